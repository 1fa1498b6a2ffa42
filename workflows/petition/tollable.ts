import type { Tollable } from '../record/toll.ts'
import type { PetitionData } from './data.ts'

/** The petitioner's own windows: an obstacle may lengthen them, open or ended. */
export const tollable: Record<'reviewRequest' | 'reReviewRequest', Tollable<PetitionData>> = {
  reviewRequest: {
    label: { zh: '请求复查', en: 'Asking for a review' },
    openSince: ({ review, deliveredOn, endedOn }) =>
      review === null && endedOn === null ? deliveredOn : null,
    reopened: { reviewWindowEnded: null, finalOn: null },
  },
  reReviewRequest: {
    label: { zh: '请求复核', en: 'Asking for a re-review' },
    openSince: ({ review, reReview, endedOn }) =>
      reReview === null && endedOn === null ? (review?.deliveredOn ?? null) : null,
    reopened: { reReviewWindowEnded: null, finalOn: null },
  },
}
