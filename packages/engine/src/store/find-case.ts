import { and, eq, sql } from 'drizzle-orm'
import type { CaseState, LogEntry, Opening } from '../core/index.ts'
import { type CaseRow, caseColumns, toCaseRow } from './case-row.ts'
import { caseEvents, cases } from './schema.ts'
import type { Store } from './store.ts'

/** A case as a command needs it, and what is stored under the command's key if it was sent before. */
export interface LoadedCase {
  state: CaseState
  number: string | null
  headHash: string
  /** characters of the state's JSON */
  size: number
  stored: StoredRequest | undefined
}

/** The event a key already stands for. */
export interface StoredRequest {
  caseId: string
  revision: number
  requestHash: string
}

const LOAD = `
select c.state::text as state, c.number, c.head_hash, e.revision as stored_revision, e.request_hash
from cases c
left join case_events e on e.tenant_id = c.tenant_id and e.case_id = c.id and e.idempotency_key = $3
where c.tenant_id = $1 and c.id = $2`

export async function findCase(
  store: Store,
  id: string,
  key: string | null,
): Promise<LoadedCase | undefined> {
  const [row] = await store.db.query<{
    state: string
    number: string | null
    head_hash: string
    stored_revision: number | null
    request_hash: string | null
  }>(LOAD, [store.tenant, id, key])
  if (!row) return undefined
  return {
    state: JSON.parse(row.state),
    number: row.number,
    headHash: row.head_hash,
    size: row.state.length,
    stored:
      row.stored_revision === null
        ? undefined
        : { caseId: id, revision: row.stored_revision, requestHash: row.request_hash ?? '' },
  }
}

const LOAD_OPENED = `
select c.id, e.revision, e.request_hash
from cases c
join case_events e on e.tenant_id = c.tenant_id and e.case_id = c.id and e.idempotency_key = $2
where c.tenant_id = $1 and c.opened_key = $2 and c.opened_key <> ''`

/** What was opened under a key. */
export async function findOpened(store: Store, key: string): Promise<StoredRequest | undefined> {
  const [row] = await store.db.query<{ id: string; revision: number; request_hash: string }>(LOAD_OPENED, [
    store.tenant,
    key,
  ])
  return row && { caseId: row.id, revision: row.revision, requestHash: row.request_hash }
}

export async function findCaseRow(store: Store, id: string): Promise<CaseRow | undefined> {
  const [row] = await store.db.orm
    .select(caseColumns)
    .from(cases)
    .where(and(eq(cases.tenantId, store.tenant), eq(cases.id, id)))
  return row && toCaseRow(row)
}

/** Every case in order of id, or those of that id or number: for whoever operates the server. */
export async function findCaseIds(store: Store, name?: string): Promise<string[]> {
  const rows = await store.db.query<{ id: string }>(
    `select id from cases where tenant_id = $1 and ($2::text is null or id = $2 or number = $2) order by id`,
    [store.tenant, name ?? null],
  )
  return rows.map(({ id }) => id)
}

/** Cases that carry a number; organisations with the same short name may both have given it. */
export async function findCasesByNumber(store: Store, number: string): Promise<CaseState[]> {
  const found = await store.db.orm
    .select({ state: sql<string>`${cases.state}::text` })
    .from(cases)
    .where(and(eq(cases.tenantId, store.tenant), eq(cases.number, number)))
  return found.map(({ state }) => JSON.parse(state))
}

/** Row and state of one moment. */
export async function findCaseWithState(
  store: Store,
  id: string,
): Promise<{ row: CaseRow; state: CaseState } | undefined> {
  const [found] = await store.db.orm
    .select({ row: caseColumns, state: sql<string>`${cases.state}::text` })
    .from(cases)
    .where(and(eq(cases.tenantId, store.tenant), eq(cases.id, id)))
  return found && { row: toCaseRow(found.row), state: JSON.parse(found.state) }
}

export interface StoredLog {
  opening: Opening
  headHash: string
  log: LogEntry[]
  hashes: { prevHash: string; hash: string }[]
}

/** The whole log in order. */
export async function findLog(store: Store, id: string): Promise<StoredLog | undefined> {
  const [found] = await store.db.orm
    .select({ opening: cases.opening, headHash: cases.headHash })
    .from(cases)
    .where(and(eq(cases.tenantId, store.tenant), eq(cases.id, id)))
  if (!found) return undefined
  const rows = await store.db.orm
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.tenantId, store.tenant), eq(caseEvents.caseId, id)))
    .orderBy(caseEvents.revision)
  return {
    ...found,
    log: rows.map(({ revision, event, form, at, by, name, role }) => ({
      revision,
      event,
      form,
      at: at.getTime(),
      by,
      name,
      role,
    })),
    hashes: rows.map(({ prevHash, hash }) => ({ prevHash, hash })),
  }
}
