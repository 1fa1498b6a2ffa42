import {
  decodePDFRawStream,
  JpegEmbedder,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PngEmbedder,
} from '@cantoo/pdf-lib'

/** Something that can be bound: so many pages, whatever they were. */
export type Sheets =
  | { kind: 'pdf'; pages: number; document: PDFDocument; isPdfA: boolean }
  | { kind: 'picture'; pages: 1; bytes: Uint8Array; mime: PictureMime; side: number; isPdfA: boolean }

export type PictureMime = 'image/jpeg' | 'image/png'

/** Throws when the file is damaged or encrypted. */
export async function sheetsOfPdf(bytes: Uint8Array): Promise<Sheets> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  const pages = document.getPageCount()
  if (pages === 0) throw new Error('a PDF without pages')
  return { kind: 'pdf', pages, document, isPdfA: claimsPdfA(document) }
}

/**
 * One page. `side` is which side of the picture is up, as EXIF counts: 1, 3, 6 or 8. Throws when the picture
 * cannot be unpacked.
 */
export async function sheetOfPicture(bytes: Uint8Array, mime: PictureMime, side = 1): Promise<Sheets> {
  const { colorSpace } = await (mime === 'image/png' ? PngEmbedder.for(bytes) : JpegEmbedder.for(bytes))
  // without a profile of its own only grey and RGB mean something under ours
  const isPdfA = !String(colorSpace).includes('CMYK')
  return { kind: 'picture', pages: 1, bytes, mime, side, isPdfA }
}

/** Can it be bound? */
export const isBindable = (bytes: Uint8Array, mime: PictureMime | 'application/pdf'): Promise<boolean> =>
  (mime === 'application/pdf' ? sheetsOfPdf(bytes) : sheetOfPicture(bytes, mime)).then(
    () => true,
    () => false,
  )

/**
 * Says of itself that it is PDF/A-1 or -2, with colours meant as grey or RGB: its pages then keep to PDF/A-2b
 * under our own output intent. What it says is not checked.
 */
function claimsPdfA({ catalog }: PDFDocument): boolean {
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  if (!(metadata instanceof PDFRawStream)) return false
  const xmp = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8')
  if (!/pdfaid:part\s*(?:=\s*["']|>)\s*[12]\b/.test(xmp)) return false
  const intent = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)?.lookupMaybe(0, PDFDict)
  const profile = intent?.lookup(PDFName.of('DestOutputProfile'))
  const channels = profile instanceof PDFRawStream ? profile.dict.lookup(PDFName.of('N')) : undefined
  return channels instanceof PDFNumber && channels.asNumber() !== 4
}
