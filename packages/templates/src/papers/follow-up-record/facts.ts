import * as z from 'zod'
import { caseNumber, civilDate, parties, people, text } from '../../facts.ts'

export const followUpRecordFacts = z.strictObject({
  number: caseNumber, // of the agreement
  committee: text,
  parties,
  matter: text, // 回访事由（纠纷名称）
  visitedOn: civilDate,
  way: z.enum(['visit', 'phone', 'online']),
  performance: z.enum(['performed', 'partly', 'unperformed', 'notDue']),
  satisfaction: z.enum(['satisfied', 'fairly', 'dissatisfied']).optional(),
  situation: z.array(text).min(1), // 回访情况, one entry per paragraph
  litigation: text.optional(), // whether anybody sued, and the judgment
  corrections: text.optional(), // mistakes found and put right
  escalation: text.optional(), // signs of escalation
  measures: text.optional(),
  visitors: people,
})
export type FollowUpRecordFacts = z.infer<typeof followUpRecordFacts>
