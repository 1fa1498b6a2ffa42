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

/** Every line of every page: how many characters it has. */
export async function pdfLines(bytes: Uint8Array): Promise<number[][]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1))
  return Promise.all(
    pages.map(async (page) => {
      const { items } = await (await page).getTextContent()
      const lines = new Map<number, number>()
      for (const item of items) {
        if (!('str' in item) || !item.str.includes('永')) continue
        const y = Math.round(item.transform[5])
        lines.set(y, (lines.get(y) ?? 0) + [...item.str].length)
      }
      return [...lines.values()]
    }),
  )
}
