import { and, asc, count, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Figure, Period, Principal } from '../core/index.ts'
import { type CaseRow, caseColumns, toCaseRow } from './case-row.ts'
import { figureCondition } from './figure-condition.ts'
import { caseParties, cases } from './schema.ts'
import type { Reader } from './store.ts'
import { escapeLike, visibleTo } from './visible.ts'

export interface CaseFilter {
  /** part of the title, of the number or of a party's name; an identity number or telephone finds exactly */
  q?: string
  workflow?: string
  phase?: string
  category?: string
  colour?: string
  late?: boolean
  done?: boolean
  /** only cases assigned to me */
  mine?: boolean
  /** the cases behind a figure */
  figure?: { figure: Figure; part: 'numerator' | 'denominator'; period: Period }
  /** default due: what is late or due first comes first */
  order?: 'due' | 'recent'
}

/** A filter whose search was looked at: an exact person is searched by keyed hash. */
export interface PreparedFilter extends CaseFilter {
  person?: { identityBlind: string; phoneBlind: string }
}

/** Where the page before ended. */
export type Cursor = readonly [key: string, id: string]

/** After every date; cases without a running clock come last. */
const NEVER = '9999-12-31'
const dueKey = sql<string>`coalesce(${cases.dueOn}, ${sql.raw(`'${NEVER}'`)})`
/** microseconds, so that no case is skipped between two that changed in the same millisecond */
const recentKey = sql<string>`(extract(epoch from ${cases.updatedAt}) * 1000000)::bigint::text`

export async function findCases(
  reader: Reader,
  principal: Principal,
  filter: PreparedFilter,
  after: Cursor | undefined,
  limit: number,
): Promise<{ row: CaseRow; cursor: Cursor }[]> {
  const recent = filter.order === 'recent'
  const rows = await reader.db.orm
    .select({ row: caseColumns, key: recent ? recentKey : dueKey })
    .from(cases)
    .where(and(conditionOf(reader, principal, filter), after && beyond(after, recent)))
    .orderBy(...(recent ? [desc(cases.updatedAt), desc(cases.id)] : [asc(dueKey), asc(cases.id)]))
    .limit(limit)
  return rows.map(({ row, key }) => ({ row: toCaseRow(row), cursor: [key, row.id] as const }))
}

const beyond = ([key, id]: Cursor, recent: boolean): SQL =>
  recent
    ? sql`(${cases.updatedAt}, ${cases.id}) < (to_timestamp(${key}::numeric / 1000000), ${id})`
    : sql`(${dueKey}, ${cases.id}) > (${key}, ${id})`

export async function countFound(
  reader: Reader,
  principal: Principal,
  filter: PreparedFilter,
): Promise<number> {
  const [row] = await reader.db.orm
    .select({ total: count() })
    .from(cases)
    .where(conditionOf(reader, principal, filter))
  return row?.total ?? 0
}

/** The mean of a number fact over the cases found; null when none of them has it. */
export async function meanFound(
  reader: Reader,
  principal: Principal,
  filter: PreparedFilter,
  fact: string,
): Promise<number | null> {
  const value = sql`case when jsonb_typeof(${cases.facts} -> ${fact}::text) = 'number'
    then (${cases.facts} ->> ${fact}::text)::numeric end`
  const [row] = await reader.db.orm
    .select({ mean: sql<number | null>`avg(${value})::float8` })
    .from(cases)
    .where(conditionOf(reader, principal, filter))
  return row?.mean ?? null
}

function conditionOf(reader: Reader, principal: Principal, filter: PreparedFilter): SQL | undefined {
  const { workflow, phase, category, colour, late, done, mine, figure, q } = filter
  return and(
    eq(cases.tenantId, reader.tenant),
    visibleTo(principal, reader.reach),
    workflow === undefined ? undefined : eq(cases.workflow, workflow),
    phase === undefined ? undefined : eq(cases.phase, phase),
    category === undefined ? undefined : eq(cases.category, category),
    colour === undefined ? undefined : eq(cases.colour, colour),
    late === undefined ? undefined : eq(cases.late, late),
    done === undefined ? undefined : eq(cases.done, done),
    mine ? sql`${cases.hands} @> array[${principal.person}]::text[]` : undefined,
    figure && partOf(figure),
    q === undefined || q === '' ? undefined : matches(filter, q),
  )
}

/** A figure without denominator has no cases behind it there. */
function partOf({ figure, part, period }: NonNullable<CaseFilter['figure']>): SQL {
  const predicate = figure[part]
  return predicate ? figureCondition(predicate, period) : sql`false`
}

function matches(filter: PreparedFilter, q: string): SQL | undefined {
  const person = (condition: SQL | undefined) =>
    sql`exists (select from ${caseParties} where ${and(
      eq(caseParties.tenantId, cases.tenantId),
      eq(caseParties.caseId, cases.id),
      condition,
    )})`
  if (filter.person) {
    const { identityBlind, phoneBlind } = filter.person
    return person(or(eq(caseParties.identityBlind, identityBlind), eq(caseParties.phoneBlind, phoneBlind)))
  }
  const part = `%${escapeLike(q)}%`
  return or(
    sql`${cases.title} ilike ${part}`,
    sql`${cases.number} like ${part}`,
    person(sql`${caseParties.name} like ${`${escapeLike(q)}%`}`),
  )
}
