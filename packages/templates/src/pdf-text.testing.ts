import { extractText, getDocumentProxy } from 'unpdf'

/** The words of a PDF without white space, footers and the spaces that let long tokens break. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf)
  return text
    .map((page) =>
      squeeze(page)
        .replace(/—\d+—/, '')
        .replace(/文书验证码.*?扫码核验本文书真伪/, ''),
    )
    .join('')
}

export const squeeze = (text: string): string => text.replace(/[\s\u200b]/g, '')

/** A line of a page as it stands there: its text and, in mm from the left and the top edge, where it is. */
export interface PdfLine {
  text: string
  leftMm: number
  rightMm: number
  baselineMm: number
}

/** Every line of every page, from top to bottom; what stands on one baseline is one line. */
export async function pdfLines(bytes: Uint8Array): Promise<PdfLine[][]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const height = page.getViewport({ scale: 1 }).height
      const runs = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
      const baselines = new Map<number, typeof runs>()
      for (const run of runs) {
        const y = Math.round(run.transform[5])
        baselines.set(y, [...(baselines.get(y) ?? []), run])
      }
      return [...baselines.values()].map((line) => ({
        text: line.map(({ str }) => str).join(''),
        leftMm: toMm(Math.min(...line.map(({ transform }) => transform[4]))),
        rightMm: toMm(Math.max(...line.map(({ transform, width }) => transform[4] + width))),
        baselineMm: toMm(height - line[0]!.transform[5]),
      }))
    }),
  )
}

const toMm = (pt: number): number => (pt * 25.4) / 72
