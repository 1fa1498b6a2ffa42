import { type SQL, sql } from 'drizzle-orm'
import type { Period, Predicate } from '../core/index.ts'
import { cases } from './schema.ts'

/** `holdsFor` as a condition on a case's facts. Never null, so that `not` means what it says. */
export function figureCondition(predicate: Predicate, period: Period): SQL {
  const part = (each: Predicate) => figureCondition(each, period)
  if ('all' in predicate) return joined(predicate.all.map(part), sql` and `, sql`true`)
  if ('any' in predicate) return joined(predicate.any.map(part), sql` or `, sql`false`)
  if ('not' in predicate) return sql`(not ${part(predicate.not)})`
  const value = sql`(${cases.facts} -> ${predicate.fact}::text)`
  if ('known' in predicate) {
    const known = sql`coalesce(jsonb_typeof(${value}) <> 'null', false)`
    return predicate.known ? known : sql`(not ${known})`
  }
  if ('within' in predicate)
    return sql`(coalesce(jsonb_typeof(${value}) = 'string'
      and (${cases.facts} ->> ${predicate.fact}::text) collate "C" between ${period.from}::text and ${period.to}::text, false))`
  return sql`coalesce(${value} = ${JSON.stringify(predicate.is)}::text::jsonb, false)`
}

const joined = (parts: SQL[], by: SQL, empty: SQL): SQL =>
  parts.length === 0 ? empty : sql`(${sql.join(parts, by)})`
