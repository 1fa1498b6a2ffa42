import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import validateOffice from '@ooxml-tools/validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleOf } from './papers/facts-schema.ts'
import { unsaidFacts } from './papers/printed-facts.testing.ts'
import { ids, meta, render } from './papers/render-sample.testing.ts'
import { pdfText } from './pdf-text.testing.ts'
import type { PdfOptions } from './render/pdf.ts'
import { renderDocument } from './render-document.ts'

test.each(ids)('%s is valid by the schema of Open XML', async (id) => {
  const { bytes } = await render(id, 'docx')
  expect(await validateOffice(bytes, 'docx', 'Microsoft365')).toEqual([])
})

describe('LibreOffice, which is skipped where it is not installed,', () => {
  const installed = spawnSync('soffice', ['--version']).status === 0
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))

  beforeAll(async () => {
    if (!installed) return
    const files = ids.map((id) => join(folder, `${id}.docx`))
    for (const [index, id] of ids.entries()) writeFileSync(files[index]!, (await render(id, 'docx')).bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files])
  }, 300_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.skipIf(!installed).each(ids)('opens %s and prints all its facts', async (id) => {
    expect(unsaidFacts(id, await pdfText(readFileSync(join(folder, `${id}.pdf`))))).toEqual([])
  })
})

test('the native and the WASM engine write the same PDF 1.7 of every paper', {
  timeout: 300_000,
}, async (context) => {
  if ((await render('agreement', 'pdf')).pdfa === null)
    context.skip('the native addon is not installed on this machine')
  for (const id of ids) {
    const write = (pdf: PdfOptions) => renderDocument(id, sampleOf(id), { format: 'pdf', meta, pdf })
    const native = await write({ standard: '1.7', engine: 'native' })
    expect((await write({ engine: 'wasm' })).sha256, id).toBe(native.sha256)
  }
})
