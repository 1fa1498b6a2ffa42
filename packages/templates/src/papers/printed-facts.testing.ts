import { cnDate, cnNum, date, maskId, maskPhone, money, rmb, time } from '../format.ts'
import { squeeze } from '../pdf-text.testing.ts'
import type { JsonSchema } from '../template/find-path.ts'

/** A fact and the ways it may stand on a paper: one of them must. */
export interface PrintedFact {
  path: string // 'parties[0].phone'
  forms: string[]
}

/** What a reader must find on the paper for these facts. Choices are left out: they are printed as ticks. */
export function printedFacts(value: unknown, schema: JsonSchema, path = ''): PrintedFact[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => printedFacts(item, schema.items ?? {}, `${path}[${index}]`))
  if (typeof value === 'object' && value)
    return Object.entries(value).flatMap(([key, member]) =>
      printedFacts(member, schema.properties?.[key] ?? {}, path ? `${path}.${key}` : key),
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
