import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unsaidFacts } from './papers/printed-facts.testing.ts'
import { ids, render } from './papers/render-sample.testing.ts'
import { pdfText } from './pdf-text.testing.ts'

/** A second reader of our DOCX: what LibreOffice opens and prints says all its facts. Skipped where it is not installed. */
const folder = mkdtempSync(join(tmpdir(), 'papers-'))
const installed = spawnSync('soffice', ['--version']).status === 0

beforeAll(async () => {
  if (!installed) return
  for (const id of ids) writeFileSync(join(folder, `${id}.docx`), (await render(id, 'docx')).bytes)
  const files = ids.map((id) => join(folder, `${id}.docx`))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files])
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.skipIf(!installed).each(ids)('%s says all its facts when LibreOffice opens it', async (id) => {
  const text = await pdfText(readFileSync(join(folder, `${id}.pdf`)))
  expect(unsaidFacts(id, text)).toEqual([])
})
