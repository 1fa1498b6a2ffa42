import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LAND_BUREAU } from '../../packages/api/src/seed/people.ts'
import { backends, mustSkip } from '../support/backends.ts'
import {
  type Body,
  clockNamed,
  expectReplayEqualsRow,
  type JourneyStage,
  startJourney,
} from '../support/journey.ts'

const land = { id: LAND_BUREAU, name: '青石区自然资源局' }
const people = [...'甲乙丙丁戊己庚辛壬癸子丑'].map((stem) => ({ name: `来访人${stem}` }))
const petition = {
  channel: 'letter',
  title: '青苗补偿款未发放',
  purpose: 'request',
  request: '支付青苗补偿款',
  summary: '征地后青苗补偿款一直未支付。',
  place: '柳湾街道槐荫社区',
  petitioners: [{ name: '赵某丑' }],
}

describe.each(backends)('the other ways of a petition on $name', ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let stage: JourneyStage
  beforeAll(async () => {
    stage = await startJourney(name, 'petition_ways')
  })
  afterAll(() => stage?.close())

  const register = async (form: object): Promise<{ status: number; body: Body }> =>
    (await stage.api.as('weimoujia')).post<Body>('/api/cases', {
      procedure: 'petition',
      event: 'petition.registered',
      form: { ...petition, ...form },
    })

  async function send(login: string, id: string, event: string, form: object = {}): Promise<Body> {
    const answer = await stage.send(login, id, event, form)
    expect([event, answer.status, answer.status === 200 ? '' : answer.body]).toEqual([event, 200, ''])
    return answer.body
  }

  /** Registered and forwarded on 12 January, signed for the same day. */
  async function untilSignedFor(track = 'ordinary'): Promise<string> {
    await stage.at('2026-01-12T09:00')
    const { id } = (await register({})).body
    await send('weimoujia', id, 'petition.classified', {
      purpose: 'request',
      handlingPath: 'petitionProcedure',
      track,
    })
    await send('weimoujia', id, 'petition.forwarded', { unit: land })
    await send('jiangmoubing', id, 'petition.signedFor')
    return id
  }

  it('objection in time: returned by the petition office, forwarded again, with a notice period of its own', async () => {
    const id = await untilSignedFor()
    await stage.at('2026-01-19T16:00')
    await send('jiangmoubing', id, 'petition.objected', { reasons: '不属本机关职权' })
    const returned = await send('weimoujia', id, 'objection.decided', { agrees: true, reason: '属住建部门' })
    expect(returned.status.zh).toBe('已分类，待转送')
    await stage.at('2026-01-20T09:00')
    const housing = { id: '99/9999/999901/zhujian', name: '青石区住房和城乡建设局' }
    await send('weimoujia', id, 'petition.forwarded', { unit: housing })
    expect((await stage.get('jiangmoubing', `/api/cases/${id}`)).status).toBe(404)
    const received = await send('qianmouchou', id, 'petition.signedFor')
    const notice = received.clocks.filter(({ id: clock }: Body) => clock.startsWith('notice'))
    expect(notice.map(({ due, status }: Body) => [due, status])).toContainEqual(['2026-02-04', 'running'])
    await expectReplayEqualsRow(stage, id)
  })

  it('simple track: upgraded with the head’s decision, and the first acceptance stays where the 60 days begin', async () => {
    const id = await untilSignedFor('simple')
    await stage.at('2026-01-14T09:00')
    await send('jiangmoubing', id, 'petition.notified', { channel: 'signed', told: '简易办理' })
    const accepted = await send('jiangmoubing', id, 'petition.accepted')
    expect(clockNamed(accepted, 'simpleHandling')).toMatchObject({ from: '2026-01-14' })
    await stage.at('2026-01-20T09:00')
    expect((await stage.send('jiangmoubing', id, 'track.upgraded', { reason: '复杂' })).status).toBe(409)
    const upgraded = await send('xiemouding', id, 'track.upgraded', { reason: '事实复杂' })
    expect(clockNamed(upgraded, 'handling')).toMatchObject({ from: '2026-01-14', due: '2026-03-15' })
    expect(JSON.stringify(upgraded.sections)).toContain('2026-01-14')
    await expectReplayEqualsRow(stage, id)
  })

  it('twelve by letter: all of them petition', async () => {
    const { status, body } = await register({ petitioners: people })
    expect(status).toBe(201)
    const parties = await stage.get('weimoujia', `/api/cases/${body.id}/parties`)
    expect(parties.body.items).toHaveLength(12)
  })

  it('twelve on a visit: six representatives are refused, five are received and seven noted as attendees', async () => {
    const six = await register({
      channel: 'visit',
      petitioners: people.slice(0, 6),
      attendees: people.slice(6),
    })
    expect([six.status, six.body.errors[0].pointer]).toEqual([400, '/petitioners'])
    const five = await register({
      channel: 'visit',
      petitioners: people.slice(0, 5),
      attendees: people.slice(5),
    })
    expect(five.status).toBe(201)
    expect(JSON.stringify(five.body.sections)).toContain('来访人丑')
    const parties = await stage.get('weimoujia', `/api/cases/${five.body.id}/parties`)
    expect(parties.body.items).toHaveLength(5)
  })
})
