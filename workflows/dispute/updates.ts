import type { Stamp } from '@maplebridge/engine/core'
import type { DisputeData } from './data.ts'
import { concluded } from './outcome-events.ts'

/** Changes the chart makes on a transition, because only the chart knows that it is taken. */
export const updates = {
  /** the case leaves mediation for another route */
  concluded,
  /** the last party said yes: acceptance, from which the period of mediation counts */
  accepted: (_data: DisputeData, stamp: Stamp): Partial<DisputeData> => ({ acceptedOn: stamp.on }),
}
