import * as z from 'zod'
import { caseNumber, letterhead, paragraphs, petitionReference, points, text } from '../../facts.ts'

export const completionReportFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  addressee: text,
  assignmentNumber: caseNumber, // 交办函
  process: paragraphs, // 办理过程
  findings: paragraphs, // 查明的事实
  decision: paragraphs, // 处理意见
  serviceProof: text, // 送达情况
  petitionerView: text, // 信访人意见
  attachments: points.optional(),
})
export type CompletionReportFacts = z.infer<typeof completionReportFacts>
