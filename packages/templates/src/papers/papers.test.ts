import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { pdfText } from '../pdf-text.testing.ts'
import { renderDocument } from '../render-document.ts'
import type { JsonSchema } from '../template/find-path.ts'
import { factsSchema, sampleOf } from './facts-schema.ts'
import { printedFacts, unsaidFacts } from './printed-facts.testing.ts'
import { type PaperId, papers } from './registry.ts'
import { decode, ids, meta, render } from './render-sample.testing.ts'

const schemaOf = (id: PaperId) => factsSchema(id) as JsonSchema

const pdfs = new Map<PaperId, Awaited<ReturnType<typeof render>>>()
beforeAll(async () => {
  for (const id of ids) pdfs.set(id, await render(id, 'pdf'))
}, 120_000)

test('every folder of papers is registered', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(ids.toSorted()).toEqual(folders.toSorted())
})

describe.each(ids)('%s', (id) => {
  test('says in PDF every name, number, date and sum of its facts', async () => {
    const { bytes, pages, mime } = pdfs.get(id)!

    expect(unsaidFacts(id, await pdfText(bytes))).toEqual([])
    expect(printedFacts(id).length).toBeGreaterThan(1)
    expect({ mime, pages }).toEqual({ mime: 'application/pdf', pages: expect.any(Number) })
  })

  test('is one self-contained HTML page under its title', async () => {
    const html = decode((await render(id, 'html')).bytes)
    const heading = /<h1>(.*?)<\/h1>/.exec(html)?.[1]

    if (id === 'dossier-back-cover') expect(heading).toBeUndefined()
    else expect(papers[id].title).toContain(heading)
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
  })

  test('has equal bytes for equal facts, whatever their key order', async () => {
    const reversed = Object.fromEntries(Object.entries(sampleOf(id)).reverse())
    const first = { html: await render(id, 'html'), docx: await render(id, 'docx'), pdf: pdfs.get(id)! }
    for (const format of ['html', 'docx', 'pdf'] as const) {
      const again = await render(id, format, reversed)
      expect([again.sha256, again.factsSha256]).toEqual([first[format].sha256, first[format].factsSha256])
    }
  })

  test('names every required fact that is missing', async () => {
    const error = await render(id, 'html', {}).catch((thrown) => thrown)
    const paths = error.fields.map(({ path }: { path: string }) => path)

    expect(error.name).toBe('MissingFacts')
    expect(paths).toEqual(expect.arrayContaining(schemaOf(id).required ?? []))
  })

  test('shows blanks in a draft of no facts, in every format', async () => {
    for (const format of ['html', 'docx', 'pdf'] as const) {
      const draft = await renderDocument(id, {}, { format, meta, draft: true })
      if (format === 'html') expect(decode(draft.bytes)).toContain('<u style="width:4em"></u>')
    }
  })

  test('needs at least one original', () => {
    expect(papers[id].copies(sampleOf(id) as never)).toBeGreaterThanOrEqual(1)
  })
})

test('an agreement is made in one original for each party and one for the committee', () => {
  const facts = sampleOf('agreement')
  expect(papers.agreement.copies(facts)).toBe(facts.parties.length + 1)
})

describe('optional facts', () => {
  /** A value without the fields its schema does not require. */
  function required(value: unknown, schema: JsonSchema): unknown {
    if (Array.isArray(value)) return value.map((item) => required(item, schema.items ?? {}))
    if (typeof value !== 'object' || !value) return value
    const kept = Object.entries(value).filter(([key]) => schema.required?.includes(key))
    return Object.fromEntries(
      kept.map(([key, inner]) => [key, required(inner, schema.properties?.[key] ?? {})]),
    )
  }

  test.each(ids.filter((id) => id !== 'agreement'))('may all be absent from %s', async (id) => {
    await expect(render(id, 'html', required(sampleOf(id), schemaOf(id)))).resolves.toBeDefined()
  })

  test('of an agreement may be absent but for manner and time, which the law asks for', async () => {
    const facts = required(sampleOf('agreement'), schemaOf('agreement')) as object
    await expect(render('agreement', 'html', facts)).rejects.toMatchObject({
      fields: [{ path: 'performance' }],
    })
    await expect(
      render('agreement', 'html', { ...facts, performance: '现金，当日付清。' }),
    ).resolves.toBeDefined()
  })

  test('add rows that leave every table closed; the form masks the identity number', async () => {
    const [person, , organisation] = sampleOf('agreement').parties
    const identified = [
      { ...person!, idNumber: '999901198001011234' },
      { ...organisation!, creditCode: '91990101TEST000000' },
    ]
    const agreement = await render('agreement', 'html', { ...sampleOf('agreement'), parties: identified })
    const form = await render('acceptance-form', 'html', {
      ...sampleOf('acceptance-form'),
      parties: identified,
    })

    expect(decode(agreement.bytes)).toContain('999901198001011234')
    expect(decode(form.bytes)).toContain('999901********1234')
    expect(decode(form.bytes)).not.toContain('999901198001011234')
  })
})

test('no paper has a place for a sealed note', async () => {
  for (const id of ids) {
    const refused = render(id, 'html', { ...sampleOf(id), sealedNotes: ['只给调解员看'] })
    await expect(refused).rejects.toMatchObject({ name: 'InvalidFacts' })
  }
})
