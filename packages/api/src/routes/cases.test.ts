import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  mediatedDispute,
  register,
  registeredDispute,
  send,
  startTestApi,
  type TestApi,
} from '../testing/index.ts'
import type { CaseView } from '../views/case-view.ts'

interface Page {
  items: CaseView[]
  next: string | null
  total: number
}
let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

describe('POST /api/cases', () => {
  it('opens a case, numbers it, and says what may be done next', async () => {
    const answer = await (await api.as('humoubing')).post<CaseView>('/api/cases', register)

    expect(answer.status).toBe(201)
    expect(answer.headers.get('etag')).toBe('"1"')
    expect(answer.body).toMatchObject({
      number: expect.stringMatching(/^（2026）槐荫人调字第\d{3}号$/),
      procedureLabel: { zh: '人民调解' },
      categoryLabel: { zh: '物业' },
      phaseLabel: { zh: '问题发现' },
      status: { zh: '已登记，待研判' },
      hands: [{ id: 'humoubing', name: '胡某丙' }],
      org: { name: '云溪市青石区柳湾街道槐荫社区' },
    })
    expect(answer.body.offers[0]).toMatchObject({ event: 'case.screened', permitted: true, activity: false })
  })

  it('opens one case when the same request comes twice', async () => {
    const client = await api.as('humoubing')

    const first = await client.post<CaseView>('/api/cases', register, { key: 'open-twice-1' })
    const second = await client.post<CaseView>('/api/cases', register, { key: 'open-twice-1' })

    expect(second.body.id).toBe(first.body.id)
    expect(second.headers.get('idempotency-replayed')).toBe('true')
  })

  it('refuses whoever may not open it, and says what he could open', async () => {
    const answer = await (await api.as('qianmouchou')).post<unknown>('/api/cases', {
      ...register,
      as: undefined,
    })

    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({ code: 'no-opening-role', permitted: [] })
  })

  it('refuses a procedure that does not exist', async () => {
    const answer = await (await api.as('humoubing')).post<unknown>('/api/cases', {
      ...register,
      procedure: 'divination',
    })

    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({ code: 'unknown-workflow' })
  })
})

describe('GET /api/cases/:id', () => {
  it('explains each period and shows masked data only', async () => {
    const { id } = await mediatedDispute(api)

    const { body } = await (await api.as('hemouren')).get<CaseView>(`/api/cases/${id}`)

    const clock = body.clocks.find((each) => each.id === 'mediation')
    expect(clock).toMatchObject({ status: 'running', due: '2026-04-01', daysLeft: 30, lamp: 'green' })
    expect(clock?.explanation.map((line) => line.zh)).toContain('届满日：2026-04-01（当日24时止）')
    expect(body.sections.length).toBeGreaterThan(2)
    expect(JSON.stringify(body)).not.toContain('sealed:')
  })

  it('puts what is refused last, each with its reasons', async () => {
    const { id } = await registeredDispute(api)

    const { body } = await (await api.as('humoubing')).get<CaseView>(`/api/cases/${id}`)

    const firstRefused = body.offers.findIndex((offer) => !offer.permitted)
    expect(
      body.offers.slice(firstRefused).every((offer) => !offer.permitted && offer.reasons.length > 0),
    ).toBe(true)
    expect(body.offers.find((offer) => offer.event === 'agreement.sealed')).toMatchObject({
      permitted: false,
      reasons: [{ kind: 'role' }, { kind: 'state' }],
    })
  })

  it('does not exist for whoever has no ground to see it', async () => {
    const { id } = await registeredDispute(api)

    const answer = await (await api.as('xumoujin')).get<unknown>(`/api/cases/${id}`)

    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({ code: 'case-not-found' })
  })
})

describe('POST /api/cases/:id/events', () => {
  it('moves the case by one revision', async () => {
    const { id } = await registeredDispute(api)

    const answer = await send(await api.as('humoubing'), id, 'case.screened', { inScope: true }, 'mediator')

    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toBe('"2"')
    expect(answer.body).toMatchObject({ revision: 2, status: { zh: '已研判，待征询意愿' } })
  })

  it('shows with dryRun what would happen and writes nothing', async () => {
    const { id } = await registeredDispute(api)
    const client = await api.as('humoubing')
    await send(client, id, 'case.screened', { inScope: true }, 'mediator')

    const tried = await client.post<unknown>(`/api/cases/${id}/events?dryRun=true`, {
      event: 'consent.asked',
    })

    expect(tried.body).toMatchObject({
      status: { zh: '待当事人同意' },
      phase: 'assign',
      papers: [{ document: 'rights-notice', label: { zh: '当事人权利义务告知书' } }],
      notices: [{ zh: '请您表明是否同意人民调解' }],
    })
    expect((await client.get<CaseView>(`/api/cases/${id}`)).body.revision).toBe(2)
  })

  it('accepts the revision the sender read, and refuses another', async () => {
    const { id } = await registeredDispute(api)
    const client = await api.as('humoubing')
    const post = (revision: string) =>
      client.post<unknown>(
        `/api/cases/${id}/events`,
        { event: 'case.screened', form: { inScope: true }, as: 'mediator' },
        { headers: { 'if-match': revision } },
      )

    const stale = await post('"7"')
    const fitting = await post('"1"')

    expect(stale.status).toBe(412)
    expect(stale.body).toMatchObject({
      code: 'stale-revision',
      permitted: expect.arrayContaining([{ event: 'case.screened', label: { zh: '研判', en: 'Screen' } }]),
    })
    expect(fitting.status).toBe(200)
  })

  it('says what rule is not met, and what would be possible', async () => {
    const { id } = await mediatedDispute(api)

    const answer = await send(await api.as('zhengmouchen'), id, 'mediator.assigned', {
      mediator: { id: 'humoubing', name: '胡某丙' },
      relation: 'nearRelative',
    })

    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      code: 'rule-unmet',
      reasons: [{ kind: 'rule', name: 'mediatorsFree' }],
    })
  })

  it('answers him who takes the case from his own sight with what was done, and nothing to open', async () => {
    const { id } = await mediatedDispute(api)

    const answer = await send(await api.as('hemouren'), id, 'recusal.declared', {
      person: { id: 'hemouren', name: '何某壬' },
      relation: 'nearRelative',
    })

    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ id, offers: [], sections: [], clocks: [] })
    expect((await (await api.as('hemouren')).get<unknown>(`/api/cases/${id}`)).status).toBe(404)
  })
})

describe('GET /api/cases', () => {
  it('finds by title, by number, by a party’s telephone and by procedure, in what the reader may see', async () => {
    const { number } = await registeredDispute(api)
    const client = await api.as('humoubing')
    const total = async (query: string) =>
      (await client.get<Page>(`/api/cases?${new URLSearchParams(query)}`)).body.total

    expect(await total('q=渗水')).toBeGreaterThan(0)
    expect(await total(`q=${number}`)).toBe(1)
    expect(await total('q=13900006601')).toBe(await total('procedure=dispute'))
    expect(await total('procedure=agency')).toBe(0)
    const elsewhere = await (await api.as('lvmoumu')).get<Page>('/api/cases')
    expect(elsewhere.body).toEqual({ items: [], next: null, total: 0 })
  })

  it('pages without gap or repetition', async () => {
    const client = await api.as('humoubing')
    const { total } = (await client.get<Page>('/api/cases')).body
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: Page = (
        await client.get<Page>(`/api/cases?limit=3${after ? `&after=${encodeURIComponent(after)}` : ''}`)
      ).body
      seen.push(...page.items.map((row) => row.id))
      after = page.next
    }

    expect(new Set(seen).size).toBe(total)
    expect(seen).toHaveLength(total)
  })

  it('opens a figure into its cases', async () => {
    const client = await api.as('qinmouxu')
    const period = 'from=2026-01-01&to=2026-12-31'
    const figures = await client.get<{ items: { id: string; numerator: number }[] }>(`/api/figures?${period}`)
    const screened = figures.body.items.find((figure) => figure.id === 'screened')

    const behind = await client.get<Page>(`/api/cases?figure=screened&part=numerator&${period}&limit=100`)

    expect(screened?.numerator).toBeGreaterThan(0)
    expect(behind.body.total).toBe(screened?.numerator)
    expect(behind.body.items).toHaveLength(screened?.numerator ?? -1)
  })

  it('refuses a figure without its period and a page of a million', async () => {
    const client = await api.as('qinmouxu')

    const half = await client.get<unknown>('/api/cases?figure=screened')
    const huge = await client.get<unknown>('/api/cases?limit=1000000')

    expect(half.body).toMatchObject({ code: 'request-invalid', errors: [{ pointer: '#query/figure' }] })
    expect(huge.body).toMatchObject({ code: 'request-invalid', errors: [{ pointer: '#query/limit' }] })
  })

  it('shows lateness that the worker has not written down yet on the page, and afterwards in the list', async () => {
    // the mediation period is 30 days
    const { id } = await mediatedDispute(api)
    api.clock.advance(31 * 86_400_000)
    const { body } = await (await api.as('zhengmouchen')).get<CaseView>(`/api/cases/${id}`)

    await api.runWorker()

    expect(body).toMatchObject({ late: true, lamp: 'black' })
    const list = await (await api.as('zhengmouchen')).get<Page>('/api/cases?late=true&limit=100')
    expect(list.body.items.map((row) => row.id)).toContain(id)
  })
})
