import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registeredDispute, send, startTestApi, type TestApi } from '../testing/index.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

/** 2026 as it is, with two more free days in March: what no notice says, so that something moves. */
const off = [
  '2026-01-01',
  '2026-01-02',
  ...['16', '17', '18', '19', '20', '23'].map((day) => `2026-02-${day}`),
  ...['03', '04'].map((day) => `2026-03-${day}`),
  '2026-04-06',
  '2026-05-01',
]
const file = {
  year: 2026,
  source: '国办发明电〔2026〕测试号',
  off: [...off, '2026-10-01'],
  on: ['2026-01-04'],
}

interface Preview {
  since: string
  moved: number
  items: { caseId: string; number: string; title: string; clock: { zh: string }; from: string; to: string }[]
}
interface Refused {
  code: string
  errors: { pointer: string; label: { zh: string } }[]
}
interface CalendarBody {
  editions: { edition: number; since: string | null; years: string[]; by: { name: string } | null }[]
  years: Record<string, { off: string[] }>
}

/** Registered, screened and asked for consent: the clock of three working days runs. */
async function asking(): Promise<string> {
  const { id } = await registeredDispute(api)
  const client = await api.as('humoubing')
  await send(client, id, 'case.screened', { inScope: true }, 'mediator')
  expect((await send(client, id, 'consent.asked', {}, 'mediator')).status).toBe(200)
  return id
}

describe('the calendar', () => {
  it('is kept by the petition office, supervisors and administrators; others may not', async () => {
    for (const login of ['weimoujia', 'qinmouxu', 'kongmoutu'])
      expect((await (await api.as(login)).get<CalendarBody>('/api/calendar')).status).toBe(200)
    for (const login of ['humoubing', 'hanmouwei', 'caomouyue', 'zhangmoujia']) {
      const client = await api.as(login)
      for (const answer of [
        await client.get<Refused>('/api/calendar'),
        await client.post<Refused>('/api/calendar/preview', file),
        await client.post<Refused>('/api/calendar', file),
      ])
        expect([answer.status, answer.body.code]).toEqual([403, 'not-for-your-role'])
    }
    expect((await api.stranger.get('/api/calendar')).status).toBe(401)
  })

  it('refuses a notice with a sentence for every mistake, and adds nothing', async () => {
    const client = await api.as('weimoujia')
    const wrong = { ...file, source: '', off: [...file.off, '2026-03-07', '2026-02-30'] }
    for (const path of ['/api/calendar/preview', '/api/calendar']) {
      const { status, body } = await client.post<Refused>(path, wrong)
      expect([status, body.code]).toEqual([400, 'calendar-invalid'])
      expect(body.errors.map(({ pointer, label }) => [pointer, label.zh])).toEqual([
        ['/source', '缺少依据：请写明放假通知的名称、文号或网址'],
        ['/off/13', '2026-03-07本是周末，不必列为放假日'],
        ['/off/14', '“2026-02-30”不是日期'],
      ])
    }
    expect((await client.get<CalendarBody>('/api/calendar')).body.editions).toHaveLength(1)
  })

  it('shows before an import which clocks of the reader’s cases would move, and moves exactly those', async () => {
    const caseId = await asking()
    const preview = (login: string) =>
      api.as(login).then((client) => client.post<Preview>('/api/calendar/preview', file))

    const { body } = await preview('qinmouxu')
    expect(body).toMatchObject({
      since: '2026-03-03T00:00:00+08:00',
      moved: 1,
      items: [
        { caseId, title: '房屋渗水纠纷', clock: { zh: '征询意愿' }, from: '2026-03-05', to: '2026-03-09' },
      ],
    })
    // an administrator sees no case, another street's supervisor not this one
    for (const login of ['kongmoutu', 'zhangmouhuo'])
      expect((await preview(login)).body).toMatchObject({ moved: 0, items: [] })

    const administrator = await api.as('kongmoutu')
    const first = await administrator.post('/api/calendar', file)
    const again = await administrator.post('/api/calendar', file)
    const since = '2026-03-03T00:00:00+08:00'
    expect(first.body).toEqual({ edition: 2, since, isNew: true })
    expect(again.body).toEqual({ edition: 2, since, isNew: false })

    api.clock.set('2026-03-03T08:30:00+08:00')
    await api.runWorker()
    const mediator = await api.as('humoubing')
    const { body: view } = await mediator.get<{ clocks: { id: string; due: string }[] }>(
      `/api/cases/${caseId}`,
    )
    expect(view.clocks.find(({ id }) => id === 'consent')?.due).toBe('2026-03-09')
    const { body: entries } = await mediator.get<{
      items: { event: string; label: { zh: string }; lines: { label: { zh: string }; value: string }[] }[]
    }>(`/api/cases/${caseId}/entries`)
    expect(entries.items.at(-1)).toMatchObject({
      event: 'calendar.changed',
      label: { zh: '放假安排调整' },
      lines: [
        { label: { zh: '征询意愿' }, value: '2026-03-05 → 2026-03-09' },
        { label: { zh: '依据' }, value: file.source },
      ],
    })
  })

  it('lists its editions with who imported them, and its years as the newest has them', async () => {
    const { body } = await (await api.as('taomouyi')).get<CalendarBody>('/api/calendar')
    expect(body.editions).toMatchObject([
      { edition: 1, since: null, by: null },
      { edition: 2, since: '2026-03-03T00:00:00+08:00', years: ['2026'], by: { name: '孔某土' } },
    ])
    expect(body.years['2026']?.off).toEqual(file.off)
    expect(body.years['2025']?.off).toContain('2025-10-01')
  })

  it('warns of a missing next year from October on, and only those who keep it', async () => {
    const warned = async (login: string) =>
      (await (await api.as(login)).get<{ items: { zh: string }[] }>('/api/calendar/warnings')).body.items
    api.clock.set('2026-09-30T23:59:59+08:00')
    expect(await warned('qinmouxu')).toEqual([])
    api.clock.set('2026-10-01T00:00:00+08:00')
    for (const login of ['qinmouxu', 'weimoujia', 'kongmoutu'])
      expect(await warned(login)).toMatchObject([{ zh: expect.stringContaining('缺少2027年放假安排') }])
    for (const login of ['humoubing', 'zhangmoujia']) expect(await warned(login)).toEqual([])
  })
})
