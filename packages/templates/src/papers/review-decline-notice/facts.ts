import * as z from 'zod'
import { caseNumber, civilDate, letterhead, petitionReference, text } from '../../facts.ts'

export const reviewDeclineNoticeFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  step: z.enum(['review', 'reReview']),
  opinionNumber: caseNumber,
  receivedOn: civilDate,
  reason: text,
})
export type ReviewDeclineNoticeFacts = z.infer<typeof reviewDeclineNoticeFacts>
