import { and, eq, sql } from 'drizzle-orm'
import type { Effect, Json } from '../core/index.ts'
import { outbox } from './schema.ts'
import type { Store } from './store.ts'

export interface OutboxRow {
  /** caseId/revision/ordinal: the same for every attempt */
  key: string
  caseId: string
  revision: number
  ordinal: number
  kind: Effect['kind']
  name: string
  /** epoch ms */
  at: number
  detail: Record<string, Json>
  /** this attempt included */
  attempts: number
}

/** materialized: as a plain subquery it may run once per row and claim more than the limit */
const CLAIM = `
with c as materialized (
  select case_id, revision, ordinal from outbox
  where tenant_id = $1 and status = 'waiting' and due_at <= $2::timestamptz
  order by due_at, case_id, revision, ordinal limit $4 for update skip locked)
update outbox o set due_at = $3::timestamptz, attempts = o.attempts + 1
from c where o.tenant_id = $1 and o.case_id = c.case_id and o.revision = c.revision and o.ordinal = c.ordinal
returning o.case_id, o.revision, o.ordinal, o.kind, o.name,
  (extract(epoch from o.at) * 1000)::float8 as at, o.detail::text as detail, o.attempts`

/** Takes waiting effects for so long; if their worker dies they are waiting again afterwards. */
export async function claimEffects(store: Store, leaseMs: number, limit: number): Promise<OutboxRow[]> {
  const now = store.clock.now()
  const rows = await store.db.query<{
    case_id: string
    revision: number
    ordinal: number
    kind: Effect['kind']
    name: string
    at: number
    detail: string
    attempts: number
  }>(CLAIM, [store.tenant, new Date(now).toISOString(), new Date(now + leaseMs).toISOString(), limit])
  return rows
    .map(({ case_id: caseId, ...row }) => ({
      ...row,
      key: `${caseId}/${row.revision}/${row.ordinal}`,
      caseId,
      detail: JSON.parse(row.detail),
    }))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
}

export const markDone = (store: Store, effect: OutboxRow): Promise<void> =>
  update(store, effect, { status: 'done', fault: null })

/** A person must look at it; the worker will not. */
export const parkEffect = (store: Store, effect: OutboxRow, fault: string): Promise<void> =>
  update(store, effect, { status: 'parked', fault })

export const retryEffect = (store: Store, effect: OutboxRow, at: number, fault: string): Promise<void> =>
  update(store, effect, { dueAt: new Date(at), fault })

async function update(store: Store, effect: OutboxRow, set: Partial<typeof outbox.$inferInsert>) {
  await store.db.orm
    .update(outbox)
    .set(set)
    .where(
      and(
        eq(outbox.tenantId, store.tenant),
        eq(outbox.caseId, effect.caseId),
        eq(outbox.revision, effect.revision),
        eq(outbox.ordinal, effect.ordinal),
        // a slow worker does not undo what a second one did meanwhile
        sql`${outbox.status} = 'waiting'`,
      ),
    )
}
