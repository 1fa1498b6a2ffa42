import * as z from 'zod'
import { caseNumber, civilDate, text } from '../../facts.ts'

export const evidenceListFacts = z.strictObject({
  number: caseNumber,
  provider: text,
  items: z
    .array(
      z.strictObject({
        name: text,
        proves: text.optional(), // 证明内容
        form: z.enum(['original', 'copy']),
        pages: z.int().positive(),
        providedOn: civilDate,
      }),
    )
    .min(1),
  checkedBy: text,
  checkedOn: civilDate,
})
export type EvidenceListFacts = z.infer<typeof evidenceListFacts>
