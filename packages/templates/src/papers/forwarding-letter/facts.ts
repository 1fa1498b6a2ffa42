import * as z from 'zod'
import { civilDate, letterhead, petitionChannel, petitionReference, points, text } from '../../facts.ts'

export const forwardingLetterFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  addressee: text,
  channel: petitionChannel,
  receivedOn: civilDate,
  attachments: points.optional(),
})
export type ForwardingLetterFacts = z.infer<typeof forwardingLetterFacts>
