import * as z from 'zod'
import { caseNumber, civilDate, parties, text } from '../../facts.ts'

export const acceptanceFormFacts = z.strictObject({
  number: caseNumber,
  committee: text,
  acceptedOn: civilDate,
  basis: z.enum(['application', 'consent']), // 依当事人申请 / 经当事人同意
  parties,
  category: text, // 纠纷类型
  source: z.enum(['application', 'initiative', 'referral']),
  referredBy: text.optional(),
  summary: z.array(text).min(1), // 纠纷简要情况, one entry per paragraph
  registrar: text,
  registeredOn: civilDate,
  remark: text.optional(),
})
export type AcceptanceFormFacts = z.infer<typeof acceptanceFormFacts>
