import { type ClockState, explainClock } from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { calendar, petition } from '../index.ts'
import type { Story } from '../testing/story.ts'
import {
  bureau,
  districtGovernment,
  districtReviewer,
  handler,
  head,
  land,
  letter,
  newPetition,
  untilAccepted,
  untilServed,
  untilSignedFor,
} from './telling.ts'

const zhejiang = { pack: 'zhejiang@1' }
const shandong = { pack: 'shandong@1' }
const working = (count: number) => ({ unit: 'workingDays', count })
const calendarDays = (count: number) => ({ unit: 'days', count })

const why = (story: Story, id: keyof typeof petition.clocks): string =>
  explainClock(petition.clocks[id] as never, story.now.clocks[id] as ClockState, calendar, story.now.data)
    .map(({ zh }) => zh)
    .join('\n')

describe('浙江', () => {
  it('sorts, notifies and decides on acceptance within 5 working days', () => {
    const { clocks } = untilSignedFor({}, letter, zhejiang).now
    expect(clocks.sorting).toMatchObject({ from: '2026-01-05', due: '2026-01-12' })
    expect(clocks.notice).toMatchObject({ from: '2026-01-12', due: '2026-01-19' })
    expect(clocks.acceptance).toMatchObject({ due: '2026-01-19', status: 'running' })
    expect(untilSignedFor().now.clocks.acceptance).toBeUndefined()
  })

  it('finishes within 30 days and extends by 60, of which 61 are refused', () => {
    const story = untilAccepted(zhejiang)
    expect(story.now.clocks.handling).toMatchObject({ length: calendarDays(30) })
    const asked = (days: number) => ({ days, reason: '需复核测绘' })
    expect(story.refuse('2026-02-02', handler, 'extension.requested', asked(61))).toMatchObject({
      issues: [{ path: ['days'], label: { zh: '延长不超过60日' } }],
    })
    story.tell('2026-02-02', handler, 'extension.requested', asked(60))
    story.tell('2026-02-03', head, 'extension.decided', { approved: true })
    expect(story.now.clocks.handling?.extensions).toMatchObject([{ count: 60 }])
  })

  it('receives ten visitors through three representatives', () => {
    const visit = (petitioners: number, attendees: number) => ({
      ...letter,
      channel: 'visit',
      petitioners: letter.petitioners.slice(0, petitioners),
      attendees: letter.petitioners.slice(petitioners, petitioners + attendees),
    })
    const refused = newPetition(zhejiang).refuse('2026-01-05', bureau, 'petition.registered', visit(4, 6))
    expect(refused).toMatchObject({ issues: [{ label: { zh: expect.stringContaining('不超过3人') } }] })
    newPetition(zhejiang).tell('2026-01-05', bureau, 'petition.registered', visit(3, 7))
    newPetition(zhejiang).tell('2026-01-05', bureau, 'petition.registered', visit(5, 6))
  })

  it('is named where a date is explained, with the warning that its text is older', () => {
    expect(why(untilAccepted(zhejiang), 'handling')).toMatch(/依据：《浙江省信访条例》（2016）.*早于2022年/)
    expect(why(untilAccepted(), 'handling')).toContain('依据：《信访工作条例》第34条')
    const own = untilAccepted({ changed: { handling: calendarDays(45) } })
    expect(why(own, 'handling')).toContain('依据：本地（本机关）设置；原依据：《信访工作条例》第34条')
  })
})

describe('山东', () => {
  it('decides within 3 working days whether a review is taken up', () => {
    const story = untilServed(shandong)
    story.tell('2026-03-02', bureau, 'review.requested', { organ: districtGovernment, grounds: '不服' })
    expect(story.now.clocks['reviewAcceptance#review1']).toMatchObject({ due: '2026-03-05', about: '复查' })
    story.tell('2026-03-05', districtReviewer, 'review.accepted')
    expect(story.now.clocks['reviewAcceptance#review1']).toMatchObject({ status: 'met', late: false })
    expect(story.refuse('2026-03-05', districtReviewer, 'review.accepted').refused).toBe('form-invalid')
  })

  it('wants to hear within 30 days what became of a proposal', () => {
    const story = untilAccepted(shandong)
    const proposal = { kind: 'improvePolicy', to: land, what: '修订补偿标准' }
    story.tell('2026-02-02', bureau, 'proposal.made', proposal)
    expect(story.now.clocks['proposal#s1']).toMatchObject({ due: '2026-03-04' })
    story.tell('2026-03-05', handler, 'proposal.answered', {
      proposal: 's1',
      adoption: 'adopted',
      report: '已修订',
    })
    expect(story.now.clocks['proposal#s1']).toMatchObject({ status: 'met', late: true })
  })
})

describe('where no local law says so', () => {
  it('a proposal is due only when its letter names a day', () => {
    const story = untilAccepted()
    const proposal = { kind: 'pursueResponsibility', to: land, what: '约谈责任人' }
    story.tell('2026-02-02', bureau, 'proposal.made', proposal)
    story.tell('2026-02-02', bureau, 'proposal.made', { ...proposal, replyBy: '2026-02-20' })
    expect(Object.keys(story.now.clocks).filter((id) => id.startsWith('proposal'))).toEqual(['proposal#s2'])
    expect(story.now.clocks['proposal#s2']).toMatchObject({ due: '2026-02-20' })
  })

  it('a suggestion has no day; where an office sets one, it has', () => {
    const suggestion = { purpose: 'suggestion', handlingPath: undefined }
    expect(untilSignedFor(suggestion).now.clocks.suggestion).toBeUndefined()
    const story = untilSignedFor(suggestion, letter, { changed: { suggestionReply: calendarDays(30) } })
    expect(story.now.clocks.suggestion).toMatchObject({ from: '2026-01-12', due: '2026-02-11' })
    story.tell('2026-01-20', handler, 'suggestion.answered', { answer: '已采纳' })
    expect(story.now.clocks.suggestion).toMatchObject({ status: 'met' })
  })
})

describe('the old split of the fifteen days', () => {
  const sortingByLevel = {
    national: calendarDays(5),
    province: calendarDays(3),
    city: calendarDays(3),
    county: calendarDays(4),
  }
  const region = (code: string) => ({ code, name: '某地' })

  it.each([
    ['999900', '2026-01-08'],
    ['999901', '2026-01-09'],
  ])('gives the office %s its days for what the national office handed down', (code, due) => {
    const story = newPetition({ changed: { sortingByLevel, region: region(code) } })
    story.tell('2026-01-05', bureau, 'petition.registered', { ...letter, fromNationalOffice: true })
    expect(story.now.clocks.sorting).toMatchObject({ due })
    expect(why(story, 'sorting')).toContain('国信发〔2014〕16号')
  })

  it('is off by default, and touches nothing else', () => {
    const due = (settings: object, fromNationalOffice: boolean) => {
      const story = newPetition(settings as never)
      story.tell('2026-01-05', bureau, 'petition.registered', { ...letter, fromNationalOffice })
      return story.now.clocks.sorting?.due
    }
    expect(due({}, true)).toBe('2026-01-20')
    expect(due({ changed: { sortingByLevel, region: region('999901') } }, false)).toBe('2026-01-20')
  })
})

describe('several organs', () => {
  it('are told apart by how it was settled, and the one found competent is forwarded to', () => {
    const story = newPetition()
    story.tell('2026-01-05', bureau, 'petition.registered', letter)
    story.tell('2026-01-05', bureau, 'petition.classified', {
      purpose: 'request',
      handlingPath: 'petitionProcedure',
    })
    const settled = {
      organs: [{ unit: land }, { unit: { id: '99/9999/999901/housing', name: '区住建局' } }],
      how: 'jointMeeting',
      unit: land,
      reason: '联席会议协调',
    }
    expect(
      story.refuse('2026-01-06', bureau, 'competence.assigned', { ...settled, unit: districtGovernment }),
    ).toMatchObject({ issues: [{ path: ['unit'] }] })
    story.tell('2026-01-06', bureau, 'competence.assigned', settled)
    const offer = story.offers(bureau).find(({ event }) => event === 'petition.forwarded')
    expect(offer?.prefill).toEqual({ unit: land })
  })
})

it('a major and urgent matter is reported the same day, to all who must be told', () => {
  const story = untilAccepted()
  story.tell('2026-02-02', bureau, 'emergency.raised', { kind: 'majorUrgent', facts: '可能引发群体性事件' })
  expect(story.now.clocks['emergencyReport#e1']).toMatchObject({ due: '2026-02-02' })
  story.tell('2026-02-02', bureau, 'emergency.reported', {
    emergency: 'e1',
    to: 'government',
    also: ['authority', 'jointMeeting', 'upperBureau', 'nationalBureau'],
  })
  expect(story.now.clocks['emergencyReport#e1']).toMatchObject({ status: 'met', late: false })
})

it('a simple track keeps its likely numbers as settings', () => {
  const { clocks } = untilSignedFor({ track: 'simple', people: 1 }).now
  expect(clocks.simpleAcceptance).toMatchObject({ length: working(3), due: '2026-01-15' })
  expect(clocks.acceptance).toBeUndefined()
})
