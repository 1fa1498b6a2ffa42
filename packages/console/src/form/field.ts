import type { FormSchema, Label } from '../api/shapes.ts'

/** How a member of a form is asked for. */
export type FieldKind =
  | 'text'
  | 'textarea'
  | 'lines'
  | 'date'
  | 'month'
  | 'time'
  | 'number'
  | 'money'
  | 'switch'
  | 'yesNo'
  | 'confirm'
  | 'choice'
  | 'choices'
  | 'person'
  | 'people'
  | 'org'
  | 'orgs'
  | 'account'
  | 'case'
  | 'group'
  | 'list'
  | 'fixed'

/** One question of a generated form, read off JSON Schema and our own members (x-en, x-widget, x-choices …). */
export interface Field {
  name: string
  kind: FieldKind
  label: Label
  hint?: Label
  required: boolean
  /** it must be sent, and nothing is an answer */
  nullable: boolean
  /** what the schema proposes when nothing is known */
  initial?: unknown
  /** values to choose among; with `choicesName` their labels come from the offer */
  values?: string[]
  choicesName?: string
  /** only people who hold this role */
  role?: string
  secret?: string
  integer?: boolean
  minLength: number
  maxLength?: number
  minItems: number
  maxItems?: number
  /** members of a group, or of each item of a list */
  fields: Field[]
}

type Schema = FormSchema & { type?: string | string[] }

/** The questions of a form in the schema's order. */
export function fieldsOf(schema: FormSchema): Field[] {
  return membersOf(schema, (schema.$defs ?? {}) as Record<string, Schema>)
}

function membersOf(schema: FormSchema, defs: Record<string, Schema>): Field[] {
  const required = new Set((schema.required as string[] | undefined) ?? [])
  return Object.entries((schema.properties ?? {}) as Record<string, Schema>).map(([name, member]) =>
    toField(name, member, required.has(name), defs),
  )
}

function toField(name: string, raw: Schema, required: boolean, defs: Record<string, Schema>): Field {
  const { schema, nullable } = plain(raw, defs)
  const items = plain((schema.items ?? {}) as Schema, defs).schema
  const kind = kindOf(schema, items, required && schema.default === undefined)
  return {
    name,
    kind,
    label: labelOf(schema, name),
    hint: hintOf(schema),
    required: required && !nullable,
    nullable: required && nullable,
    initial: kind === 'confirm' ? undefined : (schema.const ?? schema.default),
    values: valuesOf(schema) ?? valuesOf(items),
    choicesName: word(schema['x-choices']) ?? word(items['x-choices']),
    role: word(schema['x-role']) ?? word(items['x-role']),
    secret: word(schema['x-secret']),
    integer: schema.type === 'integer' || items.type === 'integer',
    minLength: Number(schema.minLength ?? 0),
    maxLength: schema.maxLength as number | undefined,
    minItems: Number(schema.minItems ?? 0),
    maxItems: schema.maxItems as number | undefined,
    fields: kind === 'group' ? membersOf(schema, defs) : kind === 'list' ? membersOf(items, defs) : [],
  }
}

const word = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Follows `$ref`, and takes `null` out of "this or nothing"; our own members survive on either level. */
function plain(raw: Schema, defs: Record<string, Schema>): { schema: Schema; nullable: boolean } {
  const { $ref, anyOf, ...rest } = raw as Schema & { $ref?: string; anyOf?: Schema[] }
  if ($ref) return plain({ ...defs[$ref.split('/').at(-1) as string], ...rest }, defs)
  if (!anyOf) return { schema: raw, nullable: false }
  const real = anyOf.filter((each) => each.type !== 'null')
  const nullable = real.length < anyOf.length
  const [only] = real
  if (only && real.length === 1) return { schema: { ...plain(only, defs).schema, ...rest }, nullable }
  const constants = real.map((each) => each.const).filter((value) => value !== undefined)
  return { schema: constants.length === real.length ? { ...rest, enum: constants } : rest, nullable }
}

const WIDGETS: Record<string, { one: FieldKind; many: FieldKind }> = {
  person: { one: 'person', many: 'people' },
  org: { one: 'org', many: 'orgs' },
  account: { one: 'account', many: 'lines' },
  case: { one: 'case', many: 'lines' },
}

function kindOf(schema: Schema, items: Schema, mustAnswer: boolean): FieldKind {
  if (schema.const === true) return 'confirm'
  if (schema.const !== undefined) return 'fixed'
  if (schema.type === 'array') return listKind(schema, items)
  const widget = WIDGETS[word(schema['x-widget']) ?? '']
  if (widget) return widget.one
  if (schema.enum || schema['x-choices']) return 'choice'
  if (schema.type === 'object') return 'group'
  if (schema.type === 'boolean') return mustAnswer ? 'yesNo' : 'switch'
  if (schema['x-widget'] === 'money') return 'money'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  return textKind(schema)
}

function listKind(schema: Schema, items: Schema): FieldKind {
  const widget = WIDGETS[word(schema['x-widget']) ?? word(items['x-widget']) ?? '']
  if (widget) return widget.many
  if (items.enum || items['x-choices'] || schema['x-choices']) return 'choices'
  return items.type === 'object' ? 'list' : 'lines'
}

function textKind(schema: Schema): FieldKind {
  const widget = word(schema['x-widget']) ?? word(schema.format)
  if (widget === 'textarea' || widget === 'date' || widget === 'month' || widget === 'time') return widget
  return schema['x-secret'] === 'note' ? 'textarea' : 'text'
}

const valuesOf = (schema: Schema): string[] | undefined =>
  Array.isArray(schema.enum) ? schema.enum.filter((value) => value !== null).map(String) : undefined

function labelOf(schema: Schema, name: string): Label {
  const zh = word(schema.title) ?? name
  return { zh, en: word(schema['x-en']) ?? zh }
}

function hintOf(schema: Schema): Label | undefined {
  const zh = word(schema.description)
  return zh === undefined ? undefined : { zh, en: word(schema['x-en-description']) ?? zh }
}
