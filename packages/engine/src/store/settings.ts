import { and, eq, inArray } from 'drizzle-orm'
import type { Json } from '../core/index.ts'
import { settings } from './schema.ts'
import type { Store } from './store.ts'

/** Settings that hold at an organisation: its own over its parents', nearest first. */
export async function settingsAt(store: Store, path: string): Promise<Record<string, Json>> {
  const segments = path.split('/')
  const chain = ['', ...segments.map((_, index) => segments.slice(0, index + 1).join('/'))]
  const rows = await store.db.orm
    .select({ path: settings.path, key: settings.key, value: settings.value })
    .from(settings)
    .where(and(eq(settings.tenantId, store.tenant), inArray(settings.path, chain)))
  rows.sort((a, b) => a.path.length - b.path.length)
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
}

/** `path` '' holds everywhere. */
export async function putSetting(store: Store, path: string, key: string, value: Json): Promise<void> {
  await store.db.orm
    .insert(settings)
    .values({ tenantId: store.tenant, path, key, value })
    .onConflictDoUpdate({ target: [settings.tenantId, settings.path, settings.key], set: { value } })
}
