import type { On } from './chart.ts'

/**
 * The same record goes on under another procedure: while the organ has not answered, or after every step
 * was taken; never while an opinion may be or is being reviewed.
 */
export const elsewhere: On = {
  'mediation.requested': { guard: 'mayLeave' },
  'agency.requested': { guard: 'mayLeave' },
}
