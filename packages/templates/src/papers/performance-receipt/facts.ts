import * as z from 'zod'
import { caseNumber, civilDate, fen, text } from '../../facts.ts'

export const performanceReceiptFacts = z.strictObject({
  number: caseNumber, // of the agreement
  payer: text,
  payee: text,
  purpose: text, // which point of the agreement
  amountFen: fen,
  manner: z.enum(['cash', 'transfer']),
  receivedOn: civilDate,
  remark: text.optional(),
})
export type PerformanceReceiptFacts = z.infer<typeof performanceReceiptFacts>
