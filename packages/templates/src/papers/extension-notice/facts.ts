import * as z from 'zod'
import { civilDate, contact, letterhead, petitionReference, text } from '../../facts.ts'

export const extensionNoticeFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  acceptedOn: civilDate,
  dueOn: civilDate, // before the extension
  reason: text,
  days: z.int().positive().max(30), // 信访工作条例 34
  newDueOn: civilDate,
  ...contact,
})
export type ExtensionNoticeFacts = z.infer<typeof extensionNoticeFacts>
