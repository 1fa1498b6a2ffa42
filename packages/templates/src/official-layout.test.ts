import { describe, expect, test } from 'vitest'
import { buildDocument } from './markup/build-document.ts'
import type { PaperId } from './papers/registry.ts'
import { decode, ids, meta, render } from './papers/render-sample.testing.ts'
import { type PdfLine, pdfLines } from './pdf-text.testing.ts'
import { renderPdf } from './render/pdf.ts'

/** GB/T 9704-2012, measured in the PDF. One character of the grid is 156 mm / 28, one line 225 mm / 22. */
const character = 156 / 28
const line = 225 / 22
const textLeft = 28
const textRight = 210 - 26
const centre = (textLeft + textRight) / 2

const centreOf = ({ leftMm, rightMm }: PdfLine) => (leftMm + rightMm) / 2
const linesBetween = (above: PdfLine, below: PdfLine) => (below.baselineMm - above.baselineMm) / line

const letters: PaperId[] = []
for (const id of ids)
  if (decode((await render(id, 'html')).bytes).includes('<p class="issuer">')) letters.push(id)

describe('a page', () => {
  const fullPages = async () => {
    const text = `<p class="flush">${'永'.repeat(28 * 50)}</p>`
    const frame = { title: '信', author: '测试', createdAt: meta.createdAt, pageNumbers: true }
    const document = buildDocument(`<article class="paper">${text}</article>`, 't')
    return pdfLines((await renderPdf(document, frame)).bytes)
  }
  const isText = ({ text }: PdfLine) => text.includes('永')

  test('of text has 22 lines of 28 characters, 28 mm from the left and 26 mm from the right', async () => {
    const pages = (await fullPages()).map((page) => page.filter(isText))

    expect(pages.map((page) => page.length)).toEqual([22, 22, 6])
    expect(new Set(pages.flat().map(({ text }) => [...text].length))).toEqual(new Set([28]))
    for (const { leftMm, rightMm } of pages.flat()) {
      expect(leftMm).toBeCloseTo(textLeft, 0)
      expect(rightMm).toBeCloseTo(textRight, 0)
    }
  })

  test('carries — 1 — one character in from the outer edge, odd ones right and even ones left', async () => {
    const [odd, even] = (await fullPages()).map((page) => page.find((each) => !isText(each))!)

    expect([odd!.text, even!.text]).toEqual(['— 1 —', '— 2 —'])
    expect(textRight - odd!.rightMm).toBeCloseTo((14 * 25.4) / 72, 0) // a 四号 character
    expect(even!.leftMm - textLeft).toBeCloseTo((14 * 25.4) / 72, 0)
    expect(odd!.baselineMm).toBeGreaterThan(297 - 35 + 7) // 7 mm under the text
  })
})

test('most papers that decide or tell something are official letters', () => {
  expect(letters.length).toBeGreaterThanOrEqual(18)
})

describe.each(letters)('%s, an official letter,', (id) => {
  test('has name, number, title and addressee in their places', async () => {
    const [issuer, number, title, addressee, first] = (await pdfLines((await render(id, 'pdf')).bytes))[0]!

    for (const centred of [issuer!, number!, title!]) expect(centreOf(centred)).toBeCloseTo(centre, 0)
    expect(linesBetween(issuer!, number!)).toBeGreaterThan(2.9) // 空二行
    expect(linesBetween(number!, title!)).toBeGreaterThan(2.9) // red line, 空二行
    expect(linesBetween(title!, addressee!)).toBeGreaterThan(1.9) // 空一行
    expect(addressee!.leftMm).toBeCloseTo(textLeft, 0)
    expect(linesBetween(addressee!, first!)).toBeCloseTo(1, 1)
    expect(number!.text).not.toContain('第')
  })

  test('ends with the organ centred over the date, and the date four characters in', async () => {
    const pages = await pdfLines((await render(id, 'pdf')).bytes)
    const [last, organ, date] = pages
      .at(-1)!
      .filter(({ baselineMm }) => baselineMm < 297 - 35)
      .slice(-3)

    expect(date!.text).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/)
    expect(organ!.text).toBe(pages[0]![0]!.text)
    expect(centreOf(organ!)).toBeCloseTo(centreOf(date!), 0)
    expect(Math.abs((textRight - date!.rightMm) / character - 4)).toBeLessThan(0.7)
    expect(linesBetween(last!, organ!)).toBeCloseTo(3, 1) // two lines of room for the seal
    expect(last).toBeDefined() // the signature never stands alone
  })
})
