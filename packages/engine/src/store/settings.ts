import { and, eq, inArray } from 'drizzle-orm'
import type { Json } from '../core/index.ts'
import { settings } from './schema.ts'
import { violatedConstraint } from './sql-state.ts'
import type { Store } from './store.ts'

/** One decision about one setting. `value` null: the organisation takes its own decision back. */
export interface SettingVersion {
  path: string
  key: string
  version: number
  value: Json
  by: string
  name: string
  /** epoch ms */
  at: number
  reason: string
}

export interface SettingChange {
  /** '' holds everywhere */
  path: string
  values: Record<string, Json>
  by: { id: string; name: string }
  reason: string
}

/** Settings that hold at an organisation: its own over its parents', nearest first. */
export async function settingsAt(store: Store, path: string): Promise<Record<string, Json>> {
  const holding = (await listSettingVersions(store, path)).filter(
    (each, index, all) => all[index + 1]?.path !== each.path || all[index + 1]?.key !== each.key,
  )
  return Object.fromEntries(
    holding.filter(({ value }) => value !== null).map(({ key, value }) => [key, value]),
  )
}

/** Every decision of an organisation and of those above it: the farthest first, each key's oldest first. */
export async function listSettingVersions(store: Store, path: string): Promise<SettingVersion[]> {
  const segments = path.split('/')
  const chain = ['', ...segments.map((_, index) => segments.slice(0, index + 1).join('/'))]
  const rows = await store.db.orm
    .select()
    .from(settings)
    .where(and(eq(settings.tenantId, store.tenant), inArray(settings.path, chain)))
  return rows
    .map(({ tenantId: _, at, ...row }) => ({ ...row, at: at.getTime() }))
    .sort(
      (a, b) =>
        a.path.length - b.path.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.version - b.version),
    )
}

const INSERT = `
insert into settings (tenant_id, path, key, version, value, by, name, at, reason)
select $1, $2, each.key,
  1 + coalesce((select max(version) from settings s where s.tenant_id = $1 and s.path = $2 and s.key = each.key), 0),
  nullif(each.value::text, 'null')::json, $4, $5, to_timestamp($6::double precision / 1000), $7
from json_each($3::text::json) each`

/** Adds the next version of each setting named; all of them or none. */
export async function putSettings(store: Store, { path, values, by, reason }: SettingChange): Promise<void> {
  const params = [store.tenant, path, JSON.stringify(values), by.id, by.name, store.clock.now(), reason]
  try {
    await store.db.query(INSERT, params)
  } catch (fault) {
    // somebody decided about the same setting at the same moment: his is the version before ours
    if (violatedConstraint(fault) === undefined) throw fault
    await store.db.query(INSERT, params)
  }
}
