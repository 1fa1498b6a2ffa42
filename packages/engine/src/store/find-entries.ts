import { and, eq, gt, inArray } from 'drizzle-orm'
import { type EntryRow, entryColumns, toEntryRow } from './case-row.ts'
import { caseEvents } from './schema.ts'
import type { Store } from './store.ts'

/** Entries of a case in order, as stored: secrets are sealed texts. */
export async function findEntries(
  store: Store,
  caseId: string,
  page: { activity?: boolean; after?: number; events?: string[]; limit?: number },
): Promise<EntryRow[]> {
  const found = store.db.orm
    .select(entryColumns)
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.tenantId, store.tenant),
        eq(caseEvents.caseId, caseId),
        page.after === undefined ? undefined : gt(caseEvents.revision, page.after),
        page.events && inArray(caseEvents.event, page.events),
        page.activity === undefined ? undefined : eq(caseEvents.activity, page.activity),
      ),
    )
    .orderBy(caseEvents.revision)
  const rows = await (page.limit === undefined ? found : found.limit(page.limit))
  return rows.map(toEntryRow)
}
