import { describe, expect, it } from 'vitest'
import { Story, someone } from '../testing/story.ts'

const chair = someone('zheng', '郑某辰', ['committeeChair'])
const he = someone('he', '何某壬', ['mediator'])
const otherChair = someone('wu', '吴某卯', ['committeeChair'])

const registration = {
  title: '借款纠纷',
  category: 'other',
  source: 'court',
  place: '槐荫社区',
  summary: '借款未还',
  parties: [
    { name: '张某甲', part: 'applicant' },
    { name: '李某乙', part: 'respondent' },
  ],
}

function untilMediating(entrusted?: object, settings = {}): Story {
  const story = new Story('dispute', settings)
  story.tell('2026-03-02', chair, 'case.registered', registration)
  if (entrusted) story.tell('2026-03-02', chair, 'entrustment.signedFor', entrusted)
  story.tell('2026-03-02', chair, 'case.screened', { inScope: true })
  story.tell('2026-03-03', chair, 'consent.asked')
  story.tell('2026-03-04', chair, 'mediator.assigned', {
    mediator: { id: 'he', name: '何某壬' },
    relation: 'none',
  })
  for (const party of ['p1', 'p2'])
    story.tell('2026-03-04', chair, 'consent.given', { party, channel: 'signed' })
  return story
}

/** A written agreement in effect on 10 March; its money is due on 20 March; the window ends on 9 April. */
function untilSealed(settings = {}): Story {
  const story = untilMediating(undefined, settings)
  story.tell('2026-03-10', he, 'session.held', { place: '调解室', notes: '达成一致', result: 'success' })
  story.tell('2026-03-10', he, 'agreement.drafted', {
    facts: '借款',
    terms: [{ text: '归还借款', payer: '李某乙', payee: '张某甲', amountFen: 100_000, dueOn: '2026-03-20' }],
  })
  for (const party of ['p1', 'p2'])
    story.tell('2026-03-10', he, 'signature.recorded', { party, way: 'ink', original: '扫描件' })
  story.tell('2026-03-10', he, 'agreement.signedByMediator')
  story.tell('2026-03-10', chair, 'agreement.sealed')
  return story
}

const application = { by: ['p1', 'p2'], ground: 'organisation', court: '青石区人民法院' }
const court = '青石区人民法院'

describe('a mediation the court asked for', () => {
  it.each([
    ['beforeFiling', '2026-04-01'],
    ['ordinary', '2026-03-17'],
    ['simple', '2026-03-09'],
  ])('(%s) has the court’s period from its receipt', (kind, due) => {
    const { clocks } = untilMediating({ kind, court }).now
    expect(clocks.entrustedMediation).toMatchObject({ from: '2026-03-02', due })
    expect(clocks.mediation).toBeUndefined()
  })

  it('takes longer when all agree', () => {
    const story = untilMediating({ kind: 'simple', court })
    story.tell('2026-03-06', he, 'mediation.extended', {
      count: 10,
      reason: '需核对账目',
      agreedBy: ['p1', 'p2'],
    })
    expect(story.now.clocks.entrustedMediation).toMatchObject({ due: '2026-03-19' })
  })
})

describe('the court’s own periods', () => {
  it('are shown and make nobody late', () => {
    const story = untilSealed()
    story.tell('2026-03-12', he, 'confirmation.applied', application)
    expect(story.now.clocks.confirmationFiling).toMatchObject({ from: '2026-03-12', due: '2026-03-15' })
    story.tell('2026-03-18', he, 'confirmation.accepted', {})
    expect(story.now.clocks.confirmationDecision).toMatchObject({ from: '2026-03-18', due: '2026-04-17' })
    story.wait('2026-05-01')
    expect(story.summary.late).toBe(false)
  })
})

describe('enforcement', () => {
  it('is open for two years from the last day of a performance that was missed, once the court confirmed', () => {
    const story = untilSealed()
    story.tell('2026-03-12', he, 'confirmation.applied', application)
    story.tell('2026-03-16', he, 'confirmation.decided', {
      result: 'confirmed',
      rulingNumber: '（2026）云民特1号',
    })
    expect(story.now.clocks['enforcement#o1']).toBeUndefined()
    story.wait('2026-03-21')
    // 20 March 2028 is a Monday
    expect(story.now.clocks['enforcement#o1']).toMatchObject({ from: '2026-03-20', due: '2028-03-20' })
    story.tell('2026-03-25', he, 'obligation.performed', { obligation: 'o1', evidence: '收条' })
    expect(story.now.clocks['enforcement#o1']).toMatchObject({ status: 'met' })
  })

  it('has no period for an agreement that no court confirmed', () => {
    const story = untilSealed()
    story.wait('2026-03-21')
    expect(Object.keys(story.now.clocks).filter((id) => id.startsWith('enforcement'))).toEqual([])
  })
})

describe('the joint application', () => {
  const atCounter = { ...application, way: 'counter' }

  it.each(['17:29', '23:59'])(
    'at the counter on the last day, %s, is in time only until the office closes',
    (time) => {
      const story = untilSealed()
      if (time === '17:29') story.tell(`2026-04-09 ${time}`, he, 'confirmation.applied', atCounter)
      else
        expect(story.refuse(`2026-04-09 ${time}`, he, 'confirmation.applied', atCounter)).toMatchObject({
          reasons: [{ name: 'confirmation' }],
        })
    },
  )

  it('by post counts by its postmark, even when it is registered after the last day', () => {
    const story = untilSealed()
    story.tell('2026-04-13', he, 'confirmation.applied', {
      ...application,
      way: 'post',
      postmarkedOn: '2026-04-09',
    })
    expect(story.now.clocks.confirmation).toMatchObject({ status: 'met', metOn: '2026-04-09', lapsed: false })
    const late = untilSealed().refuse('2026-04-13', he, 'confirmation.applied', {
      ...application,
      way: 'post',
      postmarkedOn: '2026-04-10',
    })
    expect(late).toMatchObject({ reasons: [{ name: 'windowOpen' }] })
  })

  it('may be made after an obstacle, once somebody else has approved its days', () => {
    const story = untilSealed()
    story.wait('2026-04-13')
    expect(story.states).toContain('performing.confirmation.lapsed')
    story.tell('2026-04-13', he, 'toll.asked', {
      window: 'confirmation',
      from: '2026-04-01',
      to: '2026-04-10',
      cause: '洪水封路',
      evidence: '街道证明',
    })
    story.tell('2026-04-14', otherChair, 'toll.decided', { toll: 't1', approved: true, reason: '属实' })
    expect(story.states).toContain('performing.confirmation.open')
    // 9 April and ten days is Sunday 19 April
    expect(story.now.clocks.confirmation).toMatchObject({ due: '2026-04-20', lapsed: false })
    story.tell('2026-04-20', he, 'confirmation.applied', application)
    expect(JSON.stringify(story.replayed())).toBe(JSON.stringify(story.now))
  })
})

it('宁波 counts a month, and writes down what is not performed on the spot', () => {
  const story = untilMediating(undefined, { pack: 'ningbo@1' })
  expect(story.now.clocks.mediation).toMatchObject({ from: '2026-03-04', due: '2026-04-04' })
  expect(
    story.refuse('2026-03-10', he, 'agreement.reachedOrally', {
      facts: '借款',
      terms: [{ text: '归还借款', dueOn: '2026-03-20' }],
      performedAtOnce: false,
    }),
  ).toMatchObject({ reasons: [{ name: 'oralAllowed' }] })
})
