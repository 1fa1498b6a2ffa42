import type { Figure, Predicate } from '@maplebridge/engine/core'

const inPeriod = (fact: string): Predicate => ({ fact, within: 'period' })
const known = (fact: string): Predicate => ({ fact, known: true })
const is = (fact: string, value: string | boolean): Predicate => ({ fact, is: value })
const all = (...parts: Predicate[]): Predicate => ({ all: parts })

const isFirst = is('repeat', false)
const firstFinished = all(inPeriod('petitionFinishedOn'), isFirst)
const requested = all(inPeriod('receivedOn'), is('purpose', 'request'))
/** Only what was accepted has the organ's 60 days, or the ten working days of the simple track. */
const answerJudged = all(inPeriod('answerJudgedOn'), known('petitionAcceptedOn'))

/**
 * Figures of petitions. A duty is counted once, in the period in which it is known whether it was kept:
 * on the day it was done, or on its last day when that passed unmet. Accusations are counted for those
 * only who may see them.
 */
export const petitionFigures: readonly Figure[] = [
  {
    id: 'petitionNoticeRate',
    label: { zh: '按期受理告知率', en: 'Petitioners notified in time' },
    words: {
      zh: '期内按期告知的 ÷ 期内告知的与告知期限在期内届满而未告知的之和',
      en: 'Notified in time in the period ÷ those notified and those whose 15 days ended unmet in the period',
    },
    numerator: all(inPeriod('noticeJudgedOn'), is('onTimeNotified', true)),
    denominator: inPeriod('noticeJudgedOn'),
  },
  {
    id: 'petitionAnswerRate',
    label: { zh: '按期办结率', en: 'Petitions answered in time' },
    words: {
      zh: '期内按期答复的 ÷ 期内答复的与办理期限在期内届满而未答复的之和；经批准的延期顺延，逾期补办仍为逾期',
      en: 'Answered in time in the period ÷ those answered and those whose period ended unmet; a granted extension counts, late stays late',
    },
    numerator: all(answerJudged, is('onTimeAnswered', true)),
    denominator: answerJudged,
  },
  {
    id: 'petitionDaysToAccept',
    label: { zh: '初次信访平均受理周期', en: 'Days to acceptance, first petitions' },
    words: {
      zh: '期内受理的初次信访自收到至受理的平均天数',
      en: 'Mean days from receipt to acceptance of the first petitions accepted in the period',
    },
    numerator: all(inPeriod('petitionAcceptedOn'), isFirst),
    meanOf: 'daysToAccept',
  },
  {
    id: 'petitionDaysToFinish',
    label: { zh: '初次信访平均办理周期', en: 'Days to the served answer, first petitions' },
    words: {
      zh: '期内办结的初次信访自受理至答复送达的平均天数',
      en: 'Mean days from acceptance to the served answer of the first petitions finished in the period',
    },
    numerator: all(firstFinished, known('daysToFinish')),
    meanOf: 'daysToFinish',
  },
  {
    id: 'petitionReviewRate',
    label: { zh: '复查率', en: 'Share taken to a review' },
    words: {
      zh: '期内送达处理意见的信访中，请求复查的',
      en: 'Of the opinions served in the period, those a review was asked of',
    },
    numerator: all(inPeriod('answerServedOn'), known('reviewRequestedOn')),
    denominator: inPeriod('answerServedOn'),
  },
  {
    id: 'petitionReReviewRate',
    label: { zh: '复核率', en: 'Share taken to a re-review' },
    words: {
      zh: '期内送达复查意见的信访中，请求复核的',
      en: 'Of the review opinions served in the period, those a re-review was asked of',
    },
    numerator: all(inPeriod('reviewServedOn'), known('reReviewRequestedOn')),
    denominator: inPeriod('reviewServedOn'),
  },
  {
    id: 'petitionResolutionRate',
    label: { zh: '信访化解率', en: 'Petitions resolved' },
    words: {
      zh: '期内收到的申诉求决中，至今已化解的 ÷ 期内收到的申诉求决；办结、终结不等于化解',
      en: 'Of the requests received in the period, those resolved by now; finished or final is not resolved',
    },
    numerator: all(requested, known('resolvedOn')),
    denominator: requested,
  },
  {
    id: 'petitionRepeatedAfterFinish',
    label: { zh: '重复信访率（办结后重复）', en: 'Brought again after it was finished' },
    words: {
      zh: '期内办结的初次信访中，办结后又以同一事项信访的（考核口径）',
      en: 'Of the first petitions finished in the period, those brought again since (assessment variant)',
    },
    numerator: all(firstFinished, known('repeatedOn')),
    denominator: firstFinished,
  },
  {
    id: 'petitionRepeatedShare',
    label: { zh: '重复信访率（来件占比）', en: 'Repeated petitions among those received' },
    words: {
      zh: '期内收到的信访件中，甄别为重复信访的（按件计）',
      en: 'Of the petitions received in the period, those classified as repeated (by petition)',
    },
    numerator: all(inPeriod('receivedOn'), is('repeat', true)),
    denominator: inPeriod('receivedOn'),
  },
  {
    id: 'petitionOnceResolved',
    label: { zh: '初信初访一次性化解率', en: 'First petitions settled at once' },
    words: {
      zh: '期内办结的初次信访中，办结后在本地规定的天数内未再重复的（默认60日）',
      en: 'Of the first petitions finished in the period, those not brought again within the days the region sets (60)',
    },
    numerator: all(firstFinished, is('repeatedSoon', false)),
    denominator: firstFinished,
  },
  {
    id: 'petitionFinal',
    label: { zh: '信访终结件数', en: 'Petitions that are final' },
    words: { zh: '期内终结的信访件数', en: 'Petitions that became final in the period' },
    numerator: inPeriod('petitionFinalOn'),
  },
  {
    id: 'petitionSupervised',
    label: { zh: '信访督办件数', en: 'Petitions supervised' },
    words: { zh: '期内首次被督办的信访件数', en: 'Petitions supervised for the first time in the period' },
    numerator: all(inPeriod('supervisedOn'), known('receivedOn')),
  },
]
