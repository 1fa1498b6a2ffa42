import * as z from 'zod'
import { caseNumber, civilDate, contact, letterhead, petitionReference } from '../../facts.ts'

export const reviewAcceptanceNoticeFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  step: z.enum(['review', 'reReview']),
  opinionNumber: caseNumber,
  receivedOn: civilDate,
  dueOn: civilDate,
  ...contact,
})
export type ReviewAcceptanceNoticeFacts = z.infer<typeof reviewAcceptanceNoticeFacts>
