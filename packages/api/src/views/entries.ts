import { type EntryRow, masked } from '@maplebridge/engine'
import {
  type FormSchema,
  formSchema,
  isoInChina,
  type Json,
  type Label,
  type Language,
  type MovedClock,
  type Who,
  type Workflow,
  workflowOf,
} from '@maplebridge/engine/core'
import { z } from 'zod'
import { LabelView, PersonView } from '../http.ts'
import { wordOf } from '../office.ts'
import { pointerOf } from '../problem.ts'
import type { Viewing } from './case-row.ts'

export const EntryView = z
  .object({
    revision: z.number().int(),
    event: z.string(),
    label: LabelView,
    activity: z.boolean(),
    at: z.string(),
    by: PersonView,
    role: z.string(),
    roleLabel: LabelView,
    lines: z.array(
      z.object({
        label: LabelView,
        value: z.string(),
        secret: z.object({ path: z.string(), kind: z.string() }).optional(),
      }),
    ),
  })
  .meta({ id: 'Entry' })
export type EntryView = z.infer<typeof EntryView>
type Line = EntryView['lines'][number]

/** Roles in which somebody may ask to see what is under seal. A party sees his own papers, not the others' numbers. */
export const actingRoles = (who: Who): string[] => who.roles.filter((role) => role !== 'party')

/** Who reads in which language, and the data of the case: what choices are called there. */
export interface EntryReader {
  who: Who
  language: Language
  data: Record<string, Json>
  /** what the reader may know of other cases, by id */
  cases: Map<string, string>
}

/** One line of the history in the words of the form it was sent with. Secrets are masks. */
export function entryView({ engine, office }: Viewing, reader: EntryReader, row: EntryRow): EntryView {
  const workflow = workflowOf(engine.procedures, row)
  const spec = workflow.events[row.event]
  return {
    revision: row.revision,
    event: row.event,
    label: spec?.label ?? clockLabel(row),
    activity: row.activity,
    at: isoInChina(row.at),
    by: { id: row.by, name: row.name },
    role: row.role,
    roleLabel: row.role === 'clock' ? CLOCK : wordOf(office.roles, row.role),
    lines: spec
      ? formLines({ workflow, reader }, formSchema(spec), masked(row.form), [])
      : clockLines(workflow, row, reader.language),
  }
}

const CLOCK: Label = { zh: '期限提醒', en: 'The clock' }
const CLOCK_EVENTS: Record<string, Label> = {
  'clock.reminded': { zh: '期限提醒', en: 'Reminder' },
  'clock.passed': { zh: '期限届满', en: 'A period has ended' },
  'calendar.changed': { zh: '放假安排调整', en: 'The calendar changed' },
}
const OVERDUE: Label = { zh: '超期催办', en: 'Overdue' }

const clockLabel = ({ event, form }: EntryRow): Label =>
  isOverdue(form) ? OVERDUE : (CLOCK_EVENTS[event] ?? CLOCK)

/** Days before the due day are counted down to 0; after it they are negative. */
const isOverdue = (form: Record<string, Json>): boolean => Number(form['days'] ?? 0) < 0

function clockLines(workflow: Workflow, row: EntryRow, language: Language): Line[] {
  const { form } = row
  const name = (clock: Json | undefined) => workflow.clocks[String(clock)]?.label[language] ?? String(clock)
  if (row.event === 'calendar.changed') {
    const moved = form['moved'] as unknown as MovedClock[]
    const lines = moved.map(
      ({ clock, from, to }): Line => ({
        label: workflow.clocks[clock]?.label ?? { zh: clock, en: clock },
        value: `${from} → ${to}`,
      }),
    )
    return [...lines, { label: { zh: '依据', en: 'Source' }, value: String(form['source']) }]
  }
  return [
    { label: { zh: '期限', en: 'Period' }, value: name(form['clock']) },
    { label: { zh: '届满日', en: 'Due' }, value: String(form['due'] ?? '') },
    ...(isOverdue(form)
      ? [{ label: { zh: '已超期（日）', en: 'Days overdue' }, value: String(-Number(form['days'])) }]
      : []),
  ]
}

interface Reading {
  workflow: Workflow
  reader: EntryReader
}

/** Walks schema and form together; arrays are numbered, empty fields leave no line. */
function formLines(reading: Reading, schema: FormSchema, form: Json, path: string[]): Line[] {
  const properties = (schema['properties'] ?? {}) as Record<string, FormSchema>
  return Object.entries(properties).flatMap(([name, field]) => {
    const value = (form as Record<string, Json> | null)?.[name]
    return isEmpty(value)
      ? []
      : fieldLines(reading, field, value as Json, [...path, name], labelOf(name, field))
  })
}

function fieldLines(reading: Reading, schema: FormSchema, value: Json, path: string[], label: Label): Line[] {
  const field = shownBranch(schema)
  if (typeof schema['x-secret'] === 'string' || typeof field['x-secret'] === 'string')
    return [
      secretLine(
        reading,
        typeof schema['x-secret'] === 'string' ? schema : field,
        String(value),
        path,
        label,
      ),
    ]
  if (Array.isArray(value)) {
    const items = (field['items'] ?? {}) as FormSchema
    const isPlain = value.every((item) => item === null || typeof item !== 'object')
    if (isPlain)
      return [
        {
          label,
          value: value
            .map((item) => textOf(reading, items, item))
            .join(reading.reader.language === 'zh' ? '、' : ', '),
        },
      ]
    return value.flatMap((item, index) =>
      fieldLines(reading, items, item, [...path, String(index)], numbered(label, index, value.length)),
    )
  }
  if (value !== null && typeof value === 'object') {
    // a case the reader may not see has neither number nor title for him
    if (field['x-widget'] === 'case')
      return [
        { label, value: reading.reader.cases.get(String((value as Record<string, Json>)['id'])) ?? '—' },
      ]
    if (typeof value['name'] === 'string' && typeof value['id'] === 'string')
      return [{ label, value: value['name'] }]
    return formLines(reading, field, value, path).map((line) => ({
      ...line,
      label: under(label, line.label),
    }))
  }
  return [{ label, value: textOf(reading, { ...field, ...schema }, value) }]
}

/** Optional and nullable fields are `anyOf` in JSON Schema: the branch that is not null is shown. */
function shownBranch(schema: FormSchema): FormSchema {
  const branches = (schema['anyOf'] ?? schema['oneOf']) as FormSchema[] | undefined
  return branches?.find((branch) => branch['type'] !== 'null') ?? schema
}

function secretLine(
  { reader }: Reading,
  field: FormSchema,
  mask: string,
  path: string[],
  label: Label,
): Line {
  const kind = String(field['x-secret'])
  const openTo = (field['x-open-to'] ?? []) as string[]
  const acting = actingRoles(reader.who)
  const mayAsk = kind === 'note' ? acting.some((role) => openTo.includes(role)) : acting.length > 0
  return { label, value: mask, ...(mayAsk ? { secret: { path: pointerOf(path), kind } } : {}) }
}

function textOf({ workflow, reader }: Reading, field: FormSchema, value: Json): string {
  const { language } = reader
  if (typeof value === 'boolean') return (value ? YES : NO)[language]
  if (typeof value === 'number') return field['x-widget'] === 'money' ? yuan(value)[language] : String(value)
  const choices = typeof field['x-choices'] === 'string' ? workflow.choices[field['x-choices']] : undefined
  const chosen = choices?.(reader.data as never).find((choice) => choice.value === value)
  return chosen?.label[language] ?? String(value)
}

const YES: Label = { zh: '是', en: 'Yes' }
const NO: Label = { zh: '否', en: 'No' }
const yuan = (fen: number): Label => {
  const amount = (fen / 100).toFixed(2)
  return { zh: `${amount}元`, en: `${amount} yuan` }
}
const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
const labelOf = (name: string, field: FormSchema): Label => {
  const shown = field['title'] ? field : shownBranch(field)
  const zh = typeof shown['title'] === 'string' ? shown['title'] : name
  return { zh, en: typeof shown['x-en'] === 'string' ? shown['x-en'] : zh }
}
const under = (outer: Label, inner: Label): Label => ({
  zh: `${outer.zh} · ${inner.zh}`,
  en: `${outer.en} · ${inner.en}`,
})
const numbered = (label: Label, index: number, count: number): Label =>
  count === 1 ? label : { zh: `${label.zh}${index + 1}`, en: `${label.en} ${index + 1}` }
