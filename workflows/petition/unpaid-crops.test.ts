import { describe, expect, it } from 'vitest'
import type { Story } from '../testing/story.ts'
import {
  bureau,
  cityGovernment,
  cityReviewer,
  districtGovernment,
  districtReviewer,
  handler,
  head,
  hearingEnd,
  hold,
  land,
  letter,
  newPetition,
  opinion,
  otherBureau,
  petitioner,
  supervisor,
  untilAccepted,
  untilSignedFor,
} from './telling.ts'

const clock = (story: Story, id: string) => story.now.clocks[id]
const served = { way: 'direct', proof: '送达回证' }

/** Domain 9c, steps 4 to 11: late, extended, late again, answered and served. */
function untilAnswerServed(): Story {
  const story = untilAccepted()
  story.tell('2026-02-03', handler, 'petitioner.heard', { place: '接待室', statement: '要求支付' })
  story.tell('2026-02-03', handler, 'investigation.made', { notes: '调取测绘资料' })
  story.tell('2026-03-25', handler, 'extension.requested', { days: 30, reason: '需复核测绘' })
  story.tell('2026-03-25', head, 'extension.decided', { approved: true })
  story.tell('2026-03-26', handler, 'extension.told', { channel: 'signed' })
  story.wait('2026-04-27 00:00')
  story.tell('2026-04-27', bureau, 'case.supervised', { demand: '尽快办结', replyBy: '2026-05-08' })
  story.tell('2026-05-08', head, 'supervision.answered', { demand: 'd1', answer: '已出具意见' })
  story.tell('2026-05-08', head, 'opinion.issued', opinion)
  story.tell('2026-05-11', handler, 'opinion.delivered', served)
  return story
}

/** Steps 12 to 14. */
function untilReviewServed(): Story {
  const story = untilAnswerServed()
  story.tell('2026-06-02', petitioner, 'review.requested', { organ: districtGovernment, grounds: '不服' })
  story.tell('2026-07-01', districtReviewer, 'review.decided', {
    outcome: 'upheld',
    opinion: '维持',
    law: '第35条',
    remedy: '30日内向云溪市人民政府请求复核',
  })
  story.tell('2026-07-03', districtReviewer, 'review.delivered', served)
  return story
}

/** Steps 15 to 18. */
function untilFinal(): Story {
  const story = untilReviewServed()
  story.tell('2026-07-20', petitioner, 'reReview.requested', { organ: cityGovernment, grounds: '不服' })
  hold(story, cityReviewer, '2026-07-27', '2026-08-03', '2026-08-12')
  story.tell('2026-08-12', cityReviewer, 'hearing.ended', hearingEnd)
  story.tell('2026-08-27', cityReviewer, 'reReview.decided', {
    outcome: 'changed',
    opinion: '支付青苗补偿4260元',
    law: '第36条',
    duties: [{ what: '支付青苗补偿4260元', unit: '青石区自然资源局', dueOn: '2026-09-30' }],
  })
  return story
}

describe('unpaid crops: late, extended, late, review, re-review, repeat (domain 9c)', () => {
  it('1: registers a letter of twelve without a limit of representatives; forwarding is due on day 15', () => {
    const story = newPetition()
    story.tell('2026-01-05', bureau, 'petition.registered', letter)
    expect(story.numbered).toBe(1)
    expect(clock(story, 'sorting')).toMatchObject({ due: '2026-01-20', status: 'running' })
    expect(story.summary.facts).toMatchObject({
      people: 12,
      registeredOn: '2026-01-05',
      receivedOn: '2026-01-05',
    })
  })

  it('2: forwards on day 7; notice and objection run from the receipt', () => {
    const story = untilSignedFor()
    expect(clock(story, 'sorting')).toMatchObject({ status: 'met', metOn: '2026-01-12', late: false })
    expect(clock(story, 'notice')).toMatchObject({ due: '2026-01-27', status: 'running' })
    expect(clock(story, 'objection')).toMatchObject({ due: '2026-01-19', status: 'running' })
  })

  it('3: refuses an objection after the fifth working day', () => {
    const story = untilSignedFor()
    expect(story.refuse('2026-01-20', handler, 'petition.objected', { reasons: '无职权' })).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ name: 'objectionOpen' }],
    })
    story.wait('2026-01-20')
    expect(clock(story, 'objection')).toMatchObject({ lapsed: true, late: false })
    expect(story.summary.late).toBe(false)
  })

  it('4: notifies on day 14 and accepts; the 60 days run from acceptance', () => {
    const story = untilAccepted()
    expect(clock(story, 'notice')).toMatchObject({ status: 'met', late: false })
    expect(clock(story, 'handling')).toMatchObject({ from: '2026-01-26', due: '2026-03-27' })
    expect(story.summary).toMatchObject({ states: ['handling.ordinary'], phase: 'resolve' })
    expect(story.summary.facts).toMatchObject({ onTimeNotified: true, petitionAcceptedOn: '2026-01-26' })
  })

  it('5: issues no opinion before the petitioner was heard', () => {
    const story = untilAccepted()
    expect(story.refuse('2026-02-02', head, 'opinion.issued', opinion)).toMatchObject({
      reasons: [{ name: 'heard' }],
    })
    story.tell('2026-02-03', handler, 'petitioner.heard', { place: '接待室', statement: '要求支付' })
    expect(story.permitted(head)).toContain('opinion.issued')
  })

  it('6: reminds seven and three days before the end', () => {
    const story = untilAccepted()
    story.wait('2026-03-24 09:00')
    const reminders = story.said.filter(
      ({ event, detail }) => event === 'clock.reminded' && detail.clock === 'handling',
    )
    expect(reminders.map(({ on }) => on)).toEqual(['2026-03-20', '2026-03-24'])
    expect(clock(story, 'handling')?.owners).toEqual(['handler'])
  })

  it('7: extends by 30 days once another person approves; the last day, a Sunday, stays', () => {
    const story = untilAccepted()
    story.tell('2026-03-25', handler, 'extension.requested', { days: 30, reason: '需复核测绘' })
    expect(story.refuse('2026-03-25', handler, 'extension.decided', { approved: true })).toMatchObject({
      refused: 'event-not-permitted',
    })
    story.tell('2026-03-25', head, 'extension.decided', { approved: true })
    expect(clock(story, 'handling')).toMatchObject({ baseDue: '2026-03-27', due: '2026-04-26' })
    story.tell('2026-03-26', handler, 'extension.told', { channel: 'signed' })
    expect(story.now.data.extensions).toMatchObject([{ decidedBy: 'head', toldOn: '2026-03-26' }])
    expect(
      story.refuse('2026-03-27', handler, 'extension.requested', { days: 5, reason: '再延' }),
    ).toMatchObject({ refused: 'event-not-permitted' })
  })

  it('8 to 10: is late for ever from the midnight after, tells the supervisor, and counts 12 days', () => {
    const story = untilAnswerServed()
    expect(
      story.said.find(({ detail, event }) => event === 'clock.passed' && detail.clock === 'handling'),
    ).toMatchObject({ on: '2026-04-27', detail: { due: '2026-04-26' } })
    expect(story.effects).toContainEqual(expect.objectContaining({ kind: 'notice', name: 'overdue' }))
    expect(story.summary.late).toBe(true)
    expect(clock(story, 'handling')).toMatchObject({ status: 'met', late: true })
    expect(clock(story, 'supervision#d1')).toMatchObject({ due: '2026-05-08', status: 'met', late: false })
    expect(story.summary.facts).toMatchObject({
      answeredOn: '2026-05-08',
      onTimeAnswered: false,
      lateDays: 12,
    })
  })

  it('11: serves the opinion; the petitioner has until 10 June', () => {
    const story = untilAnswerServed()
    expect(clock(story, 'reviewRequest')).toMatchObject({ due: '2026-06-10', status: 'running' })
    expect(story.summary.facts).toMatchObject({ finishedOn: '2026-05-11', resolvedOn: null, finalOn: null })
  })

  it('12: takes a request for review to the organ one level above only', () => {
    const story = untilAnswerServed()
    for (const organ of [land, cityGovernment, { id: '99/9999/999901/housing', name: '区住建局' }])
      expect(
        story.refuse('2026-06-02', petitioner, 'review.requested', { organ, grounds: '不服' }),
      ).toMatchObject({
        refused: 'form-invalid',
        issues: [{ path: ['organ'] }],
      })
    story.tell('2026-06-02', petitioner, 'review.requested', { organ: districtGovernment, grounds: '不服' })
    expect(clock(story, 'review')).toMatchObject({ due: '2026-07-02' })
    expect(clock(story, 'reviewRequest')).toMatchObject({ status: 'met', lapsed: false })
  })

  it('13, 14: decides in time; a last day on a Sunday moves for the citizen', () => {
    const story = untilReviewServed()
    expect(clock(story, 'review')).toMatchObject({ status: 'met', late: false })
    expect(clock(story, 'reReviewRequest')).toMatchObject({ baseDue: '2026-08-02', due: '2026-08-03' })
  })

  it('15, 16: does not count the ten days of the hearing', () => {
    const story = untilReviewServed()
    story.tell('2026-07-20', petitioner, 'reReview.requested', { organ: cityGovernment, grounds: '不服' })
    expect(clock(story, 'reReview')).toMatchObject({ due: '2026-08-19' })
    hold(story, cityReviewer, '2026-07-27', '2026-08-03', '2026-08-04')
    expect(clock(story, 'reReview')?.status).toBe('paused')
    expect(
      story.refuse('2026-08-04', cityReviewer, 'reReview.decided', {
        outcome: 'upheld',
        opinion: '维持',
        law: '第36条',
      }),
    ).toMatchObject({ reasons: [{ name: 'hearingsClosed' }] })
    story.tell('2026-08-12', cityReviewer, 'hearing.ended', hearingEnd)
    expect(clock(story, 'reReview')).toMatchObject({ due: '2026-08-29', status: 'running' })
  })

  it('17, 18: is final with the re-review in time, resolved when the unit has paid', () => {
    const story = untilFinal()
    expect(clock(story, 'reReview')).toMatchObject({ status: 'met', late: false })
    expect(story.states).toEqual(['final'])
    story.tell('2026-08-31', cityReviewer, 'reReview.delivered', served)
    expect(story.summary.facts).toMatchObject({ finalOn: '2026-08-27', resolvedOn: null })
    expect(clock(story, 'item#i1')).toMatchObject({ due: '2026-09-30' })
    expect(story.refuse('2026-09-01', bureau, 'petition.resolved', { evidence: '承诺' })).toMatchObject({
      reasons: [{ name: 'itemsDone' }],
    })
    story.tell('2026-09-18', head, 'item.done', { item: 'i1', evidence: '付款凭证' })
    story.tell('2026-09-18', bureau, 'petition.resolved', { evidence: '付款凭证' })
    expect(story.summary.facts).toMatchObject({
      finishedOn: '2026-05-11',
      resolvedOn: '2026-09-18',
      finalOn: '2026-08-27',
      resolution: 'resolved',
    })
    expect(story.summary.late).toBe(true)
  })

  it('19: no longer accepts the same facts, counts the repeat and starts no clock', () => {
    const story = untilFinal()
    story.tell('2026-08-31', cityReviewer, 'reReview.delivered', served)
    const before = Object.keys(story.now.clocks)
    story.tell('2026-10-12', bureau, 'petition.repeated', { channel: 'web', why: '同一事实和理由' })
    expect(story.states).toEqual(['noLongerAccepted'])
    expect(story.summary.facts.repeats).toBe(1)
    expect(Object.keys(story.now.clocks)).toEqual(before)
    expect(JSON.stringify(story.replayed())).toBe(JSON.stringify(story.now))
  })

  it('19, 20: a new registration is judged by a person: barred when the same, handled when about another plot', () => {
    const again = newPetition()
    again.tell('2026-10-12', bureau, 'petition.registered', { ...letter, channel: 'web' })
    again.tell('2026-10-12', bureau, 'petition.classified', {
      purpose: 'request',
      handlingPath: 'petitionProcedure',
      repeat: true,
    })
    const other = again.fork()
    again.tell('2026-10-12', bureau, 'petition.barred', {
      earlier: '（2026）信字第001号',
      reason: '同一事实',
    })
    expect(again.states).toEqual(['noLongerAccepted'])
    expect(clock(again, 'sorting')).toMatchObject({ status: 'met' })
    other.tell('2026-10-13', bureau, 'petition.forwarded', { unit: land })
    expect(other.states).toEqual(['forwarded'])
  })

  it('N1: twelve who visit together are received through five representatives, the others as attendees', () => {
    const visit = { ...letter, channel: 'visit' }
    expect(newPetition().refuse('2026-01-05', bureau, 'petition.registered', visit)).toMatchObject({
      refused: 'form-invalid',
      issues: [{ path: ['petitioners'] }],
    })
    const story = newPetition()
    story.tell('2026-01-05', bureau, 'petition.registered', {
      ...visit,
      petitioners: letter.petitioners.slice(0, 5),
      attendees: letter.petitioners.slice(5),
    })
    expect(story.now.data.attendees).toHaveLength(7)
    expect(story.summary.facts.people).toBe(12)
  })

  it('N2: a re-review asked for a day late needs a good cause that another person approved', () => {
    const story = untilReviewServed()
    const request = { organ: cityGovernment, grounds: '不服' }
    expect(story.refuse('2026-08-04', petitioner, 'reReview.requested', request)).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ name: 'reReviewInTime' }],
    })
    story.wait('2026-08-04')
    expect(story.states).toEqual(['reReviewLapsed'])
    expect(story.summary.facts.finalOn).toBe('2026-08-03')
    story.tell('2026-08-04', bureau, 'toll.asked', {
      window: 'reReviewRequest',
      from: '2026-07-30',
      to: '2026-08-03',
      cause: '住院',
      evidence: '住院证明',
    })
    expect(story.refuse('2026-08-04', petitioner, 'reReview.requested', request)).toMatchObject({
      reasons: [{ name: 'reReviewInTime' }],
    })
    const decision = { toll: 't1', approved: true, reason: '属实' }
    expect(story.refuse('2026-08-05', bureau, 'toll.decided', decision)).toMatchObject({
      reasons: [{ kind: 'separation', name: 'asksToll' }],
    })
    story.tell('2026-08-05', otherBureau, 'toll.decided', decision)
    // 2 August and the five days that do not count
    expect(clock(story, 'reReviewRequest')).toMatchObject({
      due: '2026-08-07',
      status: 'running',
      lapsed: false,
    })
    story.tell('2026-08-05', petitioner, 'reReview.requested', request)
    expect(story.states).toEqual(['underReReview'])
    expect(story.summary.facts.finalOn).toBeNull()
  })

  it('N3: states what the figures count: notified in time, answered late, reviewed, 105 days', () => {
    const story = untilReviewServed()
    expect(story.summary.facts).toMatchObject({
      onTimeNotified: true,
      onTimeAnswered: false,
      reviewRequestedOn: '2026-06-02',
      daysToFinish: 105,
    })
    expect(story.permitted(supervisor)).toEqual(['case.supervised'])
  })
})
