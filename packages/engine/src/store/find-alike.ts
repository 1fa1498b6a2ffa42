import { and, desc, eq, gte, ne, or, sql } from 'drizzle-orm'
import type { CaseState, Principal } from '../core/index.ts'
import { type CaseRow, caseColumns, toCaseRow } from './case-row.ts'
import { caseParties, cases } from './schema.ts'
import type { Reader } from './store.ts'
import { visibleTo } from './visible.ts'

export interface FoundAlike {
  row: CaseRow
  state: CaseState
  /** the same identity number, or telephone and name */
  person: boolean
  name: boolean
  place: boolean
}

/** More candidates than a person would look through are not worth comparing. */
const MOST = 60

/**
 * Cases this person may see that share a person, a name or the place with one of his, newest first. An open
 * case is never compared with one of the restricted lane.
 */
export async function findAlike(
  reader: Reader,
  principal: Principal,
  of: Pick<CaseRow, 'id' | 'classification'>,
  since: Date,
): Promise<FoundAlike[]> {
  const person = sharesPerson(
    of.id,
    sql`(o.identity_blind = p.identity_blind or (o.phone_blind = p.phone_blind and o.name = p.name))`,
  )
  const name = sharesPerson(of.id, sql`o.name = p.name`)
  const place = sql<boolean>`coalesce(cases.place = (select place from cases o where o.tenant_id = ${reader.tenant} and o.id = ${of.id}), false)`
  const rows = await reader.db.orm
    .select({ row: caseColumns, state: sql<string>`${cases.state}::text`, person, name, place })
    .from(cases)
    .where(
      and(
        eq(cases.tenantId, reader.tenant),
        ne(cases.id, of.id),
        gte(cases.openedAt, since),
        of.classification === 'normal' ? eq(cases.classification, 'normal') : undefined,
        visibleTo(principal, reader.reach),
        or(person, name, place),
      ),
    )
    .orderBy(desc(cases.openedAt))
    .limit(MOST)
  return rows.map(({ row, state, ...shared }) => ({
    row: toCaseRow(row),
    state: JSON.parse(state),
    ...shared,
  }))
}

/** Columns of the row are written out: drizzle leaves the table away in a list of columns, and `p` has the same names. */
const sharesPerson = (id: string, same: ReturnType<typeof sql>) =>
  sql<boolean>`exists (select from ${caseParties} p join ${caseParties} o on o.tenant_id = p.tenant_id and ${same}
    where p.tenant_id = cases.tenant_id and p.case_id = cases.id and o.case_id = ${id})`
