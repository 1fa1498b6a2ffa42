import * as z from 'zod'
import { caseNumber, civilDate, parties, people, text } from '../../facts.ts'

export const rightsNoticeFacts = z.strictObject({
  number: caseNumber,
  committee: text,
  matter: text, // 事由
  parties,
  mediators: people,
  notifiedOn: civilDate,
})
export type RightsNoticeFacts = z.infer<typeof rightsNoticeFacts>
