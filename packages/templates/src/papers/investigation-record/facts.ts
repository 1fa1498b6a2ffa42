import * as z from 'zod'
import { attendee, caseNumber, civilDate, party, people, statement, text, timeOfDay } from '../../facts.ts'

export const investigationRecordFacts = z.strictObject({
  number: caseNumber,
  committee: text,
  heldOn: civilDate,
  startsAt: timeOfDay.optional(),
  endsAt: timeOfDay.optional(),
  place: text,
  participants: z.array(attendee).min(1).optional(),
  subject: party, // 被调查人
  record: z.array(statement).min(1),
  investigators: people,
  recorder: text,
})
export type InvestigationRecordFacts = z.infer<typeof investigationRecordFacts>
