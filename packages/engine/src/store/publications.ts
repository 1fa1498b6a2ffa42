import { and, desc, eq } from 'drizzle-orm'
import { publications } from './schema.ts'
import type { Store } from './store.ts'

export interface PublishedVersion {
  workflow: string
  ordinal: number
  version: number
  /** per class of open cases */
  decisions: Record<string, 'stay' | 'migrate'>
  by: string
  name: string
  /** epoch ms */
  at: number
}

/** Newest first; of every procedure the first one holds. */
export async function listPublications(store: Store): Promise<PublishedVersion[]> {
  const rows = await store.db.orm
    .select()
    .from(publications)
    .where(eq(publications.tenantId, store.tenant))
    .orderBy(desc(publications.at), desc(publications.ordinal))
  return rows.map(({ tenantId: _t, at, ...row }) => ({ ...row, at: at.getTime() }))
}

/** False when somebody else published in between. */
export async function insertPublication(store: Store, publication: PublishedVersion): Promise<boolean> {
  const { tenantId, workflow, ordinal } = publications
  const written = await store.db.orm
    .insert(publications)
    .values({ tenantId: store.tenant, ...publication, at: new Date(publication.at) })
    .onConflictDoNothing({ target: [tenantId, workflow, ordinal] })
    .returning({ ordinal })
  return written.length > 0
}

/** The newest publication of one procedure. */
export async function findPublication(store: Store, workflow: string): Promise<PublishedVersion | undefined> {
  const [row] = await store.db.orm
    .select()
    .from(publications)
    .where(and(eq(publications.tenantId, store.tenant), eq(publications.workflow, workflow)))
    .orderBy(desc(publications.ordinal))
    .limit(1)
  if (!row) return undefined
  const { tenantId: _t, at, ...publication } = row
  return { ...publication, at: at.getTime() }
}
