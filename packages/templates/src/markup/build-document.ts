import { TemplateFault } from '../errors.ts'
import { page } from '../styles.ts'
import {
  type Block,
  type Cell,
  type Inline,
  type Keep,
  type PaperDocument,
  type Paragraph,
  type ParagraphStyle,
  paragraphStyles,
  type Row,
  type Table,
} from './document.ts'
import { type Element, readXml } from './read-xml.ts'
import { placeCells } from './table-grid.ts'

/** The whole markup language: which attributes and classes each element may carry. Nothing else passes. */
const grammar: Record<string, { attributes: string[]; classes: string[] }> = {
  article: { attributes: [], classes: ['paper'] },
  h1: { attributes: [], classes: [] },
  h2: { attributes: [], classes: [] },
  h3: { attributes: [], classes: [] },
  p: { attributes: [], classes: paragraphStyles.filter((style) => style !== 'body' && style !== 'cell') },
  hr: { attributes: [], classes: ['page', 'red'] },
  section: { attributes: [], classes: ['keep'] },
  table: { attributes: ['data-cols'], classes: ['form', 'plain', 'compact'] },
  tr: { attributes: ['data-h'], classes: ['head'] },
  td: { attributes: ['colspan', 'rowspan'], classes: ['label', 'center', 'right', 'top', 'bottom'] },
  strong: { attributes: [], classes: [] },
  u: { attributes: [], classes: [] },
  br: { attributes: [], classes: [] },
}

/** Filled markup to a document. Throws TemplateFault, with the template line, on anything outside the grammar. */
export function buildDocument(markup: string, templateName: string): PaperDocument {
  const root = readXml(markup, templateName)
  checkGrammar(root)
  if (root.name !== 'article')
    throw fault(root, '最外层应为 <article class="paper">', 'the root must be article')
  return { blocks: elementsOf(root).map(toBlock) }
}

function checkGrammar(element: Element): void {
  const rule = Object.hasOwn(grammar, element.name) ? grammar[element.name] : undefined
  if (!rule) throw fault(element, `不允许元素 <${element.name}>`, `<${element.name}> is not allowed`)
  for (const name of Object.keys(element.attributes)) {
    if (name !== 'class' && !rule.attributes.includes(name)) {
      throw fault(element, `<${element.name}> 不允许属性 ${name}`, `<${element.name}> may not carry ${name}`)
    }
  }
  for (const name of classesOf(element)) {
    if (!rule.classes.includes(name)) {
      throw fault(
        element,
        `<${element.name}> 不允许 class “${name}”`,
        `<${element.name}> has no class "${name}"`,
      )
    }
  }
  for (const child of element.children) if (typeof child !== 'string') checkGrammar(child)
}

function toBlock(element: Element): Block {
  switch (element.name) {
    case 'section':
      return { kind: 'keep', blocks: elementsOf(element).map(toBlock) as Keep['blocks'] }
    case 'hr':
      if (element.children.length > 0) throw fault(element, '<hr> 应为空', '<hr> must be empty')
      return { kind: classesOf(element).includes('red') ? 'redLine' : 'pageBreak' }
    default:
      return toKeepable(element)
  }
}

function toKeepable(element: Element): Keep['blocks'][number] {
  switch (element.name) {
    case 'h1':
    case 'h2':
    case 'h3':
      return { kind: 'heading', level: Number(element.name[1]) as 1 | 2 | 3, content: toInlines(element) }
    case 'p':
      return toParagraph(element)
    case 'table':
      return toTable(element)
    default:
      throw fault(element, `此处不允许 <${element.name}>`, `<${element.name}> is not allowed here`)
  }
}

function toParagraph(element: Element): Paragraph {
  const classes = classesOf(element)
  if (classes.length > 1) throw fault(element, '<p> 只能有一个 class', '<p> takes one class')
  const style = (classes[0] ?? 'body') as ParagraphStyle
  return { kind: 'paragraph', style, content: toInlines(element) }
}

function toTable(element: Element): Table {
  const classes = classesOf(element)
  const columnsMm = (element.attributes['data-cols'] ?? '').split(/\s+/).filter(Boolean).map(Number)
  const width = columnsMm.reduce((sum, column) => sum + column, 0)
  const valid = columnsMm.length > 0 && columnsMm.every((column) => column > 0)
  if (!valid) throw fault(element, 'data-cols 应为列宽（毫米）', 'data-cols must list column widths in mm')
  if (width > page.textWidthMm + 0.01) {
    throw fault(element, `列宽之和 ${width} 毫米超出版心`, `columns of ${width} mm exceed the text width`)
  }
  const rowElements = elementsOf(element, 'tr')
  const placed = placeCells(
    rowElements.map((row) => ({ place: row.place, cells: elementsOf(row, 'td').map(toCell) })),
    columnsMm.length,
  )
  const rows = rowElements.map((row, index): Row => {
    const heightMm = Number(row.attributes['data-h'] ?? 0)
    if (!(heightMm >= 0 && heightMm <= page.textHeightMm))
      throw fault(row, 'data-h 不是毫米数', 'data-h must be in mm')
    const cells = placed[index] ?? []
    const whole = cells.every((cell) => isShort(cell, columnsMm))
    return { heading: classesOf(row).includes('head'), whole, heightMm, cells }
  })
  return {
    kind: 'table',
    ruled: !classes.includes('plain'),
    compact: classes.includes('compact'),
    columnsMm,
    rows,
  }
}

/** A short row moves to the next page whole; a long one must be free to break, or a page cuts it off. */
function isShort({ column, columns, rows, paragraphs }: Cell, columnsMm: number[]): boolean {
  const widthMm = columnsMm.slice(column, column + columns).reduce((sum, each) => sum + each, 0)
  const charactersPerLine = Math.max(Math.floor(widthMm / 5), 1) // 四号 is 4.94 mm wide
  const lines = paragraphs.map((paragraph) => Math.ceil(lengthOf(paragraph) / charactersPerLine))
  return rows === 1 && lines.reduce((sum, each) => sum + each, 0) <= 10
}

const lengthOf = ({ content }: Paragraph): number =>
  content.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : 10), 0)

function toCell(element: Element): Omit<Cell, 'column'> {
  const classes = classesOf(element)
  const centered = classes.includes('label') || classes.includes('center')
  const align = centered ? 'center' : classes.includes('right') ? 'right' : 'left'
  const vertical = classes.includes('top') ? 'top' : classes.includes('bottom') ? 'bottom' : 'middle'
  const columns = spanOf(element, 'colspan')
  return { columns, rows: spanOf(element, 'rowspan'), align, vertical, paragraphs: toCellParagraphs(element) }
}

function spanOf(element: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(element.attributes[name] ?? 1)
  if (!Number.isInteger(span) || span < 1 || span > 60)
    throw fault(element, `${name} 应为正整数`, `bad ${name}`)
  return span
}

function toCellParagraphs(element: Element): Paragraph[] {
  const holdsParagraphs = element.children.some((child) => typeof child !== 'string' && child.name === 'p')
  if (holdsParagraphs) return elementsOf(element, 'p').map(toParagraph)
  return [{ kind: 'paragraph', style: 'cell', content: toInlines(element) }]
}

function toInlines(element: Element, strong = false, underline = false): Inline[] {
  const inlines = element.children.flatMap((child): Inline[] => {
    if (typeof child === 'string') return toText(child, strong, underline)
    if (child.name === 'br') return [{ kind: 'break' }]
    if (child.name === 'strong') return toInlines(child, true, underline)
    if (child.name === 'u') return toInlines(child, strong, true)
    throw fault(child, `文字中不允许 <${child.name}>`, `<${child.name}> is not allowed inside text`)
  })
  return element.name === 'strong' || element.name === 'u' ? inlines : trimEnds(inlines)
}

function toText(raw: string, strong: boolean, underline: boolean): Inline[] {
  // Only ASCII white space collapses: full-width spaces are layout the template wrote on purpose.
  const text = raw.replace(/[ \t\r\n]+/g, ' ')
  if (text === '') return []
  if (underline && /^[ 　]+$/.test(text)) return [{ kind: 'blank', characters: text.length }]
  return [{ kind: 'text', text, strong, underline }]
}

function trimEnds(inlines: Inline[]): Inline[] {
  const first = inlines[0]
  const last = inlines.at(-1)
  if (first?.kind === 'text') first.text = first.text.replace(/^ +/, '')
  if (last?.kind === 'text') last.text = last.text.replace(/ +$/, '')
  return inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}

function elementsOf(parent: Element, only?: string): Element[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') {
      if (child.trim() !== '')
        throw fault(parent, `文字“${child.trim().slice(0, 20)}”不在段落中`, 'text outside a paragraph')
      return []
    }
    if (only && child.name !== only) {
      throw fault(
        child,
        `<${parent.name}> 内只允许 <${only}>`,
        `only <${only}> is allowed in <${parent.name}>`,
      )
    }
    return [child]
  })
}

const classesOf = (element: Element): string[] =>
  (element.attributes['class'] ?? '').split(/\s+/).filter(Boolean)

const fault = (element: Element, zh: string, en: string) => new TemplateFault(element.place, zh, en)
