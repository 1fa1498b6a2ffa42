import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { openPglite, type PgliteDatabase } from './open-pglite.ts'
import { openPostgres } from './open-postgres.ts'
import type * as schema from './schema.ts'

/** Sends constant, prepared text. Rows have the column names of the statement. */
export type Query = <T>(text: string, params: unknown[]) => Promise<T[]>

export interface Database {
  kind: 'postgres' | 'pglite'
  /** drizzle: one code path for both drivers */
  orm: PgDatabase<PgQueryResultHKT, typeof schema>
  query: Query
  /** everything sent through `query` inside commits together or not at all */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>
  /** true when statements run as a role that can only add to the log */
  appendOnly: boolean
  close(): Promise<void>
}

export type OpenOptions =
  | { url: string; max?: number }
  | { dataDir: string }
  /** nothing is kept; `dump` is an earlier `dumpDatabase`, migrated already */
  | { memory: true; dump?: Blob }

/**
 * Opens and migrates. PostgreSQL 14 or newer by `url`; otherwise PGlite, the embedded PostgreSQL, which
 * one process at a time may open: a second one is refused with the number of the first.
 */
export const openDatabase = (options: OpenOptions): Promise<Database> =>
  'url' in options ? openPostgres(options.url, options.max) : openPglite(options)

/** PGlite only: the whole database as one file, for `openDatabase({ memory: true, dump })`. */
export function dumpDatabase(db: Database): Promise<Blob> {
  if (db.kind !== 'pglite') throw new Error('only the embedded database can be dumped; use pg_dump')
  return (db as PgliteDatabase).dump()
}
