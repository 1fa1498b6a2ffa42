import * as z from 'zod'
import { civilDate, contact, letterhead, petitionChannel, petitionReference, text } from '../../facts.ts'

export const receiptNoticeFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  channel: petitionChannel,
  receivedOn: civilDate,
  path: text, // 处理途径和程序, a whole sentence
  ...contact,
  queryCode: text.optional(),
})
export type ReceiptNoticeFacts = z.infer<typeof receiptNoticeFacts>
