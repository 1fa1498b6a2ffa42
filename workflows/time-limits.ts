import type { Label } from '@maplebridge/engine/core'
import { isLength, joined, lengthInWords } from './settings/in-words.ts'
import { basisOf, type CaseSettings, settingsOf } from './settings.ts'
import { mediationLimits, recordLimits } from './time-limits/mediation.ts'
import { petitionLimits } from './time-limits/petition.ts'
import { sources, type TimeLimit } from './time-limits/row.ts'

const parts: readonly { subject: Label; rows: readonly TimeLimit[] }[] = [
  { subject: { zh: '信访', en: 'Petitions' }, rows: petitionLimits },
  { subject: { zh: '人民调解', en: 'Mediation' }, rows: mediationLimits },
  { subject: { zh: '各程序共用', en: 'Every procedure' }, rows: recordLimits },
]

/** Every period of the law that this platform knows of, with a clock or for information. */
export const timeLimits: readonly TimeLimit[] = parts.flatMap(({ rows }) => rows)

/** A row as it holds under some settings, in words. */
export interface TimeLimitRow {
  id: string
  /** what the law is about: 信访, 人民调解, or both */
  subject: Label
  label: Label
  start: Label
  length: Label
  owner: Label
  served: Label | undefined
  breach: Label | undefined
  basis: Label
  certainty: 'certain' | 'likely' | 'local'
  source: Label
  clock: string | null
  why: Label | undefined
}

/** The registry for a region or an organisation. */
export const listTimeLimits = (settings: CaseSettings): TimeLimitRow[] =>
  parts.flatMap(({ subject, rows }) => rows.map((row) => ({ ...inForce(row, settings), subject })))

function inForce(row: TimeLimit, settings: CaseSettings): Omit<TimeLimitRow, 'subject'> {
  const { id, label, start, length, owner, served, breach, law, source, clock, why } = row
  const { zh, en, certainty } = 'setting' in length ? basisOf(settings, length.setting, law) : law
  return {
    id,
    label,
    start,
    length: 'words' in length ? length.words : inWords(lengthOf(length, settings)),
    owner,
    served,
    breach,
    basis: { zh, en },
    certainty,
    source: sources[source],
    clock,
    why,
  }
}

/** The value behind a row: a length, days, or what the setting holds. */
const lengthOf = (length: Exclude<TimeLimit['length'], { words: Label }>, settings: CaseSettings): unknown =>
  'fixed' in length ? length.fixed : settingsOf({ settings })[length.setting]

const LEVELS: Record<string, Label> = {
  national: { zh: '国家', en: 'national' },
  province: { zh: '省', en: 'province' },
  city: { zh: '市', en: 'city' },
  county: { zh: '县', en: 'county' },
  decision: { zh: '受理', en: 'acceptance' },
  complexDecision: { zh: '复杂的受理', en: 'acceptance, complex' },
  transfer: { zh: '移送', en: 'transfer' },
}

function inWords(value: unknown): Label {
  if (value === null) return { zh: '未规定', en: 'None here' }
  if (typeof value === 'number') return { zh: `${value}日`, en: `${value} days` }
  if (Array.isArray(value)) return joined(value.map(inWords))
  if (isLength(value)) return lengthInWords(value)
  return joined(
    Object.entries(value as object).map(([name, each]) => {
      const { zh, en } = inWords(each)
      return { zh: `${LEVELS[name]?.zh ?? name}${zh}`, en: `${LEVELS[name]?.en ?? name} ${en}` }
    }),
  )
}
