import type { On, State } from './chart.ts'
import { elsewhere } from './chart-elsewhere.ts'
import { hearing } from './chart-hearing.ts'

/** Possible once an answer was served, whatever follows. */
const answered: On = {
  'item.done': {},
  'item.dropped': {},
  'followUp.made': {},
  'case.evaluated': {},
  'petition.resolved': { guard: 'itemsDone' },
}
const archiving: On = {
  'case.archived': { guard: 'reReviewServed', target: 'archived', actions: 'paper:dossier' },
}
const withdrawal: On = { 'petition.withdrawn': { target: 'withdrawn' } }
const reviewRoute: On = {
  'review.requested': {
    guard: 'reviewInTime',
    target: 'underReview',
    actions: ['paper:review-application', 'notice:reviewAsked'],
  },
}
const reReviewRoute: On = {
  'reReview.requested': {
    guard: 'reReviewInTime',
    target: 'underReReview',
    actions: ['paper:review-application', 'notice:reviewAsked'],
  },
}

/** From the served opinion to the end of all steps. */
export const afterAnswer: NonNullable<State['states']> = {
  delivered: {
    label: { zh: '已送达，可请求复查', en: 'Delivered, review open' },
    phase: 'feedback',
    on: {
      ...answered,
      ...withdrawal,
      ...reviewRoute,
      'petitioner.satisfied': {},
      'clock.passed.reviewRequest': { target: 'lapsed' },
    },
  },
  underReview: {
    label: { zh: '复查中', en: 'Under review' },
    phase: 'resolve',
    on: {
      ...withdrawal,
      'review.accepted': { actions: 'paper:review-acceptance-notice' },
      'review.decided': [
        { guard: 'reviewRevoked', target: 'revoked', actions: 'paper:review-opinion' },
        { guard: 'reviewDeclined', target: 'reviewDecided', actions: 'paper:review-decline-notice' },
        { target: 'reviewDecided', actions: 'paper:review-opinion' },
      ],
    },
  },
  reviewDecided: {
    label: { zh: '已出具复查意见，待送达', en: 'Review decided, to be delivered' },
    phase: 'feedback',
    on: {
      ...withdrawal,
      'review.delivered': { target: 'reviewDelivered', actions: ['paper:proof-of-service', 'notice:told'] },
    },
  },
  revoked: {
    label: { zh: '原意见已撤销，待送达', en: 'Opinion revoked, to be delivered' },
    phase: 'feedback',
    on: {
      ...withdrawal,
      'review.delivered': {
        target: 'handling.redoing',
        actions: ['paper:proof-of-service', 'notice:told', 'notice:forwarded'],
      },
    },
  },
  reviewDelivered: {
    label: { zh: '复查意见已送达，可请求复核', en: 'Review delivered, re-review open' },
    phase: 'feedback',
    on: {
      ...answered,
      ...withdrawal,
      ...reReviewRoute,
      'petitioner.satisfied': {},
      'clock.passed.reReviewRequest': { target: 'reReviewLapsed' },
    },
  },
  underReReview: {
    label: { zh: '复核中', en: 'Under re-review' },
    phase: 'resolve',
    on: {
      ...withdrawal,
      'reReview.accepted': { actions: 'paper:review-acceptance-notice' },
      ...hearing,
      'reReview.decided': [
        {
          guard: ['hearingsClosed', 'reReviewDeclined'],
          target: 'final',
          actions: 'paper:review-decline-notice',
        },
        { guard: 'hearingsClosed', target: 'final', actions: 'paper:re-review-opinion' },
      ],
    },
  },
  final: {
    label: { zh: '复核终结', en: 'Final' },
    phase: 'feedback',
    on: {
      ...answered,
      ...archiving,
      'petitioner.satisfied': {},
      'reReview.delivered': { actions: ['paper:proof-of-service', 'notice:told'] },
      'petition.repeated': {
        guard: 'reReviewServed',
        target: 'noLongerAccepted',
        actions: ['paper:final-decline-notice', 'notice:told'],
      },
    },
  },
  noLongerAccepted: {
    label: { zh: '不再受理', en: 'No longer accepted' },
    phase: 'feedback',
    on: { ...elsewhere, ...answered, ...archiving },
  },
  lapsed: {
    label: { zh: '复查期限届满，终结', en: 'Review period ended' },
    phase: 'feedback',
    on: {
      ...elsewhere,
      ...answered,
      ...archiving,
      ...reviewRoute,
      'petitioner.satisfied': {},
      'toll.decided': [{ guard: 'reviewOpen', target: 'delivered' }, {}],
    },
  },
  reReviewLapsed: {
    label: { zh: '复核期限届满，终结', en: 'Re-review period ended' },
    phase: 'feedback',
    on: {
      ...elsewhere,
      ...answered,
      ...archiving,
      ...reReviewRoute,
      'petitioner.satisfied': {},
      'toll.decided': [{ guard: 'reReviewOpen', target: 'reviewDelivered' }, {}],
    },
  },
  concluded: {
    label: { zh: '已办结', en: 'Concluded' },
    phase: 'feedback',
    on: { ...elsewhere, ...answered, ...archiving },
  },
  merged: {
    label: { zh: '已并入在办事项', en: 'Merged into a running petition' },
    phase: 'feedback',
    on: { ...archiving },
  },
  legalPath: {
    label: { zh: '已导入法定途径', en: 'Led into another procedure' },
    phase: 'feedback',
    on: { ...elsewhere, ...archiving, 'followUp.made': {}, 'case.evaluated': {} },
  },
  notAccepted: {
    label: { zh: '不予受理', en: 'Declined' },
    phase: 'feedback',
    on: { ...elsewhere, ...archiving, 'followUp.made': {}, 'case.evaluated': {} },
  },
  withdrawn: {
    label: { zh: '已撤回', en: 'Withdrawn' },
    phase: 'feedback',
    on: { ...elsewhere, ...archiving, 'followUp.made': {} },
  },
  archived: { label: { zh: '已归档', en: 'Archived' }, phase: 'feedback', type: 'final' },
}
