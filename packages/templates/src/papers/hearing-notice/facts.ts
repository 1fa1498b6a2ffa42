import * as z from 'zod'
import { civilDate, contact, letterhead, people, petitionReference, text, timeOfDay } from '../../facts.ts'

export const hearingNoticeFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  addressee: text,
  heldOn: civilDate,
  startsAt: timeOfDay.optional(),
  place: text,
  host: text,
  panel: people, // 听证评议人员
  ...contact,
})
export type HearingNoticeFacts = z.infer<typeof hearingNoticeFacts>
