import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Principal, procedures, replay } from '../core/index.ts'
import { listPublications } from '../store/publications.ts'
import { anotherVersion } from '../testing/another-version.ts'
import { sampleWorkflow } from '../testing/sample-workflow.ts'
import { startTestEngine, type TestEngine } from '../testing/start-test-engine.ts'
import { walk } from '../testing/walk.ts'
import type { Failure } from './failure.ts'
import { loadPublications, publish, publishFirst, tryVersion } from './publish.ts'
import { getCase, readLog, verifyChain } from './read-case.ts'

const office = '99/9999/999901'
const chief: Principal = { person: 'hu', name: '胡某丙', memberships: [{ role: 'chief', path: office }] }
const who = { by: 'admin', name: '钟某', role: 'sysAdmin' }

/** The second version has no state `working`: every open case stands in it. */
const second = anotherVersion(sampleWorkflow, (spec, chart) => {
  chart.states = Object.fromEntries(
    Object.entries(chart.states).map(([name, node]) => [name === 'working' ? 'underWay' : name, node]),
  )
  const routes = chart.states['new']?.on as Record<string, string>
  routes['opened'] = 'underWay'
  return {
    data: { ...spec.data, urgent: z.boolean().default(false) },
    migrations: [{ from: 1, why: { zh: '改名', en: 'Renamed' }, states: { working: 'underWay' } }],
  }
})
const both = procedures(sampleWorkflow, second)

let test: TestEngine
const ids: string[] = []
const failureOf = (promise: Promise<unknown>): Promise<Failure> =>
  promise.then(
    () => {
      throw new Error('was accepted')
    },
    (fault) => fault.failure ?? fault,
  )

beforeAll(async () => {
  // a platform that began with the first version …
  test = await startTestEngine(procedures(sampleWorkflow))
  await publishFirst(test.engine)
  for (const steps of [['opened'], ['opened', 'visited'], ['opened', 'visited', 'closed']])
    ids.push(
      (
        await walk(
          test,
          { workflow: 'visit' },
          steps.map((event) => ({
            event,
            by: chief,
            form: event === 'opened' ? { title: '走访' } : event === 'visited' ? { note: '平安' } : {},
          })),
        )
      ).caseId,
    )
  // … and now runs a server that knows the second
  test.engine.procedures = both
  await loadPublications(test.engine)
})
afterAll(() => test.close())

describe('a version that removes a state open cases stand in', () => {
  it('is not taken by new cases just because the server knows it', () => {
    expect(test.engine.procedures.current['visit']?.version).toBe(1)
  })

  it('is tried on every open case and on no closed one', async () => {
    const trial = await tryVersion(test.engine, 'visit', 2)
    expect(trial).toMatchObject({
      tried: 2,
      classes: [{ class: 'moves working -> underWay', cases: ids.slice(0, 2).sort(), stuck: [] }],
    })
  })

  it('cannot be published until its open cases are decided', async () => {
    expect(
      await failureOf(publish(test.engine, { workflow: 'visit', version: 2, decisions: {}, who })),
    ).toMatchObject({
      code: 'publication-refused',
      reasons: [{ label: { zh: expect.stringContaining('2件在办事项') } }],
    })
    expect(test.engine.procedures.current['visit']?.version).toBe(1)
    expect(await listPublications(test.engine)).toHaveLength(1)
  })

  it('takes the decided cases over by its plan, each with an entry, and all of them replay', async () => {
    const decisions = { 'moves working -> underWay': 'migrate' } as const
    const done = await publish(test.engine, { workflow: 'visit', version: 2, decisions, who })
    expect(done.migrated).toBe(2)
    for (const caseId of ids) {
      const { opening, log } = await readLog(test.engine, caseId)
      const [row] = await test.engine.db.query<{ state: string; version: number }>(
        'select state::text as state, version from cases where id = $1',
        [caseId],
      )
      expect(JSON.stringify(replay(both, opening, log, test.engine.calendar))).toBe(row?.state)
      expect(await verifyChain(test.engine, caseId)).toBe(true)
      expect(row?.version).toBe(caseId === ids[2] ? 1 : 2)
    }
    const { row, state } = await getCase(test.engine, chief, ids[1] as string)
    expect([row.states, state.data['urgent']]).toEqual([['underWay'], false])
    expect((await readLog(test.engine, ids[1] as string)).log.at(-1)).toMatchObject({
      event: 'case.migrated',
      by: 'admin',
      form: { from: 1, to: 2 },
    })
  })

  it('is taken by new cases from then on, here and after a restart', async () => {
    const { caseId } = await walk(test, { workflow: 'visit' }, [
      { event: 'opened', form: { title: '新' }, by: chief },
    ])
    expect((await getCase(test.engine, chief, caseId)).row.version).toBe(2)
    test.engine.procedures = procedures(sampleWorkflow, second)
    await loadPublications(test.engine)
    expect(test.engine.procedures.current['visit']?.version).toBe(2)
  })

  it('changes nothing when it is published again', async () => {
    const decisions = { 'moves working -> underWay': 'migrate' } as const
    const again = await publish(test.engine, { workflow: 'visit', version: 2, decisions, who })
    expect(again).toMatchObject({ migrated: 0, trial: { tried: 0 } })
    expect(await listPublications(test.engine)).toHaveLength(2)
  })
})
