import { faces, footer, page } from '../styles.ts'
import { relationships } from './docx-parts.ts'
import { emuFromMm, escapeXml, namespaces, twipsFromMm, twipsFromPt, xmlHeader } from './docx-xml.ts'
import { type DocumentFrame, verifyLines } from './frame.ts'
import { qrPng } from './qr-code.ts'

const imageRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'

/** Odd pages carry the number on the right and the code on the left, even pages the other way round. */
export function footerParts(frame: DocumentFrame): {
  parts: Record<string, string | Uint8Array>
  references: string
} {
  if (!frame.pageNumbers && !frame.verify) return { parts: {}, references: '' }
  const parts: Record<string, string | Uint8Array> = {
    'word/footer1.xml': footerXml(frame, 'odd'),
    'word/footer2.xml': footerXml(frame, 'even'),
  }
  if (frame.verify) {
    const image = relationships([['code', imageRelationship, 'media/code.png']])
    parts['word/_rels/footer1.xml.rels'] = image
    parts['word/_rels/footer2.xml.rels'] = image
    parts['word/media/code.png'] = qrPng(frame.verify.url)
  }
  const reference = (type: string, id: string) => `<w:footerReference w:type="${type}" r:id="${id}"/>`
  return { parts, references: reference('default', 'footer1') + reference('even', 'footer2') }
}

/** Word places a footer by its lower edge; GB/T 9704 by its upper one, 7 mm below the text. */
export function footerHeightMm({ verify }: DocumentFrame): number {
  const contentMm = verify ? footer.codeSizeMm : 7
  return page.bottomMm - footer.belowTextMm - contentMm
}

function footerXml(frame: DocumentFrame, side: 'odd' | 'even'): string {
  const align = side === 'odd' ? 'right' : 'left'
  const number = frame.pageNumbers ? numberXml(align) : emptyParagraph
  const content = frame.verify ? withCode(frame.verify, number, side) : number
  return (
    `${xmlHeader}<w:ftr ${namespaces} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    `xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">${content}</w:ftr>`
  )
}

const fonts = `<w:rFonts w:ascii="${faces.plain.office}" w:hAnsi="${faces.plain.office}" w:eastAsia="${faces.plain.office}"/>`
const emptyParagraph = '<w:p><w:pPr><w:pStyle w:val="gap"/></w:pPr></w:p>'

function numberXml(align: 'left' | 'right'): string {
  const size = `<w:sz w:val="${footer.numberPt * 2}"/>`
  const text = (value: string) =>
    `<w:r><w:rPr>${fonts}${size}</w:rPr><w:t xml:space="preserve">${value}</w:t></w:r>`
  return (
    `<w:p><w:pPr><w:ind w:left="${twipsFromPt(footer.numberPt)}" w:right="${twipsFromPt(footer.numberPt)}"/><w:jc w:val="${align}"/></w:pPr>` +
    `${text('— ')}<w:fldSimple w:instr=" PAGE ">${text('1')}</w:fldSimple>${text(' —')}</w:p>`
  )
}

function withCode(verify: { code: string }, number: string, side: 'odd' | 'even'): string {
  const code = { widthMm: footer.codeSizeMm + 2, content: pictureXml }
  const lines = { widthMm: 46, content: verifyLines(verify.code).map(smallXml).join('') }
  const numberCell = { widthMm: page.textWidthMm - code.widthMm - lines.widthMm, content: number }
  const cells = side === 'odd' ? [code, lines, numberCell] : [numberCell, code, lines]
  const grid = cells.map(({ widthMm }) => `<w:gridCol w:w="${twipsFromMm(widthMm)}"/>`)
  const cellsXml = cells.map(
    ({ widthMm, content }) =>
      `<w:tc><w:tcPr><w:tcW w:w="${twipsFromMm(widthMm)}" w:type="dxa"/><w:vAlign w:val="${content === number ? 'top' : 'center'}"/></w:tcPr>${content}</w:tc>`,
  )
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${twipsFromMm(page.textWidthMm)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${grid.join('')}</w:tblGrid><w:tr>${cellsXml.join('')}</w:tr></w:tbl>${emptyParagraph}`
  )
}

const smallXml = (text: string): string =>
  `<w:p><w:pPr><w:spacing w:line="${twipsFromPt(12)}" w:lineRule="exact"/></w:pPr>` +
  `<w:r><w:rPr>${fonts}<w:sz w:val="${footer.codeTextPt * 2}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`

const size = emuFromMm(footer.codeSizeMm)
const pictureXml =
  `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size}" cy="${size}"/>` +
  '<wp:docPr id="1" name="code" descr="文书验证码"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="code"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="code"/>' +
  `<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm>` +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
