import { describe, expect, it } from 'vitest'
import {
  bureau,
  districtGovernment,
  districtReviewer,
  letter,
  newPetition,
  otherBureau,
  petitioner,
  untilServed,
} from './telling.ts'

// the window for a review ends on Friday 13 March 2026; the office closes at 17:30
const request = { organ: districtGovernment, grounds: '不服处理意见' }
const atCounter = { ...request, way: 'counter' }
const hospital = { window: 'reviewRequest', cause: '住院', evidence: '住院证明' }
const approved = { toll: 't1', approved: true, reason: '有住院证明' }

describe('a request at the counter', () => {
  it.each(['17:29', '17:30'])('is in time until the office closes: at %s', (time) => {
    const story = untilServed()
    story.tell(`2026-03-13 ${time}`, bureau, 'review.requested', atCounter)
    expect(story.now.clocks.reviewRequest).toMatchObject({ status: 'met', metOn: '2026-03-13' })
  })

  it.each(['17:31', '23:59'])('is late when it closed on the last day: at %s', (time) => {
    expect(untilServed().refuse(`2026-03-13 ${time}`, bureau, 'review.requested', atCounter)).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ name: 'reviewRequest', label: { zh: '请求复查的期限已于2026-03-13届满' } }],
    })
  })

  it('counts from the next day when it came after closing earlier', () => {
    const story = untilServed()
    story.tell('2026-03-05 17:31', bureau, 'review.requested', atCounter)
    expect(story.now.clocks.review).toMatchObject({ from: '2026-03-06', due: '2026-04-05' })
    expect(story.now.clocks.reviewRequest).toMatchObject({ metOn: '2026-03-06' })
  })

  it('may be registered later, with the day it came', () => {
    const story = untilServed()
    story.tell('2026-03-16', bureau, 'review.requested', { ...atCounter, receivedOn: '2026-03-13' })
    expect(story.now.data.review).toMatchObject({ requestedOn: '2026-03-13' })
  })

  it('closes when this region’s office does', () => {
    const settings = { changed: { officeHours: { from: '08:30', to: '17:00' } } }
    expect(
      untilServed(settings).refuse('2026-03-13 17:01', bureau, 'review.requested', atCounter).refused,
    ).toBe('rule-unmet')
  })

  it('is none for a party from his own account', () => {
    expect(untilServed().refuse('2026-03-12', petitioner, 'review.requested', atCounter)).toMatchObject({
      issues: [{ path: ['way'] }],
    })
  })

  it('makes a visit after closing received the next day, and a telephone call not', () => {
    const registered = (channel: string) => {
      const story = newPetition()
      const petitioners = letter.petitioners.slice(0, 1)
      story.tell('2026-01-05 17:31', bureau, 'petition.registered', { ...letter, channel, petitioners })
      return story.now.clocks.sorting
    }
    expect(registered('visit')).toMatchObject({ from: '2026-01-06', due: '2026-01-21' })
    expect(registered('telephone')).toMatchObject({ from: '2026-01-05', due: '2026-01-20' })
  })
})

describe('a request online', () => {
  it('is in time until midnight', () => {
    const story = untilServed()
    story.tell('2026-03-13 23:59', petitioner, 'review.requested', request)
    expect(story.states).toEqual(['underReview'])
  })
})

describe('a letter', () => {
  it('counts by its postmark for the petitioner and by its receipt for the organ', () => {
    const story = untilServed()
    story.tell('2026-03-17', bureau, 'review.requested', {
      ...request,
      way: 'post',
      postmarkedOn: '2026-03-13',
      receivedOn: '2026-03-16',
    })
    expect(story.now.clocks.reviewRequest).toMatchObject({ metOn: '2026-03-13', lapsed: false })
    expect(story.now.clocks.review).toMatchObject({ from: '2026-03-16' })
  })

  it('has a postmark no later than it came, and nothing else has one', () => {
    const refused = (more: object) =>
      untilServed().refuse('2026-03-12', bureau, 'review.requested', { ...request, ...more })
    expect(refused({ postmarkedOn: '2026-03-11', receivedOn: '2026-03-10' })).toMatchObject({
      issues: [{ path: ['postmarkedOn'] }],
    })
    expect(refused({ way: 'counter', postmarkedOn: '2026-03-11' })).toMatchObject({
      issues: [{ path: ['postmarkedOn'] }],
    })
  })

  it('that brings a petition is sorted within 15 days of its receipt, whenever it was posted', () => {
    const story = newPetition()
    story.tell('2026-01-08', bureau, 'petition.registered', {
      ...letter,
      postmarkedOn: '2025-12-30',
      receivedOn: '2026-01-05',
    })
    expect(story.now.clocks.sorting).toMatchObject({ from: '2026-01-05', due: '2026-01-20' })
  })
})

describe('days that an obstacle took (民诉法 86)', () => {
  it('do not count once somebody else has approved them, while the window still runs', () => {
    const story = untilServed()
    story.tell('2026-03-12', petitioner, 'toll.asked', { ...hospital, from: '2026-03-01', to: '2026-03-10' })
    expect(story.now.clocks.reviewRequest).toMatchObject({ due: '2026-03-13' })
    story.tell('2026-03-12', bureau, 'toll.decided', approved)
    expect(story.now.clocks.reviewRequest).toMatchObject({
      due: '2026-03-23',
      status: 'running',
      exclusions: [{ from: '2026-03-01', to: '2026-03-10', label: { zh: '障碍（顺延）' } }],
    })
    expect(story.states).toEqual(['delivered'])
  })

  it('open a window that had ended, until its new last day, and then it ends again', () => {
    const story = untilServed()
    story.wait('2026-03-16')
    expect(story.states).toEqual(['lapsed'])
    story.tell('2026-03-16', bureau, 'toll.asked', { ...hospital, from: '2026-03-04', to: '2026-03-13' })
    story.tell('2026-03-17', otherBureau, 'toll.decided', approved)
    expect(story.states).toEqual(['delivered'])
    expect(story.summary.facts.finalOn).toBeNull()
    expect(story.now.clocks.reviewRequest).toMatchObject({ due: '2026-03-23', lapsed: false })

    const unused = story.fork()
    unused.wait('2026-03-24')
    expect(unused.states).toEqual(['lapsed'])
    expect(unused.summary.facts.finalOn).toBe('2026-03-23')

    story.tell('2026-03-23', petitioner, 'review.requested', request)
    expect(story.states).toEqual(['underReview'])
    expect(JSON.stringify(story.replayed())).toBe(JSON.stringify(story.now))
  })

  it('open nothing when the moved day has gone by as well', () => {
    const story = untilServed()
    story.wait('2026-03-20')
    story.tell('2026-03-20', bureau, 'toll.asked', { ...hospital, from: '2026-03-11', to: '2026-03-12' })
    story.tell('2026-03-20', otherBureau, 'toll.decided', approved)
    expect(story.refuse('2026-03-20 09:01', petitioner, 'review.requested', request)).toMatchObject({
      reasons: [{ name: 'reviewInTime' }],
    })
    story.wait('2026-03-20 10:00')
    expect(story.states).toEqual(['lapsed'])
  })

  it('change nothing when they are refused', () => {
    const story = untilServed()
    story.wait('2026-03-16')
    story.tell('2026-03-16', bureau, 'toll.asked', { ...hospital, from: '2026-03-04', to: '2026-03-13' })
    story.tell('2026-03-17', otherBureau, 'toll.decided', { ...approved, approved: false })
    expect(story.states).toEqual(['lapsed'])
    expect(story.now.clocks.reviewRequest).toMatchObject({ due: '2026-03-13', lapsed: true })
  })

  it('are asked for within ten days after the obstacle ended, and never approved by who asked', () => {
    const ended = { ...hospital, from: '2026-03-04', to: '2026-03-06' }
    expect(untilServed().refuse('2026-03-17', bureau, 'toll.asked', ended)).toMatchObject({
      issues: [{ path: ['to'], label: { zh: expect.stringContaining('十日') } }],
    })
    const story = untilServed()
    story.tell('2026-03-16', bureau, 'toll.asked', ended)
    expect(story.refuse('2026-03-16', bureau, 'toll.decided', approved)).toMatchObject({
      reasons: [{ kind: 'separation', name: 'asksToll' }],
    })
    story.tell('2026-03-17', districtReviewer, 'toll.decided', approved)
  })
})
