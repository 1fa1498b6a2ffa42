import { and, desc, eq, lt } from 'drizzle-orm'
import type { Principal } from '../core/index.ts'
import { accessLog } from './schema.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuid.ts'

export interface Access {
  principal: Principal
  role?: string
  /** unseal, paper, export, … */
  what: string
  caseId?: string
  detail?: string
  reason?: string
}

export interface AccessRow {
  id: string
  at: number
  personId: string
  name: string
  role: string | null
  what: string
  caseId: string | null
  detail: string | null
  reason: string | null
}

export async function recordAccess(store: Store, access: Access): Promise<void> {
  const { principal, ...rest } = access
  const now = store.clock.now()
  await store.db.orm.insert(accessLog).values({
    ...rest,
    tenantId: store.tenant,
    id: uuidv7(now),
    at: new Date(now),
    personId: principal.person,
    name: principal.name,
  })
}

/** Newest first. Trusted: whoever calls has asked whether the reader may. */
export async function listAccess(
  store: Store,
  filter: { caseId?: string; personId?: string; after?: string; limit: number },
): Promise<{ items: AccessRow[]; next: string | null }> {
  const { caseId, personId, after, limit } = filter
  const rows = await store.db.orm
    .select()
    .from(accessLog)
    .where(
      and(
        eq(accessLog.tenantId, store.tenant),
        caseId === undefined ? undefined : eq(accessLog.caseId, caseId),
        personId === undefined ? undefined : eq(accessLog.personId, personId),
        after === undefined ? undefined : lt(accessLog.id, after),
      ),
    )
    .orderBy(desc(accessLog.id))
    .limit(limit + 1)
  const items = rows.slice(0, limit).map(({ tenantId: _, at, ...row }) => ({ ...row, at: at.getTime() }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
