import * as z from 'zod'
import { caseNumber, civilDate, paragraphs, parties, term, text } from '../../facts.ts'

export const settlementAgreementFacts = z.strictObject({
  kind: z.enum(['settlement', 'mediation']), // 和解, 调解
  number: caseNumber,
  matter: text,
  parties: parties.min(2),
  disputeFacts: paragraphs,
  terms: z.array(term).min(1).max(60),
  witness: text.optional(), // the organ or committee that brought it about
  copies: z.int().positive().max(30),
  signedOn: civilDate,
})
export type SettlementAgreementFacts = z.infer<typeof settlementAgreementFacts>
