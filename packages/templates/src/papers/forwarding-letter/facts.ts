import * as z from 'zod'
import { civilDate, letterhead, people, petitionChannel, petitionReference, text } from '../../facts.ts'

export const forwardingLetterFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,

  addressee: text,
  channel: petitionChannel,
  receivedOn: civilDate,
  attachments: people.optional(),
})
export type ForwardingLetterFacts = z.infer<typeof forwardingLetterFacts>
