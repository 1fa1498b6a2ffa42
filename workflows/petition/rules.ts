import type { Rule, Separation } from '@maplebridge/engine/core'
import { endingRules, endingSeparations } from '../record/ending.ts'
import { isRestricted, type PetitionData } from './data.ts'

/** In the window, or late with a cause that was approved. Asked when the request stands in the data. */
const inTime = (windowEnded: string | null, requestedOn: string | undefined, data: PetitionData): boolean =>
  windowEnded === null ||
  (requestedOn !== undefined && requestedOn <= windowEnded) ||
  (data.lateCause?.approvedOn ?? null) !== null

export const rules = {
  itemsDone: endingRules.itemsDone,
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
    holds: (data) => data.hearings.every(({ to }) => to !== null),
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
  reviewInTime: {
    label: {
      zh: '复查请求期限已过，且无经认可的正当理由',
      en: 'The time for a review has ended and no good cause was approved',
    },
    holds: (data) => inTime(data.reviewWindowEnded, data.review?.requestedOn, data),
  },
  reReviewInTime: {
    label: {
      zh: '复核请求期限已过，且无经认可的正当理由',
      en: 'The time for a re-review has ended and no good cause was approved',
    },
    holds: (data) => inTime(data.reReviewWindowEnded, data.reReview?.requestedOn, data),
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
  claimsCause: {
    label: { zh: '陈述人不得自行认可', en: 'Whoever gave the cause may not approve it' },
    bars: (data, sender) => data.lateCause?.by === sender.person,
  },
  handledBelow: {
    label: { zh: '原办理人员不得参加复查复核', en: 'Whoever handled it takes no part in its review' },
    bars: (data, sender) => data.handledBy.includes(sender.person),
  },
} as const satisfies Record<string, Separation<PetitionData>>
