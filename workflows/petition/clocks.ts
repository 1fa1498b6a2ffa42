import type { ClockSpec, Exclusion, Length, Run } from '@maplebridge/engine/core'
import { recordClocks } from '../record/clocks.ts'
import { tolled } from '../record/toll.ts'
import { basisOf, levelOf, settingsOf, settled } from '../settings.ts'
import { isRestricted, type PetitionData } from './data.ts'
import { petitionPeriods } from './law.ts'

const REMINDERS = [7, 3, 1, 0] as const
const duty = { roll: false, remind: REMINDERS, whenPassed: 'late', chase: true } as const
const right = { roll: true, remind: REMINDERS, whenPassed: 'lapses' } as const

/** A run that begins once its day is known and stops when the petition is withdrawn. */
const from = (data: PetitionData, start: string | null, until: string | null, more: Partial<Run> = {}) =>
  start === null ? undefined : { ...more, from: start, until: until ?? data.endedOn ?? undefined }

/** Whoever worked on it in the organ is reminded; before that, whoever the case was given to. */
const ofOrgan = (data: PetitionData): Pick<Run, 'owners'> =>
  data.handledBy.length > 0 ? { owners: data.handledBy } : {}

/** Second and later receipts, rounds: their own run beside the first. */
const keyOf = (count: number): string | undefined => (count > 1 ? String(count) : undefined)

/** The simple track counts at the unit; before anybody signed for it there is no run. */
const simpleFrom = (data: PetitionData): string | null =>
  data.track === 'simple' && !isRestricted(data) ? data.unitReceivedOn : null

/** The shorter period of an office for what the national office handed down, where it is practised. */
function byLevel(data: PetitionData): Length | undefined {
  const settings = settingsOf(data)
  return data.fromNationalOffice ? settings.sortingByLevel?.[levelOf(settings)] : undefined
}

const hearingDays = (data: PetitionData): Exclusion[] =>
  data.hearings.flatMap(({ stage, from: begun, to }) =>
    stage === 'reReview' && begun !== null
      ? [{ from: begun, ...(to === null ? {} : { to }), label: { zh: '听证', en: 'hearing' } }]
      : [],
  )

export const clocks = {
  ...recordClocks,
  sorting: {
    label: { zh: '登记转送', en: 'Registering and forwarding' },
    basis: (data) =>
      byLevel(data)
        ? basisOf(data.settings, 'sortingByLevel', petitionPeriods.sortingByLevel.basis)
        : basisOf(data.settings, 'sorting', petitionPeriods.sorting.basis),
    runs: (data) =>
      data.direct
        ? undefined
        : from(data, data.receivedOn, data.sortedOn, {
            // while it went along with a group nobody could sort it
            exclusions: data.joins.flatMap(({ on, leftOn }) =>
              leftOn === null
                ? []
                : [{ from: on, to: leftOn, label: { zh: '随群体办理', en: 'handled with a group' } }],
            ),
          }),
    length: (data) => byLevel(data) ?? settingsOf(data).sorting,
    ...duty,
  },
  directNotice: {
    label: { zh: '直接收到的告知', en: 'Notice by an organ that received directly' },
    basis: settled('directNotice', petitionPeriods.directNotice.basis),
    // nobody can be told whose name is unknown
    runs: (data) =>
      data.direct && !data.anonymous
        ? from(data, data.receivedOn, data.notifiedOn ?? data.decidedOn, ofOrgan(data))
        : undefined,
    length: (data) => settingsOf(data).directNotice,
    ...duty,
    passed: (_data, run) => ({ noticeMissed: run.due }),
  },
  notice: {
    label: { zh: '书面告知信访人', en: 'Written notice to the petitioner' },
    basis: settled('notice', petitionPeriods.notice.basis),
    runs: (data) =>
      data.direct || isRestricted(data)
        ? undefined
        : from(data, data.unitReceivedOn, data.notifiedOn ?? data.decidedOn, {
            key: keyOf(data.receipts),
            ...ofOrgan(data),
          }),
    length: (data) => settingsOf(data).notice,
    ...duty,
    passed: (_data, run) => ({ noticeMissed: run.due }),
  },
  objection: {
    label: { zh: '提出异议', en: 'Objection of the unit' },
    basis: petitionPeriods.objection.basis,
    runs: (data) =>
      data.direct || isRestricted(data) || data.receipts === 0 || data.notifiedOn !== null
        ? undefined
        : from(
            data,
            data.unitReceivedOn,
            data.objections.find(({ receipt }) => receipt === data.receipts)?.on ?? null,
            { key: keyOf(data.receipts), ...ofOrgan(data) },
          ),
    length: petitionPeriods.objection.length,
    ...right,
    // working days: the last one never is free
    roll: false,
    passed: () => ({ objectionLapsed: true }),
  },
  assignment: {
    label: { zh: '交办反馈', en: 'Report on an assignment' },
    basis: petitionPeriods.assignment.basis,
    runs: (data) =>
      data.assignment === null
        ? undefined
        : from(data, data.assignment.on, data.assignment.reportedOn, {
            due: data.assignment.replyBy,
            ...ofOrgan(data),
          }),
    ...duty,
  },
  simpleAcceptance: {
    label: { zh: '简易办理受理决定', en: 'Acceptance on the simple track' },
    basis: settled('simpleAcceptance', petitionPeriods.simpleAcceptance.basis),
    runs: (data) => from(data, simpleFrom(data), data.decidedOn, ofOrgan(data)),
    length: (data) => settingsOf(data).simpleAcceptance,
    ...duty,
  },
  simpleHandling: {
    label: { zh: '简易办理期限', en: 'Handling on the simple track' },
    basis: settled('simpleHandling', petitionPeriods.simpleHandling.basis),
    runs: (data) =>
      data.track === 'simple' ? from(data, data.acceptedOn, data.answeredOn, ofOrgan(data)) : undefined,
    length: (data) => settingsOf(data).simpleHandling,
    ...duty,
    passed: (data, run) => ({ answerMissed: data.answerMissed ?? run.due }),
  },
  handling: {
    label: { zh: '办理期限', en: 'Period of handling' },
    basis: settled('handling', petitionPeriods.handling.basis),
    runs: (data) =>
      data.track === 'ordinary'
        ? from(data, data.countedFrom, data.answeredOn, {
            ...ofOrgan(data),
            extensions: data.extensions.flatMap(({ decision, decidedOn, days, reason }) =>
              decision === 'approved' && decidedOn !== null ? [{ count: days, on: decidedOn, reason }] : [],
            ),
          })
        : undefined,
    length: (data) => settingsOf(data).handling,
    ...duty,
    extend: { times: 1 },
    passed: (data, run) => ({ answerMissed: data.answerMissed ?? run.due }),
  },
  redo: {
    label: { zh: '重新办理期限', en: 'Doing it again' },
    basis: petitionPeriods.redo.basis,
    runs: (data) =>
      data.redos.map(({ from: served, due, doneOn }, index) => ({
        ...ofOrgan(data),
        key: String(index + 2),
        from: served,
        due,
        until: doneOn ?? data.endedOn ?? undefined,
      })),
    ...duty,
  },
  reviewRequest: {
    label: { zh: '请求复查', en: 'Asking for a review' },
    basis: petitionPeriods.reviewRequest.basis,
    runs: (data) =>
      from(data, data.deliveredOn, data.review?.requestedOn ?? null, {
        key: keyOf(data.round),
        exclusions: tolled(data, 'reviewRequest'),
      }),
    length: petitionPeriods.reviewRequest.length,
    ...right,
    passed: (_data, run) => ({ reviewWindowEnded: run.due, finalOn: run.due }),
  },
  review: {
    label: { zh: '复查期限', en: 'Period of the review' },
    basis: petitionPeriods.review.basis,
    runs: (data) =>
      from(data, data.review?.receivedOn ?? null, data.review?.decidedOn ?? null, { key: keyOf(data.round) }),
    length: petitionPeriods.review.length,
    ...duty,
  },
  reReviewRequest: {
    label: { zh: '请求复核', en: 'Asking for a re-review' },
    basis: petitionPeriods.reReviewRequest.basis,
    runs: (data) =>
      from(data, data.review?.deliveredOn ?? null, data.reReview?.requestedOn ?? null, {
        exclusions: tolled(data, 'reReviewRequest'),
      }),
    length: petitionPeriods.reReviewRequest.length,
    ...right,
    passed: (_data, run) => ({ reReviewWindowEnded: run.due, finalOn: run.due }),
  },
  reReview: {
    label: { zh: '复核期限', en: 'Period of the re-review' },
    basis: petitionPeriods.reReview.basis,
    runs: (data) =>
      from(data, data.reReview?.receivedOn ?? null, data.reReview?.decidedOn ?? null, {
        exclusions: hearingDays(data),
      }),
    length: petitionPeriods.reReview.length,
    ...duty,
  },
  acceptance: {
    label: { zh: '受理决定', en: 'Decision on acceptance' },
    basis: settled('acceptance', petitionPeriods.acceptance.basis),
    runs: (data) =>
      settingsOf(data).acceptance === null || data.purpose !== 'request' || data.track === 'simple'
        ? undefined
        : from(data, data.unitReceivedOn, data.decidedOn, { key: keyOf(data.receipts), ...ofOrgan(data) }),
    length: (data) => settingsOf(data).acceptance ?? undefined,
    ...duty,
  },
  suggestion: {
    label: { zh: '答复建议意见', en: 'Answering a suggestion' },
    basis: settled('suggestionReply', petitionPeriods.suggestion.basis),
    runs: (data) =>
      settingsOf(data).suggestionReply === null || data.purpose !== 'suggestion'
        ? undefined
        : from(data, data.unitReceivedOn, data.answeredOn, { key: keyOf(data.receipts), ...ofOrgan(data) }),
    length: (data) => settingsOf(data).suggestionReply ?? undefined,
    ...duty,
  },
  reviewAcceptance: {
    label: { zh: '复查、复核受理决定', en: 'Decision to take up a review' },
    basis: settled('reviewAcceptance', petitionPeriods.reviewAcceptance.basis),
    runs: (data) =>
      settingsOf(data).reviewAcceptance === null
        ? []
        : [data.review, data.reReview].flatMap((request, index) =>
            request === null
              ? []
              : {
                  key: index === 0 ? `review${data.round}` : 'reReview',
                  from: request.receivedOn,
                  until: request.acceptedOn ?? request.decidedOn ?? data.endedOn ?? undefined,
                  about: index === 0 ? '复查' : '复核',
                },
          ),
    length: (data) => settingsOf(data).reviewAcceptance ?? undefined,
    ...duty,
  },
  proposal: {
    label: { zh: '反馈建议采纳情况', en: 'Report on a proposal' },
    basis: settled('proposalFeedback', petitionPeriods.proposal.basis),
    // neither a local law nor the letter sets a day: then there is none to miss
    runs: (data) =>
      data.proposals
        .filter(({ replyBy }) => replyBy !== null || settingsOf(data).proposalFeedback !== null)
        .map(({ id, on, replyBy, answeredOn, to, what }) => ({
          key: id,
          from: on,
          due: replyBy ?? undefined,
          until: answeredOn ?? undefined,
          about: `${to.name}：${what}`,
        })),
    length: (data) => settingsOf(data).proposalFeedback ?? undefined,
    ...duty,
  },
} as const satisfies Record<string, ClockSpec<PetitionData>>
