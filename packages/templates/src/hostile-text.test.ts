import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { factsSchema, sampleOf } from './papers/facts-schema.ts'
import type { PaperId } from './papers/registry.ts'
import { decode, ids, render } from './papers/render-sample.testing.ts'
import { pdfText, squeeze } from './pdf-text.testing.ts'
import type { JsonSchema } from './template/find-path.ts'

const payloads = {
  Handlebars: '{{number}} {{{number}}} {{#each x}} {{> a}}',
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  attributes: '" onclick="alert(1)\' x=`',
  XML: ']]> <!-- --> <?php ?> &lt; &#60; &amp;amp; <!DOCTYPE x>',
  'a location mark': '<?at x:1?><',
  Typst: '#read("/etc/passwd") $x$ *b* _i_ `c` @ref <label> = h \\ // /* #let x = 1',
  'Word fields': '{ DDEAUTO c:\\\\windows } </w:t></w:r>',
  'control characters': 'a\u0000b\u0007c\u001b[31md\ufffee',
  'right to left': '\u202e001\u202c\u2066x\u2069\u200f',
  'line breaks': '一\n二\r\n三\u2028四',
  'a formula': '=HYPERLINK("http://x","y")+1',
  'a long word': 'A'.repeat(3000),
  'a long number': '9'.repeat(400),
  'a rare name': '王䶮𬭊㛃',
}
/** No font of ours draws these: refused by name in every format, never a box. */
const undrawable = { 'lone surrogates': 'a\ud800b\udc00c', Arabic: 'مرحبا' }

/** The sample with every free text of it replaced, however deep it lies. */
function withText(value: unknown, schema: JsonSchema, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withText(item, schema.items ?? {}, text))
  if (typeof value === 'object' && value)
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        withText(member, schema.properties?.[key] ?? {}, text),
      ]),
    )
  const { type, format, pattern, maxLength, enum: choices } = schema
  const free = type === 'string' && !format && !pattern && !choices
  return free ? text.slice(0, maxLength) : value
}

const poisoned = (id: PaperId, text: string) => withText(sampleOf(id), factsSchema(id) as JsonSchema, text)

const tags = (html: Uint8Array) =>
  decode(html)
    .match(/<[a-z!/?][^>]*>/gi)
    ?.filter((tag) => tag !== '<br>')
    .map((tag) => tag.replace(' class="whole"', '')) // a long row may break over pages

/** Every free text of the paper is hostile, and nothing but text comes of it in any format. */
async function expectHarmless(id: PaperId, text: string): Promise<void> {
  const html = await render(id, 'html', poisoned(id, text))
  const harmless = await render(id, 'html', poisoned(id, '一'))
  expect(tags(html.bytes), id).toEqual(tags(harmless.bytes))

  const parts = unzipSync((await render(id, 'docx', poisoned(id, text))).bytes)
  for (const [name, part] of Object.entries(parts))
    if (/\.(xml|rels)$/.test(name)) parseStrictly(decode(part))

  const pdf = await pdfText((await render(id, 'pdf', poisoned(id, text))).bytes)
  expect(pdf, id).toContain(visibleOf(text))
}

/** What is left of it to see. */
const visibleOf = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what cleanText removes
  squeeze(text.replace(/[\u0000-\u001f\u2028\ufffe\u200f\u202a-\u202e\u2066-\u2069]/g, ''))

test.each(Object.entries(payloads))('%s stays text in a form and in a letter', async (_name, payload) => {
  await expectHarmless('agreement', payload)
  await expectHarmless('petition-opinion', payload)
})

test('all of it at once stays text in every paper', { timeout: 120_000 }, async () => {
  const text = Object.values(payloads)
    .map((payload) => payload.slice(0, 90))
    .join('。')
  for (const id of ids) await expectHarmless(id, text)
})

test.each(Object.entries(undrawable))('%s are refused by name on every paper', async (_name, text) => {
  for (const id of ids)
    for (const format of ['html', 'docx', 'pdf'] as const)
      await expect(render(id, format, poisoned(id, text)), id).rejects.toMatchObject({
        name: 'UnavailableGlyph',
      })
})

function parseStrictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}
