import { createHash } from 'node:crypto'
import {
  degrees,
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFEmbeddedPage,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { cleanText } from '../clean-text.ts'
import { openPdfEngine } from '../render/typst-engine.ts'
import { boundSheet, faces } from '../styles.ts'
import { drawPicture } from './draw-picture.ts'
import type { Sheets } from './sheets.ts'
import { pdfaMetadata } from './xmp.ts'

export interface Part {
  sheets: Sheets
  /** counted and stamped; covers and contents are not */
  numbered: boolean
}

export interface BoundFile {
  bytes: Uint8Array
  pages: number
  /** 'a-2b' when every part allows the claim; null otherwise: then it is a plain PDF and does not pretend */
  pdfa: string | null
}

/**
 * One PDF of many, in order, the numbered pages stamped 1, 2, 3 … in their upper right corner. The same parts
 * and meta give the same bytes. Scripts and links of the parts do not come along.
 */
export async function bindSheets(
  parts: readonly Part[],
  meta: { title: string; author: string; createdAt: string },
): Promise<BoundFile> {
  const bound = await PDFDocument.create({ updateMetadata: false })
  const labels = await numberLabels(bound, parts)
  let number = 0
  for (const { sheets, numbered } of parts)
    for (const page of await addSheets(bound, sheets)) {
      const label = numbered ? labels[number++] : undefined
      if (label) stamp(page, label)
    }
  const pdfa = parts.every(({ sheets }) => sheets.isPdfA) ? 'a-2b' : null
  describe(bound, meta)
  if (pdfa) claimPdfA(bound, parts, meta)
  return { bytes: await bound.save({ useObjectStreams: false }), pages: bound.getPageCount(), pdfa }
}

/** Typst writes them, so that their font is embedded as PDF/A asks. */
async function numberLabels(bound: PDFDocument, parts: readonly Part[]): Promise<PDFEmbeddedPage[]> {
  const count = parts.reduce((sum, { sheets, numbered }) => sum + (numbered ? sheets.pages : 0), 0)
  if (count === 0) return []
  const engine = await openPdfEngine()
  const { pdfFamily: family, pdfWeight: weight } = faces.plain
  const job = JSON.stringify({ ...boundSheet.number, family, weight, count })
  const { bytes } = engine.compile(job, '1.7', 'page-numbers')
  return bound.embedPdf(
    bytes,
    Array.from({ length: count }, (_, index) => index),
  )
}

async function addSheets(bound: PDFDocument, sheets: Sheets): Promise<PDFPage[]> {
  if (sheets.kind === 'picture') return [await drawPicture(bound, sheets)]
  const pages = await bound.copyPages(sheets.document, sheets.document.getPageIndices())
  for (const page of pages) {
    withoutActions(page)
    bound.addPage(page)
  }
  return pages
}

/** A page that was part of another file: nothing it could do there, and no place in a structure it lost. */
function withoutActions({ node }: PDFPage) {
  for (const key of ['AA', 'StructParents', 'Tabs']) node.delete(PDFName.of(key))
  const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)
  for (let index = 0; index < (annotations?.size() ?? 0); index++) {
    const annotation = annotations?.lookupMaybe(index, PDFDict)
    for (const key of ['A', 'AA', 'PA', 'StructParent']) annotation?.delete(PDFName.of(key))
  }
}

const MM = 72 / 25.4

/** Upright in the corner that is the upper right one as the page is shown, however it is turned. */
function stamp(page: PDFPage, label: PDFEmbeddedPage) {
  const { x, y, width, height } = page.getCropBox()
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270
  const shown = turn === 90 || turn === 270 ? { width: height, height: width } : { width, height }
  const right = shown.width - label.width - boundSheet.numberInsetMm * MM
  const up = shown.height - label.height - boundSheet.numberInsetMm * MM
  const at = {
    0: { x: right, y: up },
    90: { x: width - up, y: right },
    180: { x: width - right, y: height - up },
    270: { x: up, y: height - right },
  }[turn]
  page.drawPage(label, { x: x + at.x, y: y + at.y, rotate: degrees(turn) })
}

function describe(bound: PDFDocument, meta: { title: string; author: string; createdAt: string }) {
  const createdAt = new Date(meta.createdAt)
  bound.setTitle(cleanText(meta.title), { showInWindowTitleBar: true })
  bound.setAuthor(cleanText(meta.author))
  bound.setLanguage('zh-CN')
  bound.setCreationDate(createdAt)
  bound.setModificationDate(createdAt)
}

/** Metadata, colour profile and file id: what PDF/A-2b asks of the file as a whole (ISO 19005-2). */
function claimPdfA(
  bound: PDFDocument,
  parts: readonly Part[],
  meta: { title: string; author: string; createdAt: string },
) {
  const { context, catalog } = bound
  const xmp = pdfaMetadata({ ...meta, title: cleanText(meta.title), author: cleanText(meta.author) })
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: xmp.length })
  catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(dict, xmp)))
  const first = parts.find(({ sheets }) => sheets.kind === 'pdf')?.sheets
  if (first?.kind !== 'pdf') throw new Error('nothing to take the colour profile from')
  const intents = first.document.catalog.lookup(PDFName.of('OutputIntents'), PDFArray)
  const copier = PDFObjectCopier.for(first.document.context, context)
  catalog.set(PDFName.of('OutputIntents'), copier.copy(intents))
  const id = PDFHexString.of(createHash('sha256').update(xmp).digest('hex').slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
}
