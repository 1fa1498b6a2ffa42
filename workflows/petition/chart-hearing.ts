import type { On } from './chart.ts'

/** 听证评议, from its announcement to its end. */
export const hearing: On = {
  'hearing.called': { guard: 'oneHearing', actions: 'paper:hearing-notice' },
  'hearing.begun': {},
  'hearing.noted': {},
  'hearing.assessed': { actions: 'paper:hearing-opinion' },
  'hearing.ended': { actions: 'paper:hearing-record' },
}
