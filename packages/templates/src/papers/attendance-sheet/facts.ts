import * as z from 'zod'
import { attendee, caseNumber, civilDate, text } from '../../facts.ts'

export const attendanceSheetFacts = z.strictObject({
  number: caseNumber,
  topic: text,
  heldOn: civilDate,
  place: text,
  host: text,
  attendees: z.array(attendee).min(1), // invited; two rows stay free for others
})
export type AttendanceSheetFacts = z.infer<typeof attendanceSheetFacts>
