import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Principal, procedures } from '../core/index.ts'
import { findPapers, insertPaper } from '../store/papers.ts'
import { sampleWorkflow } from '../testing/sample-workflow.ts'
import { startTestEngine, type TestEngine } from '../testing/start-test-engine.ts'
import { walk } from '../testing/walk.ts'
import { PermanentFailure } from './failure.ts'
import { listCases } from './list-cases.ts'
import { getPaperFile, listPapers } from './papers.ts'
import { getCase, readLog, verifyChain } from './read-case.ts'
import { type EffectHandlers, runEffects } from './run-effects.ts'
import { tick } from './tick.ts'
import { startWorker } from './worker.ts'

const office = '99/9999/999901'
const chief: Principal = { person: 'hu', name: '胡某丙', memberships: [{ role: 'chief', path: office }] }
const grid: Principal = { person: 'li', name: '李某乙', memberships: [{ role: 'grid', path: office }] }
const elsewhere: Principal = { ...grid, memberships: [{ role: 'grid', path: '98' }] }

let test: TestEngine
beforeAll(async () => {
  test = await startTestEngine(procedures(sampleWorkflow))
})
beforeEach(async () => {
  // what an earlier test left waiting is none of this test's business
  test.clock.set('2026-03-02T09:00:00+08:00')
  await test.engine.db.query(`update outbox set status = 'parked' where status = 'waiting'`, [])
  await test.engine.db.query(`update cases set next_at = null`, [])
})
afterAll(() => test.close())

const opened = async () =>
  (await walk(test, { workflow: 'visit' }, [{ event: 'opened', form: { title: '走访' }, by: chief }])).caseId

const closed = () =>
  walk(test, { workflow: 'visit' }, [
    { event: 'opened', form: { title: '走访' }, by: chief },
    { event: 'visited', form: { note: '平安' }, by: grid },
    { event: 'closed', by: chief },
  ])

const noting = (done: string[]): EffectHandlers => {
  const note = async (_: unknown, effect: { kind: string; name: string; key: string }) => {
    done.push(`${effect.kind}:${effect.name}`)
  }
  return { paper: note, notice: note }
}

describe('the clock', () => {
  it('speaks when it is due, once, and the case is late for ever', async () => {
    const caseId = await opened()
    expect(await tick(test.engine)).toBe(0)

    test.clock.set('2026-03-13T08:00:00+08:00')
    expect(await tick(test.engine)).toBe(1)
    expect(await tick(test.engine)).toBe(0)

    const { log } = await readLog(test.engine, caseId)
    expect(log.map(({ event, by }) => [event, by])).toEqual([
      ['opened', 'hu'],
      ['clock.reminded', 'clock'],
      ['clock.passed', 'clock'],
    ])
    expect((await getCase(test.engine, chief, caseId)).row).toMatchObject({
      late: true,
      nextAt: null,
      revision: 3,
    })
    expect(await verifyChain(test.engine, caseId)).toBe(true)
  })

  it('is seen by a reader before the worker wrote it down', async () => {
    const caseId = await opened()
    test.clock.set('2026-03-13T08:00:00+08:00')

    const { row, state } = await getCase(test.engine, chief, caseId)

    expect([row.revision, state.revision, state.clocks.term?.late]).toEqual([1, 3, true])
  })

  it('speaks first when an event comes after its time', async () => {
    const caseId = await opened()

    const accepted = await walk(test, { caseId }, [
      { event: 'visited', form: { note: '晚' }, by: grid, at: '2026-03-20T09:00:00+08:00' },
    ])

    expect(accepted.revision).toBe(4)
    expect((await readLog(test.engine, caseId)).log.map((entry) => entry.event)).toEqual([
      'opened',
      'clock.reminded',
      'clock.passed',
      'visited',
    ])
  })

  it('leaves cases of procedures this server does not know alone', async () => {
    await opened()
    await test.engine.db.query('update cases set version = 9 where next_at is not null', [])
    test.clock.set('2026-03-13T08:00:00+08:00')

    expect(await tick(test.engine)).toBe(0)
    await test.engine.db.query('update cases set version = 1 where version = 9', [])
    expect(await tick(test.engine)).toBe(1)
  })
})

describe('an effect', () => {
  it('is carried out after the event that asked for it, once', async () => {
    await closed()
    const done: string[] = []

    expect(await runEffects(test.engine, noting(done))).toBe(2)
    expect(await runEffects(test.engine, noting(done))).toBe(0)

    expect(done).toEqual(['paper:report', 'notice:closed'])
  })

  it('that fails is tried again later and later', async () => {
    await closed()
    const times: number[] = []
    const failing: EffectHandlers = {
      paper: async () => {
        times.push(test.clock.now())
        throw new Error('printer on fire')
      },
      notice: async () => {},
    }
    const start = test.clock.now()

    for (let second = 0; second < 16; second++) {
      await runEffects(test.engine, failing)
      test.clock.advance(1000)
    }

    expect(times.map((at) => (at - start) / 1000)).toEqual([0, 1, 3, 7, 15])
  })

  it('that fails for good is parked with its fault, for a person', async () => {
    const { caseId } = await closed()
    const failing: EffectHandlers = {
      paper: async () => {
        throw new PermanentFailure('no such template')
      },
      notice: async () => {},
    }

    await runEffects(test.engine, failing)
    test.clock.advance(86_400_000)

    expect(await runEffects(test.engine, failing)).toBe(0)
    const parked = await test.engine.db.query(
      `select name, fault from outbox where case_id = $1 and status = 'parked'`,
      [caseId],
    )
    expect(parked).toEqual([{ name: 'report', fault: 'no such template' }])
  })

  it('whose worker died is carried out by the next one after the lease', async () => {
    await closed()
    const done: string[] = []
    const dying: EffectHandlers = { paper: () => new Promise(() => {}), notice: async () => {} }
    void runEffects(test.engine, dying, 1)
    await new Promise((resolve) => setImmediate(resolve))

    await runEffects(test.engine, noting(done))
    expect(done).toEqual(['notice:closed'])
    test.clock.advance(61_000)
    await runEffects(test.engine, noting(done))

    expect(done).toEqual(['notice:closed', 'paper:report'])
  })
})

describe('a worker', () => {
  it('feeds clocks, carries effects out, hands faults on and stops cleanly', async () => {
    await opened()
    test.clock.set('2026-03-13T08:00:00+08:00')
    const done: string[] = []
    const faults: unknown[] = []
    const handlers = noting(done)

    const worker = startWorker(test.engine, handlers, { everyMs: 5, onFault: (fault) => faults.push(fault) })
    await expect.poll(() => done).toEqual(['notice:clock.reminded', 'notice:clock.passed'])
    await worker.stop()
    await closed()
    await new Promise((resolve) => setTimeout(resolve, 30))

    expect([done.length, faults]).toEqual([2, []])
  })
})

describe('a paper', () => {
  const paper = (caseId: string, effectKey: string) => ({
    caseId,
    document: 'report',
    version: 1,
    revision: 3,
    title: '走访报告',
    number: null,
    issuer: '槐荫社区',
    factsSha256: 'f',
    facts: { visits: 1 },
    files: { pdf: { bytes: new Uint8Array([0, 1, 255]), sha256: 'p' } },
    createdAt: test.clock.now(),
    effectKey,
  })

  it('is made once per effect, read by whoever sees the case, and the reading is recorded', async () => {
    const { caseId } = await closed()
    const id = await insertPaper(test.engine, paper(caseId, 'e1'))
    expect(await insertPaper(test.engine, paper(caseId, 'e1'))).toBe(id)

    expect(await listPapers(test.engine, grid, caseId)).toMatchObject([
      { id, title: '走访报告', files: [{ format: 'pdf', sha256: 'p' }] },
    ])
    const file = await getPaperFile(test.engine, grid, id, 'pdf')

    expect([...file.bytes]).toEqual([0, 1, 255])
    const log = await test.engine.db.query(`select what, person_id from access_log where case_id = $1`, [
      caseId,
    ])
    expect(log).toEqual([{ what: 'paper', person_id: 'li' }])
    expect(await findPapers(test.engine, caseId)).toHaveLength(1)
  })

  it('does not exist for whoever does not see the case', async () => {
    const { caseId } = await closed()
    const id = await insertPaper(test.engine, paper(caseId, 'e2'))

    const failure = { failure: { code: 'paper-not-found', paperId: id } }
    await expect(getPaperFile(test.engine, elsewhere, id, 'pdf')).rejects.toMatchObject(failure)
    await expect(getPaperFile(test.engine, grid, id, 'docx')).rejects.toMatchObject(failure)
  })
})

describe('a list', () => {
  it('is walked page by page without losing or repeating a case, in either order', async () => {
    for (let i = 0; i < 7; i++) {
      test.clock.advance(i % 2 === 0 ? 86_400_000 : 0)
      await opened()
    }
    for (const order of ['due', 'recent'] as const) {
      const all = (await listCases(test.engine, grid, { order }, { limit: 1000 })).items.map(({ id }) => id)
      const walked: string[] = []
      let after: string | undefined
      do {
        const page = await listCases(test.engine, grid, { order }, { limit: 3, after })
        walked.push(...page.items.map(({ id }) => id))
        after = page.next ?? undefined
      } while (after)

      expect(walked).toEqual(all)
      expect(new Set(walked).size).toBe(walked.length)
    }
  })

  it('finds by part of a title or number, and takes % and _ literally', async () => {
    const { caseId, number } = await walk(test, { workflow: 'visit' }, [
      { event: 'opened', form: { title: '百分之100%_修缮', hands: ['li'] }, by: chief },
    ])
    const found = async (filter: object) =>
      (await listCases(test.engine, grid, filter, { limit: 50 })).items.map(({ id }) => id)

    expect(await found({ q: '0%_修' })).toEqual([caseId])
    expect(await found({ q: number })).toEqual([caseId])
    expect(await found({ q: '0%%修' })).toEqual([])
    expect(await found({ mine: true })).toEqual([caseId])
    expect(await listCases(test.engine, elsewhere, {}, { limit: 50 })).toEqual({ items: [], next: null })
    expect((await listCases(test.engine, grid, {}, { limit: 1, after: 'nonsense' })).items).toHaveLength(1)
  })
})
