import * as z from 'zod'
import { caseNumber, civilDate, text } from '../../facts.ts'

/** One of the two whom a petitioner judges. Without a score the form is still to be filled in. */
const evaluated = z.strictObject({
  organ: text,
  score: z.enum(['satisfied', 'fairly', 'dissatisfied']).optional(),
  reason: text.optional(),
})

export const evaluationFormFacts = z.strictObject({
  number: caseNumber,
  petitioner: text,
  matter: text,
  bureau: evaluated, // 信访部门
  handlingOrgan: evaluated, // 有权处理机关
  until: civilDate.optional(), // end of the window, a setting of the region
})
export type EvaluationFormFacts = z.infer<typeof evaluationFormFacts>
