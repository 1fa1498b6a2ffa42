import { and, asc, eq, sql } from 'drizzle-orm'
import { ATTACHMENT_ADDED } from '../core/index.ts'
import { attachments } from './schema.ts'
import type { Store } from './store.ts'

export interface AttachmentRow {
  id: string
  caseId: string
  name: string
  kind: string
  type: string
  bytes: number
  sha256: string
  by: string
  byName: string
  /** epoch ms */
  at: number
  paper: string | null
  entry: number | null
  party: string | null
}

/** A row alone makes no attachment: the case's log has to name it. Twice is once. */
export async function insertAttachment(store: Store, { at, ...row }: AttachmentRow): Promise<void> {
  await store.db.orm
    .insert(attachments)
    .values({ ...row, tenantId: store.tenant, at: new Date(at) })
    .onConflictDoNothing()
}

/** Oldest first. Trusted: whoever calls has asked whether the reader may see the case. */
export const findAttachments = (store: Store, caseId: string): Promise<AttachmentRow[]> =>
  select(store, eq(attachments.caseId, caseId))

export const findAttachment = async (store: Store, id: string): Promise<AttachmentRow | undefined> =>
  (await select(store, eq(attachments.id, id)))[0]

/** What was stored and then refused, or interrupted, has no entry in the log and is not there. */
const isInLog = sql`exists (select from case_events e
  where e.tenant_id = ${attachments.tenantId} and e.case_id = ${attachments.caseId}
    and e.event = ${ATTACHMENT_ADDED} and e.form->>'attachment' = ${attachments.id})`

async function select(store: Store, condition: ReturnType<typeof eq>): Promise<AttachmentRow[]> {
  const rows = await store.db.orm
    .select()
    .from(attachments)
    .where(and(eq(attachments.tenantId, store.tenant), condition, isInLog))
    .orderBy(asc(attachments.at), asc(attachments.id))
  return rows.map(({ tenantId: _, at, ...row }) => ({ ...row, at: at.getTime() }))
}
