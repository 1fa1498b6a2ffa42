import type { Field } from './field.ts'
import { fenOf, yuanOf } from './money.ts'

/** What the inputs hold: texts for whatever is typed, booleans, arrays and nested objects. */
export type Values = Record<string, unknown>

/** Inputs filled with what is already known, then with what the schema proposes. */
export function toValues(fields: readonly Field[], known: Values = {}): Values {
  return Object.fromEntries(
    fields.map((field) => [field.name, toValue(field, known[field.name] ?? field.initial)]),
  )
}

function toValue(field: Field, known: unknown): unknown {
  switch (field.kind) {
    case 'group':
      return toValues(field.fields, (known ?? {}) as Values)
    case 'list':
      return itemsOf(field, (known ?? []) as Values[])
    case 'money':
      return typeof known === 'number' ? yuanOf(known) : ''
    case 'lines':
      return Array.isArray(known) ? known.join('\n') : ''
    case 'choices':
    case 'people':
    case 'orgs':
      return known ?? []
    case 'person':
    case 'org':
    case 'case':
      return known ?? null
    case 'account':
      return typeof known === 'string' ? { id: known, name: known } : null
    case 'switch':
    case 'confirm':
      return known === true
    case 'yesNo':
      return typeof known === 'boolean' ? (known ? 'yes' : 'no') : ''
    default:
      return known === undefined || known === null ? '' : String(known)
  }
}

function itemsOf(field: Field, known: Values[]): Values[] {
  const items = known.map((item) => toValues(field.fields, item))
  while (items.length < field.minItems) items.push(toValues(field.fields))
  return items
}

/** The form as the API takes it: numbers as numbers, fen as integers, nothing where nothing was filled in. */
export function toForm(fields: readonly Field[], values: Values): Values {
  const given = fields.map((field) => [field.name, jsonOrNull(field, values[field.name])] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

const jsonOrNull = (field: Field, value: unknown): unknown =>
  toJson(field, value) ?? (field.nullable ? null : undefined)

function toJson(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'fixed':
      return field.initial
    case 'group':
      return groupJson(field, (value ?? {}) as Values)
    case 'list':
      return listJson(field, (value as Values[] | undefined)?.map((item) => toForm(field.fields, item)) ?? [])
    case 'lines':
      return listJson(
        field,
        linesOf(value).map((line) => (field.integer ? numberJson(line) : line)),
      )
    case 'choices':
    case 'people':
    case 'orgs':
      return listJson(field, (value as unknown[] | undefined) ?? [])
    case 'person':
    case 'org':
    case 'case':
      return value ?? undefined
    case 'account':
      return (value as { id: string } | null)?.id
    case 'confirm':
      // it must be ticked by hand: the only thing it can say is yes
      return value === true ? true : undefined
    case 'switch':
      return value === true
    case 'yesNo':
      return value === '' || value === undefined ? undefined : value === 'yes'
    default:
      return textJson(field, String(value ?? '').trim())
  }
}

/** An optional group in which nothing was filled in is left out, not sent empty. */
function groupJson(field: Field, values: Values): Values | undefined {
  const form = toForm(field.fields, values)
  const untouched = field.fields.every(
    ({ kind, name }) =>
      kind === 'fixed' || (form[name] ?? null) === null || (kind === 'switch' && !form[name]),
  )
  return untouched && !field.required ? undefined : form
}

const listJson = (field: Field, items: unknown[]) =>
  items.length === 0 && !field.required ? undefined : items

const linesOf = (value: unknown) =>
  String(value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function textJson(field: Field, text: string): unknown {
  if (text === '') return field.required && field.minLength === 0 && isText(field) ? '' : undefined
  if (field.kind === 'money') return fenOf(text) ?? text
  return field.kind === 'number' ? numberJson(text) : text
}

/** What is no number is sent as it was typed: the server says what is wrong with it. */
const numberJson = (text: string) => (Number.isFinite(Number(text)) ? Number(text) : text)

const isText = (field: Field) => field.kind === 'text' || field.kind === 'textarea'

/** Must something stand here before it is worth asking the server? Only what the schema itself says. */
export const mustBeFilled = (field: Field): boolean =>
  field.required && field.initial === undefined && !(isText(field) && field.minLength === 0)
