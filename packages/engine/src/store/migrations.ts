import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The only role the server's statements run as, once the migrations have made it. */
export const APP_ROLE = 'maplebridge_app'

/** One number for all Maplebridge migrations on a server: whoever holds the lock migrates, the others wait. */
const LOCK = 7_283_046_155

export interface Migration {
  tag: string
  text: string
  sha256: string
}

const folder = new URL('../../migrations/', import.meta.url)

/** The committed migrations in order. */
export function readMigrations(): Migration[] {
  const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8'))
  return (journal.entries as { tag: string }[]).map(({ tag }) => {
    const text = readFileSync(new URL(`${tag}.sql`, folder), 'utf8')
    return { tag, text, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

/** Names the whole set of migrations: what a migrated dump is kept under. */
export const migrationsDigest = (): string =>
  createHash('sha256')
    .update(JSON.stringify(readMigrations().map(({ tag, sha256 }) => [tag, sha256])))
    .digest('hex')

/** One session of a server: several statements in one text, without parameters. */
export type Execute = (text: string) => Promise<Record<string, unknown>[]>

/**
 * Applies what is missing, each migration in a transaction of its own, under an advisory lock.
 * Throws when an applied migration was edited afterwards or the database is newer than this server.
 */
export async function migrate(execute: Execute): Promise<void> {
  await execute(`select pg_advisory_lock(${LOCK})`)
  try {
    await execute(
      'create table if not exists schema_migrations (tag text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const applied = await execute('select tag, sha256 from schema_migrations order by tag')
    const known = readMigrations()
    const stranger = applied.find(({ tag }) => !known.some((migration) => migration.tag === tag))
    if (stranger)
      throw new Error(`the database has migration ${stranger.tag}, which this server does not know`)
    for (const migration of known) await applyOne(execute, migration, applied)
  } finally {
    await execute(`select pg_advisory_unlock(${LOCK})`)
  }
}

async function applyOne(execute: Execute, { tag, text, sha256 }: Migration, applied: object[]) {
  const before = (applied as { tag: string; sha256: string }[]).find((row) => row.tag === tag)
  if (before && before.sha256 !== sha256) throw new Error(`migration ${tag} was edited after it was applied`)
  if (before) return
  try {
    await execute(`begin; ${text}\n; insert into schema_migrations values ('${tag}', '${sha256}'); commit`)
  } catch (fault) {
    await execute('rollback')
    const why = fault instanceof Error ? fault.message : String(fault)
    throw new Error(`migration ${tag} failed: ${why}`, { cause: fault })
  }
}

/** May this session put on the role that can only add to the log? */
export async function mayUseAppRole(execute: Execute): Promise<boolean> {
  const rows = await execute(
    `select pg_has_role(current_user, oid, 'member') as may from pg_roles where rolname = '${APP_ROLE}'`,
  )
  return rows[0]?.may === true
}
