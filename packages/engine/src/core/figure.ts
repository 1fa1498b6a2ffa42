import type { CivilDate } from './civil-date.ts'
import type { Label } from './label.ts'
import type { Facts } from './workflow.ts'

/**
 * A question about a case's closed facts, as data: evaluated here in memory and, by the store, in SQL.
 * `within` asks whether a date fact lies in the reporting period.
 */
export type Predicate =
  | { fact: string; is: string | number | boolean }
  | { fact: string; known: boolean }
  | { fact: string; within: 'period' }
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { not: Predicate }

export interface Period {
  from: CivilDate
  to: CivilDate
}

/** One figure a supervisor reads; every number can be opened into its cases. */
export interface Figure {
  id: string
  label: Label
  /** the heading it stands under, where a list of figures has headings */
  group?: Label
  /** the formula in words, as it must be explained to whoever doubts it */
  words: Label
  numerator: Predicate
  /** absent for plain counts; with a denominator the figure is a rate, and 0 shows as — */
  denominator?: Predicate
  /** a number fact: the figure is its mean over the cases of the numerator that have it; none shows as — */
  meanOf?: string
}

export function holdsFor(predicate: Predicate, facts: Facts, period: Period): boolean {
  if ('all' in predicate) return predicate.all.every((part) => holdsFor(part, facts, period))
  if ('any' in predicate) return predicate.any.some((part) => holdsFor(part, facts, period))
  if ('not' in predicate) return !holdsFor(predicate.not, facts, period)
  const value = facts[predicate.fact] ?? null
  if ('known' in predicate) return (value !== null) === predicate.known
  if ('within' in predicate) return typeof value === 'string' && value >= period.from && value <= period.to
  return value === predicate.is
}

/** Four decimals, half up (信访 assessment convention); null when nothing was counted. */
export const rateOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : Math.floor((numerator / denominator) * 10_000 + 0.5) / 10_000
