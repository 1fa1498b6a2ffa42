import {
  importNotice,
  openDatabase,
  readLog,
  recountCases,
  refreshCalendar,
  tick,
  verifyChain,
} from '@maplebridge/engine'
import { type HolidayNotice, type Principal, procedures, replay } from '@maplebridge/engine/core'
import {
  fixedClock,
  startTestEngine,
  type TestEngine,
  timedWorkflow,
  walk,
} from '@maplebridge/engine/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PostgresServer, startPostgres, whyNoPostgres } from '../support/postgres.ts'

// Two workers of two processes on one database; PGlite belongs to one process.
const reason = whyNoPostgres()

const CASES = 1_000
const chief: Principal = {
  person: 'hu',
  name: '胡某丙',
  memberships: [{ role: 'chief', path: '99/9999/999901' }],
}
/** Two days free that were not: ten working days from 2 March end on the 18th instead of the 16th. */
const notice: HolidayNotice = { year: 2026, notice: '通知', off: ['2026-03-09', '2026-03-10'], on: [] }

let server: PostgresServer
let here: TestEngine
let there: TestEngine

beforeAll(async () => {
  if (reason) return
  server = await startPostgres()
  const url = await server.createDatabase('maplebridge_workers')
  const clock = fixedClock('2026-03-02T09:00:00+08:00')
  const start = async () =>
    startTestEngine(procedures(timedWorkflow), { db: await openDatabase({ url }), clock })
  here = await start()
  there = await start()
  const open = () =>
    walk(here, { workflow: 'timed' }, [{ event: 'opened', form: { title: '走访' }, by: chief }])
  await Promise.all(Array.from({ length: CASES }, open))
})
afterAll(async () => {
  await here?.close()
  await there?.close()
  await server?.stop()
})

/** Rounds of both at once until neither finds anything; how much each did. */
const bothAt = (round: (test: TestEngine) => Promise<number>) =>
  Promise.all(
    [here, there].map(async (test) => {
      let done = 0
      for (let last = 1; last > 0; done += last) last = await round(test)
      return done
    }),
  )

/** How often each event was written, and in how many cases. */
const written = async () => {
  const rows = await here.engine.db.query<{ event: string; entries: number; cases: number }>(
    `select event, count(*)::int as entries, count(distinct case_id)::int as cases from case_events
     where event <> $1 group by event order by event`,
    ['opened'],
  )
  return rows.map(({ event, entries, cases }) => [event, entries, cases])
}

describe.skipIf(reason)('two workers on one PostgreSQL', () => {
  it('recount each of 1,000 cases once when an edition of the calendar comes into force', async () => {
    await importNotice(here.engine, { person: 'guan', name: '管某' }, notice)
    await refreshCalendar(there.engine)
    here.clock.set('2026-03-03T08:00:00+08:00')

    const looked = await bothAt((test) => recountCases(test.engine, 50))
    await bothAt((test) => recountCases(test.engine, 50))

    expect(looked.reduce((sum, each) => sum + each)).toBe(CASES)
    expect(await written()).toEqual([['calendar.changed', CASES, CASES]])
    const [mark] = await here.engine.db.query<{ applied: boolean }>(
      'select applied_at is not null as applied from calendar_recounts where edition = $1',
      [2],
    )
    expect(mark).toEqual({ applied: true })
  })

  it('handle each of 1,000 due clocks once, every day of it', async () => {
    here.clock.set('2026-03-20T09:00:00+08:00')

    const moved = await bothAt((test) => tick(test.engine, 50))

    expect(moved.reduce((sum, each) => sum + each)).toBe(CASES)
    // three days before, the passing on the 19th, two days overdue
    expect(await written()).toEqual([
      ['calendar.changed', CASES, CASES],
      ['clock.passed', CASES, CASES],
      ['clock.reminded', 3 * CASES, CASES],
    ])
    const [some] = await here.engine.db.query<{ id: string; state: string }>(
      'select id, state::text as state from cases order by id limit $1',
      [1],
    )
    const { opening, log } = await readLog(there.engine, some?.id as string)
    expect(JSON.stringify(replay(there.engine.procedures, opening, log, there.engine.calendar))).toBe(
      some?.state,
    )
    expect(await verifyChain(there.engine, some?.id as string)).toBe(true)
  })
})
