import type { Tollable } from '../record/toll.ts'
import type { DisputeData } from './data.ts'

/** The parties' window that an obstacle may lengthen. */
export const tollable: Record<'confirmation', Tollable<DisputeData>> = {
  confirmation: {
    label: { zh: '申请司法确认', en: 'Application for confirmation' },
    openSince: ({ agreement, confirmation }) =>
      agreement?.form === 'written' && confirmation === null ? agreement.effectiveOn : null,
    reopened: { confirmationWindowEnded: null },
  },
}
