import { eventsOf, type FormIssue, type Stamp } from '@maplebridge/engine/core'
import { day, EXAMPLE_DUE, longText, notInPast, oneOf, org } from '../field.ts'
import { dayFiled, dayReceived, filingIssue, filingShape, type filingWays } from '../record/filing.ts'
import type { Role } from '../roles.ts'
import type { PetitionData } from './data.ts'
import {
  deliveryIssue,
  deliveryShape,
  dutiesField,
  dutyIssue,
  servedMark,
  withDuties,
} from './handling-events.ts'
import { isUpperOrgan } from './upper-organ.ts'
import { reReviewOutcomes, reviewOutcomes } from './words.ts'

const event = eventsOf<PetitionData, Role>()

const requestShape = {
  organ: org('复查复核机关', 'Organ of review'),
  grounds: longText('请求和理由', 'Request and grounds'),
  ...filingShape,
}

interface RequestForm {
  organ: { id: string; name: string }
  way?: keyof typeof filingWays
  receivedOn?: string
  postmarkedOn?: string
}

/** The organ must stand one level above the one whose opinion is questioned; days lie between it and today. */
function requestIssue(
  form: RequestForm,
  below: { id: string } | null | undefined,
  deliveredOn: string | null | undefined,
  stamp: Stamp,
): FormIssue | undefined {
  if (below && !isUpperOrgan(form.organ.id, below.id))
    return {
      path: ['organ'],
      label: {
        zh: '只能向原办理（复查）机关、单位的上一级请求',
        en: 'Only the organ one level above the one that decided',
      },
    }
  return filingIssue(form, deliveredOn, stamp)
}

const requestOf = (
  data: PetitionData,
  form: RequestForm,
  stamp: Stamp,
): NonNullable<PetitionData['review']> => ({
  organ: form.organ,
  requestedOn: dayFiled(data, stamp, form),
  receivedOn: dayReceived(data, stamp, form),
  acceptedOn: null,
  outcome: null,
  decidedOn: null,
  redoBy: null,
  deliveredOn: null,
})

/** A revoked opinion is done again: the same case, one round on, by the day the review set. */
function reviewServed(data: PetitionData, on: string): Partial<PetitionData> {
  const review = data.review && { ...data.review, deliveredOn: on }
  if (review?.redoBy == null) return { review }
  return {
    round: data.round + 1,
    redos: [...data.redos, { from: on, due: review.redoBy, doneOn: null }],
    draft: null,
    opinion: null,
    deliveredOn: null,
    review: null,
    reviewWindowEnded: null,
  }
}

/** Once, and not before the request came in. */
function takingUpIssue(
  request: PetitionData['review'],
  on: string | undefined,
  stamp: Stamp,
): FormIssue | undefined {
  return request?.acceptedOn
    ? { path: ['on'], label: { zh: '已受理', en: 'Taken up already' } }
    : deliveryIssue(on, request?.receivedOn, stamp)
}

const above = (path: string | undefined): string => path?.split('/').slice(0, -1).join('/') || 'above'

const requesters = ['party', 'petitionBureau'] as const

/** A letter that was posted in time and came when the window had closed. */
const postedInTime = (deliveredOn: string | null | undefined, below: string | undefined) =>
  deliveredOn
    ? [
        {
          organ: { id: above(below), name: '上一级机关' },
          grounds: '不服，邮寄提出',
          way: 'post' as const,
          postmarkedOn: deliveredOn,
        },
      ]
    : []

export const reviewEvents = {
  'review.requested': event({
    label: { zh: '请求复查', en: 'Ask for a review' },
    hint: {
      zh: '收到书面答复之日起30日内，向上一级机关、单位提出',
      en: 'Within 30 days of the answer, to the organ one level above',
    },
    by: requesters,
    form: requestShape,
    examples: (data) => [
      { organ: { id: above(data.unit?.id), name: '上一级机关' }, grounds: '不服处理意见' },
      ...postedInTime(data.deliveredOn, data.unit?.id),
    ],
    check: (data, form, stamp) => requestIssue(form, data.unit, data.deliveredOn, stamp),
    record: (data, form, stamp) => ({
      review: requestOf(data, form, stamp),
      reviewRequestedOn: data.reviewRequestedOn ?? requestOf(data, form, stamp).requestedOn,
      finalOn: null,
    }),
  }),

  'review.accepted': event({
    label: { zh: '受理复查请求', en: 'Take up the request for a review' },
    by: ['reviewer'],
    apart: ['handledBelow'],
    form: { on: day('受理日期（不填为今天）', 'Day (today when empty)').optional() },
    examples: (data) => (data.review && !data.review.acceptedOn ? [{}] : []),
    check: (data, form, stamp) => takingUpIssue(data.review, form.on, stamp),
    record: (data, form, stamp) => ({
      review: data.review && { ...data.review, acceptedOn: form.on ?? stamp.on },
    }),
  }),

  'review.decided': event({
    label: { zh: '出具复查意见', en: 'Issue the review opinion' },
    by: ['reviewer'],
    apart: ['handledBelow'],
    form: {
      outcome: oneOf(reviewOutcomes, 'reviewOutcomes', '复查结论', 'Outcome'),
      facts: longText('经审查查明的事实', 'Facts found').optional(),
      opinion: longText('复查意见', 'Opinion'),
      law: longText('依据', 'Law cited'),
      remedy: longText('救济途径和期限', 'Remedy and its period'),
      redoBy: day('重新办理期限', 'To be done again by').optional(),
      duties: dutiesField(),
    },
    examples: [
      { outcome: 'upheld', opinion: '维持', law: '第35条', remedy: '30日内请求复核' },
      {
        outcome: 'revoked',
        opinion: '事实不清',
        law: '第35条',
        remedy: '30日内请求复核',
        redoBy: EXAMPLE_DUE,
      },
      { outcome: 'notAccepted', opinion: '已超过请求期限', law: '第35条', remedy: '30日内请求复核' },
    ],
    check: (_data, form, stamp) =>
      (form.outcome === 'revoked') !== (form.redoBy !== undefined)
        ? {
            path: ['redoBy'],
            label: { zh: '撤销重办须指定期限', en: 'Doing it again needs a day, and nothing else does' },
          }
        : (notInPast(form.redoBy, stamp, ['redoBy']) ?? dutyIssue(form.duties, stamp)),
    record: (data, form, stamp) => ({
      review: data.review && {
        ...data.review,
        outcome: form.outcome,
        decidedOn: stamp.on,
        redoBy: form.redoBy ?? null,
      },
      items: withDuties(data, form.duties, stamp.on),
    }),
  }),

  'review.delivered': event({
    label: { zh: '送达复查意见', en: 'Deliver the review opinion' },
    by: ['reviewer', 'petitionBureau'],
    form: deliveryShape,
    examples: [{ way: 'direct', proof: '送达回证' }],
    check: (data, form, stamp) => deliveryIssue(form.on, data.review?.decidedOn, stamp),
    record: (data, form, stamp) => reviewServed(data, form.on ?? stamp.on),
    marks: servedMark('review-opinion'),
  }),

  'reReview.requested': event({
    label: { zh: '请求复核', en: 'Ask for a re-review' },
    hint: {
      zh: '收到复查意见之日起30日内，向复查机关的上一级提出',
      en: 'Within 30 days of the review, to the organ above the reviewing one',
    },
    by: requesters,
    form: requestShape,
    examples: (data) => [
      { organ: { id: above(data.review?.organ.id), name: '上一级机关' }, grounds: '不服复查意见' },
      ...postedInTime(data.review?.deliveredOn, data.review?.organ.id),
    ],
    check: (data, form, stamp) => requestIssue(form, data.review?.organ, data.review?.deliveredOn, stamp),
    record: (data, form, stamp) => ({
      reReview: requestOf(data, form, stamp),
      reReviewRequestedOn: requestOf(data, form, stamp).requestedOn,
      finalOn: null,
    }),
  }),

  'reReview.accepted': event({
    label: { zh: '受理复核请求', en: 'Take up the request for a re-review' },
    by: ['reviewer'],
    apart: ['handledBelow'],
    form: { on: day('受理日期（不填为今天）', 'Day (today when empty)').optional() },
    examples: (data) => (data.reReview && !data.reReview.acceptedOn ? [{}] : []),
    check: (data, form, stamp) => takingUpIssue(data.reReview, form.on, stamp),
    record: (data, form, stamp) => ({
      reReview: data.reReview && { ...data.reReview, acceptedOn: form.on ?? stamp.on },
    }),
  }),

  'reReview.decided': event({
    label: { zh: '出具复核意见', en: 'Issue the re-review opinion' },
    hint: {
      zh: '复核意见是终结意见；仍以同一事实和理由提出的不再受理',
      en: 'It is final; the same facts and reasons are not accepted again',
    },
    by: ['reviewer'],
    apart: ['handledBelow'],
    form: {
      outcome: oneOf(reReviewOutcomes, 'reReviewOutcomes', '复核结论', 'Outcome'),
      facts: longText('经审查查明的事实', 'Facts found').optional(),
      opinion: longText('复核意见', 'Opinion'),
      law: longText('依据', 'Law cited'),
      duties: dutiesField(),
    },
    examples: [
      { outcome: 'changed', opinion: '应予支付', law: '第36条' },
      { outcome: 'notAccepted', opinion: '已超过请求期限', law: '第36条' },
    ],
    check: (_data, form, stamp) => dutyIssue(form.duties, stamp),
    record: (data, form, stamp) => ({
      reReview: data.reReview && { ...data.reReview, outcome: form.outcome, decidedOn: stamp.on },
      finalOn: stamp.on,
      items: withDuties(data, form.duties, stamp.on),
    }),
  }),

  'reReview.delivered': event({
    label: { zh: '送达复核意见', en: 'Deliver the re-review opinion' },
    by: ['reviewer', 'petitionBureau'],
    form: deliveryShape,
    examples: (data) =>
      data.reReview && !data.reReview.deliveredOn ? [{ way: 'direct' as const, proof: '送达回证' }] : [],
    check: (data, form, stamp) => deliveryIssue(form.on, data.reReview?.decidedOn, stamp),
    record: (data, form, stamp) => ({
      reReview: data.reReview && { ...data.reReview, deliveredOn: form.on ?? stamp.on },
    }),
    marks: servedMark('re-review-opinion'),
  }),
}
