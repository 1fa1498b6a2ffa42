import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreedDispute, mediatedDispute, send, startTestApi, type TestApi } from '../testing/index.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

interface Opening {
  procedure: string
  event: string
  as: { role: string; org: { name: string } }[]
  form: { properties: object; required: string[] }
  choices: Record<string, { value: string }[]>
}
interface Notices {
  items: { id: string; text: { zh: string }; number: string; title: string; read: boolean }[]
  unread: number
}

describe('openings', () => {
  it('list what a person may open, in which role and where, with the form and its choices', async () => {
    const { body } = await (await api.as('humoubing')).get<{ items: Opening[] }>('/api/openings')

    const registration = body.items.find(
      (each) => each.procedure === 'dispute' && each.event === 'case.registered',
    )
    expect(registration?.as.map(({ role, org }) => [role, org.name])).toEqual([
      ['agent', '云溪市青石区柳湾街道槐荫社区'],
      ['mediator', '云溪市青石区柳湾街道槐荫社区'],
    ])
    expect(registration?.form.required).toContain('parties')
    expect(registration?.choices['categories']).toHaveLength(18)
  })

  it('are empty for parties and administrators', async () => {
    for (const login of ['zhangmoujia', 'kongmoutu'])
      expect((await (await api.as(login)).get<unknown>('/api/openings')).body).toEqual({ items: [] })
  })
})

describe('figures', () => {
  it('count with numerator, denominator and rate, and say in words what they count', async () => {
    await agreedDispute(api)

    const { body } = await (await api.as('qinmouxu')).get<{
      items: {
        id: string
        numerator: number
        denominator: number | null
        rate: number | null
        words: object
      }[]
    }>('/api/figures?from=2026-01-01&to=2026-12-31')

    expect(body.items.find((figure) => figure.id === 'resolutionRate')).toMatchObject({
      numerator: 0,
      denominator: 1,
      rate: 0,
      words: { zh: expect.stringContaining('÷') },
    })
    expect(body.items.find((figure) => figure.id === 'satisfactionRate')).toMatchObject({
      denominator: 0,
      rate: null,
    })
  })

  it('count only what the reader may see', async () => {
    const { body } = await (await api.as('zhangmouhuo')).get<{ items: { id: string; numerator: number }[] }>(
      '/api/figures?from=2026-01-01&to=2026-12-31',
    )

    expect(body.items.every((figure) => figure.numerator === 0)).toBe(true)
  })

  it('refuse a day that does not exist', async () => {
    const { body } = await (await api.as('qinmouxu')).get<unknown>(
      '/api/figures?from=2026-02-30&to=2026-12-31',
    )

    expect(body).toMatchObject({ code: 'request-invalid', errors: [{ pointer: '#query/from' }] })
  })
})

describe('people and organisations', () => {
  it('are found by role and name', async () => {
    const { body } = await (await api.as('zhengmouchen')).get<{ items: unknown[] }>(
      '/api/people?role=mediator&q=何',
    )

    expect(body.items).toEqual([
      {
        id: 'hemouren',
        name: '何某壬',
        roles: [{ role: 'mediator', label: { zh: '人民调解员', en: "People's mediator" } }],
        org: { path: '99/9999/999901/999901001/999901001001', name: '云溪市青石区柳湾街道槐荫社区' },
      },
    ])
    const orgs = await (await api.as('zhengmouchen')).get<unknown>('/api/orgs?kind=court')
    expect(orgs.body).toEqual({
      items: [{ path: '99/9999/999901/fayuan', name: '青石区人民法院', kind: 'court' }],
    })
  })
})

describe('a party', () => {
  it('finds the office’s people and no other party', async () => {
    const names = async (login: string) =>
      (await (await api.as(login)).get<{ items: { name: string }[] }>('/api/people')).body.items.map(
        ({ name }) => name,
      )

    expect(await names('zhangmoujia')).toContain('何某壬')
    expect(await names('zhangmoujia')).not.toContain('李某乙')
    expect(await names('humoubing')).toContain('李某乙')
  })
})

describe('notices', () => {
  it('reach those in the notice’s roles, once, and can be marked as read', async () => {
    const { number, id } = await mediatedDispute(api)
    await api.runWorker()
    await api.runWorker()
    const client = await api.as('hemouren')

    const { body } = await client.get<Notices>('/api/notices')

    const mine = body.items.filter((notice) => notice.number === number)
    expect(mine).toMatchObject([{ text: { zh: '您被指派为调解员' }, title: '房屋渗水纠纷', read: false }])
    expect((await client.post<unknown>(`/api/notices/${mine[0]?.id}/read`, {})).status).toBe(204)
    const after = await client.get<Notices>('/api/notices')
    expect(after.body.unread).toBe(body.unread - 1)
    const party = await (await api.as('zhangmoujia')).get<Notices>('/api/notices')
    expect(party.body.items.map((notice) => notice.text.zh)).toContain('请您表明是否同意人民调解')
    expect(id).toBeTruthy()
  })

  it('remind the persons a period concerns before it ends, and tell them when it has ended', async () => {
    const { number } = await mediatedDispute(api)
    api.clock.set('2026-04-02T10:00:00+08:00')

    await api.runWorker()

    const { body } = await (await api.as('hemouren')).get<Notices>('/api/notices?limit=100')
    const texts = body.items.filter((notice) => notice.number === number).map((notice) => notice.text.zh)
    expect(texts.some((text) => text.includes('将于2026-04-01届满，还有'))).toBe(true)
    expect(texts.some((text) => text.includes('已于2026-04-01届满'))).toBe(true)
  })

  it('of others cannot be marked as read', async () => {
    const { body } = await (await api.as('hemouren')).get<Notices>('/api/notices')

    await (await api.as('zhangmoujia')).post<unknown>(`/api/notices/${body.items[0]?.id}/read`, {})

    const after = await (await api.as('hemouren')).get<Notices>('/api/notices')
    expect(after.body.unread).toBe(body.unread)
  })
})

describe('the night watch', () => {
  it('sees health, readiness and metrics by route pattern without signing in', async () => {
    expect((await api.stranger.get<unknown>('/api/health')).body).toEqual({ status: 'ok' })
    expect((await api.stranger.get<unknown>('/api/ready')).body).toEqual({ status: 'ok' })
    const metrics = await api.stranger.get<string>('/metrics')
    expect(metrics.body).toContain('route="/api/cases/:id/events"')
    expect(metrics.body).not.toContain('humoubing')
  })

  it('finds the API’s pages on this server alone, with no script in the page', async () => {
    const page = await api.stranger.get<string>('/docs')
    const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')

    expect(sources.length).toBe(4)
    for (const source of sources) {
      expect(source.startsWith('/')).toBe(true)
      expect((await api.stranger.get<unknown>(source)).status).toBe(200)
    }
    expect(page.body).not.toMatch(/<script>/)
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
  })

  it('is refused what is not there, and a method that is not', async () => {
    const nowhere = await api.stranger.get<unknown>('/api/nowhere')
    const wrong = await api.stranger.raw('/api/session', { method: 'PATCH' })

    expect(nowhere.body).toMatchObject({ status: 404, code: 'route-not-found' })
    expect(wrong.body).toMatchObject({ status: 405, code: 'method-not-allowed' })
    expect(wrong.headers.get('allow')).toContain('DELETE')
  })
})

describe('a fault', () => {
  it('is answered without detail, under the number the log knows it by', async () => {
    const broken = await startTestApi()
    const client = await broken.as('humoubing')
    broken.deps.engine.db.query = () => Promise.reject(new Error('secret table name'))

    const answer = await client.get<{ requestId: string }>('/api/cases')

    expect(answer.status).toBe(500)
    expect(answer.body).toEqual({
      type: 'urn:maplebridge:problem:fault',
      title: '服务器出错',
      status: 500,
      code: 'fault',
      requestId: answer.headers.get('x-request-id'),
    })
    await broken.close()
  })
})

it('sends an event to a case by its own form only', async () => {
  const { id } = await mediatedDispute(api)

  const answer = await send(await api.as('hemouren'), id, 'session.held', { place: '调解室', surprise: true })

  expect(answer.body).toMatchObject({
    code: 'form-invalid',
    errors: expect.arrayContaining([
      { pointer: '/notes', label: { zh: '必填', en: 'Required' } },
      { pointer: '/surprise', label: { zh: '没有这一项', en: 'There is no such field' } },
    ]),
  })
})
