import validateOffice from '@ooxml-tools/validate'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sampleOf } from './papers/facts-schema.ts'
import type { PaperId } from './papers/registry.ts'
import { decode, meta, render } from './papers/render-sample.testing.ts'
import { pdfText } from './pdf-text.testing.ts'
import type { PdfOptions } from './render/pdf.ts'
import { renderDocument } from './render-document.ts'

describe('the check of Word files', () => {
  const errorsIn = (bytes: Uint8Array) => validateOffice(bytes, 'docx', 'Microsoft365')

  test.each(['agreement', 'petition-opinion'] as const)('finds nothing wrong with %s', async (id) => {
    expect(await errorsIn((await render(id, 'docx')).bytes)).toEqual([])
  })

  test('bites', async () => {
    const files = unzipSync((await render('agreement', 'docx')).bytes)
    const broken = decode(files['word/document.xml']!).replace('<w:tblLayout ', '<w:tblLayoutt ')
    const zipped = zipSync({ ...files, 'word/document.xml': new TextEncoder().encode(broken) })
    expect(await errorsIn(zipped)).not.toEqual([])
  })
})

describe('the two Typst engines', () => {
  const pdf = (id: PaperId, options: PdfOptions) =>
    renderDocument(id, sampleOf(id), { format: 'pdf', meta, pdf: options })

  test('write the same PDF 1.7; only the native one writes PDF/A', async (context) => {
    const archived = await render('agreement', 'pdf')
    if (archived.pdfa === null) context.skip('the native addon is not installed on this machine')
    const native = await pdf('agreement', { standard: '1.7', engine: 'native' })
    const wasm = await pdf('agreement', { engine: 'wasm' })

    expect(wasm.sha256).toBe(native.sha256)
    expect([wasm.pdfa, wasm.pages]).toEqual([null, native.pages])
    expect(archived).toMatchObject({ pdfa: 'a-2b', pages: native.pages })
    expect(await pdfText(wasm.bytes)).toBe(await pdfText(archived.bytes))
  })
})

describe('rare characters', () => {
  const named = (name: string) => {
    const facts = sampleOf('agreement')
    facts.parties[0]!.name = name
    return facts
  }

  test('of names are embedded and can be read back', { timeout: 60_000 }, async () => {
    const { bytes } = await render('agreement', 'pdf', named('王䶮𬭊㛃'))
    expect(await pdfText(bytes)).toContain('王䶮𬭊㛃')
  })

  test.each(['html', 'docx', 'pdf'] as const)('no font has are refused by name in %s', async (format) => {
    const refused = render('agreement', format, named('张某😀'))
    await expect(refused).rejects.toMatchObject({ name: 'UnavailableGlyph', characters: ['😀'] })
    await expect(refused).rejects.toThrow('U+1F600')
  })
})

describe('missing and wrong facts', () => {
  test('are all named, with path and template line', async () => {
    const facts = {
      ...sampleOf('agreement'),
      number: '',
      committee: undefined,
      terms: [{}],
      parties: [{ kind: 'person' }, ...sampleOf('agreement').parties],
    }
    const error = await render('agreement', 'html', facts).catch((thrown) => thrown)

    expect(error.name).toBe('MissingFacts')
    expect(error.fields.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['number', 'committee', 'parties[0].name', 'terms[0].text', 'performance']),
    )
    expect(error.zh).toMatch(/缺少数据：.*number (（|\()agreement\/template\.hbs:4/)
  })

  test('of an optional kind leave a blank', async () => {
    const facts = sampleOf('agreement')
    delete facts.parties[0]!.age
    await expect(render('agreement', 'html', facts)).resolves.toBeDefined()
  })

  test('do not stop a draft, which shows blanks', { timeout: 60_000 }, async () => {
    const draft = await renderDocument(
      'agreement',
      { committee: '槐荫' },
      { format: 'html', meta, draft: true },
    )
    expect(decode(draft.bytes)).toContain('编号：<u style="width:4em"></u>')
    await renderDocument('agreement', {}, { format: 'pdf', meta, draft: true })
  })

  test('of a wrong type or an impossible date are refused even in a draft', async () => {
    const facts = { signedOn: '2026-02-30', terms: [{ text: '一', amountFen: 1.5 }] }
    const refused = renderDocument('agreement', facts, { format: 'html', meta, draft: true })
    await expect(refused).rejects.toMatchObject({
      name: 'InvalidFacts',
      issues: [{ path: 'terms[0].amountFen' }, { path: 'signedOn' }],
    })
  })
})
