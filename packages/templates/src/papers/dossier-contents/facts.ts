import * as z from 'zod'
import { caseNumber, text } from '../../facts.ts'

export const dossierContentsFacts = z.strictObject({
  number: caseNumber,
  entries: z
    .array(z.strictObject({ title: text, pages: text, remark: text.optional() })) // pages: 「3—4」
    .min(1),
})
export type DossierContentsFacts = z.infer<typeof dossierContentsFacts>
