import * as z from 'zod'
import { caseNumber, civilDate, people, text } from '../../facts.ts'

export const dossierStatementFacts = z.strictObject({
  number: caseNumber,
  missing: people.optional(), // 缺失材料
  corrections: people.optional(), // 更正情况
  totalPages: z.int().positive(),
  filedBy: text, // 立卷人
  reviewedBy: text, // 审核人
  statedOn: civilDate,
})
export type DossierStatementFacts = z.infer<typeof dossierStatementFacts>
