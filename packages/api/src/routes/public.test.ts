import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from '../testing/index.ts'

interface CaseBody {
  id: string
  number: string
  queryCode?: string
}
interface ProgressBody {
  number: string
  status: { zh: string }
  phase: string | null
  rows: { label: { zh: string }; value: { zh: string } }[]
  code?: string
  requestId?: string
}
interface ResultsBody {
  items: { text: string; org: { name: string }; from: string; to: string }[]
}

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

const petition = {
  channel: 'letter',
  title: '青苗补偿款未发放',
  purpose: 'request',
  request: '支付青苗补偿款',
  summary: '征地后青苗补偿款一直未支付。',
  place: '柳湾街道槐荫社区',
  petitioners: [{ name: '赵某丑', account: 'zhaomouchou' }],
}

async function registered(purpose = 'request'): Promise<CaseBody> {
  const form = { ...petition, purpose }
  const bureau = await api.as('weimoujia')
  const opened = await bureau.post<CaseBody>('/api/cases', {
    procedure: 'petition',
    event: 'petition.registered',
    form,
  })
  expect(opened.status).toBe(201)
  return opened.body
}

async function send(login: string, id: string, event: string, form: object = {}) {
  const answer = await (await api.as(login)).post<CaseBody>(`/api/cases/${id}/events`, { event, form })
  expect([event, answer.status, answer.status === 200 ? '' : answer.body]).toEqual([event, 200, ''])
  return answer.body
}

const ask = (number: string, code: string) =>
  api.stranger.post<ProgressBody>('/api/public/progress', { number, code })

describe('the query code', () => {
  it('is shown to staff and to the petitioner, the same each time', async () => {
    const { id, queryCode } = await registered()
    const own = await (await api.as('zhaomouchou')).get<CaseBody>(`/api/cases/${id}`)
    expect(queryCode).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
    expect(own.body.queryCode).toBe(queryCode)
  })

  it('is nowhere in the database', async () => {
    const { queryCode = '' } = await registered()
    const rows = await api.deps.engine.db.query<{ line: string }>(
      'select row_to_json(t)::text as line from cases t union all select row_to_json(e)::text from case_events e',
      [],
    )
    expect(rows.some(({ line }) => line.includes(queryCode.replace('-', '')))).toBe(false)
  })

  it('gives whoever holds it the days told to the petitioner, and nothing else of the case', async () => {
    const { id, number, queryCode = '' } = await registered()
    await send('weimoujia', id, 'petition.classified', {
      purpose: 'request',
      handlingPath: 'petitionProcedure',
    })
    await send('weimoujia', id, 'petition.forwarded', {
      unit: { id: '99/9999/999901/ziran', name: '青石区自然资源局' },
    })
    await send('jiangmoubing', id, 'petition.signedFor')
    await send('jiangmoubing', id, 'petition.notified', { channel: 'signed', told: '按信访程序办理' })
    await send('jiangmoubing', id, 'petition.accepted')

    const { status, body } = await ask(number, queryCode)

    expect(status).toBe(200)
    expect(body).toMatchObject({ number, phase: 'resolve', status: { zh: '普通程序' } })
    expect(body.rows.map(({ label, value }) => [label.zh, value.zh])).toEqual([
      ['登记', '2026-03-02'],
      ['转送', '2026-03-02 青石区自然资源局'],
      ['告知', '2026-03-02'],
      ['受理', '2026-03-02'],
      ['应当办结', '2026-05-01'],
    ])
    expect(JSON.stringify(body)).not.toMatch(/赵某丑|青苗/)
  })

  it('is typed in small letters and without its hyphen as well', async () => {
    const { number, queryCode = '' } = await registered()
    expect((await ask(number, queryCode.toLowerCase().replace('-', ' '))).status).toBe(200)
  })

  it('goes with a number whose brackets a telephone could not write', async () => {
    const { number, queryCode = '' } = await registered()
    for (const [open, close] of ['[]', '()', '（）', '【】'].map((pair) => [...pair])) {
      const typed = number.replace('〔', ` ${open}`).replace('〕', close ?? '')
      expect((await ask(typed, queryCode)).body.number).toBe(number)
    }
  })

  it('wrong, of another case, or with a number nobody has: one and the same 404', async () => {
    const one = await registered()
    const other = await registered()
    const answers = await Promise.all([
      ask(one.number, 'AAAA-AAAA'),
      ask(one.number, other.queryCode ?? ''),
      ask('青石信访〔2026〕999号', one.queryCode ?? ''),
    ])
    for (const { status, body } of answers) {
      expect(status).toBe(404)
      expect({ ...body, requestId: '' }).toEqual({ ...answers[0]?.body, requestId: '' })
    }
  })

  it('of an accusation tells that it is registered or concluded, not where it is', async () => {
    const { id, number, queryCode = '' } = await registered('accusation')
    const before = await ask(number, queryCode)
    expect(before.body).toEqual({ number, status: { zh: '已登记', en: 'Registered' }, phase: null, rows: [] })

    await send('weimoujia', id, 'petition.classified', { purpose: 'accusation' })
    await send('weimoujia', id, 'petition.forwarded', {
      unit: { id: '99/9999/999901/jiwei', name: '青石区纪检监察机关' },
    })
    expect((await ask(number, queryCode)).body).toEqual(before.body)
    await send('baimougeng', id, 'petition.signedFor')
    await send('baimougeng', id, 'accusation.concluded', { feedback: '已反馈' })
    expect((await ask(number, queryCode)).body.status).toEqual({ zh: '已办结', en: 'Concluded' })
  })

  it('is tried a few times a minute only', async () => {
    const strict = await startTestApi({ limits: { lookUp: 2 } })
    const tries = async () =>
      (await strict.stranger.post('/api/public/progress', { number: 'x', code: 'AAAA-AAAA' })).status
    expect([await tries(), await tries(), await tries()]).toEqual([404, 404, 429])
    await strict.close()
  })
})

describe('the public page', () => {
  const results = async () => (await api.stranger.get<ResultsBody>('/api/public/results')).body

  it('lists what is published today, by whom and until when, and nothing of the case', async () => {
    const { id } = await registered()
    await send('weimoujia', id, 'result.published', {
      text: '青苗补偿按实测面积发放。',
      board: '社区公开栏',
      from: '2026-03-03',
      to: '2026-03-20',
    })
    expect((await results()).items).toEqual([])

    api.clock.set('2026-03-03T09:00:00+08:00')
    expect((await results()).items).toEqual([
      {
        text: '青苗补偿按实测面积发放。',
        org: { path: '99/9999/999901', name: '云溪市青石区' },
        from: '2026-03-03',
        to: '2026-03-20',
      },
    ])

    api.clock.set('2026-03-20T23:00:00+08:00')
    expect((await results()).items).toHaveLength(1)
    api.clock.set('2026-03-21T00:00:00+08:00')
    expect((await results()).items).toEqual([])
  })

  it('never lists a case that turned out to be an accusation', async () => {
    api.clock.set('2026-04-01T09:00:00+08:00')
    const { id } = await registered()
    await send('weimoujia', id, 'result.published', { text: '已答复。', board: '公开栏', to: '2026-05-01' })
    await send('weimoujia', id, 'petition.classified', { purpose: 'accusation' })
    api.clock.set('2026-04-01T10:00:00+08:00')
    expect((await results()).items).toEqual([])
  })
})
