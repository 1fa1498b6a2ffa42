import * as z from 'zod'
import { civilDate, letterhead, people, petitionChannel, petitionReference, text } from '../../facts.ts'

export const assignmentLetterFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,

  addressee: text,
  channel: petitionChannel,
  receivedOn: civilDate,
  requirements: people.optional(), // 办理要求
  reportDueOn: civilDate, // 办结报告
  attachments: people.optional(),
})
export type AssignmentLetterFacts = z.infer<typeof assignmentLetterFacts>
