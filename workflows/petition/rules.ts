import type { Rule, Separation } from '@maplebridge/engine/core'
import { endingRules, endingSeparations } from '../record/ending.ts'
import { publicationRules } from '../record/publication.ts'
import { tollSeparations } from '../record/toll.ts'
import { settingsOf } from '../settings.ts'
import { isRestricted, type PetitionData } from './data.ts'
import { isUnderWay } from './hearing-events.ts'

/** Within the window, which an approved obstacle opens again. Asked when the request stands in the data. */
const inTime = (windowEnded: string | null, requestedOn: string | undefined): boolean =>
  windowEnded === null || (requestedOn !== undefined && requestedOn <= windowEnded)

export const rules = {
  itemsDone: endingRules.itemsDone,
  ...publicationRules,
  mayBePublic: {
    label: { zh: '检举控告不得公开（第30条）', en: 'An accusation is never made public (art. 30)' },
    holds: (data) => !isRestricted(data),
  },
  studied: {
    label: { zh: '疑难复杂事项须先集体研究', en: 'A complex matter is studied collectively first' },
    holds: ({ settings, difficulty, studies }) =>
      !settingsOf({ settings }).studyBeforeEndingComplex || difficulty !== 'complex' || studies.length > 0,
  },
  registered: {
    label: { zh: '尚未登记', en: 'Not yet registered' },
    holds: (data) => data.registeredOn !== null,
  },
  mayLeave: {
    label: {
      zh: '检举控告不得转出限制知悉范围（第30条）',
      en: 'An accusation never leaves the restricted lane (art. 30)',
    },
    holds: (data) => !isRestricted(data),
  },
  isAccusation: {
    label: { zh: '不属于检举控告', en: 'It accuses nobody' },
    holds: isRestricted,
  },
  isSuggestion: {
    label: { zh: '不属于建议意见', en: 'It is no suggestion' },
    holds: (data) => data.purpose === 'suggestion',
  },
  isRequest: {
    label: { zh: '不属于申诉求决', en: 'It is no request' },
    holds: (data) => data.purpose === 'request',
  },
  isPetitionPath: {
    label: {
      zh: '应导入其他法定途径，不适用信访程序（第31条）',
      en: 'Another legal procedure applies, not the petition procedure (art. 31)',
    },
    holds: (data) => data.handlingPath === 'petitionProcedure',
  },
  isMember: {
    label: { zh: '未并入群体事项', en: 'It is not joined to a group' },
    holds: (data) => data.joins.some(({ leftOn }) => leftOn === null),
  },
  isFinished: {
    label: { zh: '尚未办结', en: 'It is not finished' },
    holds: (data) => data.finishedOn !== null,
  },
  isDirect: {
    label: { zh: '不是本机关直接收到的', en: 'It was not received directly' },
    holds: (data) => data.direct,
  },
  objectionUpheld: {
    label: { zh: '异议不成立', en: 'The objection is not right' },
    holds: (data) => data.objections.at(-1)?.decision === 'upheld',
  },
  objectionOpen: {
    label: {
      zh: '异议期限（5个工作日）已过或已提出过异议',
      en: 'The 5 working days for an objection have ended, or it was made already',
    },
    holds: (data) =>
      !data.objectionLapsed &&
      data.receipts > 0 &&
      data.objections.filter(({ receipt }) => receipt === data.receipts).length <= 1,
  },
  heard: {
    label: { zh: '尚未听取信访人陈述（第31条第六项）', en: 'The petitioner was not heard (31 no. 6)' },
    holds: (data) => data.heardOn !== null,
  },
  oneHearing: {
    label: { zh: '听证尚未结束', en: 'A hearing is still under way' },
    holds: (data) => data.hearings.filter(({ to }) => to === null).length <= 1,
  },
  hearingsClosed: {
    label: { zh: '听证尚未结束', en: 'A hearing is still under way' },
    holds: (data) => !data.hearings.some(isUnderWay),
  },
  isSimple: {
    label: { zh: '不适用简易办理', en: 'It is not on the simple track' },
    holds: (data) => data.track === 'simple',
  },
  isAssigned: {
    label: { zh: '不是交办事项', en: 'It was not assigned' },
    holds: (data) => data.assignment !== null,
  },
  extensionGranted: {
    label: { zh: '延期未获批准', en: 'The extension was not approved' },
    holds: (data) => data.extensions.at(-1)?.decision === 'approved',
  },
  extensionOnce: {
    label: { zh: '只能延期一次', en: 'It is extended once only' },
    holds: (data) => data.extensions.filter(({ decision }) => decision !== 'refused').length <= 1,
  },
  stillInTime: {
    label: { zh: '办理期限已过，不能再延期', en: 'The period has ended: too late for an extension' },
    holds: (data) => data.answerMissed === null && data.round === 1,
  },
  reviewRevoked: {
    label: { zh: '复查未撤销原意见', en: 'The review did not revoke the opinion' },
    holds: (data) => data.review?.outcome === 'revoked',
  },
  reviewDeclined: {
    label: { zh: '复查请求已受理', en: 'The request for a review was taken up' },
    holds: (data) => data.review?.outcome === 'notAccepted',
  },
  reReviewDeclined: {
    label: { zh: '复核请求已受理', en: 'The request for a re-review was taken up' },
    holds: (data) => data.reReview?.outcome === 'notAccepted',
  },
  reviewInTime: {
    label: {
      zh: '复查请求期限已过，且未获准顺延',
      en: 'The time for a review has ended and no days were left out of it',
    },
    holds: (data) => inTime(data.reviewWindowEnded, data.review?.requestedOn),
  },
  reReviewInTime: {
    label: {
      zh: '复核请求期限已过，且未获准顺延',
      en: 'The time for a re-review has ended and no days were left out of it',
    },
    holds: (data) => inTime(data.reReviewWindowEnded, data.reReview?.requestedOn),
  },
  reviewOpen: {
    label: { zh: '复查请求期限已过', en: 'The time for a review has ended' },
    holds: (data) => data.reviewWindowEnded === null,
  },
  reReviewOpen: {
    label: { zh: '复核请求期限已过', en: 'The time for a re-review has ended' },
    holds: (data) => data.reReviewWindowEnded === null,
  },
  reReviewServed: {
    label: { zh: '复核意见尚未送达', en: 'The re-review opinion was not delivered' },
    // a petition withdrawn meanwhile has no re-review opinion to be served
    holds: (data) =>
      data.reReview === null || data.reReview.deliveredOn !== null || data.withdrawnOn !== null,
  },
} as const satisfies Record<string, Rule<PetitionData>>

export const separations = {
  isNoParty: endingSeparations.isNoParty,
  asksExtension: {
    label: { zh: '申请人不得自行批准延期', en: 'Whoever asked for the extension may not approve it' },
    bars: (data, sender) =>
      data.extensions.some(({ by, decision }) => decision === 'pending' && by === sender.person),
  },
  asksToll: tollSeparations.asksToll,
  handledBelow: {
    label: { zh: '原办理人员不得参加复查复核', en: 'Whoever handled it takes no part in its review' },
    bars: (data, sender) => data.handledBy.includes(sender.person),
  },
} as const satisfies Record<string, Separation<PetitionData>>
