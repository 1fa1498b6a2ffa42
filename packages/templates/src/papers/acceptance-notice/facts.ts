import * as z from 'zod'
import { civilDate, contact, letterhead, petitionChannel, petitionReference, text } from '../../facts.ts'

export const acceptanceNoticeFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  channel: petitionChannel,
  receivedOn: civilDate,
  unitReceivedOn: civilDate, // 本机关收到
  acceptedOn: civilDate,
  ...contact,
  queryCode: text.optional(),
})
export type AcceptanceNoticeFacts = z.infer<typeof acceptanceNoticeFacts>
