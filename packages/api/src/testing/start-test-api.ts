import { openDatabase, recountCases, refreshCalendar, runEffects, tick } from '@maplebridge/engine'
import { type FixedClock, fixedClock, startTestEngine } from '@maplebridge/engine/testing'
import { pino } from 'pino'
import { createApp } from '../app.ts'
import { createDeps, type Deps, fictionalHouse, type House } from '../deps.ts'
import type { RateLimits } from '../middleware/rate.ts'
import { seedOffice } from '../seed/seed-office.ts'
import { type Client, clientWith, signIn } from './client.ts'

export interface TestApiOptions {
  /** default 2026-03-02 09:00 in China, a Monday */
  clock?: FixedClock
  /** a PostgreSQL url; default: a fresh embedded database in memory */
  database?: 'pglite' | string
  /** default: the procedures of this repository */
  house?: House
  /** rows of parallel tests on one PostgreSQL keep apart by it */
  tenant?: string
  limits?: Partial<RateLimits>
  /** where citizens reach it: printed on papers */
  publicUrl?: string
  /** receives every line of the server's log; default: nobody does */
  logTo?: (line: string) => void
}

export interface TestApi {
  app: ReturnType<typeof createApp>
  deps: Deps
  clock: FixedClock
  /** signed in once per login and remembered while the session lasts on the test's clock */
  as(login: string): Promise<Client>
  /** somebody without a session */
  stranger: Client
  /** calendar, clocks and effects until there is nothing left to do now */
  runWorker(): Promise<void>
  close(): Promise<void>
}

/** Cheap on purpose: the seed's password protects nothing. */
const TEST_COST = { memoryCost: 64, timeCost: 1, parallelism: 1 }
/** shorter than a session without requests lasts */
const SIGNED_IN_MS = 7 * 3_600_000
const PLENTY: RateLimits = { all: 1_000_000, signIn: 1_000_000, lookUp: 1_000_000 }

/** The real server on the real engine with the seed's people, in process and with a standing clock. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const clock = options.clock ?? fixedClock('2026-03-02T09:00:00+08:00')
  const house = options.house ?? fictionalHouse
  const url = options.database === 'pglite' ? undefined : options.database
  const deps = await createDeps({
    database: url === undefined ? await embedded(house) : await openDatabase({ url }),
    key: new Uint8Array(32).fill(9),
    house,
    clock,
    tenant: options.tenant ?? 'test',
    passwordCost: TEST_COST,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    limits: { ...PLENTY, ...options.limits },
    ...(options.logTo ? { log: pino({ level: 'debug', base: null }, { write: options.logTo }) } : {}),
  })
  await seedOffice(deps.engine, TEST_COST)
  const app = createApp(deps)
  const clients = new Map<string, { client: Promise<Client>; at: number }>()
  return {
    app,
    deps,
    clock,
    stranger: clientWith(app, ''),
    as(login) {
      const known = clients.get(login)
      const at = clock.now()
      if (known && at >= known.at && at - known.at < SIGNED_IN_MS) return known.client
      const client = signIn(app, login)
      clients.set(login, { client, at })
      return client
    },
    async runWorker() {
      const { engine, handlers } = deps
      await refreshCalendar(engine)
      while ((await recountCases(engine)) + (await tick(engine)) + (await runEffects(engine, handlers)) > 0);
    },
    close: () => deps.close(),
  }
}

/** The engine's test kit loads a migrated database instead of migrating one. */
const embedded = async (house: House) => (await startTestEngine(house.procedures)).engine.db
