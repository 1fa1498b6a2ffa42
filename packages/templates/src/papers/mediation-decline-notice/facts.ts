import * as z from 'zod'
import { caseNumber, civilDate, people, points, text } from '../../facts.ts'

export const mediationDeclineNoticeFacts = z.strictObject({
  number: caseNumber,
  committee: text,
  applicants: people,
  matter: text,
  appliedOn: civilDate,
  reason: text,
  routes: points,
  declinedOn: civilDate,
})
export type MediationDeclineNoticeFacts = z.infer<typeof mediationDeclineNoticeFacts>
