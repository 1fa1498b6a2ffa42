import { and, eq } from 'drizzle-orm'
import { dossiers } from './schema.ts'
import type { Store } from './store.ts'

export interface DossierRow {
  caseId: string
  sha256: string
  bytes: number
  pages: number
  /** the PDF/A level it claims */
  pdfa: string | null
  /** epoch ms */
  at: number
}

/** Whoever comes second keeps nothing: the first dossier of an archived case is its dossier. */
export async function insertDossier(store: Store, { at, ...row }: DossierRow): Promise<void> {
  await store.db.orm
    .insert(dossiers)
    .values({ ...row, tenantId: store.tenant, at: new Date(at) })
    .onConflictDoNothing()
}

export async function findDossier(store: Store, caseId: string): Promise<DossierRow | undefined> {
  const [row] = await store.db.orm
    .select()
    .from(dossiers)
    .where(and(eq(dossiers.tenantId, store.tenant), eq(dossiers.caseId, caseId)))
  if (!row) return undefined
  const { tenantId: _, at, ...found } = row
  return { ...found, at: at.getTime() }
}
