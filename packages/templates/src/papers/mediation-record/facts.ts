import * as z from 'zod'
import { attendee, caseNumber, civilDate, parties, people, statement, text, timeOfDay } from '../../facts.ts'

export const mediationRecordFacts = z.strictObject({
  number: caseNumber,
  committee: text,
  session: z.int().positive(), // 第几次调解
  heldOn: civilDate,
  startsAt: timeOfDay.optional(),
  endsAt: timeOfDay.optional(),
  place: text,
  matter: text, // 事由
  parties,
  participants: z.array(attendee).min(1).optional(), // invited people; not mediator, party or recorder
  record: z.array(statement).min(1),
  outcome: z.enum(['agreed', 'failed', 'continued']),
  outcomeNote: text.optional(), // the terms in short, or why it failed and which other routes were told
  mediators: people,
  recorder: text,
})
export type MediationRecordFacts = z.infer<typeof mediationRecordFacts>
