import { cnDate, cnNum, date, maskId, maskPhone, money, rmb, time } from '../format.ts'
import { squeeze } from '../pdf-text.testing.ts'
import type { JsonSchema } from '../template/find-path.ts'
import { factsSchema, sampleOf } from './facts-schema.ts'
import type { PaperId } from './registry.ts'

/** A fact and the ways it may stand on a paper: one of them must. */
interface PrintedFact {
  path: string // 'parties[0].phone'
  forms: string[]
}

/** Facts a paper knows and leaves out: the parties a letter only names, the age where the birthday stands. */
const onlyNamed = /^parties\[\d+\]\.(?!name)/
const unprinted: Partial<Record<PaperId, RegExp>> = {
  'rights-notice': onlyNamed,
  'follow-up-record': onlyNamed,
  'termination-notice': onlyNamed,
  'mediation-application': /\.bornOn$/,
  'confirmation-application': /\.age$/,
  'mediation-certificate': /\.age$/,
}

/** What a reader must find on the paper of the sample. Choices are left out: they are printed as ticks. */
export const printedFacts = (id: PaperId): PrintedFact[] =>
  factsIn(sampleOf(id), factsSchema(id) as JsonSchema).filter(({ path }) => !unprinted[id]?.test(path))

/** Those the text, read back from a file, does not say. */
export const unsaidFacts = (id: PaperId, text: string): PrintedFact[] =>
  printedFacts(id).filter(({ forms }) => !forms.some((form) => text.includes(form)))

function factsIn(value: unknown, schema: JsonSchema, path = ''): PrintedFact[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => factsIn(item, schema.items ?? {}, `${path}[${index}]`))
  if (typeof value === 'object' && value)
    return Object.entries(value).flatMap(([key, member]) =>
      factsIn(member, schema.properties?.[key] ?? {}, path ? `${path}.${key}` : key),
    )
  if (schema.enum || typeof value === 'boolean') return []
  if (typeof value === 'number') return numberForms(value, path).map((forms) => ({ path, forms }))
  return [{ path, forms: textForms(String(value), schema) }]
}

function numberForms(value: number, path: string): string[][] {
  if (path.endsWith('amountFen')) return [[rmb(value)], [`￥${money(value)}`]]
  if (path.endsWith('costFen')) return [[`￥${money(value)}`]]
  return [value < 100 ? [String(value), cnNum(value)] : [String(value)]]
}

function textForms(text: string, { format, pattern }: JsonSchema): string[] {
  if (format === 'date') return [date(text), cnDate(text)]
  if (pattern && /^\d\d:\d\d$/.test(text)) return [time(text)]
  return [squeeze(text), maskId(text), maskPhone(text)]
}
