import {
  type Choice,
  type CivilDate,
  type FormIssue,
  isCivilDate,
  type Label,
  type Stamp,
} from '@maplebridge/engine/core'
import { z } from 'zod'

/**
 * The fields forms are made of. Each carries the words and the widget the console shows; nothing here
 * knows a procedure.
 */
export const field = <T extends z.ZodType>(
  type: T,
  zh: string,
  en: string,
  more: Record<string, unknown> = {},
): T => type.meta({ title: zh, 'x-en': en, ...more }) as T

/** One line of text. */
export const text = (zh: string, en: string, max = 200) => field(z.string().trim().min(1).max(max), zh, en)

/** Several lines: facts, minutes, reasons. 2000 characters and more are common (GB/T 31000). */
export const longText = (zh: string, en: string) =>
  field(z.string().trim().min(1).max(5000), zh, en, { 'x-widget': 'textarea' })

/** A civil date that exists. */
export const day = (zh: string, en: string) =>
  field(z.string().refine(isCivilDate, { error: '没有这一天 / There is no such day' }), zh, en, {
    'x-widget': 'date',
    format: 'date',
  })

/** A time of day in China, HH:MM. */
export const timeOfDay = (zh: string, en: string) =>
  field(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写作 09:00 / Write the time as 09:00'), zh, en, {
    'x-widget': 'time',
  })

/** Money in fen. */
export const moneyFen = (zh: string, en: string) =>
  field(z.int().min(0).max(1_000_000_000_000), zh, en, { 'x-widget': 'money' })

export const yesNo = (zh: string, en: string) => field(z.boolean(), zh, en)

/** A person with an account, chosen by search. */
export const personShape = z.object({ id: z.string().min(1), name: z.string().min(1).max(60) })
export const person = (zh: string, en: string, role?: string) =>
  field(z.object(personShape.shape), zh, en, { 'x-widget': 'person', ...(role ? { 'x-role': role } : {}) })
export type Person = z.output<typeof personShape>

/** An organisation of the tree: `id` is its path. */
export const orgShape = z.object({ id: z.string().min(1), name: z.string().min(1).max(100) })
export const org = (zh: string, en: string) => field(z.object(orgShape.shape), zh, en, { 'x-widget': 'org' })

/**
 * Another case. The sender gives its id; what else is known of it here the engine fills in from the stored
 * case, and an id the sender may not see comes back empty and is refused.
 */
export const otherCase = (zh: string, en: string) =>
  field(
    z.object({
      id: z.string().min(1, '没有这一事项，或您无权查看 / There is no such case, or it is not yours to see'),
      procedure: z.string().optional(),
      finishedOn: z.string().nullable().optional(),
    }),
    zh,
    en,
    { 'x-widget': 'case' },
  )

/** Words a form chooses among, each with its label. */
export type Vocabulary<K extends string> = Readonly<Record<K, Label>>

export const keysOf = <K extends string>(words: Vocabulary<K>): [K, ...K[]] =>
  Object.keys(words) as [K, ...K[]]

/** One word of a vocabulary; `name` is the entry of the procedure's `choices` that labels it. */
export const oneOf = <K extends string>(words: Vocabulary<K>, name: string, zh: string, en: string) =>
  field(z.enum(keysOf(words)), zh, en, { 'x-choices': name })

/** One thing of this case, by its id: a party, an obligation, a responsibility item. */
export const oneOfCase = (name: string, zh: string, en: string) =>
  field(z.string().min(1), zh, en, { 'x-choices': name })

/** Several things of this case, by id. */
export const someOfCase = (name: string, zh: string, en: string) =>
  field(z.array(field(z.string().min(1), zh, en, { 'x-choices': name })).min(1), zh, en)

export const choicesFrom =
  <K extends string>(words: Vocabulary<K>) =>
  (): Choice[] =>
    keysOf(words).map((value) => ({ value, label: words[value] }))

/** Things of this case by their ids. Those no longer open can be named in the history and not chosen. */
export const choicesAmong = <T extends { id: string }>(
  list: readonly T[],
  isOpen: (each: T) => boolean,
  nameOf: (each: T) => string | Label,
): Choice[] =>
  list.map((each) => {
    const name = nameOf(each)
    const label = typeof name === 'string' ? nameLabel(name) : name
    return { value: each.id, label, ...(isOpen(each) ? {} : { over: true }) }
  })

/** A name as a label: names are not translated. */
export const nameLabel = (name: string): Label => ({ zh: name, en: name })

/** What happened cannot lie in the future. */
export const notInFuture = (on: CivilDate | undefined, stamp: Stamp, path = 'on'): FormIssue | undefined =>
  on !== undefined && on > stamp.on
    ? { path: [path], label: { zh: '日期不能晚于今天', en: 'The day cannot lie in the future' } }
    : undefined

/** What is promised cannot be due before today. */
export const notInPast = (on: CivilDate | undefined, stamp: Stamp, path: string[]): FormIssue | undefined =>
  on !== undefined && on < stamp.on
    ? { path, label: { zh: '期限不能早于今天', en: 'The due day cannot lie in the past' } }
    : undefined

/** A due day for examples: always in the future. */
export const EXAMPLE_DUE: CivilDate = '2099-12-31'
