import * as z from 'zod'
import { caseNumber, civilDate, parties, people, points, text } from '../../facts.ts'

export const terminationNoticeFacts = z.strictObject({
  number: caseNumber,
  committee: text,
  parties,
  matter: text,
  reason: text,
  routes: points, // other ways to one's right
  mediators: people,
  terminatedOn: civilDate,
})
export type TerminationNoticeFacts = z.infer<typeof terminationNoticeFacts>
