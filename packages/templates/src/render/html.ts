import type { Block, Inline, PaperDocument, Paragraph, Row, Table } from '../markup/document.ts'
import {
  cellText,
  faces,
  footer,
  headingStyles,
  linePaddingMm,
  page,
  redLine,
  type TextStyle,
  table,
  textStyles,
} from '../styles.ts'
import { type DocumentFrame, verifyLines } from './frame.ts'
import { qrSvg } from './qr-code.ts'

/** One self-contained page for preview and browser print: no script, no link, nothing fetched. */
export function renderHtml(document: PaperDocument, frame: DocumentFrame): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(frame.title)}</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="author" content="${escapeHtml(frame.author)}">
<style>
${stylesheet(frame.pageNumbers)}${printedCode(frame)}</style></head>
<body><article>
${document.blocks.map(toHtml).join('\n')}
${verifyHtml(frame)}</article></body></html>
`
}

function toHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlines(block.content)}</h${block.level}>`
    case 'paragraph':
      return paragraph(block)
    case 'table':
      return tableHtml(block)
    case 'keep':
      return `<section>\n${block.blocks.map(toHtml).join('\n')}\n</section>`
    case 'pageBreak':
      return '<hr class="page">'
    case 'redLine':
      return '<hr class="red">'
  }
}

const paragraph = ({ style, content }: Paragraph): string => `<p class="${style}">${inlines(content)}</p>`

function inlines(content: Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'break') return '<br>'
      if (inline.kind === 'blank') return `<u style="width:${inline.characters}em"></u>`
      const text = inline.underline ? `<ins>${escapeHtml(inline.text)}</ins>` : escapeHtml(inline.text)
      return inline.strong ? `<strong>${text}</strong>` : text
    })
    .join('')
}

function tableHtml({ ruled, compact, columnsMm, rows }: Table): string {
  const columns = columnsMm.map((width) => `<col style="width:${width}mm">`).join('')
  const classes = [ruled ? 'ruled' : 'plain', compact ? 'compact' : ''].join(' ').trim()
  const heading = rows.filter((row) => row.heading).map(rowHtml)
  const body = rows.filter((row) => !row.heading).map(rowHtml)
  const head = heading.length > 0 ? `<thead>${heading.join('')}</thead>` : ''
  return `<table class="${classes}"><colgroup>${columns}</colgroup>${head}<tbody>${body.join('\n')}</tbody></table>`
}

function rowHtml({ heightMm, whole, cells }: Row): string {
  const height = heightMm > 0 ? ` style="height:${heightMm}mm"` : ''
  const content = cells.map(({ columns, rows, align, vertical, paragraphs }) => {
    const span = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`
    return `<td class="${align} ${vertical}"${span}>${paragraphs.map(paragraph).join('')}</td>`
  })
  return `<tr${whole ? ' class="whole"' : ''}${height}>${content.join('')}</tr>`
}

function verifyHtml({ verify }: DocumentFrame): string {
  if (!verify) return ''
  const lines = verifyLines(verify.code).map(escapeHtml).join('<br>')
  return `<footer>${qrSvg(verify.url)}<span>${lines}</span></footer>\n`
}

/** Browsers draw no pictures in page margins, and in the text the code may cost a page: printed, it is words. */
function printedCode({ verify }: DocumentFrame): string {
  if (!verify) return ''
  return (
    `@page{@bottom-center{content:"${cssText(verifyLines(verify.code)[0])}";vertical-align:top;` +
    `padding-top:${footer.belowTextMm}mm;font:${footer.codeTextPt}pt ${faces.plain.webStack}}}\n`
  )
}

/** Inside a CSS string; `<` would matter to the HTML parser, which reads the style element first. */
const cssText = (text: string): string =>
  text.replace(/[^\p{L}\p{N} -]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)

function stylesheet(pageNumbers: boolean): string {
  const number = (side: 'left' | 'right') =>
    `@page :${side}{@bottom-${side}{content:"— " counter(page) " —";font:${footer.numberPt}pt ${faces.plain.webStack};` +
    `vertical-align:top;padding-top:${footer.belowTextMm}mm;padding-${side}:${footer.numberPt}pt}}\n`
  const cell = ({ sizePt, pitchPt }: { sizePt: number; pitchPt: number }) =>
    `font-size:${sizePt}pt;line-height:${pitchPt}pt;letter-spacing:0`
  return `@page{size:A4;margin:${page.topMm}mm ${page.rightMm}mm ${page.bottomMm}mm ${page.leftMm}mm}
${pageNumbers ? number('right') + number('left') : ''}*{box-sizing:border-box}
body{margin:0;color:#000;background:#fff}
article{width:${page.textWidthMm}mm;margin:0 auto}
h1,h2,h3,p{margin:0;font-weight:400;break-inside:auto;orphans:2;widows:2;overflow-wrap:anywhere}
h1,h2,h3{break-after:avoid}
${([1, 2, 3] as const).map((level) => `h${level}{${css(headingStyles[level])}}`).join('\n')}
${Object.entries(textStyles)
  .map(([name, style]) => `.${name}{${css(style)}}`)
  .join('\n')}
strong{font-weight:700}
u{display:inline-block;height:1em;border-bottom:.5pt solid;text-decoration:none;vertical-align:baseline}
section{break-inside:avoid}
hr{border:0;margin:0}
hr.page{break-after:page}
hr.red{border-top:${redLine.rulePt}pt solid ${redLine.color};margin:${redLine.beforeMm}mm 0 ${redLine.afterPt}pt}
table{border-collapse:collapse;table-layout:fixed;width:auto;margin:${table.gapPt}pt 0}
td{padding:${linePaddingMm(false)}mm ${table.insetXMm}mm}
.compact td{padding:${linePaddingMm(true)}mm ${table.insetXMm}mm}
.ruled td{border:${table.rulePt}pt solid}
table td p[class]{${cell(cellText.normal)}}
.compact td p[class]{${cell(cellText.compact)}}
table td p.note{${cell(textStyles.note)}}
td.center p.cell{text-align:center}td.right p.cell{text-align:right}
td.top{vertical-align:top}td.middle{vertical-align:middle}td.bottom{vertical-align:bottom}
tr.whole{break-inside:avoid}thead{display:table-header-group}
footer{display:flex;align-items:center;gap:2mm;margin-top:8mm;break-inside:avoid;font:${footer.codeTextPt}pt/1.6 ${faces.plain.webStack}}
footer svg{width:${footer.codeSizeMm}mm;height:${footer.codeSizeMm}mm}
@media print{footer{display:none}}
@media screen{body{background:#eee}article{width:${page.widthMm}mm;min-height:${page.heightMm}mm;margin:8mm auto;background:#fff;box-shadow:0 1px 6px #0003;padding:${page.topMm}mm ${page.rightMm}mm ${page.bottomMm}mm ${page.leftMm}mm}}
`
}

function css(style: TextStyle): string {
  const strong = faces[style.face].pdfWeight === 700 ? 'font-weight:700;' : ''
  const align = style.align === 'justify' ? 'justify' : style.align
  return (
    `font-family:${faces[style.face].webStack};${strong}font-size:${style.sizePt}pt;line-height:${style.pitchPt}pt;` +
    `letter-spacing:${style.spacingPt}pt;text-align:${align};text-indent:${style.indentCharacters}em;` +
    `padding:0 ${style.rightIndentCharacters}em 0 ${style.leftIndentCharacters}em;` +
    `margin:${style.beforePt}pt 0 ${style.afterPt}pt${style.red ? `;color:${redLine.color}` : ''}`
  )
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '')
