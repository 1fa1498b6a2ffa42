import { degrees, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { boundSheet, page as measures } from '../styles.ts'
import type { Sheets } from './sheets.ts'

const MM = 72 / 25.4

/** A picture on a page of its own, as large as fits, upright. */
export async function drawPicture(
  bound: PDFDocument,
  { bytes, mime, side }: Extract<Sheets, { kind: 'picture' }>,
): Promise<PDFPage> {
  const image = mime === 'image/png' ? await bound.embedPng(bytes) : await bound.embedJpg(bytes)
  const page = bound.addPage([measures.widthMm * MM, measures.heightMm * MM])
  const room = {
    width: page.getWidth() - 2 * boundSheet.pictureMarginMm * MM,
    height: page.getHeight() - 2 * boundSheet.pictureMarginMm * MM,
  }
  const isLying = side === 6 || side === 8
  const shown = isLying ? { width: image.height, height: image.width } : image
  // small pictures are not blown up
  const scale = Math.min(room.width / shown.width, room.height / shown.height, 1)
  const [width, height] = [image.width * scale, image.height * scale]
  const left = (page.getWidth() - shown.width * scale) / 2
  const bottom = (page.getHeight() - shown.height * scale) / 2
  page.drawImage(image, { width, height, ...placed(side, left, bottom, width, height) })
  return page
}

/** A picture turns about its own lower left corner: where that must be for the turned picture to lie in place. */
function placed(side: number, left: number, bottom: number, width: number, height: number) {
  switch (side) {
    case 3:
      return { x: left + width, y: bottom + height, rotate: degrees(180) }
    case 6:
      return { x: left, y: bottom + width, rotate: degrees(-90) }
    case 8:
      return { x: left + height, y: bottom, rotate: degrees(90) }
    default:
      return { x: left, y: bottom, rotate: degrees(0) }
  }
}
