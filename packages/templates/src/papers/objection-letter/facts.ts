import * as z from 'zod'
import { civilDate, letterhead, people, petitionReference, text } from '../../facts.ts'

export const objectionLetterFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,

  addressee: text,
  receivedOn: civilDate,
  reasons: people,
  suggestedOrgan: text.optional(),
})
export type ObjectionLetterFacts = z.infer<typeof objectionLetterFacts>
