import * as z from 'zod'
import { caseNumber, civilDate, parties, people, type Term, term, text } from '../../facts.ts'

export const agreementFacts = z
  .strictObject({
    number: caseNumber,
    committee: text,
    parties: parties.min(2),
    disputeFacts: z.array(text).min(1), // 纠纷主要事实、争议事项, one entry per paragraph
    terms: z.array(term).min(1).max(60),
    performance: text.optional(), // 履行方式、时限 common to all terms
    copies: z.int().positive().max(30), // parties + 1
    signedOn: civilDate,
    mediators: people,
    recorder: text.optional(),
  })
  // `when`: zod would otherwise ask only once every other field is right, and name this one too late.
  .refine(saysHowToPerform, { path: ['performance'], error: '需写明履行方式、时限', when: () => true })

export type AgreementFacts = z.infer<typeof agreementFacts>

/** 人民调解法 29: manner and time of performance belong to an agreement, for all of it or term by term. */
function saysHowToPerform({
  performance,
  terms,
}: {
  performance?: string
  terms?: Partial<Term>[]
}): boolean {
  if (performance) return true
  return !Array.isArray(terms) || terms.every((each) => each?.dueOn ?? each?.manner)
}
