import * as z from 'zod'
import { caseNumber, civilDate, people, text } from '../../facts.ts'

export const dossierCoverFacts = z.strictObject({
  kind: z.enum(['mediation', 'agency', 'petition']), // whose dossier: the words on the cover follow
  committee: text, // or the organisation, where there is no committee
  name: text, // 卷名
  number: caseNumber, // 卷号
  mediators: people, // or whoever handled it
  startedOn: civilDate,
  endedOn: civilDate,
  filedBy: text, // 立卷人
  filedOn: civilDate,
  retention: z.enum(['permanent', 'long', 'short']), // 保管期限; the years are set by the region
  remark: text.optional(),
})
export type DossierCoverFacts = z.infer<typeof dossierCoverFacts>
