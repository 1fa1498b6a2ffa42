import validateOffice from '@ooxml-tools/validate'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import { date, money, rmb } from './format.ts'
import { type DocumentFormat, factsSchema, type PaperId, papers, renderDocument, sampleOf } from './index.ts'
import { buildDocument } from './markup/build-document.ts'
import { pdfLines, pdfText, squeeze } from './pdf-text.testing.ts'
import { renderPdf } from './render/pdf.ts'
import type { JsonSchema } from './template/find-path.ts'

const ids = Object.keys(papers) as PaperId[]
const meta = {
  createdAt: '2026-03-17T08:00:00Z',
  author: '槐荫社区人民调解委员会',
  number: '（2026）槐荫人调字第001号',
  verify: { code: '7KQ2-9XFA-01', url: 'https://verify.example.cn/v/7KQ2-9XFA-01' },
}
const render = (id: PaperId, format: DocumentFormat, facts: unknown = sampleOf(id)) =>
  renderDocument(id, facts as never, { format, meta })

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** Choices are printed as ticks, phones on the registration form masked: neither can be read back. */
const choices = new Set(['kind', 'role', 'basis', 'source', 'way', 'satisfaction', 'outcome'])

/** What a reader must find on the paper for these facts, wherever it is printed. */
function wordsOf(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, key))
  if (typeof value === 'object' && value)
    return Object.entries(value).flatMap(([name, inner]) => wordsOf(inner, name))
  if (key === 'amountFen') return [rmb(value as number), `￥${money(value as number)}`]
  if (key === 'costFen') return [`￥${money(value as number)}`]
  if (typeof value !== 'string' || choices.has(key)) return []
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return key === 'signedOn' || key === 'notifiedOn' ? [] : [date(value)]
  return /^\d\d:\d\d$|^[a-zA-Z]+$/.test(value) ? [] : [squeeze(value)]
}

const unprinted: Partial<Record<PaperId, RegExp>> = {
  'acceptance-form': /^\d{11}$/,
  'rights-notice': /^[男女]$/,
  'follow-up-record': /^\d|^[男女]$|汉族|教师|退休|青石区柳湾|周某寅|项目经理/,
}

const pdfs = new Map<PaperId, Awaited<ReturnType<typeof render>>>()
beforeAll(async () => {
  for (const id of ids) pdfs.set(id, await render(id, 'pdf'))
}, 60_000)

describe.each(ids)('%s', (id) => {
  test('says in PDF every name, number, date and sum of its facts', { timeout: 60_000 }, async () => {
    const { bytes, pages, pdfa, mime } = pdfs.get(id)!
    const text = await pdfText(bytes)
    const expected = wordsOf(sampleOf(id)).filter((word) => !unprinted[id]?.test(word))

    expect(expected.filter((word) => !text.includes(word))).toEqual([])
    expect(expected.length).toBeGreaterThan(5)
    expect({ mime, pdfa }).toEqual({ mime: 'application/pdf', pdfa: pdfs.get(id)!.pdfa })
    expect(pages).toBeGreaterThan(0)
  })

  test('is valid Word', { timeout: 60_000 }, async () => {
    const { bytes } = await render(id, 'docx')
    expect(await validateOffice(bytes, 'docx', 'Microsoft365')).toEqual([])
  })

  test('is one self-contained HTML page', async () => {
    const html = decode((await render(id, 'html')).bytes)
    expect(html).toContain(`<h1>${papers[id].title}</h1>`)
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
  })

  test('has equal bytes for equal facts, whatever their key order', { timeout: 60_000 }, async () => {
    const reversed = Object.fromEntries(Object.entries(sampleOf(id)).reverse())
    const first = { html: await render(id, 'html'), docx: await render(id, 'docx'), pdf: pdfs.get(id)! }
    for (const format of ['html', 'docx', 'pdf'] as const) {
      const again = await render(id, format, reversed)
      expect([again.sha256, again.factsSha256]).toEqual([first[format].sha256, first[format].factsSha256])
    }
  })
})

test('the Word check bites', { timeout: 60_000 }, async () => {
  const { bytes } = await render('agreement', 'docx')
  const { zipSync } = await import('fflate')
  const files = unzipSync(bytes)
  const broken = decode(files['word/document.xml']!).replace('<w:tblLayout ', '<w:tblLayoutt ')
  const zipped = zipSync({ ...files, 'word/document.xml': new TextEncoder().encode(broken) })
  expect(await validateOffice(zipped, 'docx', 'Microsoft365')).not.toEqual([])
})

describe('the two Typst engines', () => {
  test('write the same PDF 1.7; only the native one writes PDF/A', { timeout: 60_000 }, async (context) => {
    if (pdfs.get('agreement')?.pdfa === null)
      context.skip('the native addon is not installed on this machine')
    const pdf = { standard: '1.7', engine: 'native' } as const
    const native = await renderDocument('agreement', sampleOf('agreement'), { format: 'pdf', meta, pdf })
    const wasm = await renderDocument('agreement', sampleOf('agreement'), {
      format: 'pdf',
      meta,
      pdf: { engine: 'wasm' },
    })

    expect(wasm.sha256).toBe(native.sha256)
    expect([wasm.pdfa, wasm.pages]).toEqual([null, native.pages])
    expect(pdfs.get('agreement')).toMatchObject({ pdfa: 'a-2b', pages: native.pages })
    expect(await pdfText(wasm.bytes)).toBe(await pdfText(pdfs.get('agreement')!.bytes))
  })
})

test('a page of body text has 22 lines of 28 characters', { timeout: 60_000 }, async () => {
  const document = buildDocument(
    `<article class="paper"><p class="flush">${'永'.repeat(28 * 50)}</p></article>`,
    't',
  )
  const frame = { title: '信', author: '测试', createdAt: meta.createdAt, pageNumbers: true }
  const lines = await pdfLines((await renderPdf(document, frame)).bytes)

  expect(lines.map((page) => page.length)).toEqual([22, 22, 6])
  expect(new Set(lines.flat())).toEqual(new Set([28]))
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
    const facts = required(sampleOf(id), factsSchema(id) as JsonSchema)
    await expect(render(id, 'html', facts)).resolves.toBeDefined()
  })

  test('of an agreement may be absent but for manner and time, which the law asks for', async () => {
    const facts = required(sampleOf('agreement'), factsSchema('agreement') as JsonSchema) as object
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
    expect(error.zh).toMatch(/缺少数据：.*number (（|\()agreement\/template\.hbs:3/)
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

  test('cannot be sealed notes: no paper has a place for them', async () => {
    for (const id of ids) {
      const refused = render(id, 'html', { ...sampleOf(id), sealedNotes: ['只给调解员看'] })
      await expect(refused).rejects.toMatchObject({ name: 'InvalidFacts' })
    }
  })
})

describe('hostile text', () => {
  const withFact = (text: string) => ({ ...sampleOf('agreement'), disputeFacts: [text] })
  const tags = (html: Uint8Array) =>
    decode(html)
      .match(/<[a-z!/?][^>]*>/gi)
      ?.filter((tag) => tag !== '<br>')

  test.each([
    ['Handlebars', '{{number}} {{{number}}} {{#each x}} {{> a}}'],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['attributes', '" onclick="alert(1)\' x=`'],
    ['XML', ']]> <!-- --> <?php ?> &lt; &#60; &amp;amp; <!DOCTYPE x>'],
    ['a location mark', '<?at x:1?><'],
    ['Typst', '#read("/etc/passwd") $x$ *b* _i_ `c` @ref <label> = h \\ // /* #let x = 1'],
    ['Word fields', '{ DDEAUTO c:\\\\windows } </w:t></w:r>'],
    ['control characters', 'a\u0000b\u0007c\u001b[31md\ufffee'],
    ['right to left', '\u202e001\u202c\u2066x\u2069\u200f'],
    ['lone surrogates', 'a\ud800b\udc00c'],
    ['line breaks', '一\n二\r\n三\u2028四'],
    ['a formula', '=HYPERLINK("http://x","y")+1'],
    ['a long word', 'A'.repeat(3000)],
    ['a long number', '9'.repeat(400)],
    ['a rare name', '王䶮𬭊㛃'],
    ['Arabic', 'مرحبا'],
  ])('%s stays text in every format', { timeout: 60_000 }, async (_name, payload) => {
    const facts = withFact(payload)
    const html = await render('agreement', 'html', facts).catch((error) => error)
    if (html instanceof Error) {
      expect(html.name).toBe('UnavailableGlyph')
      await expect(render('agreement', 'pdf', facts)).rejects.toMatchObject({ name: 'UnavailableGlyph' })
      return
    }
    const harmless = await render('agreement', 'html', withFact('一'))
    expect(tags(html.bytes)).toEqual(tags(harmless.bytes))

    const docx = unzipSync((await render('agreement', 'docx', facts)).bytes)
    for (const [name, part] of Object.entries(docx))
      if (/\.(xml|rels)$/.test(name)) parseStrictly(decode(part))

    // biome-ignore lint/suspicious/noControlCharactersInRegex: what cleanText removes
    const visible = payload.replace(/[\u0000-\u001f\u2028\ufffe\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    expect(await pdfText((await render('agreement', 'pdf', facts)).bytes)).toContain(squeeze(visible))
  })
})

function parseStrictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}
