import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backends, mustSkip } from '../support/backends.ts'
import {
  type Body,
  clockNamed,
  expectReplayEqualsRow,
  type JourneyStage,
  startJourney,
} from '../support/journey.ts'

const BUREAU = 'weimoujia'
const IDENTITY = '110101199003070556'

const letter = (name: string, more: object = {}) => ({
  channel: 'letter',
  title: '青苗补偿未发',
  purpose: 'request',
  request: '支付青苗补偿4260元',
  summary: '征地后青苗补偿一直没有支付',
  place: '槐荫社区东片',
  against: '青石区自然资源局',
  petitioners: [{ name }],
  ...more,
})
const path = { purpose: 'request', handlingPath: 'petitionProcedure' }
const land = { id: '99/9999/999901/ziran', name: '青石区自然资源局' }

describe.each(backends)('linked petitions on $name', ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let stage: JourneyStage
  beforeAll(async () => {
    stage = await startJourney(name, 'linked_petitions')
  })
  afterAll(() => stage?.close())

  const register = async (form: object): Promise<Body> => {
    const answer = await (await stage.api.as(BUREAU)).post<Body>('/api/cases', {
      procedure: 'petition',
      event: 'petition.registered',
      form,
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body
  }
  const tell = async (login: string, id: string, event: string, form: object = {}): Promise<Body> => {
    const answer = await stage.send(login, id, event, form)
    expect(answer.status, `${event} ${JSON.stringify(answer.body)}`).toBe(200)
    return answer.body
  }
  const see = async (id: string, login = BUREAU): Promise<Body> =>
    (await stage.get(login, `/api/cases/${id}`)).body
  const links = async (id: string, login = BUREAU): Promise<Body> =>
    (await stage.get(login, `/api/cases/${id}/links`)).body
  const factsOf = async (id: string): Promise<Body> => {
    const [row] = await stage.api.deps.engine.db.query<{ facts: Body }>(
      'select facts from cases where id = $1',
      [id],
    )
    return row?.facts
  }
  const answered = async (id: string) => {
    await tell(BUREAU, id, 'petition.forwarded', { unit: land })
    await tell('jiangmoubing', id, 'petition.signedFor')
    await tell('jiangmoubing', id, 'petition.notified', { channel: 'signed', told: '按信访程序办理' })
    await tell('jiangmoubing', id, 'petition.accepted')
    await tell('jiangmoubing', id, 'petitioner.heard', { place: '接待室', statement: '要求支付' })
    await tell('xiemouding', id, 'opinion.issued', {
      outcome: 'supported',
      facts: '属实',
      opinion: '支付4260元',
      law: '《信访工作条例》第三十二条',
      remedy: '三十日内向青石区人民政府请求复查',
    })
    return tell('jiangmoubing', id, 'opinion.delivered', { way: 'direct', proof: '送达回证' })
  }

  it('suggests the same person with the same matter, says why, and leaves the judgement to a person', async () => {
    await stage.at('2026-03-02T09:00')
    const first = await register(letter('赵某丑', { petitioners: [{ name: '赵某丑', identity: IDENTITY }] }))
    const other = await register(
      letter('孙某卯', {
        title: '路灯不亮',
        request: '修路灯',
        summary: '路灯不亮',
        place: '柳湾街道北口',
        against: '某公司',
      }),
    )
    await stage.at('2026-03-04T09:00')
    const again = await register(
      letter('赵某丑', { channel: 'visit', petitioners: [{ name: '赵某丑', identity: IDENTITY }] }),
    )
    const { items, suggestions } = await links(again.id)
    expect(items).toEqual([])
    expect(suggestions.map((each: Body) => each.case.id)).toEqual([first.id])
    expect(suggestions[0].grounds.map((ground: Body) => ground.zh)).toEqual([
      '同一证件号码或电话',
      '同一被反映人',
      '同一地点',
      '内容相似 100%',
    ])
    expect(JSON.stringify(suggestions)).not.toContain(other.id)

    await tell(BUREAU, again.id, 'case.linked', {
      to: { id: first.id },
      kind: 'unrelated',
      why: '核对后是另一块地',
    })
    expect((await links(again.id)).suggestions).toEqual([])
    await stage.api.runWorker()
    expect((await links(first.id)).items).toMatchObject([{ case: { id: again.id }, kind: 'unrelated' }])
    expect((await links(first.id)).suggestions).toEqual([])
  })

  it('merges what is brought again in time, without a new period, and counts it once', async () => {
    await stage.at('2026-03-09T09:00')
    const first = await register(letter('钱某寅'))
    const again = await register(letter('钱某寅', { channel: 'web' }))
    const merged = await tell(BUREAU, again.id, 'petition.merged', {
      into: { id: first.id },
      why: '同一事项',
    })
    expect(merged.status.zh).toContain('已并入')
    expect(merged.clocks.filter((clock: Body) => clock.status === 'running')).toEqual([])
    await stage.api.runWorker()
    // a worker that dies after telling tells again: nothing happens twice
    await stage.api.deps.engine.db.query(`update outbox set status = 'waiting' where kind = 'case'`, [])
    await stage.api.runWorker()
    expect(await factsOf(first.id)).toMatchObject({ mergedRepeats: 1, repeats: 0 })
    expect((await links(first.id)).items).toMatchObject([{ case: { id: again.id }, kind: 'mergedFrom' }])
    const history = (await stage.get(BUREAU, `/api/cases/${first.id}/entries`)).body.items
    expect(history.at(-1)).toMatchObject({
      event: 'repeat.merged',
      roleLabel: { zh: '关联事项' },
      lines: [{ value: `${again.number} 青苗补偿未发` }],
    })
    await expectReplayEqualsRow(stage, first.id)
    await expectReplayEqualsRow(stage, again.id)
  })

  it('counts what is brought again after the end as repeated, with clocks of its own', async () => {
    await stage.at('2026-03-10T09:00')
    const first = await register(letter('周某辰'))
    await tell(BUREAU, first.id, 'petition.classified', path)
    await answered(first.id)
    const again = await register(letter('周某辰', { channel: 'web' }))
    const refused = await stage.send(BUREAU, again.id, 'petition.merged', {
      into: { id: first.id },
      why: '同一事项',
    })
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/into', label: { zh: expect.stringContaining('已于2026-03-10办结') } }] },
    })
    const linked = await tell(BUREAU, again.id, 'case.linked', {
      to: { id: first.id },
      kind: 'sameMatter',
      why: '同一事实和理由',
    })
    expect(clockNamed(linked, 'sorting')).toMatchObject({ due: '2026-03-25', status: 'running' })
    await stage.api.runWorker()
    expect(await factsOf(again.id)).toMatchObject({ repeat: true })
    expect(await factsOf(first.id)).toMatchObject({ repeats: 1, mergedRepeats: 0 })
    await expectReplayEqualsRow(stage, first.id)
  })

  it('handles members with their group: the answer is for all, and whoever left goes on alone', async () => {
    await stage.at('2026-03-11T09:00')
    const group = await register(letter('吴某巳'))
    const stays = await register(letter('郑某午'))
    const leaves = await register(letter('王某未', { petitioners: [{ name: '王某未' }, { name: '冯某申' }] }))
    for (const member of [stays, leaves])
      await tell(BUREAU, member.id, 'petition.joined', { into: { id: group.id }, why: '同一征地补偿' })
    await stage.api.runWorker()
    await tell(BUREAU, group.id, 'petition.classified', path)
    expect(await factsOf(group.id)).toMatchObject({ people: 4 })
    const chosen = await tell(BUREAU, group.id, 'representatives.chosen', { names: ['吴某巳', '冯某申'] })
    expect(JSON.stringify(chosen.sections)).toContain('吴某巳、冯某申')

    await stage.at('2026-03-13T09:00')
    const alone = await tell(BUREAU, leaves.id, 'petition.left', { reason: '要求单独办理' })
    // 15 days from 11 March, and the three days it went along do not count
    expect(clockNamed(alone, 'sorting')).toMatchObject({ due: '2026-03-28', status: 'running' })
    await stage.api.runWorker()
    expect(await factsOf(group.id)).toMatchObject({ people: 2 })

    await answered(group.id)
    await stage.api.runWorker()
    expect((await see(stays.id)).status.zh).toBe('已办结')
    expect(await factsOf(stays.id)).toMatchObject({ finishedOn: '2026-03-13' })
    expect(await factsOf(leaves.id)).toMatchObject({ finishedOn: null })
    for (const each of [group, stays, leaves]) await expectReplayEqualsRow(stage, each.id)
  })

  it('splits requests for other organs into petitions with numbers and clocks of their own, nothing typed twice', async () => {
    await stage.at('2026-03-16T09:00')
    const whole = await register(
      letter('褚某酉', {
        receivedOn: '2026-03-12',
        petitioners: [{ name: '褚某酉', identity: IDENTITY, phone: '13900000000' }],
      }),
    )
    await tell(BUREAU, whole.id, 'petition.classified', path)
    await tell(BUREAU, whole.id, 'petition.split', {
      matters: [{ title: '机耕路损坏', request: '修复机耕路' }],
      request: '支付青苗补偿',
    })
    await stage.api.runWorker()
    const [child] = (await links(whole.id)).items
    expect(child).toMatchObject({ kind: 'splitInto', case: { title: '机耕路损坏' } })
    expect(child.case.number).toMatch(/^青石信访〔2026〕\d+号$/)
    expect(child.case.number).not.toBe(whole.number)
    const view = await see(child.case.id)
    // the organ that forwards is held to the day the letter came, not to the day it was split
    expect(clockNamed(view, 'sorting')).toMatchObject({ from: '2026-03-12', due: '2026-03-27' })
    const parties = (await stage.get(BUREAU, `/api/cases/${child.case.id}/parties`)).body.items
    expect(parties[0]).toMatchObject({ name: '褚某酉', identity: expect.stringMatching(/^1101.*\*.*/) })
    expect((await links(child.case.id)).items).toMatchObject([{ kind: 'splitFrom', case: { id: whole.id } }])
    for (const id of [whole.id, child.case.id]) await expectReplayEqualsRow(stage, id)
  })

  it('tells nobody of a case he may not see: not by link, suggestion, search or history', async () => {
    await stage.at('2026-03-17T09:00')
    const hidden = await register(letter('卫某戌', { purpose: 'accusation' }))
    const open = await register(letter('卫某戌'))
    expect((await links(open.id)).suggestions.map((each: Body) => each.case.id)).not.toContain(hidden.id)
    for (const to of [hidden.id, 'no-such-case', open.id]) {
      const answer = await stage.send(BUREAU, open.id, 'case.linked', {
        to: { id: to },
        kind: 'sameMatter',
        why: '核对',
      })
      expect(answer.status).toBe(400)
      expect(answer.body.errors).toMatchObject([{ label: { zh: '没有这一事项，或您无权查看' } }])
    }
    // the other way round the link stays in the restricted lane
    await tell(BUREAU, hidden.id, 'case.linked', { to: { id: open.id }, kind: 'sameMatter', why: '同一人' })
    await stage.api.runWorker()
    expect((await links(open.id)).items).toEqual([])
    expect(JSON.stringify((await stage.get(BUREAU, `/api/cases/${open.id}/entries`)).body)).not.toContain(
      hidden.id,
    )
  })

  it('keeps a link to an archived case in the new one alone: the archived one hears nothing, and nothing is parked', async () => {
    await stage.at('2026-03-17T15:00')
    const old = await register(letter('韩某丑'))
    await tell(BUREAU, old.id, 'petition.withdrawn', { reason: '自愿撤回' })
    const archived = await tell(BUREAU, old.id, 'case.archived', { retention: 'short' })
    const fresh = await register(letter('韩某丑', { channel: 'web' }))
    await tell(BUREAU, fresh.id, 'case.linked', { to: { id: old.id }, kind: 'sameMatter', why: '同一事项' })
    await stage.api.runWorker()
    expect((await see(old.id)).revision).toBe(archived.revision)
    expect((await links(fresh.id)).items).toMatchObject([{ case: { id: old.id } }])
    const parked = await stage.api.deps.engine.db.query(
      `select name from outbox where kind = 'case' and status = 'parked'`,
      [],
    )
    expect(parked).toEqual([])
  })

  it('shows a link only as far as the reader may see the other case', async () => {
    await stage.at('2026-03-18T09:00')
    const sent = await register(letter('蒋某亥'))
    const kept = await register(letter('沈某子'))
    await tell(BUREAU, sent.id, 'case.linked', {
      to: { id: kept.id },
      kind: 'samePersonNewMatter',
      why: '同一户的另一事项',
    })
    await tell(BUREAU, sent.id, 'petition.classified', path)
    await tell(BUREAU, sent.id, 'petition.forwarded', { unit: land })
    expect((await links(sent.id, 'jiangmoubing')).items).toEqual([])
    const history = (await stage.get('jiangmoubing', `/api/cases/${sent.id}/entries`)).body.items
    const line = history.find((entry: Body) => entry.event === 'case.linked').lines[0]
    expect(line.value).toBe('—')
  })
})
