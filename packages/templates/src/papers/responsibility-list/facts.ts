import * as z from 'zod'
import { caseNumber, civilDate, responsibility, text } from '../../facts.ts'

export const responsibilityListFacts = z.strictObject({
  number: caseNumber,
  matter: text,
  decidedOn: civilDate,
  convener: text,
  responsibilities: z.array(responsibility).min(1),
})
export type ResponsibilityListFacts = z.infer<typeof responsibilityListFacts>
