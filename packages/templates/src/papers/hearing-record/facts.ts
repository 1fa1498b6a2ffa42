import * as z from 'zod'
import { attendee, caseNumber, civilDate, people, statement, text, timeOfDay } from '../../facts.ts'

export const hearingRecordFacts = z.strictObject({
  number: caseNumber,
  petitioner: text,
  matter: text,
  heldOn: civilDate,
  startsAt: timeOfDay.optional(),
  endsAt: timeOfDay.optional(),
  place: text,
  host: text,
  panel: people,
  recorder: text,
  participants: z.array(attendee).min(1),
  record: z.array(statement).min(1),
})
export type HearingRecordFacts = z.infer<typeof hearingRecordFacts>
