import * as z from 'zod'
import { caseNumber, text } from '../../facts.ts'

export const dossierBackCoverFacts = z.strictObject({
  number: caseNumber,
  committee: text,
})
export type DossierBackCoverFacts = z.infer<typeof dossierBackCoverFacts>
