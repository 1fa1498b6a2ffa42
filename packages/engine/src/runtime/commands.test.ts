import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Principal, procedures, replay } from '../core/index.ts'
import { insertOrgs } from '../store/orgs.ts'
import { sampleWorkflow } from '../testing/sample-workflow.ts'
import { startTestEngine, type TestEngine } from '../testing/start-test-engine.ts'
import { walk } from '../testing/walk.ts'
import type { Accepted } from './command.ts'
import type { Failure } from './failure.ts'
import { openCase } from './open-case.ts'
import { getCase, readLog, stateAt, verifyChain } from './read-case.ts'
import { dryRun, sendEvent } from './send-event.ts'

const office = '99/9999/999901'
const chief: Principal = { person: 'hu', name: '胡某丙', memberships: [{ role: 'chief', path: office }] }
const grid: Principal = { person: 'li', name: '李某乙', memberships: [{ role: 'grid', path: office }] }
const stranger: Principal = {
  person: 'x',
  name: '外人',
  memberships: [{ role: 'chief', path: '99/9999/9999' }],
}

let test: TestEngine
beforeAll(async () => {
  test = await startTestEngine(procedures(sampleWorkflow))
  await insertOrgs(test.engine, [
    { path: office, name: '槐荫社区', shortName: '槐荫', kind: 'community', code: '999901001001' },
  ])
})
afterAll(() => test.close())

let keys = 0
const key = () => `key-${keys++}`

const opened = (title = '独居老人走访') =>
  walk(test, { workflow: 'visit' }, [{ event: 'opened', form: { title }, by: chief }])

const visit = (caseId: string, by = grid, sent = key(), note = '家中平安') =>
  sendEvent(test.engine, { caseId, event: 'visited', form: { note }, principal: by, key: sent })

const failureOf = (promise: Promise<unknown>): Promise<Failure> =>
  promise.then(
    () => {
      throw new Error('was accepted')
    },
    (fault) => fault.failure ?? fault,
  )

describe('a command', () => {
  it('opens a numbered case and records each event once, chained and replayable', async () => {
    const accepted = await walk(test, { workflow: 'visit' }, [
      { event: 'opened', form: { title: '甲' }, by: chief },
      { event: 'visited', form: { note: '家中平安' }, by: grid },
      { event: 'closed', by: chief },
    ])

    expect(accepted).toMatchObject({ revision: 3, replayed: false })
    expect(accepted.number).toMatch(/^（2026）槐荫走访字第\d{3}号$/)
    const { opening, log } = await readLog(test.engine, accepted.caseId)
    expect(log.map(({ event, by, role }) => [event, by, role])).toEqual([
      ['opened', 'hu', 'chief'],
      ['visited', 'li', 'grid'],
      ['closed', 'hu', 'chief'],
    ])
    const replayed = replay(test.engine.procedures, opening, log, test.engine.calendar)
    expect(JSON.stringify(replayed)).toBe(JSON.stringify(accepted.state))
    expect(await verifyChain(test.engine, accepted.caseId)).toBe(true)
  })

  it('is refused with what would be permitted, and nothing is written', async () => {
    const { caseId } = await opened()

    const failure = await failureOf(
      sendEvent(test.engine, { caseId, event: 'closed', form: {}, principal: chief, key: key() }),
    )

    expect(failure).toMatchObject({ code: 'rule-unmet', reasons: [{ name: 'visited' }] })
    expect((failure as { permitted: string[] }).permitted).toContain('visited')
    expect((await readLog(test.engine, caseId)).log).toHaveLength(1)
  })

  it('is not found by whoever may not see the case', async () => {
    const { caseId } = await opened()

    expect(await failureOf(visit(caseId, stranger))).toEqual({ code: 'case-not-found', caseId })
    expect(await failureOf(getCase(test.engine, stranger, caseId))).toEqual({
      code: 'case-not-found',
      caseId,
    })
    expect(await failureOf(visit('no-such-case'))).toMatchObject({ code: 'case-not-found' })
  })

  it('says what would happen on a dry run and writes nothing', async () => {
    const { caseId } = await walk(test, { workflow: 'visit' }, [
      { event: 'opened', form: { title: '甲' }, by: chief },
      { event: 'visited', form: { note: '平安' }, by: grid },
    ])

    const would = await dryRun(test.engine, {
      caseId,
      event: 'closed',
      form: {},
      principal: chief,
      key: key(),
    })

    expect(would.effects.map(({ kind, name }) => `${kind}:${name}`)).toEqual([
      'paper:report',
      'notice:closed',
    ])
    expect((await getCase(test.engine, chief, caseId)).row).toMatchObject({ revision: 2, done: false })
  })

  it('cannot open what no role of the sender may open', async () => {
    const outsider: Principal = { ...grid, memberships: [] }
    const command = { workflow: 'visit', event: 'opened', form: { title: 'x' }, settings: {} }

    expect(
      await failureOf(openCase(test.engine, { ...command, principal: outsider, key: key() })),
    ).toMatchObject({ code: 'no-opening-role' })
    expect(
      await failureOf(
        openCase(test.engine, { ...command, principal: chief, orgPath: '99/other', key: key() }),
      ),
    ).toMatchObject({ code: 'no-opening-role' })
  })

  it('refuses texts the database cannot keep', async () => {
    const { caseId } = await opened()

    for (const note of ['a\0b', 'a\ud800b', 'sealed:phone:x:y:z'])
      expect(await failureOf(visit(caseId, grid, key(), note))).toMatchObject({
        code: 'form-invalid',
        issues: [{ path: ['note'] }],
      })
  })
})

describe('an idempotency key', () => {
  it('stands for one event: the same request again gets the stored answer, also after the case moved on', async () => {
    const { caseId } = await opened()
    const first = await visit(caseId, grid, 'again')
    await visit(caseId)
    await walk(test, { caseId }, [{ event: 'closed', by: chief }])

    const second = await visit(caseId, grid, 'again')

    expect(second).toEqual({ ...first, replayed: true })
    expect((await stateAt(test.engine, caseId, 2)).revision).toBe(2)
  })

  it('cannot be used for another request', async () => {
    const { caseId } = await opened()
    await visit(caseId, grid, 'used')

    expect(await failureOf(visit(caseId, grid, 'used', '另一次'))).toEqual({
      code: 'key-reused',
      key: 'used',
    })
    expect(await failureOf(visit(caseId, chief, 'used'))).toEqual({ code: 'key-reused', key: 'used' })
    expect(await failureOf(visit(caseId, stranger, 'used'))).toMatchObject({ code: 'case-not-found' })
  })

  it('is one event while the first request is still under way, and refuses another request meanwhile', async () => {
    const { caseId } = await opened()

    const [first, second, other] = await Promise.all([
      visit(caseId, grid, 'twice'),
      visit(caseId, grid, 'twice'),
      failureOf(visit(caseId, grid, 'twice', '另一次')),
    ])

    expect([first.replayed, second.replayed, second.revision]).toEqual([false, true, first.revision])
    expect(other).toEqual({ code: 'key-reused', key: 'twice' })
  })

  it('opens one case', async () => {
    const command = {
      workflow: 'visit',
      event: 'opened',
      form: { title: '一次' },
      settings: {},
      principal: chief,
      key: 'opening',
    }
    const first = await openCase(test.engine, command)

    const again = await openCase(test.engine, command)

    expect(again).toEqual({ ...first, replayed: true })
    expect(await failureOf(openCase(test.engine, { ...command, form: { title: '别的' } }))).toEqual({
      code: 'key-reused',
      key: 'opening',
    })
  })

  it('that is taken does not harm the others of its batch', async () => {
    const command = (title: string, sent: string) => ({
      workflow: 'visit',
      event: 'opened',
      form: { title },
      settings: {},
      principal: chief,
      key: sent,
    })
    await openCase(test.engine, command('甲', 'taken'))

    const answers = await Promise.all([
      openCase(test.engine, command('乙', key())),
      openCase(test.engine, command('甲', 'taken')),
      openCase(test.engine, command('丙', key())),
    ])

    expect(answers.map((answer) => answer.replayed)).toEqual([false, true, false])
  })
})

describe('commands at once', () => {
  it('for one case follow each other in the order they came', async () => {
    const { caseId } = await opened()

    const accepted = await Promise.all(Array.from({ length: 20 }, () => visit(caseId)))

    expect(accepted.map((each) => each.revision)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2))
  })

  it('for many cases each succeed or fail alone', async () => {
    const cases = await Promise.all(Array.from({ length: 40 }, (_, i) => opened(`第${i}件`)))

    const answers = await Promise.allSettled(
      cases.map(({ caseId }, i) =>
        i % 4 === 0
          ? sendEvent(test.engine, { caseId, event: 'closed', form: {}, principal: chief, key: key() })
          : visit(caseId),
      ),
    )

    expect(answers.map((each) => each.status)).toEqual(
      cases.map((_, i) => (i % 4 === 0 ? 'rejected' : 'fulfilled')),
    )
  })

  it('number cases of one organisation without a gap', async () => {
    const accepted: Accepted[] = await Promise.all(Array.from({ length: 70 }, () => opened()))

    const numbers = accepted
      .map((each) => Number(/第(\d+)号/.exec(each.number ?? '')?.[1]))
      .sort((a, b) => a - b)
    const first = numbers[0] as number
    expect(numbers).toEqual(Array.from({ length: 70 }, (_, i) => first + i))
  })

  it('with an expected revision are refused as stale once the case moved on', async () => {
    const { caseId } = await opened()
    await visit(caseId)

    const failure = await failureOf(
      sendEvent(test.engine, {
        caseId,
        event: 'visited',
        form: { note: 'x' },
        principal: grid,
        key: key(),
        expectedRevision: 1,
      }),
    )

    expect(failure).toMatchObject({ code: 'stale-revision', expected: 1, actual: 2 })
    expect((failure as { permitted: string[] }).permitted).toContain('visited')
  })
})

describe('what another process did', () => {
  it('is seen before anything is refused or written', async () => {
    const here = test
    const there = await startTestEngine(procedures(sampleWorkflow), { db: test.engine.db, clock: test.clock })
    const { caseId } = await opened()
    await walk(there, { caseId }, [{ event: 'visited', form: { note: '别处' }, by: grid }])

    const closed = await walk(here, { caseId }, [{ event: 'closed', by: chief }])
    const late = await failureOf(
      sendEvent(there.engine, { caseId, event: 'visited', form: { note: 'x' }, principal: grid, key: key() }),
    )

    expect(closed.revision).toBe(3)
    expect(late).toMatchObject({ code: 'event-not-permitted' })
  })
})

describe('the log', () => {
  it('shows a changed line', async () => {
    const { caseId } = await opened()
    await visit(caseId)
    const { query } = test.engine.db
    await query('reset role', [])
    await query(`update case_events set name = '别人' where case_id = $1 and revision = 2`, [caseId])
    await query('set role maplebridge_app', [])

    expect(await verifyChain(test.engine, caseId)).toBe(false)
  })

  it('can be added to and nothing else by the role the server works as', async () => {
    const { db } = test.engine
    expect(db.appendOnly).toBe(true)

    for (const table of ['case_events', 'access_log', 'papers', 'paper_files', 'attachments', 'dossiers']) {
      await expect(db.query(`delete from ${table}`, [])).rejects.toThrow(/permission denied/)
      await expect(db.query(`update ${table} set tenant_id = ''`, [])).rejects.toThrow(/permission denied/)
    }
    await expect(db.query('delete from cases', [])).rejects.toThrow(/permission denied/)
  })
})
