import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { Database, Query } from './database.ts'
import { APP_ROLE, mayUseAppRole, migrate } from './migrations.ts'
import * as schema from './schema.ts'

const OLDEST = 140_000
const quiet = () => {}

/**
 * Statements of the `query` seam look rows up by key. Their plan is made once per connection, perhaps when
 * the tables are still empty and a scan looks cheapest, and is then used for years. So on these
 * connections only visited rows cost anything: looking up by key wins whatever the statistics say.
 */
const BY_KEY = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_bitmapscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  enable_material: 'off',
  random_page_cost: '0',
  cpu_tuple_cost: '1',
  // such costs look like work worth compiling
  jit: 'off',
}

/** `max` connections for commands, and as many again for lists; on few cores 4 to 6 give the best latency. */
export async function openPostgres(url: string, max = 4): Promise<Database> {
  const appendOnly = await prepareServer(url)
  const pool = (settings: object) =>
    postgres(url, {
      max,
      onnotice: quiet,
      connection: {
        application_name: 'maplebridge',
        ...settings,
        ...(appendOnly ? { role: APP_ROLE } : {}),
      },
    })
  const commands = pool(BY_KEY)
  const lists = pool({})
  return {
    kind: 'postgres',
    orm: drizzle(lists, { schema }),
    query: queryOn(commands),
    transaction: (work) => commands.begin((tx) => work(queryOn(tx))) as Promise<never>,
    appendOnly,
    close: async () => {
      await Promise.all([commands.end({ timeout: 5 }), lists.end({ timeout: 5 })])
    },
  }
}

/** Migrates as the owner; everything later runs as the application's role. */
async function prepareServer(url: string): Promise<boolean> {
  const owner = postgres(url, { max: 1, onnotice: quiet })
  const execute = async (text: string) => [...(await owner.unsafe(text).simple())]
  try {
    const [version] = await execute(`select current_setting('server_version_num')::int as number`)
    if (Number(version?.number) < OLDEST) throw new Error('PostgreSQL 14 or newer is needed')
    await migrate(execute)
    return await mayUseAppRole(execute)
  } finally {
    await owner.end()
  }
}

const queryOn =
  (sql: postgres.Sql | postgres.TransactionSql): Query =>
  <T>(text: string, params: unknown[]) =>
    sql.unsafe(text, params as never[], { prepare: true }) as unknown as Promise<T[]>
