import * as z from 'zod'
import { agent, caseNumber, civilDate, party, points, text } from '../../facts.ts'

export const petitionMandateFacts = z.strictObject({
  number: caseNumber.optional(),
  principal: party,
  agents: z.array(agent).min(1).max(2),
  matter: text,
  powers: points,
  validFrom: civilDate,
  validUntil: civilDate,
  proof: text.optional(), // 亲属关系证明 or 推荐材料
  organ: text, // to which it is handed
  signedOn: civilDate,
})
export type PetitionMandateFacts = z.infer<typeof petitionMandateFacts>
