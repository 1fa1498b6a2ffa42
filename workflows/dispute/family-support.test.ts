import { isUnder } from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { places, Story, someone } from '../testing/story.ts'

const chair = someone('zheng', '郑某辰', ['committeeChair'])
const he = someone('he', '何某壬', ['mediator'])
const lawyer = someone('gao', '高某癸', ['lawyer'])
const counsellor = someone('luo', '罗某子', ['counsellor'])
const liaison = someone('han', '韩某午', ['courtLiaison'], places.court)
const archivist = someone('feng', '冯某巳', ['archivist'])
const mother = someone('liu', '刘某庚')
const police = { kind: 'domesticViolence', facts: '对母亲实施殴打，母亲为限制民事行为能力人' }
const everybody = ['p1', 'p2', 'p3']

/** Domain 9b: two brothers and their mother's support. */
function untilAccepted(): Story {
  const story = new Story('dispute')
  story.tell('2026-04-13 09:00', chair, 'case.registered', {
    title: '赡养费纠纷',
    category: 'marriageFamily',
    source: 'application',
    place: '槐荫社区',
    summary: '王某己停付母亲刘某庚赡养费',
    request: '恢复支付赡养费',
    colour: 'green',
    parties: [
      { name: '王某戊', part: 'applicant' },
      { name: '王某己', part: 'respondent' },
      { name: '刘某庚', part: 'rightHolder', account: 'liu', capacity: 'limited' },
    ],
  })
  story.tell('2026-04-13 09:30', chair, 'case.screened', { inScope: true })
  story.tell('2026-04-13 11:00', chair, 'mediator.assigned', {
    mediator: { id: 'he', name: '何某壬' },
    relation: 'none',
  })
  story.tell('2026-04-13 11:10', chair, 'consent.asked')
  story.tell('2026-04-13 11:20', chair, 'consent.given', { party: 'p1', channel: 'signed' })
  story.tell('2026-04-15 09:00', he, 'consent.given', { party: 'p2', channel: 'phone' })
  story.tell('2026-04-15 10:00', he, 'consent.given', { party: 'p3', channel: 'signed' })
  return story
}

function untilDrafted(): Story {
  const story = untilAccepted()
  story.tell('2026-04-16 09:00', he, 'case.reassessed', { colour: 'yellow', reason: '有辱骂，无暴力' })
  story.tell('2026-04-16 09:10', he, 'healthNote.sealed', {
    about: 'p3',
    separateConsent: true,
    note: 'sealed:note:%EF%BC%88%E5%AF%86%E5%B0%81%EF%BC%89::cipher',
  })
  for (const asked of ['邻居甲', '邻居乙'])
    story.tell('2026-04-20 15:00', he, 'investigation.made', { place: '社区', asked, notes: '了解赡养情况' })
  story.tell('2026-04-24 08:30', he, 'expert.invited', {
    expert: { id: 'gao', name: '高某癸' },
    kind: 'lawyer',
    agreedBy: everybody,
  })
  story.tell('2026-04-24 09:30', he, 'session.held', {
    place: '社区调解室',
    invited: '高某癸',
    notes: '释法：民法典第1067条第2款',
    result: 'continued',
  })
  story.tell('2026-04-24 10:30', lawyer, 'opinion.given', {
    subject: '赡养义务',
    opinion: '成年子女有赡养义务',
  })
  story.tell('2026-05-06 08:30', he, 'expert.invited', {
    expert: { id: 'luo', name: '罗某子' },
    kind: 'counsellor',
    agreedBy: everybody,
  })
  story.tell('2026-05-06 09:30', he, 'session.held', {
    place: '社区调解室',
    notes: '兄弟旧怨',
    result: 'continued',
  })
  story.tell('2026-05-06 10:30', counsellor, 'counselling.given', {
    outcome: '情绪缓和',
    note: 'sealed:note:%EF%BC%88%E5%AF%86%E5%B0%81%EF%BC%89::cipher',
  })
  story.tell('2026-05-08 09:30', he, 'session.held', {
    place: '社区调解室',
    notes: '达成一致',
    result: 'success',
  })
  story.tell('2026-05-08 10:30', he, 'agreement.drafted', {
    facts: '王某己自2025年起停付赡养费',
    terms: [
      {
        text: '每月支付赡养费',
        payer: '王某己',
        payee: '刘某庚',
        amountFen: 80_000,
        dueOn: '2026-06-05',
        repeat: 'monthly',
        times: 12,
      },
      { text: '医疗费由兄弟各承担一半' },
      { text: '每周六探望母亲' },
    ],
  })
  return story
}

function untilSealed(): Story {
  const story = untilDrafted()
  for (const party of everybody)
    story.tell('2026-05-08 14:00', he, 'signature.recorded', {
      party,
      way: 'fingerprint',
      original: '扫描件',
    })
  story.tell('2026-05-08 15:00', he, 'agreement.signedByMediator')
  story.tell('2026-05-08 16:00', chair, 'agreement.sealed')
  return story
}

const application = {
  by: everybody,
  ground: 'organisation',
  court: '青石区人民法院',
  courtOrg: { id: places.court, name: '青石区人民法院' },
}

function untilConfirmed(): Story {
  const story = untilSealed()
  story.tell('2026-06-04', he, 'confirmation.applied', application)
  story.tell('2026-06-05 09:00', liaison, 'confirmation.accepted', { number: '（2026）云0199诉前调确1号' })
  story.tell('2026-06-05 15:00', he, 'obligation.performed', { obligation: 'o1', evidence: '收条800元' })
  story.tell('2026-06-12', liaison, 'confirmation.decided', {
    result: 'confirmed',
    rulingNumber: '（2026）云0199民特12号',
  })
  return story
}

function untilClosed(): Story {
  const story = untilConfirmed()
  story.tell('2026-06-22', he, 'followUp.made', { met: '刘某庚', situation: '已收到6月赡养费' })
  story.tell('2026-07-03', he, 'obligation.performed', { obligation: 'o2', evidence: '转账单800元' })
  story.tell('2026-07-22 09:00', he, 'followUp.made', { met: '刘某庚', situation: '母亲满意' })
  story.tell('2026-07-22 10:00', he, 'closing.proposed', { evidence: '两期收条、回访记录' })
  story.tell('2026-07-22 11:00', chair, 'case.resolved')
  return story
}

describe('the family dispute (9b)', () => {
  it('blocks a near relative as mediator, by the recusal check and after a declaration', () => {
    const story = new Story('dispute')
    story.tell('2026-04-13', chair, 'case.registered', {
      title: '赡养费纠纷',
      category: 'marriageFamily',
      source: 'application',
      place: '槐荫社区',
      summary: '赡养费',
      parties: [
        { name: '王某戊', part: 'applicant' },
        { name: '王某己', part: 'respondent' },
      ],
    })
    const chen = { id: 'chen', name: '陈某辛' }
    expect(
      story.refuse('2026-04-13', chair, 'mediator.assigned', { mediator: chen, relation: 'nearRelative' }),
    ).toMatchObject({ refused: 'rule-unmet', reasons: [{ name: 'mediatorsFree' }] })
    story.tell('2026-04-13', chair, 'recusal.declared', {
      person: chen,
      relation: 'nearRelative',
      towards: 'p1',
      note: '王某戊的姐夫',
    })
    expect(story.summary.recused).toEqual(['chen'])
    expect(
      story.refuse('2026-04-13', chair, 'mediator.assigned', { mediator: chen, relation: 'none' }),
    ).toMatchObject({ refused: 'rule-unmet', reasons: [{ name: 'mediatorsFree' }] })
    story.tell('2026-04-13', chair, 'mediator.assigned', {
      mediator: { id: 'he', name: '何某壬' },
      relation: 'none',
    })
  })

  it('is accepted on 15 April; the period ends on 15 May', () => {
    const { now, states } = untilAccepted()
    expect(now.data.acceptedOn).toBe('2026-04-15')
    expect(now.clocks.mediation).toMatchObject({ from: '2026-04-15', due: '2026-05-15' })
    expect(states).toEqual(['underway.mediating'])
  })

  it('invites experts only when every party agrees', () => {
    const story = untilAccepted()
    expect(
      story.refuse('2026-04-24', he, 'expert.invited', {
        expert: { id: 'gao', name: '高某癸' },
        kind: 'lawyer',
        agreedBy: ['p1', 'p3'],
      }),
    ).toMatchObject({ refused: 'rule-unmet', reasons: [{ name: 'expertAgreed' }] })
    expect(story.refuse('2026-04-24', lawyer, 'opinion.given', { subject: 's', opinion: 'o' })).toMatchObject(
      {
        refused: 'event-not-permitted',
      },
    )
  })

  it('offers no electronic signature for a family matter, says why, and takes ink', () => {
    const story = untilDrafted()
    const offer = story.offers(mother).find(({ event }) => event === 'agreement.signed')
    expect(offer).toMatchObject({ permitted: false, reasons: [{ name: 'electronicAllowed' }] })
    expect(story.refuse('2026-05-08', mother, 'agreement.signed', { confirmed: true })).toMatchObject({
      refused: 'rule-unmet',
    })
    expect(story.refuse('2026-05-08', chair, 'agreement.sealed')).toMatchObject({
      reasons: [{ name: 'signed' }],
    })
  })

  it('opens the window of confirmation to a Sunday that moves to 8 June, with three reminders', () => {
    const story = untilSealed()
    expect(story.now.data.agreement).toMatchObject({ copies: 4, effectiveOn: '2026-05-08' })
    expect(story.now.clocks.confirmation).toMatchObject({ baseDue: '2026-06-07', due: '2026-06-08' })
    story.wait('2026-06-09 08:00')
    const said = story.said.filter(({ detail }) => detail.clock === 'confirmation')
    expect(said.map(({ on, event }) => [on, event])).toEqual([
      ['2026-05-19', 'clock.reminded'],
      ['2026-05-29', 'clock.reminded'],
      ['2026-06-05', 'clock.reminded'],
      ['2026-06-09', 'clock.passed'],
    ])
  })

  it('is confirmed on joint application, performed, followed up twice, closed, rated and archived', () => {
    const story = untilClosed()
    story.tell('2026-07-22 12:00', mother, 'case.evaluated', { score: 'satisfied' })
    story.tell('2026-07-22 15:00', archivist, 'case.archived', { retention: 'permanent' })
    expect(story.summary).toMatchObject({ states: ['archived'], late: false })
    expect(story.summary.facts).toMatchObject({
      mediationOutcome: 'success',
      agreementForm: 'written',
      confirmedOn: '2026-06-12',
      obligationsDone: 2,
      satisfaction: 'satisfied',
      resolvedOn: '2026-07-22',
    })
    expect(story.papers.filter((paper) => paper === 'follow-up-record')).toHaveLength(2)
    expect(JSON.stringify(story.replayed())).toBe(JSON.stringify(story.now))
  })

  it('shows the court its case only once the application names it', () => {
    const story = untilSealed()
    expect(story.permitted(liaison)).toEqual([])
    story.tell('2026-06-04', he, 'confirmation.applied', application)
    expect(story.permitted(liaison)).toContain('confirmation.accepted')
    expect(isUnder(places.court, places.district)).toBe(true)
  })

  it('refuses an application that not every party joins', () => {
    expect(
      untilSealed().refuse('2026-06-04', he, 'confirmation.applied', { ...application, by: ['p1', 'p2'] }),
    ).toMatchObject({ refused: 'rule-unmet', reasons: [{ name: 'appliedJointly' }] })
  })

  it('N1: after the window only a lawsuit on the agreement is left, and the refusal says so', () => {
    const refusal = untilSealed().refuse('2026-06-09', he, 'confirmation.applied', application)
    expect(refusal).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ name: 'windowOpen', label: { zh: expect.stringContaining('人民调解法 32') } }],
    })
    const inTime = untilSealed()
    inTime.tell('2026-06-08 23:59', he, 'confirmation.applied', application)
    expect(inTime.states).toContain('performing.confirmation.applied')
  })

  it('N2: an agreement that ends a parent-child relation cannot be confirmed', () => {
    const story = untilDrafted()
    story.tell('2026-05-08', he, 'agreement.drafted', {
      facts: '解除收养关系',
      terms: [{ text: '解除收养关系' }, { text: '支付补偿', dueOn: '2026-12-31' }],
      identityRelation: true,
    })
    for (const party of everybody)
      story.tell('2026-05-08', he, 'signature.recorded', { party, way: 'ink', original: '扫描件' })
    story.tell('2026-05-08', he, 'agreement.signedByMediator')
    story.tell('2026-05-08', chair, 'agreement.sealed')
    expect(story.states).toContain('performing.confirmation.barred')
    expect(story.now.clocks.confirmation).toBeUndefined()
    expect(story.refuse('2026-05-09', he, 'confirmation.applied', application)).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ name: 'confirmable' }],
    })
  })

  it('N3: a missed instalment is a breach; the confirmed case is reopened as its second round', () => {
    const story = untilClosed()
    story.wait('2026-08-06 09:00')
    expect(story.said.at(-1)).toMatchObject({
      on: '2026-08-06',
      event: 'clock.passed',
      detail: { clock: 'obligation', key: 'o3', due: '2026-08-05' },
    })
    // a party's breach is no lateness of the office
    expect(story.summary.late).toBe(false)
    story.tell('2026-08-06 09:30', he, 'breach.noted', { obligation: 'o3', facts: '8月赡养费未付' })
    story.tell('2026-08-06 10:00', he, 'case.reopened', { reason: 'breach', facts: '8月未付' })
    expect(story.states).toEqual(['performing.confirmation.confirmed', 'performing.obligations.due'])
    expect(story.summary.facts).toMatchObject({ round: 2, resolvedOn: null, firstResolvedOn: '2026-07-22' })
    story.tell('2026-08-06 11:00', he, 'case.referred', { route: 'enforcement', to: '青石区人民法院' })
    expect(story.states).toContain('performing.obligations.due')
    story.tell('2026-08-10', he, 'obligation.performed', { obligation: 'o3', evidence: '转账单' })
    expect(story.now.clocks['obligation#o3']).toMatchObject({ status: 'met', metOn: '2026-08-10' })
    expect(story.now.data.obligations).toContainEqual(
      expect.objectContaining({ id: 'o3', doneOn: '2026-08-10', breachedOn: '2026-08-06' }),
    )
  })

  it('N4: violence against a person of limited capacity is reported at once and suspends mediation', () => {
    const story = untilAccepted()
    story.tell('2026-04-16 10:00', he, 'emergency.raised', police)
    expect(story.summary).toMatchObject({ colour: 'red', dueOn: '2026-04-16' })
    expect(story.effects.at(-1)).toMatchObject({ kind: 'notice', name: 'emergency' })
    story.tell('2026-04-16 10:10', he, 'mediation.suspended', { reason: 'emergency' })
    expect(story.states).toEqual(['suspended'])
    expect(story.now.clocks.mediation).toMatchObject({ status: 'paused' })
    const forgotten = story.fork()
    story.tell('2026-04-16 10:30', he, 'emergency.reported', {
      emergency: 'e1',
      to: 'police',
      receiver: '柳湾派出所',
    })
    story.tell('2026-04-20', he, 'mediation.resumed')
    expect(story.states).toEqual(['underway.mediating'])
    // four days, 16 to 19 April, do not count
    expect(story.now.clocks.mediation).toMatchObject({ due: '2026-05-19', status: 'running' })
    expect(story.summary.late).toBe(false)
    forgotten.wait('2026-04-17 09:00')
    expect(forgotten.summary.late).toBe(true)
  })
})
