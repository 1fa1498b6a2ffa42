import { strToU8, zipSync } from 'fflate'
import type { Block, Cell, Inline, PaperDocument, Paragraph, Row, Table } from '../markup/document.ts'
import { linePaddingMm, page, table as tableMeasures } from '../styles.ts'
import { footerHeightMm, footerParts } from './docx-footer.ts'
import { fixedParts, styleId, tableRules } from './docx-parts.ts'
import { escapeXml, namespaces, twipsFromMm, xmlHeader } from './docx-xml.ts'
import type { DocumentFrame } from './frame.ts'

/** Where a paragraph stands, as far as Word must be told: its cell, and whether it holds on to the next. */
interface Standing {
  cell?: { compact: boolean; align: Cell['align'] }
  keep?: boolean
}

/** A WordprocessingML package written by hand: no dates but the document's, no random ids, equal bytes. */
export function renderDocx(document: PaperDocument, frame: DocumentFrame): Uint8Array {
  const footer = footerParts(frame)
  const body = document.blocks.map((block) => blockXml(block, false)).join('')
  const parts: Record<string, string | Uint8Array> = {
    ...fixedParts(frame, Object.keys(footer.parts)),
    'word/document.xml':
      `${xmlHeader}<w:document ${namespaces}><w:body>${body}` +
      `<w:sectPr>${footer.references}${pageXml(frame)}</w:sectPr></w:body></w:document>`,
    ...footer.parts,
  }
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  // The zip format knows local time only; this date is the same text in every zone.
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(2000, 0, 1) })
}

function pageXml(frame: DocumentFrame): string {
  const mm = twipsFromMm
  return (
    `<w:pgSz w:w="${mm(page.widthMm)}" w:h="${mm(page.heightMm)}"/>` +
    `<w:pgMar w:top="${mm(page.topMm)}" w:right="${mm(page.rightMm)}" w:bottom="${mm(page.bottomMm)}" ` +
    `w:left="${mm(page.leftMm)}" w:header="${mm(15)}" w:footer="${mm(footerHeightMm(frame))}" w:gutter="0"/>`
  )
}

function blockXml(block: Block, keep: boolean): string {
  switch (block.kind) {
    case 'heading':
      return paragraphXml(`heading${block.level}`, block.content, keep)
    case 'paragraph':
      return paragraphXml(styleId(block.style), block.content, keep)
    case 'table':
      return tableXml(block, keep)
    case 'keep':
      return block.blocks.map((inner, index) => blockXml(inner, index < block.blocks.length - 1)).join('')
    case 'pageBreak':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    case 'redLine':
      return paragraphXml('redLine', [], keep)
  }
}

function paragraphXml(style: string, content: Inline[], keep: boolean, align?: string): string {
  const keepXml = keep ? '<w:keepNext/>' : ''
  const alignXml = align ? `<w:jc w:val="${align}"/>` : ''
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepXml}${alignXml}</w:pPr>${content.map(runXml).join('')}</w:p>`
}

function runXml(inline: Inline): string {
  // Without the hint Word sets “”—… in the narrow Latin font.
  const fonts = '<w:rFonts w:hint="eastAsia"/>'
  switch (inline.kind) {
    case 'break':
      return '<w:r><w:br/></w:r>'
    case 'blank':
      return textRun(`${fonts}<w:u w:val="single"/>`, '　'.repeat(inline.characters))
    case 'text': {
      const strong = inline.strong ? '<w:b/>' : ''
      return textRun(fonts + strong + (inline.underline ? '<w:u w:val="single"/>' : ''), inline.text)
    }
  }
}

const textRun = (properties: string, text: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

/** Two tables in a row would join, and a table has no margins in Word: a thin paragraph stands on each side. */
function tableXml(table: Table, keep: boolean): string {
  const widths = table.columnsMm.map(twipsFromMm)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const inset = (side: string, mm: number) => `<w:${side} w:w="${twipsFromMm(mm)}" w:type="dxa"/>`
  const margins = [
    inset('top', linePaddingMm(table.compact)),
    inset('left', tableMeasures.insetXMm),
    inset('bottom', linePaddingMm(table.compact)),
    inset('right', tableMeasures.insetXMm),
  ].join('')
  const gap = paragraphXml('gap', [], keep)
  return (
    `${gap}<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${table.ruled ? tableRules : ''}` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${table.rows.map((row, index) => rowXml(table, row, index, widths, keep)).join('')}</w:tbl>${gap}`
  )
}

function rowXml(table: Table, row: Row, index: number, widths: number[], keep: boolean): string {
  const height = row.heightMm ? `<w:trHeight w:val="${twipsFromMm(row.heightMm)}" w:hRule="atLeast"/>` : ''
  const properties =
    (keep || row.whole ? '<w:cantSplit/>' : '') + height + (row.heading ? '<w:tblHeader/>' : '')
  const cells = [
    ...row.cells.map((cell) => ({ cell, begins: true })),
    ...cellsFromAbove(table, index).map((cell) => ({ cell, begins: false })),
  ].sort((a, b) => a.cell.column - b.cell.column)
  const cellsXml = cells.map(({ cell, begins }) =>
    cellXml(cell, begins, widths, { compact: table.compact, keep }),
  )
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cellsXml.join('')}</w:tr>`
}

/** Word wants every grid place filled: a cell that reaches down appears again in each row it covers. */
function cellsFromAbove(table: Table, index: number): Cell[] {
  return table.rows
    .slice(0, index)
    .flatMap((row, above) => row.cells.filter((cell) => above + cell.rows > index))
}

function cellXml(
  cell: Cell,
  begins: boolean,
  widths: number[],
  { compact, keep }: { compact: boolean; keep: boolean },
): string {
  const width = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, each) => sum + each, 0)
  const merge = cell.rows > 1 ? `<w:vMerge w:val="${begins ? 'restart' : 'continue'}"/>` : ''
  const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ''
  const vertical = cell.vertical === 'middle' ? 'center' : cell.vertical
  const standing: Standing = { cell: { compact, align: cell.align }, keep }
  const paragraphs = begins
    ? cell.paragraphs
    : [{ kind: 'paragraph', style: 'cell', content: [] } satisfies Paragraph]
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="${vertical}"/></w:tcPr>` +
    `${paragraphs.map((paragraph) => cellParagraphXml(paragraph, standing)).join('')}</w:tc>`
  )
}

function cellParagraphXml({ style, content }: Paragraph, { cell, keep = false }: Standing): string {
  const align = style === 'cell' ? cell?.align : undefined
  return paragraphXml(styleId(style, cell), content, keep, align)
}
