import {
  type Accepted,
  type Failure,
  openCase,
  openDatabase,
  runEffects,
  sendEvent,
  tick,
  verifyChain,
} from '@maplebridge/engine'
import { type Principal, procedures } from '@maplebridge/engine/core'
import {
  fixedClock,
  sampleWorkflow,
  startTestEngine,
  type TestEngine,
  walk,
} from '@maplebridge/engine/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PostgresServer, startPostgres, whyNoPostgres } from '../support/postgres.ts'

// PGlite has one connection and cannot show a race: all of this runs on a real server, with two engines
// that share nothing but the database.
const reason = whyNoPostgres()

const office = '99/9999/999901'
const chief: Principal = { person: 'hu', name: '胡某丙', memberships: [{ role: 'chief', path: office }] }
const grid: Principal = { person: 'li', name: '李某乙', memberships: [{ role: 'grid', path: office }] }

let server: PostgresServer
let here: TestEngine
let there: TestEngine

beforeAll(async () => {
  if (reason) return
  server = await startPostgres()
  const url = await server.createDatabase('maplebridge_concurrency')
  const clock = fixedClock('2026-03-02T09:00:00+08:00')
  // both open at once: one migrates, the other waits for it
  const [one, two] = await Promise.all([openDatabase({ url }), openDatabase({ url })])
  here = await startTestEngine(procedures(sampleWorkflow), { db: one, clock })
  there = await startTestEngine(procedures(sampleWorkflow), { db: two, clock })
})
afterAll(async () => {
  await here?.close()
  await there?.close()
  await server?.stop()
})

let keys = 0
const key = () => `key-${keys++}`

const opened = () =>
  walk(here, { workflow: 'visit' }, [
    { event: 'opened', form: { title: '走访' }, by: chief },
    { event: 'visited', form: { note: '平安' }, by: grid },
  ])

const visit = (test: TestEngine, caseId: string, sent: string, note = '平安') =>
  sendEvent(test.engine, { caseId, event: 'visited', form: { note }, principal: grid, key: sent })

const close = (test: TestEngine, caseId: string) =>
  sendEvent(test.engine, { caseId, event: 'closed', form: {}, principal: chief, key: key() })

const settled = async (promises: Promise<Accepted>[]) => {
  const results = await Promise.allSettled(promises)
  return {
    accepted: results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    failures: results.flatMap((each) =>
      each.status === 'rejected' ? [(each.reason.failure ?? each.reason) as Failure] : [],
    ),
  }
}

const count = async (sql: string, params: unknown[] = []) => {
  const [row] = await here.engine.db.query<{ n: number }>(`select count(*)::int as n ${sql}`, params)
  return row?.n
}

describe.skipIf(reason)(`on a real server${reason ? `: ${reason}` : ''}`, () => {
  it('the server works as a role that can only add to the log', async () => {
    expect(here.engine.db.appendOnly).toBe(true)
    for (const table of ['case_events', 'access_log', 'papers', 'paper_files'])
      for (const statement of [`delete from ${table}`, `update ${table} set tenant_id = ''`])
        await expect(here.engine.db.query(statement, [])).rejects.toThrow(/permission denied/)
  })

  it('of two different events sent at once that exclude each other one wins, the other learns what is permitted now', async () => {
    for (let round = 0; round < 20; round++) {
      const { caseId } = await opened()
      // both have seen the case, so both decide without asking the database
      await visit(here, caseId, key())
      await visit(there, caseId, key())

      const { accepted, failures } = await settled([close(here, caseId), close(there, caseId)])

      expect(accepted).toHaveLength(1)
      expect(failures).toMatchObject([{ code: 'event-not-permitted', permitted: [] }])
      expect(await count('from case_events where case_id = $1', [caseId])).toBe(accepted[0]?.revision)
    }
  })

  it('of two with the same expected revision one wins, the other is stale and learns what is permitted now', async () => {
    const { caseId, revision } = await opened()
    const send = (test: TestEngine) =>
      sendEvent(test.engine, {
        caseId,
        event: 'visited',
        form: { note: 'x' },
        principal: grid,
        key: key(),
        expectedRevision: revision,
      })

    const { accepted, failures } = await settled([send(here), send(there), send(here)])

    expect(accepted).toHaveLength(1)
    expect(failures).toHaveLength(2)
    for (const failure of failures)
      expect(failure).toMatchObject({
        code: 'stale-revision',
        expected: revision,
        actual: revision + 1,
        permitted: ['visited', 'personAdded'],
      })
  })

  it('the same key sent to both at once is one event with one answer', async () => {
    for (let round = 0; round < 20; round++) {
      const { caseId } = await opened()
      const sent = key()

      const { accepted, failures } = await settled(
        [here, there, here, there].map((test) => visit(test, caseId, sent)),
      )

      expect(failures).toEqual([])
      expect(new Set(accepted.map((each) => each.revision)).size).toBe(1)
      expect(accepted.filter((each) => !each.replayed)).toHaveLength(1)
      expect(await count('from case_events where idempotency_key = $1', [sent])).toBe(1)
    }
  })

  it('the same key with another body is refused, whichever of the two came first', async () => {
    for (let round = 0; round < 20; round++) {
      const { caseId } = await opened()
      const sent = key()

      const { accepted, failures } = await settled([
        visit(here, caseId, sent, '甲'),
        visit(there, caseId, sent, '乙'),
      ])

      expect(accepted).toHaveLength(1)
      expect(failures).toEqual([{ code: 'key-reused', key: sent }])
    }
  })

  it('the same opening sent to both at once is one case', async () => {
    for (let round = 0; round < 10; round++) {
      const command = {
        workflow: 'visit',
        event: 'opened',
        form: { title: `同一件 ${round}` },
        settings: {},
        principal: chief,
        key: key(),
      }

      const { accepted, failures } = await settled(
        [here, there, here, there].map((test) => openCase(test.engine, command)),
      )

      expect(failures).toEqual([])
      expect(new Set(accepted.map((each) => each.caseId)).size).toBe(1)
      expect(await count('from cases where title = $1', [`同一件 ${round}`])).toBe(1)
    }
  })

  it('many events for one case from both are all recorded, in one order, with an unbroken chain', async () => {
    const { caseId } = await opened()

    const { accepted, failures } = await settled(
      Array.from({ length: 60 }, (_, i) => visit(i % 2 ? here : there, caseId, key())),
    )

    // whoever is overtaken five times in a row is told that the case is busy, and nothing of his is kept
    expect(failures.every((failure) => failure.code === 'case-busy')).toBe(true)
    expect(accepted.map((each) => each.revision).sort((a, b) => a - b)).toEqual(accepted.map((_, i) => i + 3))
    expect(accepted.length).toBeGreaterThan(30)
    expect(await verifyChain(here.engine, caseId)).toBe(true)
  })

  it('200 cases opened at once from both are numbered 1 to 200 without a gap', async () => {
    const lawyer: Principal = { ...chief, memberships: [{ role: 'chief', path: '99/9999/999902' }] }
    const open = (test: TestEngine) =>
      walk(test, { workflow: 'visit' }, [{ event: 'opened', form: { title: '号' }, by: lawyer }])
    // every tenth is refused in between and must not use a number up
    const refused = (test: TestEngine) =>
      walk(test, { workflow: 'visit' }, [{ event: 'opened', form: {}, by: lawyer }])

    const { accepted, failures } = await settled(
      Array.from({ length: 220 }, (_, i) => (i % 11 === 10 ? refused : open)(i % 2 ? here : there)),
    )

    expect(failures.map((failure) => failure.code)).toEqual(Array(20).fill('form-invalid'))
    expect(accepted.map((each) => each.number).sort()).toEqual(
      Array.from({ length: 200 }, (_, i) => `（2026）走访字第${String(i + 1).padStart(3, '0')}号`),
    )
  })

  it('of many due clocks each speaks once although two workers feed them', async () => {
    const cases = await Promise.all(Array.from({ length: 120 }, opened))
    here.clock.set('2026-03-13T08:00:00+08:00')

    const work = async (test: TestEngine) => {
      let moved = 0
      for (let last = 1; last > 0; moved += last) last = await tick(test.engine, 10)
      return moved
    }
    const moved = await Promise.all([work(here), work(there)])
    while ((await tick(here.engine)) > 0);

    expect(moved[0] + moved[1]).toBeGreaterThanOrEqual(120)
    const ids = cases.map(({ caseId }) => caseId)
    for (const event of ['clock.reminded', 'clock.passed'])
      expect(await count('from case_events where event = $1 and case_id = any($2)', [event, ids])).toBe(120)
    expect(await verifyChain(there.engine, ids[7] as string)).toBe(true)
    here.clock.set('2026-03-02T09:00:00+08:00')
  })

  it('each effect is claimed by one of two workers', async () => {
    const done: string[] = []
    const note = async (_: unknown, effect: { key: string }) => {
      done.push(effect.key)
    }
    here.clock.set('2026-03-13T09:00:00+08:00')
    const waiting = await count(`from outbox where status = 'waiting'`)

    const work = async (test: TestEngine) => {
      while ((await runEffects(test.engine, { paper: note, notice: note }, 5)) > 0);
    }
    await Promise.all([work(here), work(there)])

    expect(done).toHaveLength(waiting as number)
    expect(new Set(done).size).toBe(done.length)
  })
})
