import { type Invariant, isUnder } from '@maplebridge/engine/core'
import { representativesAtMost, settingsOf } from '../settings.ts'
import { isRestricted, type PetitionData, petitionersOf } from './data.ts'
import { facts, scope } from './facts.ts'
import { isUpperOrgan } from './upper-organ.ts'

const last = (past: readonly { event: string }[]): string | undefined => past.at(-1)?.event

/** What must be true of every petition after every event, whatever the chart says. */
export const invariants = {
  representativesAtMost: {
    label: { zh: '走访代表不超过规定人数（第20条）', en: 'A group that visits has few representatives' },
    // a later, smaller count of people does not send a representative home
    holds: (data) =>
      data.channel !== 'visit' ||
      petitionersOf(data).length <= representativesAtMost(settingsOf(data), Number.POSITIVE_INFINITY),
  },
  accusationRestricted: {
    label: {
      zh: '检举控告限制知悉，不转给被检举控告的单位（第30条）',
      en: 'An accusation is restricted and never with the unit it accuses (art. 30)',
    },
    holds: (data) =>
      !isRestricted(data) ||
      (scope(data).classification === 'restricted' &&
        scope(data).orgs.every((path) => data.accusedUnits.every(({ id }) => !isUnder(path, id)))),
  },
  acceptedOnPath: {
    label: {
      zh: '只有信访程序的申诉求决予以受理（第31条）',
      en: 'Only requests of the petition path are accepted',
    },
    holds: (data) =>
      data.acceptedOn === null || (data.purpose === 'request' && data.handlingPath === 'petitionProcedure'),
  },
  heardFirst: {
    label: { zh: '出具意见前已听取陈述（第31条第六项）', en: 'The petitioner was heard before the opinion' },
    holds: (data, past) => last(past) !== 'opinion.issued' || data.heardOn !== null,
  },
  extensionByAnother: {
    label: {
      zh: '延期不超过规定天数、一次，由申请人以外的负责人批准（第34条）',
      en: 'One extension within its limit, approved by somebody else than asked',
    },
    holds: (data) => {
      const most = settingsOf(data).extensionDaysAtMost
      const approved = data.extensions.filter(({ decision }) => decision === 'approved')
      return (
        approved.length <= 1 && approved.every(({ days, by, decidedBy }) => days <= most && decidedBy !== by)
      )
    },
  },
  reviewedAbove: {
    label: {
      zh: '复查复核由上一级机关办理（第35、36条）',
      en: 'Reviews are done one level above (arts. 35, 36)',
    },
    holds: ({ unit, review, reReview }) =>
      (!unit || !review || isUpperOrgan(review.organ.id, unit.id)) &&
      (!review || !reReview || isUpperOrgan(reReview.organ.id, review.organ.id)),
  },
  acceptanceKept: {
    label: { zh: '转为普通程序不改变受理日期', en: 'An upgrade keeps the first day of acceptance' },
    holds: (data) =>
      data.upgradedOn === null || (data.acceptedOn !== null && data.acceptedOn <= data.upgradedOn),
  },
  missedStaysMissed: {
    label: { zh: '逾期记录不因事后办结而消失', en: 'What was missed stays missed after it was done' },
    holds: (data) => data.answerMissed === null || facts(data).onTimeAnswered === false,
  },
  reReviewEnds: {
    label: { zh: '复核意见一经出具即为终结（第36条）', en: 'A re-review opinion is final' },
    holds: (data) => data.reReview?.decidedOn == null || data.finalOn !== null,
  },
  withdrawnIsNotResolved: {
    label: { zh: '撤回不等于化解', en: 'A withdrawal is no resolution unless settled' },
    holds: (data) => data.withdrawnOn === null || facts(data).resolution !== 'resolved',
  },
  emergencyIsRed: {
    label: {
      zh: '紧急情况转红并计时报告（第25条）',
      en: 'An emergency turns the case red and its report is timed',
    },
    holds: (data, past) =>
      last(past) !== 'emergency.raised' || (data.colour === 'red' && data.emergencies.length > 0),
  },
} as const satisfies Record<string, Invariant<PetitionData>>
