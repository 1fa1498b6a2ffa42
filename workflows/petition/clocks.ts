import type { ClockSpec, Exclusion, Run } from '@maplebridge/engine/core'
import { recordClocks } from '../record/clocks.ts'
import { isRestricted, type PetitionData } from './data.ts'
import { EXTENSION_DAYS_AT_MOST, petitionPeriods } from './law.ts'

const REMINDERS = [7, 3, 1, 0] as const
const duty = { roll: false, remind: REMINDERS, whenPassed: 'late' } as const
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
    basis: petitionPeriods.sorting.basis,
    runs: (data) => (data.direct ? undefined : from(data, data.receivedOn, data.sortedOn)),
    length: petitionPeriods.sorting.length,
    ...duty,
  },
  directNotice: {
    label: { zh: '直接收到的告知', en: 'Notice by an organ that received directly' },
    basis: petitionPeriods.directNotice.basis,
    // nobody can be told whose name is unknown
    runs: (data) =>
      data.direct && !data.anonymous
        ? from(data, data.receivedOn, data.notifiedOn ?? data.decidedOn, ofOrgan(data))
        : undefined,
    length: petitionPeriods.directNotice.length,
    ...duty,
    passed: (_data, run) => ({ noticeMissed: run.due }),
  },
  notice: {
    label: { zh: '书面告知信访人', en: 'Written notice to the petitioner' },
    basis: petitionPeriods.notice.basis,
    runs: (data) =>
      data.direct || isRestricted(data)
        ? undefined
        : from(data, data.unitReceivedOn, data.notifiedOn ?? data.decidedOn, {
            key: keyOf(data.receipts),
            ...ofOrgan(data),
          }),
    length: petitionPeriods.notice.length,
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
    basis: petitionPeriods.simpleAcceptance.basis,
    runs: (data) => from(data, simpleFrom(data), data.decidedOn, ofOrgan(data)),
    length: petitionPeriods.simpleAcceptance.length,
    ...duty,
  },
  simpleHandling: {
    label: { zh: '简易办理期限', en: 'Handling on the simple track' },
    basis: petitionPeriods.simpleHandling.basis,
    runs: (data) =>
      data.track === 'simple' ? from(data, data.acceptedOn, data.answeredOn, ofOrgan(data)) : undefined,
    length: petitionPeriods.simpleHandling.length,
    ...duty,
    passed: (data, run) => ({ answerMissed: data.answerMissed ?? run.due }),
  },
  handling: {
    label: { zh: '办理期限', en: 'Period of handling' },
    basis: petitionPeriods.handling.basis,
    runs: (data) =>
      data.track === 'ordinary'
        ? from(data, data.countedFrom, data.answeredOn, {
            ...ofOrgan(data),
            extensions: data.extensions.flatMap(({ decision, decidedOn, days, reason }) =>
              decision === 'approved' && decidedOn !== null ? [{ count: days, on: decidedOn, reason }] : [],
            ),
          })
        : undefined,
    length: petitionPeriods.handling.length,
    ...duty,
    extend: { atMost: EXTENSION_DAYS_AT_MOST, times: 1 },
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
      from(data, data.deliveredOn, data.review?.requestedOn ?? null, { key: keyOf(data.round) }),
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
    runs: (data) => from(data, data.review?.deliveredOn ?? null, data.reReview?.requestedOn ?? null),
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
} as const satisfies Record<string, ClockSpec<PetitionData>>
