import { type Accepted, listLetters, openDatabase, sendEvent, verifyChain } from '@maplebridge/engine'
import { type Principal, procedures, type Workflow } from '@maplebridge/engine/core'
import {
  fixedClock,
  sampleWorkflow,
  startTestEngine,
  type TestEngine,
  walk,
} from '@maplebridge/engine/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PostgresServer, startPostgres, whyNoPostgres } from '../support/postgres.ts'

// Numbers of official letters are taken in the statement that records the event: two engines that share
// nothing but the database must not leave a gap between them, whoever fails.
const reason = whyNoPostgres()

const bureau = '99/9999/999901/xinfang'
/** 走访, but its report goes out as a letter of the bureau. */
const lettered: Workflow = { ...sampleWorkflow, letters: { report: () => bureau } }

const office = '99/9999/999901'
const chief: Principal = { person: 'hu', name: '胡某丙', memberships: [{ role: 'chief', path: office }] }
/** Whatever he sends, the database refuses after it has counted. */
const unlucky: Principal = { ...chief, person: 'zhang', name: '不可写' }

let server: PostgresServer
let here: TestEngine
let there: TestEngine

beforeAll(async () => {
  if (reason) return
  server = await startPostgres()
  const url = await server.createDatabase('maplebridge_letters')
  const clock = fixedClock('2026-03-02T09:00:00+08:00')
  const open = async () => startTestEngine(procedures(lettered), { db: await openDatabase({ url }), clock })
  here = await open()
  there = await open()
  const owner = postgres(url, { max: 1 })
  await owner.unsafe(`alter table case_events add constraint unlucky check (name <> '${unlucky.name}')`)
  await owner.end()
})
afterAll(async () => {
  await here?.close()
  await there?.close()
  await server?.stop()
})

let keys = 0
const close = (test: TestEngine, caseId: string, principal = chief): Promise<Accepted> =>
  sendEvent(test.engine, { caseId, event: 'closed', form: {}, principal, key: `close-${keys++}` })

const visited = () =>
  walk(here, { workflow: 'visit' }, [
    { event: 'opened', form: { title: '走访' }, by: chief },
    { event: 'visited', form: { note: '平安' }, by: chief },
  ])

describe.skipIf(reason)(`letters on a real server${reason ? `: ${reason}` : ''}`, () => {
  it('200 issued at once from both are numbered 1 to 200, although every tenth command fails', async () => {
    const cases = await Promise.all(Array.from({ length: 200 }, visited))
    const commands = cases.flatMap(({ caseId }, i) => {
      const [test, other] = i % 2 ? [here, there] : [there, here]
      const sent = [() => close(test, caseId)]
      // one is refused by the database after counting, the next is overtaken by the other engine
      if (i % 20 === 9) sent.unshift(() => close(test, caseId, unlucky))
      if (i % 20 === 19) sent.push(() => close(other, caseId))
      return sent
    })

    const results = await Promise.allSettled(commands.map((send) => send()))

    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(20)
    const letters = await Promise.all(cases.map(({ caseId }) => listLetters(here.engine, caseId)))
    expect(
      letters
        .flat()
        .map(({ number }) => number)
        .sort(),
    ).toEqual(Array.from({ length: 200 }, (_, i) => `（2026）report字第${String(i + 1).padStart(3, '0')}号`))
    expect(letters.every((each) => each.length === 1)).toBe(true)
    expect(await verifyChain(there.engine, cases[19]?.caseId as string)).toBe(true)
  })

  it('another organ, another paper and another year are counted apart', async () => {
    const other: Workflow = { ...lettered, letters: { report: () => '99/9999/999901/ziran' } }
    const test = await startTestEngine(procedures(other), { db: here.engine.db, clock: here.clock })
    const { caseId } = await walk(test, { workflow: 'visit' }, [
      { event: 'opened', form: { title: '走访' }, by: chief },
      { event: 'visited', form: { note: '平安' }, by: chief },
    ])
    const late = await visited()
    here.clock.set('2027-01-04T09:00:00+08:00')

    await close(test, caseId)
    await close(here, late.caseId)

    const numbers = await Promise.all(
      [caseId, late.caseId].map(async (id) => (await listLetters(here.engine, id))[0]?.number),
    )
    expect(numbers).toEqual(['（2027）report字第001号', '（2027）report字第001号'])
  })
})
