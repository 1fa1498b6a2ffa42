import * as z from 'zod'
import { caseNumber, civilDate, letterhead, petitionReference, text } from '../../facts.ts'

export const finalDeclineNoticeFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  receivedOn: civilDate,
  final: z.strictObject({ organ: text, documentNumber: caseNumber, issuedOn: civilDate }).optional(), // 复核意见书
  earlierNumber: caseNumber.optional(), // of the petition re-reviewed, where the opinion is not at hand
  help: text.optional(), // 帮扶、疏导
})
export type FinalDeclineNoticeFacts = z.infer<typeof finalDeclineNoticeFacts>
