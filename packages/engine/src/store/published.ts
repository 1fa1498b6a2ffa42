import { and, desc, eq, sql } from 'drizzle-orm'
import type { CaseState, CivilDate } from '../core/index.ts'
import { cases } from './schema.ts'
import type { Store } from './store.ts'

const MOST = 500

/** Cases of which something is published on a day or later, never restricted ones; the latest ending first, 500 at most. */
export async function findPublishing(
  store: Store,
  on: CivilDate,
): Promise<{ org: string; state: CaseState }[]> {
  const until = sql`(${cases.facts} ->> 'publishedUntil') collate "C"`
  const rows = await store.db.orm
    .select({ org: cases.org, state: sql<string>`${cases.state}::text` })
    .from(cases)
    .where(and(eq(cases.tenantId, store.tenant), eq(cases.classification, 'normal'), sql`${until} >= ${on}`))
    .orderBy(desc(until), desc(cases.id))
    .limit(MOST)
  return rows.map(({ org, state }) => ({ org, state: JSON.parse(state) }))
}
