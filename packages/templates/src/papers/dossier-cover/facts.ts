import * as z from 'zod'
import { caseNumber, civilDate, people, text } from '../../facts.ts'

export const dossierCoverFacts = z.strictObject({
  committee: text,
  name: text, // 卷名
  number: caseNumber, // 卷号
  mediators: people,
  startedOn: civilDate,
  endedOn: civilDate,
  filedBy: text, // 立卷人
  filedOn: civilDate,
  retention: z.enum(['permanent', 'long', 'short']), // 保管期限; the years are set by the region
  remark: text.optional(),
})
export type DossierCoverFacts = z.infer<typeof dossierCoverFacts>
