import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type HolidayNotice, type Principal, procedures, replay } from '../core/index.ts'
import { listEditions } from '../store/calendars.ts'
import { sampleWorkflow, timedWorkflow } from '../testing/sample-workflow.ts'
import { startTestEngine, type TestEngine } from '../testing/start-test-engine.ts'
import { walk } from '../testing/walk.ts'
import { importNotice, refreshCalendar } from './calendar-editions.ts'
import { previewNotice } from './preview-notice.ts'
import { getCase, readLog, verifyChain } from './read-case.ts'
import { recountCases } from './recount-cases.ts'
import { tick } from './tick.ts'

const office = '99/9999/999901'
const chief: Principal = { person: 'hu', name: '胡某丙', memberships: [{ role: 'chief', path: office }] }
const stranger: Principal = { ...chief, person: 'qi', memberships: [{ role: 'chief', path: '98' }] }
const admin = { person: 'guan', name: '管某' }
/** Two days free that were not: a term of ten working days over them ends two days later. */
const notice: HolidayNotice = { year: 2026, notice: '通知', off: ['2026-03-09', '2026-03-10'], on: [] }

let test: TestEngine
beforeEach(async () => {
  test = await startTestEngine(procedures(timedWorkflow, sampleWorkflow))
})
afterEach(() => test.close())

const opened = async (workflow = 'timed') =>
  (await walk(test, { workflow }, [{ event: 'opened', form: { title: '走访' }, by: chief }])).caseId
const met = async () => {
  const caseId = await opened()
  await walk(test, { caseId }, [
    { event: 'visited', form: { note: '平安' }, by: chief },
    { event: 'closed', by: chief },
  ])
  return caseId
}
const events = async (caseId: string) =>
  (await readLog(test.engine, caseId)).log.map(({ event, at }) => [
    event,
    new Date(at + 8 * 3_600_000).toISOString().slice(0, 16),
  ])
const recounted = async () => {
  while ((await recountCases(test.engine, 2)) === 2);
}
const expectReplay = async (caseId: string) => {
  const { opening, log } = await readLog(test.engine, caseId)
  const [row] = await test.engine.db.query<{ state: string }>(
    'select state::text as state from cases where id = $1',
    [caseId],
  )
  expect(JSON.stringify(replay(test.engine.procedures, opening, log, test.engine.calendar))).toBe(row?.state)
  expect(await verifyChain(test.engine, caseId)).toBe(true)
}

describe('importing a notice', () => {
  it('makes an edition that holds from the next midnight in China', async () => {
    const imported = await importNotice(test.engine, admin, notice)

    expect(imported).toEqual({ edition: 2, since: Date.parse('2026-03-03T00:00:00+08:00'), isNew: true })
    expect(test.engine.calendar).toMatchObject({ id: 'plain/2', source: '通知', before: { id: 'plain' } })
    expect(await listEditions(test.engine)).toMatchObject([
      { edition: 2, by: 'guan', name: '管某', years: { '2026': { off: notice.off } } },
    ])
  })

  it('leaves every process five minutes to hear of it', async () => {
    test.clock.set('2026-03-02T23:55:00+08:00')
    const just = await importNotice(test.engine, admin, notice)
    test.clock.set('2026-03-02T23:55:01+08:00')
    const later = await importNotice(test.engine, admin, { ...notice, off: ['2026-03-11'] })

    expect([just.since, later.since].map((at) => new Date(at as number).toISOString())).toEqual([
      '2026-03-02T16:00:00.000Z',
      '2026-03-03T16:00:00.000Z',
    ])
  })

  it('adds nothing when the newest edition says the same, and says other years as before', async () => {
    await importNotice(test.engine, admin, notice)
    expect(await importNotice(test.engine, admin, notice)).toMatchObject({ edition: 2, isNew: false })
    const next = { ...notice, year: 2027, off: ['2027-03-09'] }
    expect(await importNotice(test.engine, admin, next)).toMatchObject({ edition: 3, isNew: true })
    expect(Object.keys(test.engine.calendar.years)).toEqual(['2026', '2027'])
    expect(await importNotice(test.engine, admin, notice)).toMatchObject({ edition: 3, isNew: false })
  })

  it('is heard of by another process when it looks', async () => {
    const other = await startTestEngine(test.engine.procedures, { db: test.engine.db, clock: test.clock })
    await importNotice(test.engine, admin, notice)
    expect(other.engine.calendar.id).toBe('plain')
    await refreshCalendar(other.engine)
    expect(other.engine.calendar).toEqual(test.engine.calendar)
  })

  it('of two at once both are kept, one after the other', async () => {
    const other = await startTestEngine(test.engine.procedures, { db: test.engine.db, clock: test.clock })
    const imported = await Promise.all([
      importNotice(test.engine, admin, notice),
      importNotice(other.engine, admin, { ...notice, off: ['2026-03-11'] }),
    ])
    expect(imported.map(({ edition }) => edition).sort()).toEqual([2, 3])
  })
})

describe('a new edition', () => {
  it('moves what its preview said, each case once and at its own instant', async () => {
    const moving = [await opened(), await opened(), await opened()].sort()
    const still = [await opened('visit'), await met()]
    const preview = await previewNotice(test.engine, chief, notice)
    expect(preview.moved.map(({ caseId, from, to }) => [caseId, from, to])).toEqual(
      moving.map((id) => [id, '2026-03-16', '2026-03-18']),
    )
    expect(preview.moved[0]).toMatchObject({ title: '走访', clock: { zh: '走访期限' } })
    expect((await previewNotice(test.engine, stranger, notice)).moved).toEqual([])
    expect((await previewNotice(test.engine, undefined, notice)).moved).toEqual(preview.moved)
    await importNotice(test.engine, admin, notice)

    await recounted()
    expect(await events(moving[0] as string)).toHaveLength(1)
    test.clock.set('2026-03-03T10:00:00+08:00')
    await recounted()
    await recounted()

    for (const id of moving) {
      expect((await events(id)).slice(1)).toEqual([['calendar.changed', '2026-03-03T00:00']])
      expect((await getCase(test.engine, chief, id)).row).toMatchObject({ dueOn: '2026-03-18' })
      await expectReplay(id)
    }
    for (const id of still)
      expect((await events(id)).map(([event]) => event)).not.toContain('calendar.changed')
  })

  it('gives the same log when an event comes after its instant and before the recount', async () => {
    const [first, recountedFirst] = [await opened(), await opened()]
    await importNotice(test.engine, admin, notice)
    test.clock.set('2026-03-03T00:00:01+08:00')
    const visit = (caseId: string) =>
      walk(test, { caseId }, [{ event: 'visited', form: { note: '平安' }, by: chief }])

    await visit(first)
    await recounted()
    await visit(recountedFirst)

    expect(await events(first)).toEqual(await events(recountedFirst))
    expect((await events(first)).map(([event]) => event)).toEqual(['opened', 'calendar.changed', 'visited'])
    for (const id of [first, recountedFirst]) await expectReplay(id)
  })

  it('is said by a clock that is due before the recount came to the case', async () => {
    const caseId = await opened()
    await importNotice(test.engine, admin, notice)
    test.clock.set('2026-03-13T08:00:00+08:00')

    expect(await tick(test.engine)).toBe(1)
    await recounted()

    expect((await events(caseId)).slice(1)).toEqual([['calendar.changed', '2026-03-03T00:00']])
    expect((await getCase(test.engine, chief, caseId)).row.nextAt).toBe(Date.parse('2026-03-15T08:00+08:00'))
    await expectReplay(caseId)
  })

  it('goes on where a recount was interrupted', async () => {
    const ids = [await opened(), await opened(), await opened()].sort()
    await importNotice(test.engine, admin, notice)
    test.clock.set('2026-03-03T10:00:00+08:00')

    expect(await recountCases(test.engine, 2)).toBe(2)
    expect(await events(ids[2] as string)).toHaveLength(1)
    const next = await startTestEngine(test.engine.procedures, { db: test.engine.db, clock: test.clock })
    await refreshCalendar(next.engine)
    expect(await recountCases(next.engine, 2)).toBe(1)
    expect(await recountCases(next.engine, 2)).toBe(0)

    expect(await events(ids[2] as string)).toHaveLength(2)
    expect(await events(ids[0] as string)).toHaveLength(2)
  })
})
