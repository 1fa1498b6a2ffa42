/**
 * The document: what every renderer receives. Plain JSON, already in words; no renderer sees facts,
 * templates or markup.
 */
export interface PaperDocument {
  blocks: Block[]
}

export type Block = Heading | Paragraph | Table | Keep | PageBreak | RedLine

interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3
  content: Inline[]
}

export interface Paragraph {
  kind: 'paragraph'
  style: ParagraphStyle
  content: Inline[]
}

/** Blocks that stay on one page: a signature never stands alone without text. */
export interface Keep {
  kind: 'keep'
  blocks: (Heading | Paragraph | Table)[]
}

interface PageBreak {
  kind: 'pageBreak'
}

/** Across the whole text, under the name and number of an official letter. */
interface RedLine {
  kind: 'redLine'
}

export interface Table {
  kind: 'table'
  ruled: boolean
  compact: boolean // 小四 instead of 四号
  columnsMm: number[]
  rows: Row[]
}

export interface Row {
  heading: boolean // repeated on each page
  whole: boolean // not split over two pages
  heightMm: number // 0: as high as its text
  cells: Cell[]
}

export interface Cell {
  column: number // first grid column, 0-based
  columns: number
  rows: number
  align: 'left' | 'center' | 'right'
  vertical: 'top' | 'middle' | 'bottom'
  paragraphs: Paragraph[]
}

export type Inline =
  | { kind: 'text'; text: string; strong: boolean; underline: boolean }
  | { kind: 'blank'; characters: number } // an underlined gap
  | { kind: 'break' }

/** `p` without class is `body`; the text of a cell is `cell`, `p` inside a cell is `body` at the cell's size. */
export const paragraphStyles = [
  'body',
  'flush',
  'center',
  'right',
  'number',
  'sign',
  'seal',
  'note',
  'cell',
  'issuer',
  'docno',
  'addressee',
  'attachment',
  'furtherAttachment',
  'signer',
  'dated',
] as const
export type ParagraphStyle = (typeof paragraphStyles)[number]
