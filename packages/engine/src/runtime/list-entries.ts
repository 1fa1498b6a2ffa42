import type { Principal } from '../core/index.ts'
import type { EntryRow } from '../store/case-row.ts'
import { findEntries } from '../store/find-entries.ts'
import type { Engine } from './engine.ts'
import { masked } from './masked.ts'
import { getVisibleRow } from './read-case.ts'

export interface EntryPage {
  /** true: only activities; false: only the others */
  activity?: boolean
  /** revision after which to begin */
  after?: number
  limit: number
}

/** The history of a case, oldest first; secrets are masks. */
export async function listEntries(
  engine: Engine,
  principal: Principal,
  caseId: string,
  page: EntryPage,
): Promise<{ items: EntryRow[]; next: number | null }> {
  await getVisibleRow(engine, principal, caseId)
  const found = await findEntries(engine, caseId, { ...page, limit: page.limit + 1 })
  const items = found.slice(0, page.limit).map((entry) => ({ ...entry, form: masked(entry.form) }))
  return { items, next: found.length > page.limit ? (items.at(-1)?.revision ?? null) : null }
}
