import type { Label, Length } from '@maplebridge/engine/core'
import { basisOf, type CaseSettings, settingsOf } from './settings.ts'
import { mediationLimits, recordLimits } from './time-limits/mediation.ts'
import { petitionLimits } from './time-limits/petition.ts'
import { sources, type TimeLimit } from './time-limits/row.ts'

/** Every period of the law that this platform knows of, with a clock or for information. */
export const timeLimits: readonly TimeLimit[] = [...petitionLimits, ...mediationLimits, ...recordLimits]

/** A row as it holds under some settings, in words. */
export interface TimeLimitRow {
  id: string
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
  timeLimits.map(({ id, label, start, length, owner, served, breach, law, source, clock, why }) => {
    const basis = 'setting' in length ? basisOf(settings, length.setting, law) : law
    const { zh, en, certainty } = basis
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
  })

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

const isLength = (value: unknown): value is Length =>
  typeof value === 'object' && value !== null && 'unit' in value && 'count' in value

function lengthInWords({ unit, count }: Length): Label {
  if (unit === 'days' && count === 0) return { zh: '当日', en: 'that day' }
  if (unit === 'days') return { zh: `${count}日`, en: `${count} days` }
  if (unit === 'workingDays') return { zh: `${count}个工作日`, en: `${count} working days` }
  return count % 12 === 0
    ? { zh: `${count / 12}年`, en: `${count / 12} years` }
    : { zh: `${count}个月`, en: `${count} months` }
}

const joined = (labels: Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join('、'),
  en: labels.map(({ en }) => en).join(', '),
})
