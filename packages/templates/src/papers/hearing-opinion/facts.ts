import * as z from 'zod'
import { caseNumber, civilDate, paragraphs, people, text } from '../../facts.ts'

export const hearingOpinionFacts = z.strictObject({
  number: caseNumber,
  petitioner: text,
  matter: text,
  heldOn: civilDate,
  panel: people,
  findings: paragraphs.optional(), // 评议认定的事实
  opinion: paragraphs, // 评议意见
  dissent: text.optional(), // 不同意见
  deliberatedOn: civilDate,
})
export type HearingOpinionFacts = z.infer<typeof hearingOpinionFacts>
