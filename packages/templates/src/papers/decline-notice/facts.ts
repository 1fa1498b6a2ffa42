import * as z from 'zod'
import { civilDate, letterhead, petitionReference, text } from '../../facts.ts'

export const declineNoticeFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  receivedOn: civilDate,
  reason: text,
  basis: text, // 条款
  properChannel: text, // whom to turn to instead
})
export type DeclineNoticeFacts = z.infer<typeof declineNoticeFacts>
