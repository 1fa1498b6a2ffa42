import type { DataOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { keysOf, personShape } from '../field.ts'
import { recordData } from '../record/data.ts'
import { unresolvedReasons } from './words.ts'

const maybe = <T extends z.ZodType>(type: T) => type.nullable().default(null)
const day = z.string()

/** What petition agency adds to the one record. */
export const agencyData = {
  ...recordData,

  /** no written mandate, but the resident agreed by word to be helped (潜在矛盾，主动代理) */
  proactiveConsent: maybe(z.object({ party: z.string(), agent: personShape, on: day })),
  mandatedOn: maybe(day),
  factSheets: z.int().default(0),
  /** units found to be responsible */
  units: z.array(z.object({ name: z.string(), why: z.string(), on: day })).default([]),
  planAgreedOn: maybe(day),
  executionFrom: maybe(day),
  lateNotes: z.int().default(0),
  executedOn: maybe(day),
  feedbackOn: maybe(day),
  /** latest day on which something was done for the resident: from it the internal period counts */
  movedOn: maybe(day),
  closedUnresolvedOn: maybe(day),
  unresolvedBecause: maybe(z.enum(keysOf(unresolvedReasons))),
}

export type AgencyData = DataOf<typeof agencyData>
