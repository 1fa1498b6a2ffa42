import { describe, expect, it } from 'vitest'
import { Story, someone } from '../testing/story.ts'

const chair = someone('zheng', '郑某辰', ['committeeChair'])
const secretary = someone('wu', '吴某卯', ['partySecretary'])
const he = someone('he', '何某壬', ['mediator'])
const second = someone('cao', '曹某申', ['mediator'])
const outsider = someone('out', '外人', ['mediator'])
const archivist = someone('feng', '冯某巳', ['archivist'])
const applicant = someone('jia', '张某甲')
const respondent = someone('yi', '李某乙')

const registration = (more: object = {}) => ({
  title: '邻里噪音纠纷',
  category: 'neighbours',
  source: 'application',
  place: '2号楼',
  summary: '夜间噪音',
  parties: [
    { name: '张某甲', part: 'applicant', account: 'jia' },
    { name: '李某乙', part: 'respondent', account: 'yi' },
  ],
  ...more,
})
const assign = (id: string, name: string) => ({ mediator: { id, name }, relation: 'none' })

function untilAsked(more: object = {}, settings = {}): Story {
  const story = new Story('dispute', settings)
  story.tell('2026-03-02', chair, 'case.registered', registration(more))
  story.tell('2026-03-02', chair, 'case.screened', { inScope: true })
  story.tell('2026-03-03', chair, 'consent.asked')
  return story
}

function untilMediating(more: object = {}, settings = {}): Story {
  const story = untilAsked(more, settings)
  story.tell('2026-03-04', chair, 'mediator.assigned', assign('he', '何某壬'))
  for (const party of ['p1', 'p2'])
    story.tell('2026-03-04', chair, 'consent.given', { party, channel: 'signed' })
  return story
}

const agreement = { facts: '夜间噪音', terms: [{ text: '22时后停止施工', dueOn: '2026-03-20' }] }

function untilSealed(): Story {
  const story = untilMediating()
  story.tell('2026-03-10', he, 'session.held', { place: '调解室', notes: '达成一致', result: 'success' })
  story.tell('2026-03-10', he, 'agreement.drafted', agreement)
  story.tell('2026-03-10', applicant, 'agreement.signed', { confirmed: true })
  story.tell('2026-03-10', respondent, 'agreement.signed', { confirmed: true })
  story.tell('2026-03-10', he, 'agreement.signedByMediator')
  story.tell('2026-03-10', chair, 'agreement.sealed')
  return story
}

function untilResolved(): Story {
  const story = untilSealed()
  story.tell('2026-03-19', he, 'obligation.performed', { obligation: 'o1', evidence: '现场确认' })
  story.tell('2026-03-26', he, 'followUp.made', { met: '张某甲', situation: '夜间安静' })
  story.tell('2026-03-26', he, 'closing.proposed', { evidence: '回访记录' })
  story.tell('2026-03-27', secretary, 'case.resolved')
  return story
}

describe('consent', () => {
  it('takes the yes of a party from himself only', () => {
    const story = untilAsked()
    expect(
      story.refuse('2026-03-04', applicant, 'consent.given', { party: 'p2', channel: 'online' }),
    ).toMatchObject({
      refused: 'form-invalid',
      issues: [{ path: ['party'] }],
    })
    story.tell('2026-03-04', applicant, 'consent.given', { party: 'p1', channel: 'online' })
    expect(story.states).toEqual(['consentPending'])
  })

  it('counts three working days for asking, and their end only informs', () => {
    const story = untilAsked()
    expect(story.now.clocks.consent).toMatchObject({ from: '2026-03-03', due: '2026-03-06' })
    story.wait('2026-03-10')
    expect(story.states).toEqual(['consentPending'])
    expect(story.summary.late).toBe(false)
  })

  it('ends mediation when a party refuses later on', () => {
    const story = untilMediating()
    story.tell('2026-03-09', respondent, 'consent.refused', { party: 'p2', channel: 'online' })
    expect(story.states).toEqual(['terminated'])
    expect(story.summary.facts).toMatchObject({ mediationOutcome: 'failure', concludedOn: '2026-03-09' })
    expect(story.now.clocks.mediation).toMatchObject({ status: 'met', late: false })
  })

  it('asks an added party, and asks every mediator about recusal again', () => {
    const story = untilMediating()
    story.tell('2026-03-09', he, 'party.added', { name: '王某丙', part: 'third' })
    const session = { place: '调解室', notes: '追加当事人', result: 'continued' }
    expect(story.refuse('2026-03-09', he, 'session.held', session)).toMatchObject({
      reasons: [{ name: 'allConsented' }, { name: 'recusalCurrent' }],
    })
    story.tell('2026-03-09', he, 'consent.given', { party: 'p3', channel: 'signed' })
    story.tell('2026-03-09', he, 'recusal.cleared', { mediator: 'he', relation: 'none' })
    story.tell('2026-03-09', he, 'session.held', session)
    expect(story.papers.filter((paper) => paper === 'rights-notice')).toHaveLength(2)
  })
})

describe('who mediates', () => {
  it('is two or more people in a complex case', () => {
    const story = untilMediating({ difficulty: 'complex' })
    expect(story.states).toEqual(['underway.accepted'])
    story.tell('2026-03-05', chair, 'mediator.assigned', assign('cao', '曹某申'))
    expect(story.states).toEqual(['underway.mediating'])
    story.tell('2026-03-06', chair, 'mediator.released', { mediator: 'cao', reason: '调离' })
    expect(
      story.refuse('2026-03-06', he, 'session.held', { place: '调解室', notes: '调解', result: 'continued' }),
    ).toMatchObject({ reasons: [{ name: 'mediatorsEnough' }] })
  })

  it('is only who was assigned', () => {
    const story = untilMediating()
    expect(story.permitted(outsider)).toEqual([])
    const both = someone('zheng', '郑某辰', ['committeeChair', 'mediator'])
    expect(
      story.refuse('2026-03-05', both, 'session.held', {
        place: '调解室',
        notes: '调解',
        result: 'continued',
      }),
    ).toMatchObject({ reasons: [{ name: 'isNotMediatorHere' }] })
  })

  it('changes at once when a party objects to the mediator, who then sees nothing more', () => {
    const story = untilMediating()
    story.tell('2026-03-05', respondent, 'recusal.declared', {
      person: { id: 'he', name: '何某壬' },
      relation: 'objected',
    })
    expect(story.summary).toMatchObject({ recused: ['he'] })
    expect(story.summary.hands).not.toContain('he')
    expect(story.permitted(he)).toEqual([])
    expect(story.refuse('2026-03-05', chair, 'mediator.assigned', assign('he', '何某壬'))).toMatchObject({
      reasons: [{ name: 'mediatorsFree' }],
    })
    story.tell('2026-03-05', chair, 'mediator.assigned', assign('cao', '曹某申'))
    story.tell('2026-03-06', second, 'session.held', { place: '调解室', notes: '调解', result: 'continued' })
  })

  it('leaves a recusal that a party merely claims to the person in charge, who may not decide on himself', () => {
    const story = untilMediating()
    story.tell('2026-03-05', respondent, 'recusal.declared', {
      person: { id: 'zheng', name: '郑某辰' },
      relation: 'nearRelative',
    })
    expect(story.summary.recused).toEqual([])
    const decision = { recusal: 'r1', decision: 'recused', reason: '属实' }
    expect(story.refuse('2026-03-05', chair, 'recusal.decided', decision)).toMatchObject({
      refused: 'form-invalid',
    })
    story.tell('2026-03-05', secretary, 'recusal.decided', decision)
    expect(story.summary.recused).toEqual(['zheng'])
    expect(story.permitted(chair)).toEqual([])
  })
})

describe('the period of mediation', () => {
  it('is extended only by the written consent of all', () => {
    const story = untilMediating()
    const form = { count: 15, agreedBy: ['p1'], reason: '等待鉴定' }
    expect(story.refuse('2026-03-30', he, 'mediation.extended', form)).toMatchObject({
      reasons: [{ name: 'extensionAgreed' }],
    })
    story.tell('2026-03-30', he, 'mediation.extended', { ...form, agreedBy: ['p1', 'p2'] })
    expect(story.now.clocks.mediation).toMatchObject({ baseDue: '2026-04-03', due: '2026-04-18' })
  })

  it('stays late when it is extended after its end', () => {
    const story = untilMediating()
    story.wait('2026-04-05')
    expect(story.summary.late).toBe(true)
    story.tell('2026-04-06', he, 'mediation.extended', { count: 30, agreedBy: ['p1', 'p2'], reason: '补签' })
    expect(story.now.clocks.mediation).toMatchObject({ status: 'running', due: '2026-05-03', late: true })
  })

  it('is 30 working days for medical disputes, appraisal not counted', () => {
    const story = untilMediating({ category: 'medical' })
    expect(story.now.clocks.mediation).toBeUndefined()
    expect(story.now.clocks.medicalMediation).toMatchObject({ from: '2026-03-04', due: '2026-04-16' })
    story.tell('2026-03-09', he, 'mediation.suspended', { reason: 'appraisal' })
    story.tell('2026-03-16', he, 'mediation.resumed')
    // five working days, 9 to 13 March
    expect(story.now.clocks.medicalMediation).toMatchObject({ due: '2026-04-23' })
  })

  it('is 15 days from the application for labour disputes, after which arbitration is open', () => {
    const story = untilMediating({ category: 'migrantWages' })
    expect(story.now.clocks.labourMediation).toMatchObject({ from: '2026-03-02', due: '2026-03-17' })
    story.wait('2026-03-20')
    expect(story.now.clocks.labourMediation).toMatchObject({ status: 'passed', late: false })
  })

  it('follows the settings the case was opened with', () => {
    const story = untilMediating(
      {},
      { changed: { mediation: { unit: 'days', count: 20 }, consent: { unit: 'workingDays', count: 5 } } },
    )
    expect(story.now.clocks.mediation).toMatchObject({ due: '2026-03-24' })
    expect(story.now.clocks.consent).toMatchObject({ due: '2026-03-10' })
  })

  it('ends with a referral to another route, together with what meetings had asked for', () => {
    const story = untilMediating()
    story.tell('2026-03-05', he, 'meeting.held', {
      place: '议事室',
      attendees: '双方',
      notes: '协调',
      result: '分工',
      items: [{ what: '测量噪音', unit: '物业', dueOn: '2026-03-12' }],
    })
    story.tell('2026-03-06', he, 'case.referred', { route: 'lawsuit' })
    story.wait('2026-06-01')
    expect(story.states).toEqual(['referred'])
    expect(story.now.clocks['item#i1']).toMatchObject({ status: 'stopped' })
    expect(story.summary).toMatchObject({ late: false, facts: { mediationOutcome: 'failure' } })
  })
})

describe('an agreement', () => {
  it('needs every signature before the seal, and drawing it up again voids them', () => {
    const story = untilMediating()
    story.tell('2026-03-10', he, 'agreement.drafted', agreement)
    story.tell('2026-03-10', applicant, 'agreement.signed', { confirmed: true })
    story.tell('2026-03-10', respondent, 'agreement.signed', { confirmed: true })
    expect(story.refuse('2026-03-10', chair, 'agreement.sealed')).toMatchObject({
      reasons: [{ name: 'signed' }],
    })
    story.tell('2026-03-10', he, 'agreement.drafted', agreement)
    expect(story.now.data.agreement).toMatchObject({ signatures: [] })
    expect(story.refuse('2026-03-10', chair, 'agreement.sealed')).toMatchObject({
      reasons: [{ name: 'signed' }],
    })
  })

  it('may be oral: in effect that day, followed up when performed on the spot', () => {
    const oral = { ...agreement, performedAtOnce: true }
    const story = untilMediating()
    story.tell('2026-03-10', he, 'agreement.reachedOrally', oral)
    expect(story.states).toEqual(['followUp'])
    expect(story.summary.facts).toMatchObject({ agreementForm: 'oral', agreementOn: '2026-03-10' })
    const later = untilMediating()
    later.tell('2026-03-10', he, 'agreement.reachedOrally', { ...oral, performedAtOnce: false })
    expect(later.states).toEqual(['performing.confirmation.open', 'performing.obligations.due'])
    expect(later.now.clocks.confirmation).toBeUndefined()
  })

  it('is written when a party asks for it, in complex cases, and where the region says so', () => {
    const story = untilMediating()
    expect(
      story.refuse('2026-03-10', he, 'agreement.reachedOrally', {
        ...agreement,
        performedAtOnce: true,
        writtenAsked: true,
      }),
    ).toMatchObject({ reasons: [{ name: 'oralAllowed' }] })
    const strict = untilMediating({}, { changed: { writtenUnlessPerformedAtOnce: true } })
    expect(
      strict.refuse('2026-03-10', he, 'agreement.reachedOrally', { ...agreement, performedAtOnce: false }),
    ).toMatchObject({ refused: 'rule-unmet' })
  })

  it('is not signed by a party twice, nor by a stranger', () => {
    const story = untilMediating()
    story.tell('2026-03-10', he, 'agreement.drafted', agreement)
    story.tell('2026-03-10', applicant, 'agreement.signed', { confirmed: true })
    expect(story.refuse('2026-03-10', applicant, 'agreement.signed', { confirmed: true })).toMatchObject({
      refused: 'form-invalid',
    })
    expect(
      story.refuse('2026-03-10', he, 'signature.recorded', { party: 'p1', way: 'ink', original: 'x' }),
    ).toMatchObject({ refused: 'form-invalid' })
    expect(
      story.refuse('2026-03-10', someone('x', '路人'), 'agreement.signed', { confirmed: true }),
    ).toMatchObject({
      refused: 'event-not-permitted',
    })
  })
})

describe('emergencies', () => {
  it('are reported before a suspended mediation goes on', () => {
    const story = untilMediating()
    story.tell('2026-03-05', respondent, 'emergency.raised', { kind: 'violence', facts: '被威胁' })
    story.tell('2026-03-05', he, 'mediation.suspended', { reason: 'emergency' })
    expect(story.refuse('2026-03-05', he, 'mediation.resumed')).toMatchObject({
      reasons: [{ name: 'emergenciesReported' }],
    })
    story.tell('2026-03-05', he, 'emergency.reported', { emergency: 'e1', to: 'police' })
    story.tell('2026-03-06', he, 'mediation.resumed')
  })

  it('turn the case red at screening when a grave signal is ticked', () => {
    const story = new Story('dispute')
    story.tell('2026-03-02', chair, 'case.registered', registration())
    story.tell('2026-03-02', chair, 'case.screened', { inScope: true, signals: ['threats'] })
    expect(story.summary.colour).toBe('red')
  })
})

describe('the end', () => {
  it('is not accepted when the matter is outside people’s mediation', () => {
    const story = new Story('dispute')
    story.tell('2026-03-02', chair, 'case.registered', registration())
    story.tell('2026-03-02', chair, 'case.screened', { inScope: false })
    expect(story.states).toEqual(['notAccepted'])
    expect(story.permitted(chair)).toContain('case.referred')
  })

  it('is rated once by each party, never by staff', () => {
    const story = untilResolved()
    story.tell('2026-03-28', applicant, 'case.evaluated', { score: 'satisfied' })
    story.tell('2026-03-28', respondent, 'case.evaluated', { score: 'dissatisfied' })
    expect(story.summary.facts).toMatchObject({ satisfaction: 'dissatisfied' })
    expect(story.refuse('2026-03-28', applicant, 'case.evaluated', { score: 'satisfied' })).toMatchObject({
      refused: 'form-invalid',
    })
    expect(story.refuse('2026-03-28', chair, 'case.evaluated', { score: 'satisfied' })).toMatchObject({
      refused: 'event-not-permitted',
    })
  })

  it('goes to the archive only with each missing mandatory paper explained', () => {
    const story = untilMediating()
    story.tell('2026-03-10', he, 'mediation.ended', { reason: 'tooFarApart', routesTold: true })
    expect(story.refuse('2026-03-11', archivist, 'case.archived', { retention: 'short' })).toMatchObject({
      reasons: [{ name: 'dossierComplete' }],
    })
    story.tell('2026-03-11', archivist, 'case.archived', {
      retention: 'short',
      explained: [{ paper: 'mediation-record', reason: '一方未到场，未能开展调解' }],
    })
    expect(story.summary.done).toBe(true)
  })

  it('begins again within 90 days as the second round, with consent asked anew and new periods', () => {
    const story = untilResolved()
    story.tell('2026-06-25', he, 'case.reopened', { reason: 'recurrence', facts: '噪音再起' })
    expect(story.states).toEqual(['screening'])
    expect(story.summary.facts).toMatchObject({ round: 2, resolvedOn: null, firstResolvedOn: '2026-03-27' })
    story.tell('2026-06-25', chair, 'consent.asked')
    for (const party of ['p1', 'p2'])
      story.tell('2026-06-26', chair, 'consent.given', { party, channel: 'signed' })
    expect(story.states).toEqual(['underway.mediating'])
    expect(story.now.clocks['mediation#2']).toMatchObject({ from: '2026-06-26', due: '2026-07-26' })
    expect(story.now.clocks.mediation).toMatchObject({ status: 'met' })
    expect(JSON.stringify(story.replayed())).toBe(JSON.stringify(story.now))
  })

  it('is registered anew after 90 days', () => {
    expect(
      untilResolved().refuse('2026-06-26', he, 'case.reopened', { reason: 'recurrence', facts: '噪音再起' }),
    ).toMatchObject({ reasons: [{ name: 'withinReopening' }] })
  })
})
