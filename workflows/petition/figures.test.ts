import { type Facts, type Figure, holdsFor, rateOf } from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { petitionFigures } from './figures.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }

/** What a petition that was accepted and answered in time states; each case below changes a few facts. */
const kept: Facts = {
  receivedOn: '2026-01-05',
  purpose: 'request',
  repeat: false,
  noticeJudgedOn: '2026-01-20',
  onTimeNotified: true,
  petitionAcceptedOn: '2026-01-20',
  daysToAccept: 15,
  answerJudgedOn: '2026-03-01',
  onTimeAnswered: true,
  answerServedOn: '2026-03-02',
  petitionFinishedOn: '2026-03-02',
  daysToFinish: 41,
  repeatedOn: null,
  repeatedSoon: false,
}
const cases: Facts[] = [
  { ...kept, reviewRequestedOn: '2026-03-10', reviewServedOn: '2026-04-10', supervisedOn: '2026-02-01' },
  { ...kept, repeatedOn: '2026-04-01', repeatedSoon: true, resolvedOn: '2026-03-05' },
  // late, and brought again only after a long while
  {
    ...kept,
    onTimeAnswered: false,
    answerJudgedOn: '2026-04-26',
    daysToFinish: 105,
    repeatedOn: '2026-10-12',
  },
  // missed and still not answered
  {
    receivedOn: '2026-01-05',
    purpose: 'request',
    repeat: true,
    noticeJudgedOn: '2026-01-27',
    onTimeNotified: false,
    petitionAcceptedOn: '2026-02-01',
    answerJudgedOn: '2026-04-02',
    onTimeAnswered: false,
    petitionFinishedOn: null,
  },
  // under way, nothing due yet: neither kept nor missed
  { receivedOn: '2026-12-20', purpose: 'suggestion', repeat: false, petitionFinishedOn: null },
  // a suggestion has no 60 days
  {
    receivedOn: '2026-05-01',
    purpose: 'suggestion',
    repeat: false,
    answerJudgedOn: '2026-05-20',
    onTimeAnswered: true,
    petitionFinishedOn: '2026-05-20',
    petitionFinalOn: '2026-05-20',
    repeatedOn: null,
    repeatedSoon: false,
  },
]

const figure = (id: string) => petitionFigures.find((each) => each.id === id) as Figure
const found = (predicate: Figure['numerator']) => cases.filter((facts) => holdsFor(predicate, facts, year))

function counted(id: string): [number, number] | number {
  const { numerator, denominator } = figure(id)
  const count = found(numerator).length
  return denominator ? [count, found(denominator).length] : count
}

const mean = (id: string): number => {
  const { numerator, meanOf = '' } = figure(id)
  const values = found(numerator).map((facts) => Number(facts[meanOf]))
  return rateOf(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  ) as number
}

describe('the figures of petitions', () => {
  it.each([
    ['petitionNoticeRate', [3, 4]],
    ['petitionAnswerRate', [2, 4]],
    ['petitionReviewRate', [1, 3]],
    ['petitionReReviewRate', [0, 1]],
    ['petitionResolutionRate', [1, 4]],
    ['petitionRepeatedAfterFinish', [2, 4]],
    ['petitionRepeatedShare', [1, 6]],
    ['petitionOnceResolved', [3, 4]],
    ['petitionFinal', 1],
    ['petitionSupervised', 1],
  ])('%s counts %j', (id, expected) => {
    expect(counted(id)).toEqual(expected)
  })

  it('take the mean over first petitions only', () => {
    expect(mean('petitionDaysToAccept')).toBe(15)
    expect(mean('petitionDaysToFinish')).toBe(62.3333)
  })
})
