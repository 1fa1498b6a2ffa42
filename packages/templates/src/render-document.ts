import { createHash } from 'node:crypto'
import * as z from 'zod'
import { canonicalJson, cleanFacts, cleanText } from './clean-text.ts'
import { InvalidFacts, type InvalidField, MissingFacts, type MissingField } from './errors.ts'
import { checkGlyphs } from './fonts.ts'
import { buildDocument } from './markup/build-document.ts'
import type { PaperDocument } from './markup/document.ts'
import type { Paper } from './papers/define-paper.ts'
import { type FactsOf, type PaperId, papers } from './papers/registry.ts'
import { renderDocx } from './render/docx.ts'
import { type DocumentFrame, verifyLines } from './render/frame.ts'
import { renderHtml } from './render/html.ts'
import { type PdfOptions, renderPdf } from './render/pdf.ts'
import { compileTemplate, type FillTemplate } from './template/fill-template.ts'
import { parseTemplate } from './template/parse-template.ts'
import { partials } from './template/partials.ts'

export type DocumentFormat = 'html' | 'docx' | 'pdf'

export interface DocumentMeta {
  createdAt: string // ISO instant, written into the file instead of the clock
  author: string
  number?: string
  verify?: { code: string; url: string }
}

export interface RenderOptions {
  format: DocumentFormat
  meta: DocumentMeta
  pdf?: PdfOptions // by default the native engine where it is installed, and PDF/A-2b
}

export interface RenderedDocument {
  bytes: Uint8Array
  mime: string
  title: string // fit for a file name, without extension
  fileName: string
  pages?: number // PDF only
  pdfa: string | null
  factsSha256: string // of the facts as given, keys sorted
  sha256: string // of `bytes`
}

/** Facts of a draft: whatever is known so far. */
export type DraftFacts<Facts> = Facts extends readonly (infer Item)[]
  ? DraftFacts<Item>[]
  : Facts extends object
    ? { [Key in keyof Facts]?: DraftFacts<Facts[Key]> }
    : Facts

const fillers = new Map<PaperId, FillTemplate>()

/**
 * Writes one paper in one format. The same facts and meta give the same bytes. With `draft`, missing facts
 * print as underlined blanks.
 * Throws MissingFacts (all of them, unless `draft`), InvalidFacts, UnavailableGlyph, TemplateFault.
 */
export async function renderDocument<Id extends PaperId, Draft extends boolean = false>(
  id: Id,
  facts: Draft extends true ? DraftFacts<FactsOf<Id>> : FactsOf<Id>,
  options: RenderOptions & { draft?: Draft },
): Promise<RenderedDocument> {
  const document = writePaper(id, facts, options.draft ?? false)
  const frame = toFrame(papers[id], options.meta)
  checkGlyphs(document, frame.verify ? verifyLines(frame.verify.code).join('') : '')
  const rendered = await renderAs(options.format, document, frame, options.pdf)
  return {
    ...rendered,
    title: frame.title,
    fileName: `${frame.title}.${options.format}`,
    factsSha256: sha256(canonicalJson(facts)),
    sha256: sha256(rendered.bytes),
  }
}

/** Facts to document, the part all formats share: clean, fill, validate, read the markup. */
function writePaper(id: PaperId, facts: unknown, draft: boolean): PaperDocument {
  const paper: Paper = papers[id]
  const clean = cleanFacts(facts)
  const problems = examine(paper, clean)
  if (problems.invalid.length > 0) throw new InvalidFacts(paper.title, problems.invalid)
  const { markup, missing } = fillerOf(id, paper)(clean, draft)
  if (!draft) refuseMissing(paper, [...missing, ...problems.missing])
  return buildDocument(markup, paper.template.name)
}

/** Facts from outside, checked: for callers that hold JSON. Throws MissingFacts or InvalidFacts. */
export function parseFacts<Id extends PaperId>(id: Id, facts: unknown): FactsOf<Id> {
  const clean = cleanFacts(facts)
  const { invalid, missing } = examine(papers[id], clean)
  if (invalid.length > 0) throw new InvalidFacts(papers[id].title, invalid)
  refuseMissing(papers[id], missing)
  return clean as FactsOf<Id>
}

function fillerOf(id: PaperId, paper: Paper): FillTemplate {
  const known = fillers.get(id)
  if (known) return known
  const filler = compileTemplate(parseTemplate(paper.template, partials))
  fillers.set(id, filler)
  return filler
}

/** What zod finds, split: an absent or empty value is missing, anything else is wrong. */
function examine(paper: Paper, facts: unknown) {
  const missing: MissingField[] = []
  const invalid: InvalidField[] = []
  const inEnglish = paper.facts.safeParse(facts).error?.issues ?? []
  const inChinese =
    inEnglish.length > 0 ? (paper.facts.safeParse(facts, { error: zhError }).error?.issues ?? []) : []
  for (const [index, issue] of inEnglish.entries()) {
    const path = pathText(issue.path)
    if (isLack(issue, facts)) missing.push({ path })
    else if (issue.code === 'unrecognized_keys')
      invalid.push(...issue.keys.map((key) => noPlaceFor(issue.path, key)))
    else invalid.push({ path, zh: inChinese[index]?.message ?? issue.message, en: issue.message })
  }
  return { missing, invalid }
}

const zhError = z.locales.zhCN().localeError

function noPlaceFor(path: PropertyKey[], key: string): InvalidField {
  return { path: pathText([...path, key]), zh: '本文书没有这个字段', en: 'this paper has no such field' }
}

function isLack(issue: z.core.$ZodIssue, facts: unknown): boolean {
  type Members = Record<PropertyKey, unknown>
  const value = issue.path.reduce<unknown>((at, key) => (at as Members | undefined)?.[key], facts)
  if (value === undefined || value === '') return true
  return issue.code === 'too_small' && Array.isArray(value) // an agreement with one party lacks another
}

/** The template knows the line, the schema knows what the template prints only sometimes. */
function refuseMissing(paper: Paper, found: MissingField[]): void {
  const fields = new Map<string, MissingField>()
  for (const field of found) if (!fields.has(field.path)) fields.set(field.path, field)
  if (fields.size > 0) throw new MissingFacts(paper.title, [...fields.values()])
}

const pathText = (path: PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  )

function toFrame(paper: Paper, meta: DocumentMeta): DocumentFrame {
  if (Number.isNaN(Date.parse(meta.createdAt)))
    throw new RangeError(`createdAt is not an instant: ${meta.createdAt}`)
  const number = meta.number ? cleanText(meta.number) : undefined
  // Characters a file system refuses; the full-width brackets of case numbers are fine.
  const title = `${paper.title}${number ?? ''}`.replace(/[\\/:*?"<>|\u2028]/g, '').slice(0, 80)
  const verify = meta.verify && { code: cleanText(meta.verify.code), url: meta.verify.url }
  return {
    createdAt: meta.createdAt,
    number,
    title,
    author: cleanText(meta.author),
    verify,
    pageNumbers: paper.pageNumbers,
  }
}

async function renderAs(
  format: DocumentFormat,
  document: PaperDocument,
  frame: DocumentFrame,
  pdf?: PdfOptions,
) {
  switch (format) {
    case 'html':
      return { bytes: Buffer.from(renderHtml(document, frame)), mime: 'text/html; charset=utf-8', pdfa: null }
    case 'docx':
      return { bytes: renderDocx(document, frame), mime: docxMime, pdfa: null }
    case 'pdf':
      return { ...(await renderPdf(document, frame, pdf)), mime: 'application/pdf' }
  }
}

const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
