import { holdsFor } from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { figures } from '../index.ts'
import { places, Story, someone } from '../testing/story.ts'

const sun = someone('sun', '孙某丁', ['gridWorker'])
const hu = someone('hu', '胡某丙', ['agent', 'mediator'])
const secretary = someone('wu', '吴某卯', ['partySecretary'])
const chair = someone('zheng', '郑某辰', ['committeeChair'])
const archivist = someone('feng', '冯某巳', ['archivist'])
const zhang = someone('zhang', '张某甲')
const property = someone('zhou', '周某', ['unitHandler'], places.property)

/** Domain 9a: the leaking house, step by step until a chosen day. */
function untilCompanyAnswers(): Story {
  const story = new Story('dispute')
  story.tell('2026-03-02 09:10', sun, 'lead.reported', {
    what: '3号楼2单元501室卧室顶棚渗水',
    place: '3号楼2单元501室',
    household: '3-2-501',
    handTo: { id: 'hu', name: '胡某丙' },
  })
  expect(story.summary).toMatchObject({ states: ['lead'], phase: 'collect' })

  story.tell('2026-03-02 10:30', hu, 'case.registered', {
    title: '501室顶棚渗水纠纷',
    category: 'property',
    source: 'proactive',
    potential: true,
    colour: 'yellow',
    place: '3号楼2单元501室',
    summary: '501室卧室顶棚渗水，疑601室或共用部位所致',
    parties: [
      { name: '张某甲', part: 'applicant', account: 'zhang' },
      { name: '李某乙', part: 'respondent' },
      { name: '测试物业服务有限公司', part: 'respondent', kind: 'organisation', legalRepresentative: '周某' },
    ],
  })
  expect(story.summary).toMatchObject({ states: ['registered'], phase: 'discover', colour: 'yellow' })
  expect(story.numbered).toBe(1)

  story.tell('2026-03-03 09:00', hu, 'case.screened', { inScope: true })
  story.tell('2026-03-03 10:00', hu, 'visit.made', {
    place: '501室、601室',
    present: '张某甲、李某乙',
    notes: '查看渗水部位，拍照四张',
  })
  story.tell('2026-03-03 10:30', hu, 'mandate.signed', {
    principal: 'p1',
    agent: { id: 'hu', name: '胡某丙' },
    powers: '联系责任部门、参加协调、领取文书',
    validUntil: '2026-09-02',
  })
  story.tell('2026-03-03 10:40', hu, 'consent.asked')
  story.tell('2026-03-03 10:45', hu, 'consent.given', { party: 'p1', channel: 'signed' })
  story.tell('2026-03-03 11:00', hu, 'consent.given', { party: 'p2', channel: 'signed' })
  expect(story.summary).toMatchObject({ states: ['consentPending'], phase: 'assign' })

  story.tell('2026-03-04 14:00', hu, 'contact.made', {
    unit: '区住建局产权科',
    contact: '钱某',
    channel: 'inPerson',
    notes: '2019年11月竣工，防水保修期已过；可用维修资金',
    promise: '派员现场查看',
    promisedFor: '2026-03-06',
  })
  return story
}

function untilAccepted(): Story {
  const story = untilCompanyAnswers()
  story.tell('2026-03-05 09:30', hu, 'contact.made', {
    unit: '测试物业服务有限公司',
    contact: '周某',
    channel: 'inPerson',
    notes: '项目经理同意参加',
  })
  for (const party of ['p1', 'p2', 'p3'])
    story.tell('2026-03-05 10:00', hu, 'hosting.agreed', { party, evidence: '同意书' })
  story.tell('2026-03-05 10:10', hu, 'consent.given', { party: 'p3', channel: 'signed' })
  return story
}

function untilSealed(): Story {
  const story = untilAccepted()
  story.tell('2026-03-05 11:00', chair, 'mediator.assigned', {
    mediator: { id: 'hu', name: '胡某丙' },
    relation: 'none',
  })
  story.tell('2026-03-05 11:10', hu, 'unit.invited', {
    unit: { id: places.property, name: '测试物业服务有限公司' },
    matter: '共用部位维修',
  })
  story.tell('2026-03-06 09:00', hu, 'visit.made', {
    place: '501室、屋面',
    present: '工程师、张某甲、李某乙',
    notes: '现场勘查',
    finding: '渗水来自外墙与屋面接缝（共用部位），与601室卫生间无关',
  })
  story.tell('2026-03-06 09:30', hu, 'promise.kept', { promise: 'c1' })
  expect(story.summary.phase).toBe('resolve')

  story.tell('2026-03-10 15:00', hu, 'meeting.held', {
    place: '社区议事室',
    attendees: '住建局、物业、张某甲、李某乙、社区书记',
    notes: '共用部位由物业组织，使用维修资金',
    result: '明确分工，室内损失待议',
    items: [
      {
        what: '临时堵漏',
        unit: '物业',
        dueOn: '2026-03-13',
        payer: '物业',
        owner: { id: 'zhou', name: '周某' },
      },
      {
        what: '维修方案和报价',
        unit: '物业',
        dueOn: '2026-03-17',
        payer: '物业',
        owner: { id: 'zhou', name: '周某' },
      },
      {
        what: '维修资金使用意见',
        unit: '区住建局',
        dueOn: '2026-03-17',
        owner: { id: 'qian', name: '钱某' },
      },
    ],
  })
  story.tell('2026-03-13 16:00', property, 'item.done', {
    item: 'i1',
    evidence: '堵漏照片',
    confirmedBy: '张某甲',
  })
  story.wait('2026-03-16 23:00')
  story.tell('2026-03-17 09:00', property, 'item.done', { item: 'i2', evidence: '方案和报价单' })
  story.tell('2026-03-17 09:10', hu, 'item.done', { item: 'i3', evidence: '住建局书面意见' })
  story.tell('2026-03-17 10:00', hu, 'meeting.held', {
    place: '社区议事室',
    attendees: '住建局、物业、张某甲、李某乙、社区书记',
    notes: '3月23日至4月3日施工，费用18600元从维修资金列支，室内修复1800元由物业承担',
    result: '达成一致',
  })
  story.tell('2026-03-17 11:00', hu, 'session.held', {
    place: '社区调解室',
    notes: '各方确认方案',
    result: 'success',
  })
  story.tell('2026-03-17 11:20', hu, 'agreement.drafted', {
    facts: '501室顶棚渗水系共用部位所致',
    terms: [
      { text: '由业委会申请应急使用维修资金', payer: '测试物业服务有限公司', dueOn: '2026-03-18' },
      { text: '修复共用部位', payer: '测试物业服务有限公司', amountFen: 1_860_000, dueOn: '2026-04-03' },
      {
        text: '修复501室室内',
        payer: '测试物业服务有限公司',
        payee: '张某甲',
        amountFen: 180_000,
        dueOn: '2026-04-03',
      },
    ],
  })
  for (const party of ['p1', 'p2', 'p3'])
    story.tell('2026-03-17 14:00', hu, 'signature.recorded', { party, way: 'ink', original: '扫描件1' })
  story.tell('2026-03-17 14:30', hu, 'agreement.signedByMediator')
  story.tell('2026-03-17 15:00', chair, 'agreement.sealed')
  return story
}

function untilClosed(): Story {
  const story = untilSealed()
  story.tell('2026-03-18 17:00', property, 'obligation.performed', { obligation: 'o1', evidence: '申请回执' })
  for (const obligation of ['o2', 'o3'])
    story.tell('2026-04-03 16:00', property, 'obligation.performed', {
      obligation,
      evidence: '验收单（张某甲、李某乙、胡某丙签字）',
    })
  story.tell('2026-04-20 10:00', hu, 'followUp.made', { met: '张某甲', situation: '雨后未再渗水' })
  story.tell('2026-04-21 09:00', zhang, 'case.evaluated', { score: 'satisfied' })
  story.tell('2026-04-21 10:00', hu, 'closing.proposed', { evidence: '验收单、回访记录' })
  story.tell('2026-04-21 11:00', secretary, 'case.resolved')
  return story
}

const april = { from: '2026-04-01', to: '2026-04-30' }
const march = { from: '2026-03-01', to: '2026-03-31' }
const counted = (id: string, story: Story, period: typeof april) => {
  const figure = figures.find((each) => each.id === id)
  if (!figure) throw new Error(id)
  const { facts } = story.summary
  return [
    holdsFor(figure.numerator, facts, period) ? 1 : 0,
    figure.denominator && (holdsFor(figure.denominator, facts, period) ? 1 : 0),
  ]
}

describe('the leaking house (9a)', () => {
  it('is accepted on the day the last party consents, and the period ends on a Saturday without moving', () => {
    const story = untilAccepted()
    expect(story.states).toEqual(['underway.accepted'])
    expect(story.now.clocks.mediation).toMatchObject({
      from: '2026-03-05',
      due: '2026-04-04',
      status: 'running',
    })
    expect(story.papers).toContain('acceptance-form')
  })

  it('lets the agent of one side mediate only when every party agreed in writing', () => {
    const story = untilCompanyAnswers()
    story.tell('2026-03-05', hu, 'hosting.agreed', { party: 'p1' })
    story.tell('2026-03-05', hu, 'consent.given', { party: 'p3', channel: 'signed' })
    const refusal = story.refuse('2026-03-05', chair, 'mediator.assigned', {
      mediator: { id: 'hu', name: '胡某丙' },
      relation: 'none',
    })
    expect(refusal).toMatchObject({ refused: 'rule-unmet', reasons: [{ name: 'agentMayHost' }] })
    story.tell('2026-03-05', chair, 'mediator.assigned', {
      mediator: { id: 'he', name: '何某壬' },
      relation: 'none',
    })
    expect(story.states).toEqual(['underway.mediating'])
  })

  it('reminds the owners of responsibility items once, three days before, and nothing turns late over the weekend', () => {
    const story = untilSealed()
    const reminders = story.said.filter(
      ({ event, detail }) => event === 'clock.reminded' && detail.clock === 'item',
    )
    expect(reminders.map(({ on, detail }) => [on, detail.key])).toEqual([
      ['2026-03-14', 'i2'],
      ['2026-03-14', 'i3'],
    ])
    expect(
      story.effects.filter(({ name, detail }) => name === 'clock.reminded' && detail.clock === 'item'),
    ).toMatchObject([{ detail: { owners: ['zhou'] } }, { detail: { owners: ['qian'] } }])
    expect(story.said.filter(({ event }) => event === 'clock.passed')).toEqual([])
    expect(story.summary.late).toBe(false)
  })

  it('takes effect with the seal: four originals, three obligations, confirmation until 16 April', () => {
    const { now } = untilSealed()
    expect(now.data.agreement).toMatchObject({ copies: 4, effectiveOn: '2026-03-17', sealedOn: '2026-03-17' })
    expect(now.clocks.confirmation).toMatchObject({
      from: '2026-03-17',
      due: '2026-04-16',
      status: 'running',
    })
    expect(now.clocks.mediation).toMatchObject({ status: 'met', metOn: '2026-03-17', late: false })
    expect(now.data.obligations).toMatchObject([
      { id: 'o1', dueOn: '2026-03-18' },
      { id: 'o2', dueOn: '2026-04-03' },
      { id: 'o3', dueOn: '2026-04-03' },
    ])
  })

  it('waits for the follow-up after the last obligation, is rated, closed, and archived by the archivist', () => {
    const story = untilClosed()
    expect(story.states).toEqual(['resolved'])
    expect(story.summary.phase).toBe('feedback')
    story.tell('2026-04-24', archivist, 'case.archived', { retention: 'long' })
    expect(story.summary).toMatchObject({ states: ['archived'], done: true, late: false })
    expect(story.papers.filter((paper) => paper !== 'visit-record')).toEqual([
      'mandate',
      'rights-notice',
      'acceptance-form',
      'meeting-minutes',
      'meeting-minutes',
      'mediation-record',
      'agreement',
      'agreement',
      'follow-up-record',
      'closing-report',
      'dossier',
    ])
    expect(JSON.stringify(story.replayed())).toBe(JSON.stringify(story.now))
  })

  it('refuses closing by whoever proposed it, and without a follow-up', () => {
    const story = untilSealed()
    story.tell('2026-03-18', property, 'obligation.performed', { obligation: 'o1', evidence: '回执' })
    story.tell('2026-03-19', hu, 'closing.proposed', { evidence: '施工在即' })
    expect(story.refuse('2026-03-19', secretary, 'case.resolved')).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ name: 'followedUp' }],
    })
    const both = someone('hu', '胡某丙', ['agent', 'mediator', 'partySecretary'])
    expect(story.refuse('2026-03-19', both, 'case.resolved')).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ kind: 'separation', name: 'approvesOwn' }],
    })
  })

  it('N1: nobody signs for a party, his agent least of all', () => {
    const story = untilAccepted()
    story.tell('2026-03-05', chair, 'mediator.assigned', {
      mediator: { id: 'hu', name: '胡某丙' },
      relation: 'none',
    })
    story.tell('2026-03-17', hu, 'agreement.drafted', { facts: '渗水', terms: [{ text: '修复' }] })
    expect(story.refuse('2026-03-17', hu, 'agreement.signed', { confirmed: true })).toMatchObject({
      refused: 'event-not-permitted',
      reasons: [{ kind: 'role', name: 'party' }],
    })
    story.tell('2026-03-17', zhang, 'agreement.signed', { confirmed: true })
    expect(story.now.data.agreement).toMatchObject({ signatures: [{ party: 'p1', way: 'electronic' }] })
  })

  it('N2: when the company refuses, mediation ends and the same record goes on as agency', () => {
    const story = untilCompanyAnswers()
    story.tell('2026-03-05', hu, 'consent.refused', { party: 'p3', channel: 'inPerson', reason: '不愿参加' })
    expect(story.states).toEqual(['terminated'])
    expect(story.summary.facts).toMatchObject({ terminationReason: 'refused', mediationOutcome: null })
    story.tell('2026-03-05 14:00', hu, 'agency.continued', { reason: '继续联系住建局和物业' })
    expect(story.now).toMatchObject({ id: 'story', workflow: 'agency', data: { visits: 1, contacts: 1 } })
    expect(story.states).toEqual(['factFinding'])
    expect(story.now.data.parties).toHaveLength(3)
    expect(story.now.clocks['promise#c1']).toMatchObject({ due: '2026-03-06', status: 'running' })
    story.tell('2026-03-06', hu, 'unit.identified', { name: '测试物业服务有限公司', why: '共用部位' })
    story.tell('2026-03-06', hu, 'meeting.called', {
      on: '2026-03-10',
      place: '议事室',
      invited: '物业、住建局',
    })
    expect(story.states).toEqual(['coordinating'])
    expect(JSON.stringify(story.replayed())).toBe(JSON.stringify(story.now))
  })

  it('N3: April counts the resolution, the March cohort is resolved to 100 %, in 50 days', () => {
    const story = untilClosed()
    expect(counted('screened', story, march)).toEqual([1, undefined])
    expect(counted('screened', story, april)).toEqual([0, undefined])
    expect(counted('resolved', story, april)).toEqual([1, undefined])
    expect(counted('resolutionRate', story, march)).toEqual([1, 1])
    expect(counted('resolutionRate', story, april)).toEqual([0, 0])
    expect(counted('resolutionRateConcluded', story, april)).toEqual([1, 1])
    expect(counted('potentialResolved', story, april)).toEqual([1, undefined])
    expect(counted('proactiveShare', story, march)).toEqual([1, 1])
    expect(counted('successRate', story, march)).toEqual([1, 1])
    expect(counted('overdue', story, march)).toEqual([0, undefined])
    expect(story.summary.facts).toMatchObject({ daysToResolve: 50, satisfaction: 'satisfied' })
  })
})
