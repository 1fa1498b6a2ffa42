import { eventsOf, type FormIssue, type Stamp } from '@maplebridge/engine/core'
import { day, EXAMPLE_DUE, longText, notInFuture, notInPast, oneOf, org } from '../field.ts'
import type { Role } from '../roles.ts'
import type { PetitionData } from './data.ts'
import { deliveryIssue, deliveryShape, dutiesField, dutyIssue, withDuties } from './handling-events.ts'
import { isUpperOrgan } from './upper-organ.ts'
import { reReviewOutcomes, reviewOutcomes } from './words.ts'

const event = eventsOf<PetitionData, Role>()

const requestShape = {
  organ: org('复查复核机关', 'Organ of review'),
  grounds: longText('请求和理由', 'Request and grounds'),
  receivedOn: day('收到日期（不填为今天）', 'Received on (today when empty)').optional(),
  postmarkedOn: day('邮戳日期', 'Postmark').optional(),
}

interface RequestForm {
  organ: { id: string; name: string }
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
  for (const path of ['receivedOn', 'postmarkedOn'] as const) {
    const on = form[path]
    const issue = notInFuture(on, stamp, path)
    if (issue) return issue
    if (on !== undefined && deliveredOn && on < deliveredOn)
      return { path: [path], label: { zh: '不能早于送达日期', en: 'Not before delivery' } }
  }
}

const requestOf = (form: RequestForm, stamp: Stamp): NonNullable<PetitionData['review']> => ({
  organ: form.organ,
  // a party cannot choose his own day of receipt by a form; the postmark is checked by whoever registers
  requestedOn: form.postmarkedOn ?? form.receivedOn ?? stamp.on,
  receivedOn: form.receivedOn ?? stamp.on,
  outcome: null,
  decidedOn: null,
  redoBy: null,
  deliveredOn: null,
})

/** A party files today; letters and their days are registered by an office. */
const ownDaysIssue = (form: RequestForm, stamp: Stamp): FormIssue | undefined =>
  stamp.role === 'party' && (form.receivedOn !== undefined || form.postmarkedOn !== undefined)
    ? {
        path: [form.postmarkedOn === undefined ? 'receivedOn' : 'postmarkedOn'],
        label: { zh: '由登记机关填写', en: 'Filled in by the office that registers it' },
      }
    : undefined

/** A revoked opinion is done again: the same case, one round on, by the day the review set. */
function reviewServed(data: PetitionData, on: string): Partial<PetitionData> {
  const review = data.review && { ...data.review, deliveredOn: on }
  if (review?.redoBy == null) return { review, lateCause: null }
  return {
    round: data.round + 1,
    redos: [...data.redos, { from: on, due: review.redoBy, doneOn: null }],
    draft: null,
    opinion: null,
    deliveredOn: null,
    review: null,
    reviewWindowEnded: null,
    lateCause: null,
  }
}

const above = (path: string | undefined): string => path?.split('/').slice(0, -1).join('/') || 'above'

const requesters = ['party', 'petitionBureau'] as const

export const reviewEvents = {
  'lateCause.claimed': event({
    label: { zh: '陈述逾期的正当理由', en: 'Give good cause for being late' },
    by: requesters,
    form: { cause: longText('正当理由', 'Good cause'), evidence: longText('证明材料', 'Evidence') },
    examples: [{ cause: '住院', evidence: '住院证明' }],
    record: (_data, form, stamp) => ({
      lateCause: { cause: form.cause, by: stamp.by, on: stamp.on, approvedOn: null },
    }),
  }),

  'lateCause.approved': event({
    label: { zh: '认可逾期的正当理由', en: 'Approve the good cause' },
    by: ['petitionBureau'],
    apart: ['claimsCause'],
    form: { reason: longText('理由', 'Reason') },
    examples: (data) => (data.lateCause && !data.lateCause.approvedOn ? [{ reason: '有住院证明' }] : []),
    check: (data) =>
      data.lateCause
        ? undefined
        : { path: ['reason'], label: { zh: '尚未陈述正当理由', en: 'No cause was given' } },
    record: (data, _form, stamp) => ({
      lateCause: data.lateCause && { ...data.lateCause, approvedOn: stamp.on },
    }),
  }),

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
    ],
    check: (data, form, stamp) =>
      ownDaysIssue(form, stamp) ?? requestIssue(form, data.unit, data.deliveredOn, stamp),
    record: (data, form, stamp) => ({
      review: requestOf(form, stamp),
      reviewRequestedOn: data.reviewRequestedOn ?? requestOf(form, stamp).requestedOn,
      finalOn: null,
    }),
  }),

  'review.decided': event({
    label: { zh: '出具复查意见', en: 'Issue the review opinion' },
    by: ['reviewer'],
    apart: ['handledBelow'],
    form: {
      outcome: oneOf(reviewOutcomes, 'reviewOutcomes', '复查结论', 'Outcome'),
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
    ],
    check: (data, form, stamp) =>
      ownDaysIssue(form, stamp) ?? requestIssue(form, data.review?.organ, data.review?.deliveredOn, stamp),
    record: (_data, form, stamp) => ({
      reReview: requestOf(form, stamp),
      reReviewRequestedOn: requestOf(form, stamp).requestedOn,
      finalOn: null,
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
      opinion: longText('复核意见', 'Opinion'),
      law: longText('依据', 'Law cited'),
      duties: dutiesField(),
    },
    examples: [{ outcome: 'changed', opinion: '应予支付', law: '第36条' }],
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
  }),
}
