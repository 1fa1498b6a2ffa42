import { and, count, desc, eq, isNull, lt } from 'drizzle-orm'
import type { Label, Principal } from '../core/index.ts'
import { notices } from './schema.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuid.ts'

export interface NewNotice {
  personId: string
  caseId: string
  kind: string
  text: Label
  /** epoch ms */
  at: number
  /** the same key twice for one person is one notice */
  effectKey: string
}

export interface NoticeRow {
  id: string
  caseId: string
  kind: string
  text: Label
  at: number
  readAt: number | null
}

export async function insertNotice(store: Store, notice: NewNotice): Promise<void> {
  await store.db.orm
    .insert(notices)
    .values({
      ...notice,
      tenantId: store.tenant,
      id: uuidv7(store.clock.now()),
      at: new Date(notice.at),
    })
    .onConflictDoNothing({ target: [notices.tenantId, notices.effectKey, notices.personId] })
}

/** Mine, newest first. */
export async function listNotices(
  store: Store,
  principal: Principal,
  page: { after?: string; limit: number; unread?: boolean },
): Promise<{ items: NoticeRow[]; next: string | null }> {
  const rows = await store.db.orm
    .select()
    .from(notices)
    .where(
      and(
        mine(store, principal),
        page.after === undefined ? undefined : lt(notices.id, page.after),
        page.unread ? isNull(notices.readAt) : undefined,
      ),
    )
    .orderBy(desc(notices.id))
    .limit(page.limit + 1)
  const items = rows.slice(0, page.limit).map(({ id, caseId, kind, text, at, readAt }) => ({
    id,
    caseId,
    kind,
    text,
    at: at.getTime(),
    readAt: readAt?.getTime() ?? null,
  }))
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null }
}

export async function countUnreadNotices(store: Store, principal: Principal): Promise<number> {
  const [row] = await store.db.orm
    .select({ total: count() })
    .from(notices)
    .where(and(mine(store, principal), isNull(notices.readAt)))
  return row?.total ?? 0
}

/** Mine only; anything else is left alone. */
export async function markNoticeRead(store: Store, principal: Principal, id: string): Promise<void> {
  await store.db.orm
    .update(notices)
    .set({ readAt: new Date(store.clock.now()) })
    .where(and(mine(store, principal), eq(notices.id, id), isNull(notices.readAt)))
}

const mine = (store: Store, principal: Principal) =>
  and(eq(notices.tenantId, store.tenant), eq(notices.personId, principal.person))
