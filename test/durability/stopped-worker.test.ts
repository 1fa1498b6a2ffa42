import { send, startTestApi, type TestApi } from '@maplebridge/api/testing'
import { importNotice, readLog } from '@maplebridge/engine'
import { type HolidayNotice, instantOf, isoInChina, type LogEntry } from '@maplebridge/engine/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LAND_BUREAU } from '../../packages/api/src/seed/people.ts'
import { type Backend, backends, mustSkip, startBackend } from '../support/backends.ts'

const HOUR_MS = 3_600_000
const FROM = instantOf('2026-03-02', 9)
const UNTIL = FROM + 40 * 24 * HOUR_MS

/** 6 March becomes free, from 4 March on: moves the five working days of the objection. */
const notice: HolidayNotice = { year: 2026, notice: '通知', off: ['2026-03-06'], on: [] }

/** Forwarded to the land bureau, signed for and supervised; then nobody does anything. */
async function neglected(api: TestApi): Promise<string> {
  const bureau = await api.as('weimoujia')
  const form = {
    channel: 'letter',
    title: '青苗补偿未发',
    purpose: 'request',
    request: '支付青苗补偿',
    summary: '征地后青苗补偿未支付',
    place: '槐荫社区',
    petitioners: [{ name: '赵某丑' }],
  }
  const opening = { procedure: 'petition', event: 'petition.registered', form, as: 'petitionBureau' }
  const { body } = await bureau.post<{ id: string }>('/api/cases', opening)
  const sent = [
    await send(bureau, body.id, 'petition.classified', {
      purpose: 'request',
      handlingPath: 'petitionProcedure',
    }),
    await send(bureau, body.id, 'petition.forwarded', {
      unit: { id: LAND_BUREAU, name: '青石区自然资源局' },
    }),
    await send(await api.as('jiangmoubing'), body.id, 'petition.signedFor'),
    await send(await api.as('qinmouxu'), body.id, 'case.supervised', {
      demand: '请说明进展',
      replyBy: '2026-03-20',
    }),
  ]
  expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  await importNotice(api.deps.engine, { person: 'kongmoutu', name: '孔某土' }, notice)
  return body.id
}

const line = ({ event, at, form }: LogEntry) =>
  [isoInChina(at).slice(0, 16), event, form['clock'] ?? '', form['days'] ?? ''].join(' ').trim()

describe.each(backends)('a worker that stood still for 40 days, on $name', ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let backend: Backend
  let hourly: TestApi
  let stopped: TestApi
  let logs: { hourly: LogEntry[]; stopped: LogEntry[] }

  beforeAll(async () => {
    backend = await startBackend(name, 'stopped_worker')
    hourly = await startTestApi({ database: backend.database, tenant: 'hourly' })
    stopped = await startTestApi({ database: backend.database, tenant: 'stopped' })
    const ids = { hourly: await neglected(hourly), stopped: await neglected(stopped) }
    for (let at = FROM; at <= UNTIL; at += HOUR_MS) {
      hourly.clock.set(at)
      await hourly.runWorker()
    }
    stopped.clock.set(UNTIL)
    await stopped.runWorker()
    const logOf = async (api: TestApi, id: string) => (await readLog(api.deps.engine, id)).log
    logs = { hourly: await logOf(hourly, ids.hourly), stopped: await logOf(stopped, ids.stopped) }
  })
  afterAll(async () => {
    await hourly?.close()
    await stopped?.close()
    await backend?.stop()
  })

  it('writes the same log, entry by entry, as a twin whose worker ran every hour', () => {
    expect(logs.stopped).toEqual(logs.hourly)
  })

  it('writes every reminder, lapse and day of lateness once, at its own date and in order', () => {
    const said = logs.stopped.filter(({ by }) => by === 'clock').map(line)
    expect(said.toSorted()).toEqual(said)
    expect(new Set(said).size).toBe(said.length)
    expect(said.filter((each) => !each.includes('clock.reminded'))).toEqual([
      '2026-03-03T00:00 calendar.changed',
      '2026-03-11T00:00 clock.passed objection 0',
      '2026-03-18T00:00 clock.passed notice 0',
      '2026-03-21T00:00 clock.passed supervision 0',
    ])
    const chased = (clock: string) =>
      said.filter((each) => each.includes(`clock.reminded ${clock} -`)).map((each) => each.slice(0, 16))
    const everyDay = (first: string, count: number) =>
      Array.from({ length: count }, (_, n) => isoInChina(instantOf(first, 8 + 24 * n)).slice(0, 16))
    expect(chased('notice')).toEqual(everyDay('2026-03-18', 25))
    expect(chased('supervision')).toEqual(everyDay('2026-03-21', 22))
    // a right that lapsed is nobody's duty
    expect(chased('objection')).toEqual([])
  })

  it('tells everybody the same as the twin', async () => {
    const told = (api: TestApi) =>
      api.deps.engine.db.query(
        `select person_id, kind, text ->> 'zh' as text, extract(epoch from at)::int as at from notices
         where tenant_id = $1 order by person_id, at, text`,
        [api.deps.engine.tenant],
      )
    const notices = await told(stopped)
    expect(notices.length).toBeGreaterThan(100)
    expect(notices).toEqual(await told(hourly))
  })
})
