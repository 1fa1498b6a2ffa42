import * as z from 'zod'
import {
  attendee,
  caseNumber,
  civilDate,
  contact,
  letterhead,
  people,
  points,
  text,
  timeOfDay,
} from '../../facts.ts'

export const meetingNoticeFacts = z.strictObject({
  ...letterhead,
  addressees: people,
  number: caseNumber, // of the case
  topic: text,
  heldOn: civilDate,
  startsAt: timeOfDay.optional(),
  place: text,
  host: text,
  attendees: z.array(attendee).min(1),
  preparations: points.optional(), // 需准备的材料
  ...contact,
})
export type MeetingNoticeFacts = z.infer<typeof meetingNoticeFacts>
