import type { On } from './chart.ts'

/** 听证评议, from its announcement to its end. */
export const hearing: On = {
  'hearing.called': { guard: 'oneHearing' },
  'hearing.begun': {},
  'hearing.noted': {},
  'hearing.assessed': {},
  'hearing.ended': {},
}
