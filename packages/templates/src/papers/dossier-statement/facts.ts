import * as z from 'zod'
import { caseNumber, civilDate, points, text } from '../../facts.ts'

export const dossierStatementFacts = z.strictObject({
  number: caseNumber,
  missing: points.optional(), // 缺失材料
  corrections: points.optional(), // 更正情况
  remarks: points.optional(), // 其他说明: separate carriers, whatever the archivist adds
  totalPages: z.int().positive(),
  filedBy: text, // 立卷人
  reviewedBy: text, // 审核人
  statedOn: civilDate,
})
export type DossierStatementFacts = z.infer<typeof dossierStatementFacts>
