import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { CaseState, Principal } from '../core/index.ts'
import type { Query } from './database.ts'
import { type DueCase, type DueRow, dueCase } from './due-cases.ts'
import { caseClocks, cases } from './schema.ts'
import type { Reader } from './store.ts'
import { visibleTo } from './visible.ts'

/** Only the clocks of these cases can be moved by a new edition of the calendar. */

const LOCK = `
select state::text as state, number, head_hash from cases c
where tenant_id = $1 and id > $2 and workflow || '@' || version = any($3::text[])
  and exists (select from case_clocks k
    where k.tenant_id = c.tenant_id and k.case_id = c.id and k.status in ('running', 'paused'))
order by id limit $4 for update`

/**
 * The next cases with a clock that goes on, in order of id and locked until the transaction ends. Only of
 * procedures this server knows: the others learn of the calendar when their server next hears of them.
 */
export async function lockRunningCases(
  query: Query,
  tenant: string,
  after: string,
  procedures: string[],
  limit: number,
): Promise<DueCase[]> {
  return (await query<DueRow>(LOCK, [tenant, after, procedures, limit])).map(dueCase)
}

export interface RunningCase {
  id: string
  number: string | null
  title: string
  state: CaseState
}

/** The same cases, as far as this person may see them; without a person all of them, for the operator's command line. */
export async function findRunningCases(
  { db, tenant, reach }: Reader,
  principal: Principal | undefined,
  after: string,
  limit: number,
): Promise<RunningCase[]> {
  const rows = await db.orm
    .select({
      id: cases.id,
      number: cases.number,
      title: cases.title,
      state: sql<string>`${cases.state}::text`,
    })
    .from(cases)
    .where(
      and(
        eq(cases.tenantId, tenant),
        gt(cases.id, after),
        principal && visibleTo(principal, reach),
        sql`exists (select from ${caseClocks} where ${and(
          eq(caseClocks.tenantId, cases.tenantId),
          eq(caseClocks.caseId, cases.id),
          inArray(caseClocks.status, ['running', 'paused']),
        )})`,
      ),
    )
    .orderBy(asc(cases.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, state: JSON.parse(row.state) }))
}
