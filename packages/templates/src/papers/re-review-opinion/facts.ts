import * as z from 'zod'
import {
  caseNumber,
  civilDate,
  letterhead,
  paragraphs,
  petitionReference,
  points,
  text,
} from '../../facts.ts'

export const reReviewOpinionFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  original: z.strictObject({ organ: text, documentNumber: caseNumber, servedOn: civilDate }), // 复查意见书
  requestedOn: civilDate,
  requests: points,
  findings: paragraphs.optional(), // 经审查查明
  reasoning: paragraphs, // 本机关认为
  hearing: z.strictObject({ from: civilDate, to: civilDate }).optional(), // its days do not count
  outcome: z.enum(['upheld', 'changed']), // the last step sends nothing back
  decision: paragraphs.optional(),
  basis: points,
})
export type ReReviewOpinionFacts = z.infer<typeof reReviewOpinionFacts>
