import type { CaseState, LogEntry, Opening } from '../core/index.ts'
import type { Store } from './store.ts'

/** An open case with its whole log, as a candidate version is tried on it. */
export interface Life {
  id: string
  opening: Opening
  state: CaseState
  log: LogEntry[]
}

const PAGE = 200

const CASES = `
select id, opening::text as opening, state::text as state from cases
where tenant_id = $1 and workflow = $2 and version <> $3 and not done and id > $4
order by id limit ${PAGE}`

const EVENTS = `
select case_id, revision, event, form::text as form, (extract(epoch from at) * 1000)::float8 as at, by, name, role
from case_events where tenant_id = $1 and case_id = any($2::text[]) order by case_id, revision`

/** Every open case of a procedure that is not under this version yet, page by page in order of id. */
export async function* openLives(store: Store, workflow: string, version: number): AsyncGenerator<Life> {
  for (let after = ''; ; ) {
    const page = await store.db.query<{ id: string; opening: string; state: string }>(CASES, [
      store.tenant,
      workflow,
      version,
      after,
    ])
    const logs = await logsOf(
      store,
      page.map(({ id }) => id),
    )
    for (const { id, opening, state } of page)
      yield { id, opening: JSON.parse(opening), state: JSON.parse(state), log: logs.get(id) ?? [] }
    if (page.length < PAGE) return
    after = page.at(-1)?.id ?? ''
  }
}

async function logsOf(store: Store, ids: string[]): Promise<Map<string, LogEntry[]>> {
  type Row = Omit<LogEntry, 'form'> & { case_id: string; form: string }
  const rows = await store.db.query<Row>(EVENTS, [store.tenant, ids])
  const logs = new Map<string, LogEntry[]>(ids.map((id) => [id, []]))
  for (const { case_id, form, ...entry } of rows)
    logs.get(case_id)?.push({ ...entry, form: JSON.parse(form) })
  return logs
}
