import { PGlite, type Transaction } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database, Query } from './database.ts'
import { lockFolder } from './folder-lock.ts'
import { APP_ROLE, mayUseAppRole, migrate } from './migrations.ts'
import * as schema from './schema.ts'

export interface PgliteDatabase extends Database {
  dump(): Promise<Blob>
}

/** PGlite's own start parameters switch fsync off (`-F`): good for tests, not for anybody's data. */
const DURABLE = PGlite.defaultStartParams.filter((param) => param !== '-F')

export async function openPglite(
  options: { dataDir: string } | { memory: true; dump?: Blob },
): Promise<PgliteDatabase> {
  if (!('dataDir' in options)) return openClient(await PGlite.create({ loadDataDir: options.dump }), () => {})
  const unlock = lockFolder(options.dataDir)
  try {
    return await openClient(await PGlite.create({ dataDir: options.dataDir, startParams: DURABLE }), unlock)
  } catch (fault) {
    unlock()
    throw fault
  }
}

async function openClient(client: PGlite, unlock: () => void): Promise<PgliteDatabase> {
  const execute = async (text: string) => (await client.exec(text)).at(-1)?.rows ?? []
  await migrate(execute)
  const appendOnly = await mayUseAppRole(execute)
  if (appendOnly) await client.exec(`set role ${APP_ROLE}`)
  return {
    kind: 'pglite',
    orm: drizzle(client, { schema }),
    query: queryOn(client),
    transaction: (work) => client.transaction((tx) => work(queryOn(tx))) as Promise<never>,
    appendOnly,
    dump: () => dump(client, appendOnly),
    async close() {
      await client.close()
      unlock()
    },
  }
}

async function dump(client: PGlite, appendOnly: boolean): Promise<Blob> {
  await client.exec('reset role')
  const file = await client.dumpDataDir('none')
  if (appendOnly) await client.exec(`set role ${APP_ROLE}`)
  return file
}

const queryOn =
  (client: PGlite | Transaction): Query =>
  async <T>(text: string, params: unknown[]) =>
    (await client.query<T>(text, params)).rows
