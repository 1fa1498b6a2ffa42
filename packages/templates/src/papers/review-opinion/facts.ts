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

export const reviewOpinionFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  original: z.strictObject({ organ: text, documentNumber: caseNumber, servedOn: civilDate }), // 处理意见书
  requestedOn: civilDate,
  requests: points,
  findings: paragraphs.optional(), // 经审查查明
  reasoning: paragraphs, // 本机关认为
  outcome: z.enum(['upheld', 'changed', 'revoked']),
  decision: paragraphs.optional(), // what takes the place of the opinion
  redoDueOn: civilDate.optional(), // 撤销并责令重新办理
  basis: points,
  upperOrgan: text, // 复核机关
})
export type ReviewOpinionFacts = z.infer<typeof reviewOpinionFacts>
