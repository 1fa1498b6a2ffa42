import * as z from 'zod'
import {
  attendee,
  caseNumber,
  civilDate,
  points,
  responsibility,
  statement,
  text,
  timeOfDay,
} from '../../facts.ts'

export const meetingMinutesFacts = z.strictObject({
  number: caseNumber,
  convener: text, // the organisation that calls the meeting and keeps the minutes
  session: z.int().positive(), // 第几次协调会
  heldOn: civilDate,
  startsAt: timeOfDay.optional(),
  endsAt: timeOfDay.optional(),
  place: text,
  host: text,
  recorder: text,
  attendees: z.array(attendee).min(1),
  topic: text, // 议题
  statements: z.array(statement).min(1), // 各方陈述
  // 职责清单: a meeting may settle everything without leaving anybody something to do
  responsibilities: z.array(responsibility),
  agreed: points.optional(), // 达成一致
  unresolved: points.optional(), // 未决事项
  nextMeeting: z
    .strictObject({ heldOn: civilDate.optional(), place: text.optional(), topic: text })
    .optional(),
})
export type MeetingMinutesFacts = z.infer<typeof meetingMinutesFacts>
