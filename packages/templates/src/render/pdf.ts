import type { Block, Cell, Inline, PaperDocument, Paragraph } from '../markup/document.ts'
import {
  faces,
  footer,
  grid,
  headingStyles,
  page,
  redLine,
  type TextStyle,
  table,
  textStyleOf,
} from '../styles.ts'
import { type DocumentFrame, verifyLines } from './frame.ts'
import { qrSvg } from './qr-code.ts'
import { openPdfEngine, type PdfEngineName } from './typst-engine.ts'

export interface RenderedPdf {
  bytes: Uint8Array
  pages: number
  pdfa: string | null // 'a-2b'; null from the WASM engine, which can only write PDF 1.7
}

export interface PdfOptions {
  engine?: PdfEngineName
  standard?: 'a-2b' | '1.7'
}

/** Typst gives the same bytes for the same document. Yields to the event loop, as native memory needs. */
export async function renderPdf(
  document: PaperDocument,
  frame: DocumentFrame,
  options: PdfOptions = {},
): Promise<RenderedPdf> {
  const engine = await openPdfEngine(options.engine)
  const standard = engine.name === 'native' ? (options.standard ?? 'a-2b') : '1.7'
  const { bytes, pages } = engine.compile(JSON.stringify(toJob(document, frame)), standard)
  // Without this turn the addon's finalizers never run and 1.4 MB per document stay (measured).
  await new Promise((resolve) => setImmediate(resolve))
  return { bytes, pages, pdfa: standard === '1.7' ? null : standard }
}

function toJob(document: PaperDocument, frame: DocumentFrame) {
  const at = new Date(frame.createdAt)
  return {
    meta: {
      title: frame.title,
      author: frame.author,
      keywords: frame.number ? [frame.number] : [],
      date: {
        year: at.getUTCFullYear(),
        month: at.getUTCMonth() + 1,
        day: at.getUTCDate(),
        hour: at.getUTCHours(),
        minute: at.getUTCMinutes(),
        second: at.getUTCSeconds(),
      },
    },
    page,
    table,
    redLine,
    footer,
    keepGapPt: grid.linePitchPt - grid.bodyPt,
    plain: { family: faces.plain.pdfFamily, weight: faces.plain.pdfWeight },
    pageNumbers: frame.pageNumbers,
    verify: frame.verify ? { svg: qrSvg(frame.verify.url), lines: verifyLines(frame.verify.code) } : null,
    blocks: document.blocks.map(toJobBlock),
  }
}

function toJobBlock(block: Block): unknown {
  switch (block.kind) {
    case 'heading':
      return line(block.content, headingStyles[block.level], true)
    case 'paragraph':
      return line(block.content, textStyleOf(block.style))
    case 'keep':
      return { kind: 'keep', blocks: block.blocks.map(toJobBlock) }
    case 'pageBreak':
    case 'redLine':
      return block
    case 'table': {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => toJobCell(cell, block.compact)),
      }))
      return { ...block, rows }
    }
  }
}

function toJobCell(cell: Cell, compact: boolean) {
  const style = (paragraph: Paragraph) => textStyleOf(paragraph.style, { compact, align: cell.align })
  return {
    ...cell,
    paragraphs: cell.paragraphs.map((paragraph) => line(paragraph.content, style(paragraph))),
  }
}

/** A sticky line stays with what follows: no heading ends a page. */
function line(content: Inline[], style: TextStyle, sticky = false) {
  const { pdfFamily, pdfWeight } = faces[style.face]
  return {
    kind: 'line',
    sticky,
    style: { ...style, family: pdfFamily, weight: pdfWeight },
    content: content.map(breakable),
  }
}

/** Typst does not break a long token; a zero-width space every 25 characters lets it. Other text is untouched. */
function breakable(inline: Inline): Inline {
  if (inline.kind !== 'text') return inline
  return { ...inline, text: inline.text.replace(/[!-~]{25}(?=[!-~])/g, '$&\u200b') }
}
