import { expect, test } from 'vitest'
import { sampleOf } from './papers/facts-schema.ts'
import type { FactsOf, PaperId } from './papers/registry.ts'
import { render } from './papers/render-sample.testing.ts'
import { type PdfLine, pdfLines } from './pdf-text.testing.ts'

const many = <Item>(list: readonly Item[], length: number): Item[] =>
  Array.from({ length }, (_, index) => list[index % list.length]!)

const isFooter = ({ text }: PdfLine) => /^— \d+ —|文书验证码|扫码核验/.test(text)
const textBottomMm = 297 - 35

async function pagesOf<Id extends PaperId>(id: Id, facts: FactsOf<Id>): Promise<PdfLine[][]> {
  const pages = await pdfLines((await render(id, 'pdf', facts)).bytes)
  return pages.map((page) => page.filter((line) => !isFooter(line)))
}

const belowText = (pages: PdfLine[][]) => pages.flat().filter(({ baselineMm }) => baselineMm > textBottomMm)

test('signatures that fill more than a page go on over the next and none is cut off', async () => {
  const opinion = sampleOf('hearing-opinion')
  const pages = await pagesOf('hearing-opinion', { ...opinion, panel: many(['韩某未'], 45) })

  expect(belowText(pages)).toEqual([])
  expect(pages.flat().filter(({ text }) => text.startsWith('韩某未：'))).toHaveLength(45)
})

test('a row with more text than a page breaks over pages', async () => {
  const list = sampleOf('responsibility-list')
  const [first] = list.responsibilities
  const long = { ...first!, person: '周'.repeat(239) }
  const pages = await pagesOf('responsibility-list', { ...list, responsibilities: [long] })

  expect(belowText(pages)).toEqual([])
  expect(
    [
      ...pages
        .flat()
        .map(({ text }) => text)
        .join('')
        .matchAll(/周/g),
    ].length,
  ).toBe(2 * 239)
})

test('a table that breaks repeats its heading and splits no row', async () => {
  const contents = sampleOf('dossier-contents')
  const pages = await pagesOf('dossier-contents', { ...contents, entries: many(contents.entries, 60) })

  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page.map(({ text }) => text)).toContain('序号文书名称页号备注')
})

test('no heading ends a page', async () => {
  const opinion = sampleOf('petition-opinion')
  const headings = /^[一二三四]、/
  for (let paragraphs = 1; paragraphs <= 12; paragraphs++) {
    const findings = many(['经现场查勘核实。'], paragraphs)
    const pages = await pagesOf('petition-opinion', { ...opinion, findings })
    for (const page of pages) expect(page.at(-1)?.text).not.toMatch(headings)
  }
})
