import { maySee, seeTerms, summarise, termHolds } from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { allProcedures } from '../index.ts'
import { type Role, reach, roles } from '../roles.ts'
import { someone } from '../testing/story.ts'
import {
  bureau,
  discipline,
  districtGovernment,
  districtReviewer,
  handler,
  head,
  land,
  letter,
  newPetition,
  official,
  opinion,
  organs,
  petitioner,
  untilAccepted,
  untilServed,
  untilSignedFor,
} from './telling.ts'
import { isUpperOrgan } from './upper-organ.ts'

const single = { ...letter, petitioners: [{ name: '赵某丑', account: 'zhao' }] }
const heard = { place: '接待室', statement: '要求支付' }
const served = { way: 'direct', proof: '送达回证' }

describe('routing', () => {
  it('returns an objection made in time to the petition office, which forwards it anew', () => {
    const story = untilSignedFor()
    story.tell('2026-01-19', handler, 'petition.objected', { reasons: '无职权', suggested: '区住建局' })
    expect(story.states).toEqual(['objected'])
    story.tell('2026-01-20', bureau, 'objection.decided', { agrees: true, reason: '属实' })
    expect(story.states).toEqual(['classified'])
    expect(story.now.clocks.notice).toMatchObject({ status: 'stopped', late: false })
    story.tell('2026-01-20', bureau, 'petition.forwarded', { unit: land })
    story.tell('2026-01-21', handler, 'petition.signedFor')
    expect(story.now.clocks['notice#2']).toMatchObject({ due: '2026-02-05', status: 'running' })
  })

  it('does not object twice to one receipt', () => {
    const story = untilSignedFor()
    story.tell('2026-01-13', handler, 'petition.objected', { reasons: '无职权' })
    story.tell('2026-01-14', bureau, 'objection.decided', { agrees: false, reason: '属其职权' })
    expect(story.refuse('2026-01-15', handler, 'petition.objected', { reasons: '仍无职权' })).toMatchObject({
      reasons: [{ name: 'objectionOpen' }],
    })
  })

  it('gives an assignment its own day to report', () => {
    const story = newPetition()
    story.tell('2026-01-05', bureau, 'petition.registered', letter)
    story.tell('2026-01-05', bureau, 'petition.classified', {
      purpose: 'request',
      handlingPath: 'petitionProcedure',
    })
    expect(
      story.refuse('2026-01-06', bureau, 'petition.forwarded', { kind: 'assign', unit: land }),
    ).toMatchObject({
      issues: [{ path: ['replyBy'] }],
    })
    story.tell('2026-01-06', bureau, 'petition.forwarded', {
      kind: 'assign',
      unit: land,
      replyBy: '2026-02-06',
    })
    story.tell('2026-01-06', handler, 'petition.signedFor')
    expect(story.now.clocks.assignment).toMatchObject({ due: '2026-02-06' })
    story.tell('2026-02-05', handler, 'assignment.reported', { report: '已办结' })
    expect(story.now.clocks.assignment).toMatchObject({ status: 'met', late: false })
  })

  it('accepts only what belongs to the petition procedure and leads the rest elsewhere (31)', () => {
    const story = untilSignedFor({ handlingPath: 'arbitration' })
    story.tell('2026-01-13', handler, 'petition.notified', { channel: 'signed', told: '途径' })
    expect(story.refuse('2026-01-13', handler, 'petition.accepted')).toMatchObject({
      reasons: [{ name: 'isPetitionPath' }],
    })
    story.tell('2026-01-13', handler, 'petition.imported', {
      path: 'arbitration',
      where: '某仲裁委员会',
      told: '一年内',
    })
    expect(story.states).toEqual(['legalPath'])
    expect(story.now.clocks.handling).toBeUndefined()
  })

  it('lets an organ that received directly notify within 15 days, without the petition office', () => {
    const story = newPetition()
    const window = official('handler', '吕某', 'unitHandler', organs.district)
    story.tell('2026-01-05', window, 'petition.registered', single)
    story.tell('2026-01-05', window, 'petition.classified', {
      purpose: 'request',
      handlingPath: 'petitionProcedure',
    })
    story.tell('2026-01-05', window, 'petition.taken', { unit: { id: organs.district, name: '青石区某局' } })
    expect(story.now.clocks.directNotice).toMatchObject({ due: '2026-01-20' })
    expect(story.now.clocks.sorting).toBeUndefined()
    expect(story.now.clocks.objection).toBeUndefined()
  })

  it('counts the 60 days from the receipt when acceptance came later than 15 days', () => {
    const story = untilSignedFor()
    story.tell('2026-02-02', handler, 'petition.notified', { channel: 'signed', told: '途径' })
    story.tell('2026-02-02', handler, 'petition.accepted')
    expect(story.summary.facts).toMatchObject({ onTimeNotified: false, petitionAcceptedOn: '2026-02-02' })
    expect(story.now.clocks.handling).toMatchObject({ from: '2026-01-12', due: '2026-03-13' })
    expect(story.now.clocks.notice).toMatchObject({ late: true })
  })
})

describe('the simple track', () => {
  const simple = () => {
    const story = untilSignedFor({ track: 'simple' }, single)
    story.tell('2026-01-14', handler, 'petition.notified', { channel: 'phone', told: '简易办理' })
    story.tell('2026-01-14', handler, 'petition.accepted')
    return story
  }

  it('is decided on in 3 and answered in 10 working days', () => {
    const story = simple()
    expect(story.now.clocks.simpleAcceptance).toMatchObject({ due: '2026-01-15', status: 'met' })
    expect(story.now.clocks.simpleHandling).toMatchObject({ due: '2026-01-28' })
    expect(story.now.clocks.handling).toBeUndefined()
  })

  it('goes on as ordinary with the head’s decision; the first day of acceptance is kept', () => {
    const story = simple()
    story.tell('2026-01-20', head, 'track.upgraded', { reason: '事实复杂' })
    expect(story.now.clocks.simpleHandling).toMatchObject({ status: 'stopped', late: false })
    expect(story.now.clocks.handling).toMatchObject({ from: '2026-01-14', due: '2026-03-15' })
    expect(story.summary.facts).toMatchObject({ track: 'ordinary', petitionAcceptedOn: '2026-01-14' })
    expect(story.refuse('2026-01-21', head, 'track.upgraded', { reason: '再转' })).toMatchObject({
      refused: 'event-not-permitted',
    })
  })

  it('stays late when it is upgraded after its end', () => {
    const story = simple()
    story.tell('2026-01-30', head, 'track.upgraded', { reason: '事实复杂' })
    expect(story.summary.late).toBe(true)
    expect(story.summary.facts.onTimeAnswered).toBe(false)
  })

  it('is neither for groups nor for repeats', () => {
    const story = newPetition()
    story.tell('2026-01-05', bureau, 'petition.registered', letter)
    const form = { purpose: 'request', handlingPath: 'petitionProcedure', track: 'simple' }
    expect(story.refuse('2026-01-05', bureau, 'petition.classified', form)).toMatchObject({
      issues: [{ path: ['track'] }],
    })
  })
})

describe('extension', () => {
  it('is not approved by whoever asked, also when he is the head', () => {
    const both = someone('both', '吕某', ['unitHandler', 'unitHead'], organs.land)
    const story = untilAccepted()
    story.tell('2026-03-25', both, 'extension.requested', { days: 30, reason: '测绘' }, 'unitHandler')
    expect(
      story.refuse('2026-03-25', both, 'extension.decided', { approved: true }, 'unitHead'),
    ).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ kind: 'separation', name: 'asksExtension' }],
    })
  })

  it('comes neither after the end nor for more than 30 days', () => {
    const story = untilAccepted()
    expect(
      story.refuse('2026-03-20', handler, 'extension.requested', { days: 31, reason: '测绘' }),
    ).toMatchObject({
      refused: 'form-invalid',
    })
    story.tell('2026-03-27', handler, 'extension.requested', { days: 30, reason: '测绘' })
    expect(story.refuse('2026-03-28', head, 'extension.decided', { approved: true })).toMatchObject({
      reasons: [{ name: 'stillInTime' }],
    })
  })
})

describe('the restricted lane (检举控告)', () => {
  const accused = someone('accused', '某局长', ['unitHead'], organs.land)
  const accusation = () => {
    const story = newPetition()
    story.tell('2026-01-05', bureau, 'petition.registered', { ...single, purpose: 'accusation' })
    story.tell('2026-01-05', bureau, 'petition.classified', {
      purpose: 'accusation',
      accusedUnits: [{ unit: land }],
      accusedPersons: [{ person: { id: 'accused', name: '某局长' } }],
    })
    return story
  }

  it('never forwards to the unit accused or to what belongs to it', () => {
    for (const id of [organs.land, `${organs.land}/branch`])
      expect(
        accusation().refuse('2026-01-06', bureau, 'petition.forwarded', { unit: { id, name: '某单位' } }),
      ).toMatchObject({ refused: 'form-invalid', issues: [{ path: ['unit'] }] })
  })

  it('is seen by the petition office, the discipline organ and the petitioner, and by no other role', () => {
    const story = accusation()
    story.tell('2026-01-06', bureau, 'petition.forwarded', {
      unit: { id: organs.discipline, name: '青石区纪委监委' },
    })
    story.tell('2026-01-06', discipline, 'petition.signedFor')
    expect(story.states).toEqual(['withDiscipline'])
    const subject = summarise(allProcedures, story.now)
    expect(subject.classification).toBe('restricted')
    const everywhere = Object.values(organs)
    const seeing = (Object.keys(roles) as Role[]).filter((role) =>
      everywhere.some((path) => {
        // even somebody named as a hand of the case
        const somebody = official('bureau', '某人', role, path)
        return seeTerms(somebody, reach).some((term) => termHolds(term, somebody, subject))
      }),
    )
    expect(seeing).toEqual(['petitionBureau', 'disciplineOrgan'])
    expect(maySee(petitioner, subject, reach)).toBe(true)
    expect(maySee(accused, subject, reach)).toBe(false)
    const accusedInside = official('accused', '某局长', 'petitionBureau', organs.district)
    expect(maySee(accusedInside, subject, reach)).toBe(false)
    story.tell('2026-02-06', discipline, 'accusation.concluded', { feedback: '已反馈' })
    expect(story.summary.facts.finishedOn).toBe('2026-02-06')
  })

  it('is restricted from the registration on, before anybody classified it', () => {
    const story = newPetition()
    story.tell('2026-01-05', bureau, 'petition.registered', { ...single, purpose: 'accusation' })
    expect(story.summary.classification).toBe('restricted')
  })
})

describe('review', () => {
  it('counts the postmark of a letter that arrives after the last day', () => {
    const story = untilServed()
    expect(story.now.clocks.reviewRequest).toMatchObject({ due: '2026-03-13' })
    story.tell('2026-03-16', bureau, 'review.requested', {
      organ: districtGovernment,
      grounds: '不服',
      postmarkedOn: '2026-03-13',
    })
    expect(story.states).toEqual(['underReview'])
    expect(story.now.clocks.review).toMatchObject({ from: '2026-03-16', due: '2026-04-15' })
    expect(story.summary.facts.reviewRequestedOn).toBe('2026-03-13')
  })

  it('does not let a party date his own request back', () => {
    expect(
      untilServed().refuse('2026-03-16', petitioner, 'review.requested', {
        organ: districtGovernment,
        grounds: '不服',
        postmarkedOn: '2026-03-13',
      }),
    ).toMatchObject({ refused: 'form-invalid', issues: [{ path: ['postmarkedOn'] }] })
  })

  it('ends the matter when nobody asked within 30 days; finished and final are two days', () => {
    const story = untilServed()
    story.wait('2026-03-14')
    expect(story.states).toEqual(['lapsed'])
    expect(story.summary.late).toBe(false)
    expect(story.summary.facts).toMatchObject({
      finishedOn: '2026-02-11',
      finalOn: '2026-03-13',
      resolvedOn: null,
      resolution: 'unresolved',
    })
  })

  it('keeps the right to a review when the petitioner said he was satisfied', () => {
    const story = untilServed()
    story.tell('2026-02-12', handler, 'petitioner.satisfied', { evidence: '全体认可' })
    expect(story.summary.facts).toMatchObject({ resolvedOn: '2026-02-12', finalOn: null })
    expect(story.permitted(petitioner)).toContain('review.requested')
  })

  it('keeps whoever handled the matter away from its review', () => {
    const story = untilServed()
    story.tell('2026-02-20', petitioner, 'review.requested', { organ: districtGovernment, grounds: '不服' })
    const moved = official('head', '曹某', 'reviewer', organs.district)
    const decision = { outcome: 'upheld', opinion: '维持', law: '第35条', remedy: '复核' }
    expect(story.refuse('2026-03-02', moved, 'review.decided', decision)).toMatchObject({
      reasons: [{ kind: 'separation', name: 'handledBelow' }],
    })
  })

  it('sends a revoked opinion back to be done again by the day it sets, with a new window after that', () => {
    const story = untilServed()
    story.tell('2026-02-20', petitioner, 'review.requested', { organ: districtGovernment, grounds: '不服' })
    story.tell('2026-03-02', districtReviewer, 'review.decided', {
      outcome: 'revoked',
      opinion: '事实不清',
      law: '第35条',
      remedy: '复核',
      redoBy: '2026-04-03',
    })
    story.tell('2026-03-03', districtReviewer, 'review.delivered', served)
    expect(story.states).toEqual(['handling.redoing'])
    expect(story.now.clocks['redo#2']).toMatchObject({ due: '2026-04-03', status: 'running' })
    story.tell('2026-03-20', head, 'opinion.issued', { ...opinion, outcome: 'supported' })
    story.tell('2026-03-20', handler, 'opinion.delivered', served)
    expect(story.now.clocks['redo#2']).toMatchObject({ status: 'met', late: false })
    expect(story.now.clocks['reviewRequest#2']).toMatchObject({ due: '2026-04-20' })
    expect(story.summary.facts).toMatchObject({ finishedOn: '2026-02-11', handlings: 2 })
  })

  it.each([
    ['99/9999/999901', true],
    ['99/9999/land', true],
    [organs.land, false],
    ['99/9999/999901/housing', false],
    ['99/9999', false],
    ['99/9999/999902', false],
  ])('finds that %s stands one level above the land office: %s', (candidate, expected) => {
    expect(isUpperOrgan(candidate, organs.land)).toBe(expected)
  })
})

describe('other ends', () => {
  it('counts a withdrawal as resolved only when settled, and stops the duties', () => {
    const story = untilAccepted()
    const settled = story.fork()
    story.tell('2026-02-02', bureau, 'petition.withdrawn', { reason: '全体不再提' })
    expect(story.summary.facts).toMatchObject({
      resolution: 'unresolved',
      resolvedOn: null,
      finishedOn: null,
    })
    story.wait('2026-12-31')
    expect(story.summary.late).toBe(false)
    settled.tell('2026-02-02', bureau, 'petition.withdrawn', { reason: '已支付', settled: true })
    expect(settled.summary.facts).toMatchObject({ resolution: 'settled', resolvedOn: '2026-02-02' })
  })

  it('lets one petitioner withdraw alone, but not for the others of a group', () => {
    expect(
      untilAccepted().refuse('2026-02-02', petitioner, 'petition.withdrawn', { reason: '不想再提' }),
    ).toMatchObject({ refused: 'form-invalid' })
    const story = untilSignedFor({}, single)
    story.tell('2026-01-13', petitioner, 'petition.withdrawn', { reason: '不想再提' })
    expect(story.states).toEqual(['withdrawn'])
  })

  it('needs a written agreement to end by a settlement (33)', () => {
    const story = untilAccepted()
    story.tell('2026-02-03', handler, 'petitioner.heard', heard)
    expect(story.refuse('2026-02-04', handler, 'settlement.reached', { terms: '支付' })).toMatchObject({
      refused: 'form-invalid',
      issues: [{ path: ['kind'] }],
    })
    story.tell('2026-02-04', handler, 'settlement.reached', { kind: 'settlement', terms: '十日内支付' })
    expect(story.summary.facts).toMatchObject({ finishedOn: '2026-02-04', resolvedOn: null })
  })

  it('merges what is brought again in time, without a new clock or a repeat', () => {
    const story = untilAccepted()
    const before = Object.keys(story.now.clocks)
    story.tell('2026-02-02', bureau, 'petition.repeated', { channel: 'telephone', why: '催办' })
    expect(story.summary.facts).toMatchObject({ repeats: 0, mergedRepeats: 1 })
    expect(Object.keys(story.now.clocks)).toEqual(before)
  })

  it('turns red in an emergency and times its report', () => {
    const story = untilAccepted()
    story.tell('2026-02-02', handler, 'emergency.raised', { kind: 'selfHarm', facts: '扬言自伤' })
    expect(story.summary.colour).toBe('red')
    expect(story.now.clocks['emergencyReport#e1']).toMatchObject({ due: '2026-02-02' })
  })
})
