import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playStory, type Scene } from '../../packages/api/src/seed/play-story.ts'
import { leakingHouse } from '../../packages/api/src/seed/stories/leaking-house.ts'
import { backends, mustSkip } from '../support/backends.ts'
import {
  type Body,
  clockNamed,
  expectReplayEqualsRow,
  type JourneyStage,
  paperText,
  startJourney,
} from '../support/journey.ts'

describe.each(backends)('the leaking house on $name', ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let stage: JourneyStage
  let caseId: string
  const scenes: (Scene & { rateBefore?: Body })[] = []
  const last = (scene: number): Body => scenes.filter(({ step }) => step.scene === scene).at(-1)?.body
  const rates: Record<number, Body> = {}
  let remindersOnSaturday: Body
  let dismissedDuplicates: Body

  const resolutionRate = async (): Promise<Body> => {
    const { body } = await stage.get('qinmouxu', '/api/figures?from=2026-03-01&to=2026-04-30')
    return body
  }

  beforeAll(async () => {
    stage = await startJourney(name, 'leaking_house')
    const told = await playStory(
      { app: stage.api.app, clock: stage.api.clock, work: stage.api.runWorker },
      leakingHouse,
      async (scene) => {
        scenes.push(scene)
        caseId ??= (scene.body as Body).id
        if (scene.step.scene === 2)
          dismissedDuplicates = await stage.get('humoubing', '/api/cases?q=3号楼2单元501室')
        if (scene.step.event === 'item.done' && scene.step.scene === 8) {
          await stage.at('2026-03-14T09:00')
          remindersOnSaturday = (await stage.get('zhoumouyin', '/api/notices')).body
        }
        if (scene.step.event === 'closing.proposed') rates[0] = await resolutionRate()
      },
    )
    caseId = told.caseId
    rates[1] = await resolutionRate()
  })
  afterAll(() => stage?.close())

  it('begins as a clue with the grid worker (1)', () => {
    expect(last(1)).toMatchObject({ number: null, phase: 'collect', status: { zh: '线索' } })
  })

  it('gets its number when the agent registers it (2)', () => {
    expect(last(2)).toMatchObject({
      number: '（2026）槐荫人调字第001号',
      phase: 'discover',
      colour: 'yellow',
    })
    expect(dismissedDuplicates.body.items).toHaveLength(1)
  })

  it('has two consents of three after the first visit (3)', () => {
    expect(last(3).status.zh).toBe('待当事人同意')
    expect(JSON.stringify(last(3).sections)).toContain('李某乙')
  })

  it('keeps the promise of the housing bureau with its day (4)', () => {
    expect(last(4).clocks.map((clock: Body) => clock.due)).toContain('2026-03-06')
  })

  it('is accepted with the last consent; the period of mediation ends on Saturday 4 April and does not roll (5)', () => {
    const accepted: Body = scenes.find(({ step }) => step.event === 'consent.given' && step.scene === 5)?.body
    expect(accepted.phase).toBe('assign')
    expect(clockNamed(accepted, 'mediation')).toMatchObject({
      from: '2026-03-05',
      due: '2026-04-04',
      status: 'running',
    })
    expect(
      clockNamed(accepted, 'mediation')
        .explanation.map((label: Body) => label.zh)
        .join('；'),
    ).toContain('不顺延')
    expect(last(5)).toMatchObject({ phase: 'resolve', status: { zh: '调解中' } })
  })

  it('writes who does what by when after the first meeting (7)', () => {
    const dues = last(7)
      .clocks.filter((clock: Body) => clock.id.startsWith('item#'))
      .map((clock: Body) => clock.due)
    expect(dues.sort()).toEqual(['2026-03-13', '2026-03-17', '2026-03-17'])
  })

  it('closes the first row on time (8) and reminds the owner of the others once, on the Saturday before (9)', () => {
    expect(last(8).clocks.filter((clock: Body) => clock.id === 'item#i1')).toMatchObject([
      { status: 'met', late: false, metOn: '2026-03-13' },
    ])
    const reminders = remindersOnSaturday.items.filter(
      (notice: Body) => notice.caseId === caseId && notice.text.zh.includes('03-17'),
    )
    expect(reminders).toHaveLength(1)
  })

  it('takes effect when the chair seals it; three obligations; confirmation is open until 16 April (10, 11)', () => {
    expect(clockNamed(last(11), 'confirmation')).toMatchObject({ from: '2026-03-17', due: '2026-04-16' })
    const obligations = last(11)
      .clocks.filter((clock: Body) => clock.id.startsWith('obligation#'))
      .map((clock: Body) => clock.due)
    expect(obligations.sort()).toEqual(['2026-03-18', '2026-04-03', '2026-04-03'])
    expect(clockNamed(last(11), 'mediation')).toMatchObject({ status: 'met', late: false })
  })

  it('is never late', () => {
    expect(scenes.every(({ body }: Body) => body.late === false)).toBe(true)
  })

  it('ends resolved after performance, follow-up, rating and approval, then archived (12 to 16)', () => {
    expect(last(12)).toMatchObject({ phase: 'feedback' })
    expect(last(15)).toMatchObject({ status: { zh: '已化解' } })
    expect(last(16)).toMatchObject({ status: { zh: '已归档' }, done: true })
  })

  it('prints the agreement with number, names, amounts in words, four originals and the day', async () => {
    const text = await paperText(stage, 'humoubing', caseId, 'agreement')
    for (const expected of [
      '人民调解协议书',
      '（2026）槐荫人调字第001号',
      '张某甲',
      '李某乙',
      '云溪市测试物业服务有限公司',
      '壹万捌仟陆佰元整',
      '18,600.00',
      '壹仟捌佰元整',
      '一式四份',
      '二〇二六年三月十七日',
    ])
      expect(text).toContain(expected)
  })

  it('prints the minutes with the table of responsibilities', async () => {
    const text = await paperText(stage, 'humoubing', caseId, 'meeting-minutes', 0)
    for (const expected of [
      '临时堵漏',
      '测试物业',
      '2026年3月13日',
      '答复维修资金应急使用条件',
      '2026年3月17日',
    ])
      expect(text).toContain(expected)
  })

  it('leaves no paper waiting or parked: every moment that issues one had its facts', async () => {
    const { body } = await stage.get('humoubing', `/api/cases/${caseId}/papers`)
    expect(body.waiting).toEqual([])
    expect(body.items.map((paper: Body) => paper.document).sort()).toEqual([
      'acceptance-form',
      'agreement',
      'agreement',
      'closing-report',
      'follow-up-record',
      'mandate',
      'mediation-record',
      'meeting-minutes',
      'meeting-minutes',
      'rights-notice',
      'visit-record',
      'visit-record',
      'visit-record',
      'visit-record',
    ])
  })

  it('prints acceptance form, notice of rights, record of the session and of the follow-up', async () => {
    for (const [document, expected] of [
      ['acceptance-form', '主动调解'],
      ['rights-notice', '不收取任何费用'],
      ['mediation-record', '调解成功'],
      ['follow-up-record', '雨后未再渗水'],
      ['mandate', '胡某丙'],
      ['visit-record', '槐荫人调字第001号'],
      ['closing-report', '各方于2026年3月17日达成书面协议'],
    ] as const)
      expect(await paperText(stage, 'humoubing', caseId, document)).toContain(expected)
  })

  it('raises the resolution rate from 0 of 1 to 1 of 1, and counts by the month of registration', async () => {
    const figure = (body: Body, id: string) => body.items.find((item: Body) => item.id === id)
    expect(figure(rates[0], 'resolutionRate')).toMatchObject({ numerator: 0, denominator: 1, rate: 0 })
    expect(figure(rates[1], 'resolutionRate')).toMatchObject({ numerator: 1, denominator: 1, rate: 1 })
    const march = (await stage.get('qinmouxu', '/api/figures?from=2026-03-01&to=2026-03-31')).body
    expect(figure(march, 'screened')).toMatchObject({ numerator: 1 })
    const drilled = await stage.get(
      'qinmouxu',
      '/api/cases?figure=resolutionRate&part=numerator&from=2026-03-01&to=2026-04-30',
    )
    expect(drilled.body.items.map((row: Body) => row.id)).toEqual([caseId])
  })

  it('is shown to nobody of another street, and to the recused, the administrator and a stranger not at all', async () => {
    for (const login of ['xumoujin', 'zhangmouhuo', 'kongmoutu'])
      expect((await stage.get(login, `/api/cases/${caseId}`)).status).toBe(404)
    expect((await stage.api.stranger.get(`/api/cases/${caseId}`)).status).toBe(401)
  })

  it('replays to the stored row byte for byte', async () => {
    await expectReplayEqualsRow(stage, caseId)
  })
})

describe.each(backends)('what the leaking house does not allow, on $name', ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let stage: JourneyStage
  beforeAll(async () => {
    stage = await startJourney(name, 'leaking_house_variants')
  })
  afterAll(() => stage?.close())

  const until = (scene: number, event?: string) => ({
    ...leakingHouse,
    id: `variant-${scene}-${event ?? ''}`,
    steps: leakingHouse.steps.filter(
      (step) => step.scene < scene || (step.scene === scene && step.event === event),
    ),
  })
  const play = (scene: number, event?: string) =>
    playStory({ app: stage.api.app, clock: stage.api.clock, work: stage.api.runWorker }, until(scene, event))

  it('N1: the agent cannot sign for the party he stands for, and the attempt is written down', async () => {
    const { caseId } = await play(11)
    const before = (await stage.get('humoubing', `/api/cases/${caseId}`)).body.revision

    const refused = await stage.send('humoubing', caseId, 'agreement.signed', { confirmed: true })

    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'event-not-permitted',
      reasons: [{ kind: 'role', label: { zh: expect.stringContaining('当事人') } }],
    })
    expect(refused.body.permitted.map((each: Body) => each.event)).toContain('signature.recorded')
    expect((await stage.get('humoubing', `/api/cases/${caseId}`)).body.revision).toBe(before)
    const audit = await stage.api.deps.engine.db.query<{ what: string; person_id: string }>(
      "select what, person_id from access_log where case_id = $1 and what = 'refused'",
      [caseId],
    )
    expect(audit).toContainEqual({ what: 'refused', person_id: 'humoubing' })
  })

  it('N2: when the company refuses, mediation ends and the same record goes on as agency', async () => {
    const { caseId } = await play(5, 'contact.made')

    const refused = await stage.send(
      'humoubing',
      caseId,
      'consent.refused',
      { party: 'p3', channel: 'inPerson', reason: '公司不同意调解' },
      'agent',
    )
    expect(refused.body).toMatchObject({ status: { zh: '终止调解' } })
    const session = await stage.send('humoubing', caseId, 'session.held', {
      place: '调解室',
      notes: '强行调解',
      result: 'continued',
    })
    expect(session.status).toBe(409)

    const goesOn = await stage.send(
      'humoubing',
      caseId,
      'agency.continued',
      { reason: '物业不同意调解，继续代理' },
      'agent',
    )
    expect(goesOn).toMatchObject({
      status: 200,
      body: { procedure: 'agency', number: expect.stringContaining('人调字') },
    })
    expect(JSON.stringify(goesOn.body.sections)).toContain('张某甲')
    const contact = await stage.send(
      'humoubing',
      caseId,
      'contact.made',
      { unit: '青石区住房和城乡建设局', contact: '钱某丑', channel: 'phone', notes: '继续协调' },
      'agent',
    )
    expect(contact.status).toBe(200)
    await expectReplayEqualsRow(stage, caseId)
  })

  it('does not let the agent of one side host before everybody agreed in writing', async () => {
    const { caseId } = await play(5)
    for (const party of ['p1', 'p2'])
      await stage.send('humoubing', caseId, 'hosting.agreed', { party }, 'agent')

    const assigned = await stage.send('zhengmouchen', caseId, 'mediator.assigned', {
      mediator: { id: 'humoubing', name: '胡某丙' },
      relation: 'none',
    })

    expect(assigned.status).toBe(422)
    expect(assigned.body.reasons[0].label.zh).toContain('全部当事人书面同意')
  })

  it('does not let the chair seal before every signature is there', async () => {
    const { caseId } = await play(11, 'signature.recorded')

    const sealed = await stage.send('zhengmouchen', caseId, 'agreement.sealed')

    expect(sealed.status).toBe(422)
    expect(sealed.body.reasons[0].label.zh).toContain('签名不齐')
  })

  it('does not let whoever proposed the closing approve it', async () => {
    const { caseId } = await play(15, 'closing.proposed')

    const approved = await stage.send('humoubing', caseId, 'case.resolved', {}, 'agent')

    expect(approved.status).toBe(409)
  })
})
