import * as z from 'zod'
import { caseNumber, civilDate, parties, people, text } from '../../facts.ts'

export const mediationCertificateFacts = z.strictObject({
  committee: text,
  court: text,
  parties: parties.min(2),
  matter: text,
  agreementNumber: caseNumber,
  agreedOn: civilDate,
  mediators: people,
  issuedOn: civilDate,
})
export type MediationCertificateFacts = z.infer<typeof mediationCertificateFacts>
