import { asc, eq, max } from 'drizzle-orm'
import type { CalendarYear } from '../core/index.ts'
import type { Query } from './database.ts'
import { calendars } from './schema.ts'
import type { Store } from './store.ts'

/** An edition of the calendar after the built-in one, which is number 1. */
export interface StoredEdition {
  edition: number
  /** epoch ms */
  since: number
  source: string
  years: Record<string, CalendarYear>
  by: string
  name: string
  /** epoch ms */
  at: number
}

export async function listEditions(store: Store): Promise<StoredEdition[]> {
  const rows = await store.db.orm
    .select()
    .from(calendars)
    .where(eq(calendars.tenantId, store.tenant))
    .orderBy(asc(calendars.edition))
  return rows.map(({ edition, since, source, years, by, name, at }) => ({
    edition,
    since: since.getTime(),
    source,
    years,
    by,
    name,
    at: at.getTime(),
  }))
}

/** Number of the newest edition; 1 while there is only the built-in one. */
export async function newestEdition(store: Store): Promise<number> {
  const [row] = await store.db.orm
    .select({ edition: max(calendars.edition) })
    .from(calendars)
    .where(eq(calendars.tenantId, store.tenant))
  return row?.edition ?? 1
}

/** Edition and recount are there together or not at all. */
const INSERT = `
with c as (
  insert into calendars (tenant_id, edition, since, source, years, by, name, at)
  values ($1, $2, $3::timestamptz, $4, $5::json, $6, $7, $8::timestamptz)
  on conflict (tenant_id, edition) do nothing returning tenant_id, edition, since)
insert into calendar_recounts (tenant_id, edition, since, reached)
select tenant_id, edition, since, '' from c returning edition`

/** False when somebody else took this edition's number a moment before. */
export async function insertEdition({ db, tenant }: Store, row: StoredEdition): Promise<boolean> {
  const { edition, since, source, years, by, name, at } = row
  const instant = (ms: number) => new Date(ms).toISOString()
  const params = [tenant, edition, instant(since), source, JSON.stringify(years), by, name, instant(at)]
  return (await db.query(INSERT, params)).length > 0
}

export interface Recount {
  edition: number
  /** id of the last case that was recounted */
  reached: string
}

const CLAIM = `
select edition, reached from calendar_recounts
where tenant_id = $1 and applied_at is null and since <= $2::timestamptz
order by edition limit 1 for update skip locked`

/** The oldest recount that has begun and has more to do, held by this worker until the transaction ends. */
export async function claimRecount(query: Query, tenant: string, now: number): Promise<Recount | undefined> {
  return (await query<Recount>(CLAIM, [tenant, new Date(now).toISOString()]))[0]
}

/** `appliedAt` (epoch ms) once there is nothing more to recount. */
export async function markRecount(
  query: Query,
  tenant: string,
  { edition, reached }: Recount,
  appliedAt: number | null,
): Promise<void> {
  await query(
    'update calendar_recounts set reached = $3, applied_at = $4::timestamptz where tenant_id = $1 and edition = $2',
    [tenant, edition, reached, appliedAt === null ? null : new Date(appliedAt).toISOString()],
  )
}
