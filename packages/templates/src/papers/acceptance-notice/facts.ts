import * as z from 'zod'
import { civilDate, contact, letterhead, petitionChannel, petitionReference, text } from '../../facts.ts'

export const acceptanceNoticeFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  channel: petitionChannel,
  receivedOn: civilDate,
  unitReceivedOn: civilDate, // 本机关收到
  acceptedOn: civilDate,
  track: z.enum(['ordinary', 'simple']), // 普通程序, 简易办理
  dueOn: civilDate,
  ...contact,
  queryCode: text.optional(),
})
export type AcceptanceNoticeFacts = z.infer<typeof acceptanceNoticeFacts>
