import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backends, mustSkip } from '../support/backends.ts'
import {
  type Body,
  clockNamed,
  expectReplayEqualsRow,
  type JourneyStage,
  offerNamed,
  startJourney,
} from '../support/journey.ts'

describe.each(backends)('one record under every procedure on $name', ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let stage: JourneyStage
  let id: string
  let number: string
  let code: string
  beforeAll(async () => {
    stage = await startJourney(name, 'one_record')
  })
  afterAll(() => stage?.close())

  const page = async (login: string): Promise<Body> => (await stage.get(login, `/api/cases/${id}`)).body

  /** Sends an event as the console does: the offered form, and what this person adds to it. */
  async function fill(login: string, event: string, added: object = {}): Promise<Body> {
    const offer = offerNamed(await page(login), event)
    expect([event, offer.permitted]).toEqual([event, true])
    const answer = await stage.send(login, id, event, { ...offer.prefill, ...added })
    expect([event, answer.status, answer.status === 200 ? '' : answer.body]).toEqual([event, 200, ''])
    return answer.body
  }

  it('begins as a clue and is registered as an agency with what the clue said', async () => {
    await stage.at('2026-03-02T09:00')
    const opened = await (await stage.api.as('sunmouding')).post<Body>('/api/cases', {
      procedure: 'agency',
      event: 'lead.reported',
      form: {
        what: '卧室顶棚渗水',
        place: '3号楼2单元501室',
        household: '3-2-501',
        reporterName: '张某甲',
        handTo: { id: 'humoubing', name: '胡某丙' },
      },
    })
    id = opened.body.id
    const registered = await fill('humoubing', 'case.registered', {
      category: 'property',
      source: 'proactive',
      potential: true,
      request: '查明责任并修复',
      parties: [
        { name: '张某甲', part: 'applicant', account: 'zhangmoujia', phone: '13800001111' },
        { name: '云溪市测试物业服务有限公司', part: 'respondent', kind: 'organisation' },
      ],
    })
    number = registered.number
    expect(number).toBe('（2026）槐荫代字第001号')
    await fill('humoubing', 'visit.made', { place: '501室', present: '张某甲', notes: '查看渗水部位' })
  })

  it('goes on as mediation until a party refuses', async () => {
    await stage.at('2026-03-03T09:00')
    await fill('humoubing', 'mediation.requested', { reason: '各方愿意调解' })
    await fill('humoubing', 'case.screened', { inScope: true })
    await fill('humoubing', 'consent.asked')
    const refused = await fill('humoubing', 'consent.refused', { party: 'p2', channel: 'phone' })
    expect(refused).toMatchObject({ procedure: 'dispute', number })
  })

  it('has no query code before it was a petition', async () => {
    expect((await page('humoubing')).queryCode).toBeUndefined()
  })

  it('is filed by the agent as a petition, with nothing typed', async () => {
    await stage.at('2026-03-04T09:00')
    const filed = await fill('humoubing', 'petition.filed')
    expect(filed).toMatchObject({ procedure: 'petition', number, status: { zh: '已登记，待分类' } })
    expect(clockNamed(filed, 'sorting')).toMatchObject({ from: '2026-03-04', due: '2026-03-19' })
    expect(JSON.stringify(filed.sections)).toContain('查明责任并修复')
    expect(filed.hands.map((hand: Body) => hand.id)).toContain('humoubing')
  })

  it('is told to the petition office, and classified with what the record knows', async () => {
    await stage.api.runWorker()
    const notices = await stage.get('weimoujia', '/api/notices')
    expect(JSON.stringify(notices.body)).toContain('代理人代为提出信访')
    const classified = await fill('weimoujia', 'petition.classified', {
      handlingPath: 'petitionProcedure',
    })
    expect(classified).toMatchObject({ category: 'property' })
  })

  it('lets the petitioner follow it by his code under the number it always had', async () => {
    code = (await page('zhangmoujia')).queryCode
    const asked = await stage.api.stranger.post<Body>('/api/public/progress', { number, code })
    expect([asked.status, asked.body.number]).toEqual([200, number])
  })

  it('goes back to agency with parties, visits and history, and replays byte for byte', async () => {
    const back = await fill('weimoujia', 'agency.requested', { agreed: true, reason: '由社区代理人协调' })
    expect(back).toMatchObject({ procedure: 'agency', number, queryCode: code })
    const asked = await stage.api.stranger.post<Body>('/api/public/progress', { number, code })
    expect(asked.body.rows.at(-1)).toMatchObject({ label: { zh: '转出信访程序' } })
    const history = await stage.get('humoubing', `/api/cases/${id}/entries?limit=200`)
    expect(history.body.items.map((entry: Body) => entry.event)).toEqual(
      expect.arrayContaining([
        'lead.reported',
        'visit.made',
        'mediation.requested',
        'petition.filed',
        'agency.requested',
      ]),
    )
    const parties = await stage.get('humoubing', `/api/cases/${id}/parties`)
    expect(parties.body.items.map((party: Body) => party.name)).toEqual([
      '张某甲',
      '云溪市测试物业服务有限公司',
    ])
    await expectReplayEqualsRow(stage, id)
  })
})
