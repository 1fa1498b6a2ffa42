import * as z from 'zod'
import { caseNumber, civilDate, paragraphs, parties, points, text } from '../../facts.ts'

export const confirmationApplicationFacts = z.strictObject({
  applicants: parties.min(2),
  committee: text,
  agreementNumber: caseNumber,
  matter: text,
  agreedOn: civilDate,
  effectiveOn: civilDate,
  reasons: paragraphs, // 事实与理由
  court: text,
  attachments: points,
  appliedOn: civilDate,
})
export type ConfirmationApplicationFacts = z.infer<typeof confirmationApplicationFacts>
