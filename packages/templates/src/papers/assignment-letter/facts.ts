import * as z from 'zod'
import { civilDate, letterhead, petitionChannel, petitionReference, points, text } from '../../facts.ts'

export const assignmentLetterFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  addressee: text,
  channel: petitionChannel,
  receivedOn: civilDate,
  requirements: points.optional(), // 办理要求
  reportDueOn: civilDate, // 办结报告
  attachments: points.optional(),
})
export type AssignmentLetterFacts = z.infer<typeof assignmentLetterFacts>
