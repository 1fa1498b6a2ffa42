import * as z from 'zod'
import { caseNumber, civilDate, paragraphs, people, text, timeOfDay } from '../../facts.ts'

export const visitRecordFacts = z.strictObject({
  number: caseNumber,
  kind: z.enum(['visit', 'contact']),
  on: civilDate,
  at: timeOfDay.optional(),
  place: text,
  met: people, // whom one spoke to
  notes: paragraphs,
  promises: z.array(z.strictObject({ who: text, what: text, dueOn: civilDate })).optional(), // 承诺事项
  recorders: people,
})
export type VisitRecordFacts = z.infer<typeof visitRecordFacts>
