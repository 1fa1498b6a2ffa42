import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Calendar, Procedures, ReachTable } from '../core/index.ts'
import type { NumberFormat } from '../runtime/case-number.ts'
import { createEngine, type Engine } from '../runtime/engine.ts'
import { createVault } from '../runtime/vault.ts'
import { type Database, dumpDatabase, openDatabase } from '../store/database.ts'
import { migrationsDigest } from '../store/migrations.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'

export interface TestOptions {
  /** default 2026-03-02 09:00 in China, a Monday */
  clock?: FixedClock
  tenant?: string
  calendar?: Calendar
  /** default: every role sees and acts in the subtree of its organisation */
  reach?: ReachTable
  numberFormat?: NumberFormat
  /** default: a fresh PGlite in memory from a migrated dump */
  db?: Database
}

export interface TestEngine {
  engine: Engine
  clock: FixedClock
  close(): Promise<void>
}

const plainWeeks: Calendar = { id: 'plain', source: 'plain weeks, for tests', years: {} }

/** An engine on a fresh embedded database, with a standing clock and a vault of its own. */
export async function startTestEngine(
  procedures: Procedures,
  options: TestOptions = {},
): Promise<TestEngine> {
  const clock = options.clock ?? fixedClock('2026-03-02T09:00:00+08:00')
  const db = options.db ?? (await openDatabase({ memory: true, dump: await migratedDump() }))
  const engine = createEngine({
    db,
    tenant: options.tenant ?? 'test',
    procedures,
    calendar: options.calendar ?? plainWeeks,
    reach: options.reach ?? everywhere(procedures),
    clock,
    vault: createVault(new Uint8Array(32).fill(7)),
    ...(options.numberFormat ? { numberFormat: options.numberFormat } : {}),
  })
  return { engine, clock, close: () => db.close() }
}

const everywhere = (procedures: Procedures): ReachTable =>
  Object.fromEntries(
    Object.values(procedures.all)
      .flatMap((workflow) => Object.keys(workflow.roles))
      .map((role) => [role, { sees: 'subtree', acts: 'subtree', restricted: true }]),
  )

const cache = new URL('../../node_modules/.cache/maplebridge/', import.meta.url)

/** Migrating an empty embedded database takes seconds; loading a migrated one does not. */
async function migratedDump(): Promise<Blob> {
  const file = new URL(`${migrationsDigest()}.tar`, cache)
  if (existsSync(file)) return new Blob([readFileSync(file)])
  mkdirSync(cache, { recursive: true })
  // dumps of other migrations are of no use any more
  for (const old of readdirSync(cache)) if (old.endsWith('.tar')) rmSync(new URL(old, cache), { force: true })
  const db = await openDatabase({ memory: true })
  const dump = await dumpDatabase(db)
  await db.close()
  // several test files may come here at once: each writes its own, the last name wins
  const draft = new URL(`${process.pid}.tmp`, cache)
  writeFileSync(draft, Buffer.from(await dump.arrayBuffer()))
  renameSync(draft, file)
  return dump
}
