import { and, eq, inArray, or } from 'drizzle-orm'
import { orgs } from './schema.ts'
import type { Store } from './store.ts'
import { isUnder } from './visible.ts'

export interface OrgRow {
  /** from the root of the tree: 99/9999/999901 */
  path: string
  name: string
  /** as case numbers use it: 槐荫 */
  shortName: string
  kind: string
  code: string
  /** printed on its letters, for whoever has a question */
  phone?: string | null
}

const columns = {
  path: orgs.path,
  name: orgs.name,
  shortName: orgs.shortName,
  kind: orgs.kind,
  code: orgs.code,
  phone: orgs.phone,
}

/** An organisation known by path is left as it is. */
export async function insertOrgs(store: Store, newcomers: OrgRow[]): Promise<void> {
  if (newcomers.length === 0) return
  await store.db.orm
    .insert(orgs)
    .values(newcomers.map((org) => ({ tenantId: store.tenant, ...org })))
    .onConflictDoNothing({ target: [orgs.tenantId, orgs.path] })
}

/** By path, parents before children. */
export const listOrgs = (store: Store, under?: string): Promise<OrgRow[]> =>
  store.db.orm
    .select(columns)
    .from(orgs)
    .where(and(eq(orgs.tenantId, store.tenant), under === undefined ? undefined : isUnder(orgs.path, under)))
    .orderBy(orgs.path)

/** Those of the paths that exist, and every organisation of a kind; parents before children. */
export const findOrgs = (store: Store, of: { paths: string[]; kind: string }): Promise<OrgRow[]> =>
  store.db.orm
    .select(columns)
    .from(orgs)
    .where(and(eq(orgs.tenantId, store.tenant), or(inArray(orgs.path, of.paths), eq(orgs.kind, of.kind))))
    .orderBy(orgs.path)

export async function findOrg(store: Store, path: string): Promise<OrgRow | undefined> {
  const [row] = await store.db.orm
    .select(columns)
    .from(orgs)
    .where(and(eq(orgs.tenantId, store.tenant), eq(orgs.path, path)))
  return row
}
