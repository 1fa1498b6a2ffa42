import { mainFirst } from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { places, Story, someone } from '../testing/story.ts'

const hu = someone('hu', '胡某丙', ['agent', 'mediator'])
const secretary = someone('wu', '吴某卯', ['partySecretary'])
const centre = someone('street', '许某未', ['streetCenter'], places.street)
const archivist = someone('feng', '冯某巳', ['archivist'])
const zhang = someone('zhang', '张某甲')

const registration = {
  title: '路灯损坏',
  category: 'other',
  source: 'proactive',
  potential: true,
  place: '3号楼前',
  summary: '路灯不亮，夜间出行不便',
  parties: [
    { name: '张某甲', part: 'applicant', account: 'zhang' },
    { name: '测试物业服务有限公司', part: 'respondent', kind: 'organisation' },
  ],
}

function untilCoordinating(): Story {
  const story = new Story('agency')
  story.tell('2026-03-02', hu, 'lead.reported', { what: '路灯不亮', place: '3号楼前' })
  story.tell('2026-03-02', hu, 'case.registered', registration)
  story.tell('2026-03-02', hu, 'agency.started', {
    party: 'p1',
    agent: { id: 'hu', name: '胡某丙' },
    channel: 'inPerson',
    note: '当面同意',
  })
  story.tell('2026-03-03', hu, 'visit.made', { place: '3号楼', present: '张某甲', notes: '查看路灯' })
  story.tell('2026-03-03', hu, 'unit.identified', { name: '测试物业服务有限公司', why: '共用设施' })
  story.tell('2026-03-04', hu, 'meeting.called', { on: '2026-03-05', place: '议事室', invited: '物业' })
  return story
}

describe('petition agency', () => {
  it('puts giving up last among the moves, behind the next step and whatever else may be done', () => {
    const story = untilCoordinating()
    const moves = mainFirst(story.workflow, story.now, story.offers(hu))
      .filter(({ permitted, activity }) => permitted && !activity)
      .map(({ event }) => event)

    expect(moves[0]).toBe('meeting.called')
    expect(moves.slice(-2).sort()).toEqual(['agency.closed', 'mandate.withdrawn'])
  })

  it('runs from clue to archive: mandate, visit, meeting, plan, items, feedback, closing', () => {
    const story = untilCoordinating()
    expect(story.refuse('2026-03-05', hu, 'plan.agreed', { plan: '换灯' })).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ name: 'met' }, { name: 'planComplete' }],
    })
    story.tell('2026-03-05', hu, 'meeting.held', {
      place: '议事室',
      attendees: '物业、张某甲',
      notes: '物业同意更换',
      result: '一周内更换',
      items: [{ what: '更换路灯', unit: '物业', dueOn: '2026-03-12', payer: '物业' }],
    })
    story.tell('2026-03-05', hu, 'plan.agreed', { plan: '物业更换路灯' })
    story.tell('2026-03-06', hu, 'execution.started')
    expect(
      story.refuse('2026-03-10', hu, 'result.confirmed', { told: '已换', confirmedBy: '张某甲' }),
    ).toMatchObject({
      reasons: [{ name: 'allDone' }],
    })
    story.tell('2026-03-11', hu, 'item.done', { item: 'i1', evidence: '照片' })
    story.tell('2026-03-11', hu, 'result.confirmed', { told: '路灯已更换', confirmedBy: '张某甲' })
    story.tell('2026-03-18', hu, 'followUp.made', { met: '张某甲', situation: '路灯正常' })
    story.tell('2026-03-18', zhang, 'case.evaluated', { score: 'satisfied' })
    story.tell('2026-03-18', hu, 'closing.proposed', { evidence: '照片、回访' })
    story.tell('2026-03-18', secretary, 'case.resolved')
    story.tell('2026-03-20', archivist, 'case.archived', { retention: 'short' })
    expect(story.summary).toMatchObject({ states: ['archived'], done: true, late: false })
    expect(story.summary.facts).toMatchObject({
      resolvedOn: '2026-03-18',
      daysToResolve: 16,
      resolution: 'resolved',
    })
    expect(story.numbered).toBe(1)
  })

  it('begins without a paper only for a potential dispute', () => {
    const story = new Story('agency')
    story.tell('2026-03-02', hu, 'case.registered', { ...registration, potential: false })
    expect(
      story.refuse('2026-03-02', hu, 'agency.started', {
        party: 'p1',
        agent: { id: 'hu', name: '胡某丙' },
        channel: 'inPerson',
        note: '同意',
      }),
    ).toMatchObject({ reasons: [{ name: 'isPotential' }] })
  })

  it('lets a principal mandate two agents at most', () => {
    const story = new Story('agency')
    story.tell('2026-03-02', hu, 'case.registered', registration)
    const mandate = (id: string) => ({
      principal: 'p1',
      agent: { id, name: id },
      powers: '反映情况',
      validUntil: '2026-12-31',
    })
    story.tell('2026-03-02', hu, 'mandate.signed', mandate('hu'))
    story.tell('2026-03-02', hu, 'mandate.signed', mandate('second'))
    expect(story.refuse('2026-03-02', hu, 'mandate.signed', mandate('third'))).toMatchObject({
      refused: 'form-invalid',
      issues: [{ path: ['agent'] }],
    })
  })

  it('tells those who can escalate when nothing moves for the office’s period', () => {
    const story = untilCoordinating()
    story.wait('2026-04-04 09:00')
    expect(story.said.map(({ on, event }) => [on, event])).toEqual([
      ['2026-03-31', 'clock.reminded'],
      ['2026-04-04', 'clock.passed'],
    ])
    expect(story.effects).toContainEqual(expect.objectContaining({ kind: 'notice', name: 'stuck' }))
    expect(story.summary.late).toBe(false)
    story.tell('2026-04-04', hu, 'case.escalated', {
      to: { id: places.street, name: '柳湾街道综治中心' },
      reason: '长期无进展',
    })
    expect(story.summary.org).toBe(places.street)
    expect(story.permitted(centre)).toContain('meeting.held')
    expect(story.permitted(hu)).toContain('visit.made')
  })

  it('goes on as mediation with everything that is known, under the same number', () => {
    const story = untilCoordinating()
    story.tell('2026-03-05', hu, 'meeting.held', {
      place: '议事室',
      attendees: '物业',
      notes: '意见不一',
      result: '申请调解',
      items: [{ what: '提供图纸', unit: '物业', dueOn: '2026-03-12' }],
    })
    story.tell('2026-03-06', hu, 'mediation.requested', { reason: '各方愿意调解' })
    expect(story.now).toMatchObject({ id: 'story', workflow: 'dispute', version: 1 })
    expect(story.states).toEqual(['registered'])
    expect(story.now.data).toMatchObject({
      title: '路灯损坏',
      visits: 1,
      meetings: 1,
      registeredOn: '2026-03-02',
      earlier: [{ procedure: 'agency', on: '2026-03-06' }],
      items: [{ id: 'i1', what: '提供图纸' }],
    })
    expect(story.now.clocks['item#i1']).toMatchObject({ status: 'running', due: '2026-03-12' })
    expect(story.numbered).toBe(1)
    expect(JSON.stringify(story.replayed())).toBe(JSON.stringify(story.now))
  })

  it('turns a clue into mediation before anybody registered it', () => {
    const story = new Story('agency')
    story.tell('2026-03-02', hu, 'lead.reported', { what: '邻里争吵', place: '2号楼' })
    story.tell('2026-03-02', hu, 'mediation.requested', { reason: '双方要求调解' })
    expect(story.states).toEqual(['lead'])
    story.tell('2026-03-02', hu, 'case.registered', registration)
    expect(story.numbered).toBe(1)
  })
})
