import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playStory, type Scene } from '../../packages/api/src/seed/play-story.ts'
import { familySupport } from '../../packages/api/src/seed/stories/family-support.ts'
import { backends, mustSkip } from '../support/backends.ts'
import {
  type Body,
  clockNamed,
  expectNothingParked,
  expectReplayEqualsRow,
  type JourneyStage,
  offerNamed,
  paperText,
  startJourney,
} from '../support/journey.ts'

const dayInChina = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 10)

/** Days on which the mediator was reminded of the period for confirmation. */
async function confirmationReminders(stage: JourneyStage, caseId: string): Promise<string[]> {
  const { body } = await stage.get('hemouren', '/api/notices')
  return body.items
    .filter(
      (notice: Body) =>
        notice.caseId === caseId &&
        notice.text.zh.includes('申请司法确认') &&
        notice.text.zh.includes('06-08'),
    )
    .map(({ at }: Body) => dayInChina(at))
    .sort()
}

const chen = { id: 'chenmouxin', name: '陈某辛' }

describe.each(backends)("a mother's support on $name", ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let stage: JourneyStage
  let caseId: string
  const scenes: Scene[] = []
  const text = (document: string, nth?: number) => paperText(stage, 'hemouren', caseId, document, nth)
  const last = (scene: number): Body => scenes.filter(({ step }) => step.scene === scene).at(-1)?.body
  let inLawCase: Body
  let signOffer: Body
  let reminders: string[] = []

  beforeAll(async () => {
    stage = await startJourney(name, 'family_support')
    const told = await playStory(
      { app: stage.api.app, clock: stage.api.clock, work: stage.api.runWorker },
      familySupport,
      async (scene) => {
        scenes.push(scene)
        caseId ??= (scene.body as Body).id
        if (scene.step.event === 'consent.asked')
          inLawCase = await stage.send('zhengmouchen', caseId, 'mediator.assigned', {
            mediator: chen,
            relation: 'nearRelative',
            partiesAgree: true,
          })
        if (scene.step.event === 'agreement.drafted')
          signOffer = offerNamed(
            (await stage.get('wangmouji', `/api/cases/${caseId}`)).body,
            'agreement.signed',
          )
      },
    )
    caseId = told.caseId
    reminders = await confirmationReminders(stage, caseId)
  })
  afterAll(() => stage?.close())

  it('is registered with the mother as a party in her own right (1)', () => {
    const registered: Body = scenes[0]?.body
    expect(registered).toMatchObject({ number: '（2026）槐荫人调字第001号', category: 'marriageFamily' })
    expect(JSON.stringify(registered.sections)).toContain('刘某庚')
  })

  it("bars the applicant's brother-in-law as mediator whatever the parties say, and takes another (2)", () => {
    expect(inLawCase.status).toBe(422)
    expect(inLawCase.body.reasons[0].label.zh).toContain('近亲属')
    expect(last(2).hands.map((hand: Body) => hand.id)).toContain('hemouren')
    expect(last(2).hands.map((hand: Body) => hand.id)).not.toContain('chenmouxin')
  })

  it('is accepted on 15 April with a period to 15 May (3)', () => {
    expect(clockNamed(last(3), 'mediation')).toMatchObject({ from: '2026-04-15', due: '2026-05-15' })
    expect(last(3).status.zh).toBe('调解中')
  })

  it('keeps the health note from everybody but mediator and counsellor (4)', async () => {
    const planted = '高血压'
    for (const login of ['hemouren', 'zhengmouchen', 'wangmouwu', 'qinmouxu', 'gaomougui'])
      for (const path of ['', '/entries', '/parties', '/papers']) {
        const answer = await stage.get(login, `/api/cases/${caseId}${path}`)
        expect(JSON.stringify(answer.body)).not.toContain(planted)
      }
  })

  it('lets only the lawyer attach the legal opinion (6)', async () => {
    expect(scenes.find(({ step }) => step.event === 'opinion.given')?.status).toBe(200)
    const offer = offerNamed(last(6), 'opinion.given')
    expect(offer).toMatchObject({ permitted: true })
    const forMediator = offerNamed(
      scenes.find(({ step }) => step.event === 'session.held')?.body,
      'opinion.given',
    )
    expect(forMediator).toMatchObject({ permitted: false, reasons: [{ kind: 'role' }] })
  })

  it("opens the counsellor's sealed note to the counsellor alone, with a reason, and writes it down (7)", async () => {
    const entries = (await stage.get('luomouzi', `/api/cases/${caseId}/entries?limit=100`)).body.items
    const counselling = entries.find((entry: Body) => entry.event === 'counselling.given')
    const secret = counselling.lines.find((line: Body) => line.secret)?.secret
    const unseal = (login: string) =>
      stage.api.as(login).then((client) =>
        client.post<Body>(`/api/cases/${caseId}/unseal`, {
          path: secret.path,
          revision: counselling.revision,
          reason: '后续会谈准备',
        }),
      )

    // sessions of the story have ended: these sign in anew at the journey's last day
    const opened = await unseal('luomouzi')
    const refused = await unseal('hemouren')

    expect(counselling.lines.some((line: Body) => line.value === '情绪缓和')).toBe(true)
    expect(opened).toMatchObject({ status: 200, body: { value: expect.stringContaining('童年受忽视') } })
    expect(refused.status).toBe(403)
  })

  it('offers no electronic signature: family papers are signed by hand (8)', () => {
    expect(signOffer).toMatchObject({
      permitted: false,
      reasons: [{ kind: 'rule', name: 'electronicAllowed' }],
    })
  })

  it('opens judicial confirmation to Monday 8 June, rolled from Sunday, with reminders on 05-19 and 05-29, none after it was used (9)', () => {
    expect(clockNamed(last(9), 'confirmation')).toMatchObject({
      from: '2026-05-08',
      baseDue: '2026-06-07',
      due: '2026-06-08',
    })
    expect(
      clockNamed(last(9), 'confirmation')
        .explanation.map((label: Body) => label.zh)
        .join('；'),
    ).toContain('顺延至2026-06-08')
    expect([...reminders].sort()).toEqual(['2026-05-19', '2026-05-29'])
  })

  it('is confirmed on the joint application of all three (10 to 12)', () => {
    expect(last(12).status.zh).toContain('已司法确认')
    expect(clockNamed(last(10), 'confirmation')).toMatchObject({
      status: 'met',
      metOn: '2026-06-04',
      late: false,
    })
  })

  it('ends resolved with two follow-ups while later instalments are still to come (13, 14)', () => {
    expect(last(14)).toMatchObject({ status: { zh: '已化解' }, late: false })
  })

  it('prints four originals with the amount in words', async () => {
    const text = await paperText(stage, 'hemouren', caseId, 'agreement')
    for (const expected of [
      '捌佰元整',
      '800.00',
      '一式四份',
      '王某戊',
      '王某己',
      '刘某庚',
      '二〇二六年五月八日',
    ])
      expect(text).toContain(expected)
    expect(await paperText(stage, 'hemouren', caseId, 'mediation-record', 0)).toContain('有待继续')
  })

  it('begins with an application, and keeps a record of each investigation and each delivery (1, 4, 5)', async () => {
    const application = await text('mediation-application')
    expect(application).toContain('请求王某己按月支付赡养费并分担医疗费用')
    expect(application).toContain('2026年4月13日')
    expect(await text('investigation-record', 0)).toContain('（2026）槐荫人调字第001号')
    for (const nth of [0, 1, 2]) expect(await text('proof-of-service', nth)).toContain('权利义务告知书')
  })

  it('goes to the court with application, certificate and a page of address for each who applies (10)', async () => {
    const application = await text('confirmation-application')
    for (const expected of ['青石区人民法院', '2026年5月8日', '2026年6月4日', '（2026）槐荫人调字第001号'])
      expect(application).toContain(expected)
    expect(await text('mediation-certificate')).toContain('何某壬')
    const addresses = await text('service-address-form')
    for (const name of ['王某戊', '王某己', '刘某庚']) expect(addresses).toContain(name)
  })

  it('ends with a report of agreement and evidence (14)', async () => {
    const report = await text('closing-report')
    expect(report).toContain('各方于2026年5月8日达成书面协议')
    expect(report).toContain('2026年7月22日')
  })

  it('leaves no paper parked for want of a fact', async () => {
    await expectNothingParked(stage, caseId)
  })

  it('counts as successful, written, confirmed and satisfied', async () => {
    const { body } = await stage.get('qinmouxu', '/api/figures?from=2026-04-01&to=2026-07-31')
    const figure = (id: string) => body.items.find((item: Body) => item.id === id)
    for (const id of ['successRate', 'confirmationRate', 'satisfactionRate', 'resolutionRate'])
      expect(figure(id)).toMatchObject({ numerator: 1, denominator: 1 })
  })

  it('N3: a missed instalment is a breach; the case is reopened as -2 for enforcement', async () => {
    await stage.at('2026-08-06T09:00')
    const breached = (await stage.get('hemouren', `/api/cases/${caseId}`)).body
    expect(clockNamed(breached, 'obligation#o3')).toMatchObject({ status: 'passed', due: '2026-08-05' })
    const owed = breached.sections
      .flatMap((section: Body) => section.rows)
      .filter((row: Body) => row.tone === 'bad')
    expect(owed).toHaveLength(1)
    expect(JSON.stringify(owed)).toContain('2026-08-05')

    const reopened = await stage.send('hemouren', caseId, 'case.reopened', {
      reason: 'breach',
      facts: '8月5日一期未付',
    })

    expect(reopened.status).toBe(200)
    expect(reopened.body.number).toBe('（2026）槐荫人调字第001号-2')
    const referred = await stage.send('hemouren', caseId, 'case.referred', {
      route: 'enforcement',
      to: '青石区人民法院',
    })
    expect(referred.status).toBe(200)
  })

  it('replays to the stored row byte for byte', async () => {
    await expectReplayEqualsRow(stage, caseId)
  })
})

describe.each(backends)("what a mother's support does not allow, on $name", ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let stage: JourneyStage
  beforeAll(async () => {
    stage = await startJourney(name, 'family_variants')
  })
  afterAll(() => stage?.close())

  const play = (id: string, steps: typeof familySupport.steps) =>
    playStory(
      { app: stage.api.app, clock: stage.api.clock, work: stage.api.runWorker },
      { ...familySupport, id, steps },
    )

  it('N1: an application on 9 June comes too late; the parties are told to sue on the agreement', async () => {
    const { caseId } = await play(
      'late',
      familySupport.steps.filter(({ scene }) => scene <= 9),
    )
    await stage.at('2026-06-09T09:00')

    const late = await stage.send('hemouren', caseId, 'confirmation.applied', {
      by: ['p1', 'p2', 'p3'],
      ground: 'organisation',
      court: '青石区人民法院',
    })

    expect(late.status).toBe(422)
    expect((await confirmationReminders(stage, caseId)).slice(0, 3)).toEqual([
      '2026-05-19',
      '2026-05-29',
      '2026-06-05',
    ])
    expect(late.body.reasons[0].label.zh).toContain('期限已届满')
    expect(late.body.reasons[0].label.zh).toContain('起诉')
    expect(
      clockNamed((await stage.get('hemouren', `/api/cases/${caseId}`)).body, 'confirmation'),
    ).toMatchObject({ lapsed: true, late: false, due: '2026-06-08' })
  })

  it('N1b: two of three cannot apply, confirmation is joint', async () => {
    const { caseId } = await play(
      'joint',
      familySupport.steps.filter(({ scene }) => scene <= 9),
    )

    const alone = await stage.send('hemouren', caseId, 'confirmation.applied', {
      by: ['p1', 'p3'],
      ground: 'organisation',
      court: '青石区人民法院',
    })

    expect(alone.status).toBe(422)
    expect(alone.body.reasons[0].label.zh).toContain('共同申请')
  })

  it('N2: an agreement that ends a family relation cannot be confirmed, and says why', async () => {
    const steps = familySupport.steps
      .filter(({ scene }) => scene <= 9)
      .map((step) =>
        step.event === 'agreement.drafted'
          ? { ...step, form: { ...step.form, identityRelation: true } }
          : step,
      )
    const { caseId } = await play('identity', steps)

    const applied = await stage.send('hemouren', caseId, 'confirmation.applied', {
      by: ['p1', 'p2', 'p3'],
      ground: 'organisation',
      court: '青石区人民法院',
    })

    expect(applied.status).toBe(422)
    expect(JSON.stringify(applied.body.reasons)).toContain('身份关系')
  })

  it('N4: violence turns the case red, the report to the police is a duty of its own, and mediation is suspended', async () => {
    const { caseId } = await play(
      'violence',
      familySupport.steps.filter(({ scene }) => scene <= 4),
    )
    const raised = await stage.send('hemouren', caseId, 'emergency.raised', {
      kind: 'domesticViolence',
      facts: '老人手臂有伤，称被推搡',
    })
    const suspended = await stage.send('hemouren', caseId, 'mediation.suspended', { reason: 'emergency' })

    expect(raised.body).toMatchObject({ colour: 'red' })
    expect(
      raised.body.clocks.some(
        (clock: Body) => clock.id.startsWith('emergency') && clock.status === 'running',
      ),
    ).toBe(true)
    expect(suspended.body).toMatchObject({ status: { zh: '中止' } })
    expect(clockNamed(suspended.body, 'mediation')).toMatchObject({ status: 'paused' })
    const reported = await stage.send('hemouren', caseId, 'emergency.reported', {
      emergency: 'e1',
      to: 'police',
      receiver: '柳湾派出所',
    })
    expect(
      reported.body.clocks.some((clock: Body) => clock.id.startsWith('emergency') && clock.status === 'met'),
    ).toBe(true)
  })
})
