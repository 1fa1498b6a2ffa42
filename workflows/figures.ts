import type { Figure, Predicate } from '@maplebridge/engine/core'
import { petitionFigures } from './petition/figures.ts'

const inPeriod = (fact: string): Predicate => ({ fact, within: 'period' })
const known = (fact: string): Predicate => ({ fact, known: true })

const caseFigures: readonly Figure[] = [
  {
    id: 'screened',
    label: { zh: '排查（登记）件数', en: 'Cases registered' },
    words: { zh: '期内登记的案件数', en: 'Cases registered in the period' },
    numerator: inPeriod('registeredOn'),
  },
  {
    id: 'accepted',
    label: { zh: '受理件数', en: 'Cases accepted' },
    words: { zh: '期内各方同意、受理调解的案件数', en: 'Cases accepted for mediation in the period' },
    numerator: inPeriod('acceptedOn'),
  },
  {
    id: 'resolved',
    label: { zh: '化解件数', en: 'Cases resolved' },
    words: {
      zh: '期内批准化解结案的案件数，不论何时登记',
      en: 'Cases closed as resolved in the period, whenever registered',
    },
    numerator: inPeriod('resolvedOn'),
  },
  {
    id: 'potentialResolved',
    label: { zh: '潜在矛盾化解件数', en: 'Potential disputes resolved' },
    words: { zh: '期内化解的潜在矛盾数', en: 'Potential disputes closed as resolved in the period' },
    numerator: { all: [inPeriod('resolvedOn'), { fact: 'potential', is: true }] },
  },
  {
    id: 'resolutionRate',
    label: { zh: '化解率（累计）', en: 'Resolution rate (cohort)' },
    words: {
      zh: '期内登记的案件中，至今已化解的 ÷ 期内登记的案件',
      en: 'Of the cases registered in the period, those resolved by now',
    },
    numerator: { all: [inPeriod('registeredOn'), known('resolvedOn')] },
    denominator: inPeriod('registeredOn'),
  },
  {
    id: 'resolutionRateConcluded',
    label: { zh: '化解率（期内结束）', en: 'Resolution rate (ended in the period)' },
    words: {
      zh: '期内化解的案件 ÷ 期内化解、终止、撤回的案件，不论何时登记',
      en: 'Resolved in the period ÷ resolved, ended without agreement or withdrawn in the period, whenever registered',
    },
    numerator: inPeriod('resolvedOn'),
    denominator: {
      any: [inPeriod('resolvedOn'), inPeriod('terminatedOn'), inPeriod('withdrawnOn')],
    },
  },
  {
    id: 'successRate',
    label: { zh: '调解成功率', en: 'Success rate of mediation' },
    words: {
      zh: '期内调解结束的受理案件中，调解成功的 ÷ 成功与不成功之和（撤回的不计）',
      en: 'Of accepted cases concluded in the period, those with an agreement in effect (withdrawn ones left out)',
    },
    numerator: { all: [inPeriod('concludedOn'), { fact: 'mediationOutcome', is: 'success' }] },
    denominator: { all: [inPeriod('concludedOn'), known('mediationOutcome')] },
  },
  {
    id: 'proactiveShare',
    label: { zh: '主动排查率', en: 'Share found by screening' },
    words: {
      zh: '期内登记的案件中，主动排查发现的',
      en: 'Of the cases registered in the period, those found by screening',
    },
    numerator: { all: [inPeriod('registeredOn'), { fact: 'proactive', is: true }] },
    denominator: inPeriod('registeredOn'),
  },
  {
    id: 'overdue',
    label: { zh: '超期件数', en: 'Late cases' },
    words: {
      zh: '期内登记的案件中曾有期限超期的；事后补办不改变',
      en: 'Cases registered in the period in which a duty was late; finishing later changes nothing',
    },
    numerator: { all: [inPeriod('registeredOn'), { fact: 'late', is: true }] },
  },
  {
    id: 'overdueRate',
    label: { zh: '超期率', en: 'Share of late cases' },
    words: {
      zh: '期内登记的案件中曾有期限超期的 ÷ 期内登记的案件',
      en: 'Late cases ÷ cases registered in the period',
    },
    numerator: { all: [inPeriod('registeredOn'), { fact: 'late', is: true }] },
    denominator: inPeriod('registeredOn'),
  },
  {
    id: 'writtenAgreements',
    label: { zh: '书面协议件数', en: 'Written agreements' },
    words: { zh: '期内生效的书面调解协议', en: 'Written agreements taking effect in the period' },
    numerator: { all: [inPeriod('agreementOn'), { fact: 'agreementForm', is: 'written' }] },
  },
  {
    id: 'confirmationRate',
    label: { zh: '司法确认率', en: 'Share confirmed by court' },
    words: {
      zh: '期内生效的书面协议中，经司法确认的',
      en: 'Of the written agreements taking effect in the period, those confirmed',
    },
    numerator: {
      all: [inPeriod('agreementOn'), { fact: 'agreementForm', is: 'written' }, known('confirmedOn')],
    },
    denominator: { all: [inPeriod('agreementOn'), { fact: 'agreementForm', is: 'written' }] },
  },
  {
    id: 'satisfactionRate',
    label: { zh: '满意率', en: 'Satisfaction' },
    words: {
      zh: '期内化解的案件中：满意和基本满意 ÷ 已评价（未评价的不计）',
      en: 'Of cases resolved in the period: satisfied or fairly satisfied ÷ rated (silence is not counted)',
    },
    numerator: {
      all: [
        inPeriod('resolvedOn'),
        {
          any: [
            { fact: 'satisfaction', is: 'satisfied' },
            { fact: 'satisfaction', is: 'fairlySatisfied' },
          ],
        },
      ],
    },
    denominator: { all: [inPeriod('resolvedOn'), known('satisfaction')] },
  },
  {
    id: 'ratedShare',
    label: { zh: '参评率', en: 'Share rated' },
    words: { zh: '期内化解的案件中已评价的', en: 'Of the cases resolved in the period, those rated' },
    numerator: { all: [inPeriod('resolvedOn'), known('satisfaction')] },
    denominator: inPeriod('resolvedOn'),
  },
  {
    id: 'reboundRate',
    label: { zh: '反弹率', en: 'Share reopened' },
    words: {
      zh: '首次化解在期内的案件中，后来重新启动的',
      en: 'Of the cases first resolved in the period, those reopened since',
    },
    numerator: { all: [inPeriod('firstResolvedOn'), known('reopenedOn')] },
    denominator: inPeriod('firstResolvedOn'),
  },
]

const under = (zh: string, en: string, figures: readonly Figure[]): Figure[] =>
  figures.map((figure) => ({ ...figure, group: { zh, en } }))

/**
 * Every figure a supervisor reads, with its formula in words. Late stays late; a denominator of 0 shows
 * as —. Where places count differently the variants have names of their own.
 */
export const figures: readonly Figure[] = [
  ...under('排查与调解', 'Screening and mediation', caseFigures),
  ...under('信访', 'Petitions', petitionFigures),
]
