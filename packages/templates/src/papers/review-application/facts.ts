import * as z from 'zod'
import { caseNumber, civilDate, paragraphs, party, points, text } from '../../facts.ts'

export const reviewApplicationFacts = z.strictObject({
  step: z.enum(['review', 'reReview']),
  applicant: party,
  petitionNumber: caseNumber,
  matter: text,
  opinion: z.strictObject({ organ: text, documentNumber: caseNumber, receivedOn: civilDate }), // the one objected to
  requests: points,
  grounds: paragraphs, // 事实和理由
  attachments: points.optional(),
  reviewOrgan: text,
  appliedOn: civilDate,
})
export type ReviewApplicationFacts = z.infer<typeof reviewApplicationFacts>
