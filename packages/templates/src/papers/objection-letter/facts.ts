import * as z from 'zod'
import { civilDate, letterhead, petitionReference, points, text } from '../../facts.ts'

export const objectionLetterFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  addressee: text,
  receivedOn: civilDate,
  reasons: points,
  suggestedOrgan: text.optional(),
})
export type ObjectionLetterFacts = z.infer<typeof objectionLetterFacts>
