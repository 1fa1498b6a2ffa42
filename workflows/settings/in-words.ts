import type { FormSchema, Label, Length } from '@maplebridge/engine/core'

/** What a choice of a setting is called, by the name of its vocabulary. */
export type Vocabularies = Record<string, readonly { value: string; label: Label }[]>

const NONE: Label = { zh: '无', en: 'none' }
const YES: Label = { zh: '是', en: 'yes' }
const NO: Label = { zh: '否', en: 'no' }

/** The value of a setting as people say it; its members are named by the titles of its schema. */
export function valueInWords(raw: FormSchema, value: unknown, vocabularies: Vocabularies): Label {
  const schema = notNull(raw)
  if (value === null) return NONE
  if (isLength(value)) return lengthInWords(value)
  if (typeof value === 'boolean') return value ? YES : NO
  if (Array.isArray(value)) return listInWords((schema['items'] ?? {}) as FormSchema, value, vocabularies)
  if (typeof value === 'object') return membersInWords(schema, value as object, vocabularies)
  if (schema['x-widget'] === 'money') return yuan(Number(value))
  const words = vocabularies[String(schema['x-choices'])]
  return words?.find((word) => word.value === value)?.label ?? plain(value)
}

function listInWords(items: FormSchema, values: unknown[], vocabularies: Vocabularies): Label {
  const words = values.map((value) => valueInWords(items, value, vocabularies))
  if (words.length === 0) return NONE
  return values.some((value) => typeof value === 'object') ? joined(words, '；', '; ') : joined(words)
}

function membersInWords(schema: FormSchema, value: object, vocabularies: Vocabularies): Label {
  const properties = (schema['properties'] ?? {}) as Record<string, FormSchema>
  const words = Object.entries(value).map(([name, member]) => {
    const title = notNull(properties[name] ?? {})
    const { zh, en } = valueInWords(title, member, vocabularies)
    return { zh: `${title['title'] ?? name} ${zh}`, en: `${title['x-en'] ?? name} ${en}` }
  })
  return joined(words, '，', ', ')
}

/** A value or nothing is `anyOf` in JSON Schema; its title may stand outside. */
function notNull(schema: FormSchema): FormSchema {
  const branches = schema['anyOf'] as FormSchema[] | undefined
  return { ...branches?.find((branch) => branch['type'] !== 'null'), ...schema }
}

export const isLength = (value: unknown): value is Length =>
  typeof value === 'object' && value !== null && 'unit' in value && 'count' in value

export function lengthInWords({ unit, count }: Length): Label {
  if (unit === 'days' && count === 0) return { zh: '当日', en: 'that day' }
  if (unit === 'days') return { zh: `${count}日`, en: `${count} days` }
  if (unit === 'workingDays') return { zh: `${count}个工作日`, en: `${count} working days` }
  return count % 12 === 0
    ? { zh: `${count / 12}年`, en: `${count / 12} years` }
    : { zh: `${count}个月`, en: `${count} months` }
}

export const joined = (labels: Label[], zh = '、', en = ', '): Label => ({
  zh: labels.map((label) => label.zh).join(zh),
  en: labels.map((label) => label.en).join(en),
})

const plain = (value: unknown): Label => ({ zh: String(value), en: String(value) })
const yuan = (fen: number): Label => ({ zh: `${fen / 100}元`, en: `${fen / 100} yuan` })
