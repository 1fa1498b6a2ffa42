import { and, asc, eq } from 'drizzle-orm'
import type { Effect } from '../core/index.ts'
import { outbox } from './schema.ts'
import type { Store } from './store.ts'

/** What a case asked for and does not have yet. */
export interface OpenEffect {
  key: string
  kind: Effect['kind']
  name: string
  revision: number
  /** parked: trying again is useless, `fault` says what a person must see to */
  status: 'waiting' | 'parked'
  fault: string | null
}

/** Oldest first. Trusted: whoever calls has asked whether the reader may see the case. */
export async function listOpenEffects(
  store: Store,
  caseId: string,
  kind: Effect['kind'],
): Promise<OpenEffect[]> {
  const rows = await store.db.orm
    .select()
    .from(outbox)
    .where(and(eq(outbox.tenantId, store.tenant), eq(outbox.caseId, caseId), eq(outbox.kind, kind)))
    .orderBy(asc(outbox.revision), asc(outbox.ordinal))
  return rows.flatMap(({ revision, ordinal, name, status, fault }) =>
    status === 'done'
      ? []
      : [{ key: `${caseId}/${revision}/${ordinal}`, kind, name, revision, status, fault }],
  )
}

/** A numbered letter a case asked for, written or not. */
export interface Letter {
  document: string
  revision: number
  number: string
}

/** The letters of a case with the numbers they took, oldest first. Trusted, as above. */
export async function listLetters(store: Store, caseId: string): Promise<Letter[]> {
  const rows = await store.db.orm
    .select({ document: outbox.name, revision: outbox.revision, detail: outbox.detail })
    .from(outbox)
    .where(and(eq(outbox.tenantId, store.tenant), eq(outbox.caseId, caseId), eq(outbox.kind, 'paper')))
    .orderBy(asc(outbox.revision), asc(outbox.ordinal))
  return rows.flatMap(({ detail: { number }, ...letter }) =>
    typeof number === 'string' ? [{ ...letter, number }] : [],
  )
}
