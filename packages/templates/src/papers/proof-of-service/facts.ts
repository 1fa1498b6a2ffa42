import * as z from 'zod'
import { caseNumber, civilDate, people, text } from '../../facts.ts'

export const proofOfServiceFacts = z.strictObject({
  organ: text,
  caseNumber,
  documentTitle: text,
  documentNumber: caseNumber,
  recipient: text,
  address: text.optional(),
  way: z.enum(['direct', 'left', 'post', 'electronic', 'notice']),
  servedOn: civilDate.optional(), // filled in by hand where it is not yet served
  servers: people, // two as a rule; the second signs by hand where only one is known
  remark: text.optional(), // 代收、拒收事由
})
export type ProofOfServiceFacts = z.infer<typeof proofOfServiceFacts>
