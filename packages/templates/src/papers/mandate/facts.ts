import * as z from 'zod'
import { agent, caseNumber, civilDate, party, text } from '../../facts.ts'

const mandatePower = z.enum([
  'applyOrEnd',
  'collectEvidence',
  'chooseMediator',
  'changeClaims',
  'attend',
  'receivePapers',
])

export const mandateFacts = z.strictObject({
  number: caseNumber.optional(),
  principal: party,
  agents: z.array(agent).min(1).max(2),
  matter: text,
  powers: z.array(mandatePower), // those of the form; the others in words
  otherPowers: text.optional(),
  validUntil: civilDate.optional(), // otherwise until the mediation ends
  signedOn: civilDate,
})
export type MandateFacts = z.infer<typeof mandateFacts>
