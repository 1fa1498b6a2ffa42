import { type Invariant, isUnder } from '@maplebridge/engine/core'
import { openItems } from '../record/data.ts'
import { representativesAtMost, settingsOf } from '../settings.ts'
import { isRestricted, type PetitionData, petitionersOf } from './data.ts'
import { facts, scope } from './facts.ts'
import { isUnderWay } from './hearing-events.ts'
import { rules } from './rules.ts'
import { isUpperOrgan } from './upper-organ.ts'

const last = (past: readonly { event: string }[]): string | undefined => past.at(-1)?.event

const ANSWERS = ['opinion.issued', 'settlement.reached', 'reReview.decided']

/** What must be true of every petition after every event, whatever the chart says. */
export const invariants = {
  representativesAtMost: {
    label: {
      zh: '11. 走访代表不超过规定人数（第20条）',
      en: '11. A group that visits has few representatives (art. 20)',
    },
    // a later, smaller count of people does not send a representative home
    holds: (data) =>
      data.channel !== 'visit' ||
      petitionersOf(data).length <= representativesAtMost(settingsOf(data), Number.POSITIVE_INFINITY),
  },
  accusationRestricted: {
    label: {
      zh: '5. 检举控告限制知悉，不转给被检举控告的单位（第30条）',
      en: '5. An accusation is restricted and never with the unit it accuses (art. 30)',
    },
    holds: (data) =>
      !isRestricted(data) ||
      (scope(data).classification === 'restricted' &&
        scope(data).orgs.every((path) => data.accusedUnits.every(({ id }) => !isUnder(path, id)))),
  },
  acceptedOnPath: {
    label: {
      zh: '7. 只有信访程序的申诉求决予以受理（第31条）',
      en: '7. Only requests of the petition path are accepted (art. 31)',
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
      zh: '8. 延期不超过规定天数、一次，由申请人以外的负责人批准（第34条）',
      en: '8. One extension within its limit, approved by somebody else than asked (art. 34)',
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
    label: { zh: '18. 逾期记录不因事后办结而消失', en: '18. What was missed stays missed after it was done' },
    holds: (data) => data.answerMissed === null || facts(data).onTimeAnswered === false,
  },
  reReviewEnds: {
    label: { zh: '10. 复核意见一经出具即为终结（第36条）', en: '10. A re-review opinion is final (art. 36)' },
    holds: (data) => data.reReview?.decidedOn == null || data.finalOn !== null,
  },
  recusedKeepAway: {
    label: {
      zh: '4. 有直接利害关系的人应当回避（第28条）',
      en: '4. Whoever has a direct interest keeps away (art. 28)',
    },
    holds: (data) => {
      const { hands, recused } = scope(data)
      return hands.every((person) => !recused.includes(person))
    },
  },
  notAcceptedAgain: {
    label: {
      zh: '10. 复核之后同一事项不再受理（第36条）',
      en: '10. After a re-review the matter is not accepted again (art. 36)',
    },
    holds: (data, past) => last(past) !== 'petition.accepted' || data.reReview === null,
  },
  settlementWritten: {
    label: {
      zh: '12. 信访中达成调解、和解的，须制作协议书（第33条）',
      en: '12. A settlement inside a petition is written (art. 33)',
    },
    holds: (data, past) => last(past) !== 'settlement.reached' || data.settlement !== null,
  },
  hearingsClosedFirst: {
    label: {
      zh: '听证结束后方可出具意见或者和解',
      en: 'No opinion and no settlement while a hearing is under way, and never two hearings at once',
    },
    holds: ({ hearings }, past) => {
      const open = hearings.filter(isUnderWay).length
      return open === 0 || (open === 1 && !ANSWERS.includes(last(past) ?? ''))
    },
  },
  extendedInTime: {
    label: {
      zh: '8. 延期须在办理期限届满前批准（第34条）',
      en: '8. An extension is approved before the period ends (art. 34)',
    },
    holds: ({ extensions, answerMissed }, past) =>
      last(past) !== 'extension.decided' ||
      extensions.at(-1)?.decision !== 'approved' ||
      answerMissed === null,
  },
  suggestionsOnly: {
    label: { zh: '按建议意见答复的只能是建议意见', en: 'Only a suggestion is answered as one' },
    holds: ({ purpose }, past) => last(past) !== 'suggestion.answered' || purpose === 'suggestion',
  },
  requestedInTime: {
    label: {
      zh: '复查、复核请求在期限内，或者有经认可的正当理由（第35、36条）',
      en: 'Reviews are asked for in time, or with good cause approved (arts. 35, 36)',
    },
    holds: (data, past) =>
      (last(past) !== 'review.requested' || rules.reviewInTime.holds(data)) &&
      (last(past) !== 'reReview.requested' || rules.reReviewInTime.holds(data)),
  },
  doneBeforeResolved: {
    label: { zh: '责任事项完成后方可确认化解', en: 'Nothing is confirmed as resolved with duties open' },
    holds: (data, past) => last(past) !== 'petition.resolved' || openItems(data).length === 0,
  },
  servedBeforeArchived: {
    label: { zh: '复核意见送达后方可归档', en: 'A re-review opinion is served before the case is archived' },
    holds: (data, past) => last(past) !== 'case.archived' || rules.reReviewServed.holds(data),
  },
  withdrawnIsNotResolved: {
    label: { zh: '撤回不等于化解', en: 'A withdrawal is no resolution unless settled' },
    holds: (data) => data.withdrawnOn === null || facts(data).resolution !== 'resolved',
  },
  emergencyIsRed: {
    label: {
      zh: '17. 紧急情况转红并计时报告（人民调解法 25）',
      en: '17. An emergency turns the case red and its report is timed (People’s Mediation Law 25)',
    },
    holds: (data, past) =>
      last(past) !== 'emergency.raised' || (data.colour === 'red' && data.emergencies.length > 0),
  },
} as const satisfies Record<string, Invariant<PetitionData>>
