import type { DraftFacts, FactsOf, Party } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'
import { petitionerName, petitionOf, reference } from './petition-letter.ts'
import { paragraphs } from './spoken.ts'

interface SettlementForm {
  kind?: 'settlement' | 'mediation'
  terms?: string
  duties?: { what: string; unit: string; dueOn: string }[]
}

/** 调解（和解）协议书 within a petition, where it is mandatory (信访工作条例 33). */
export function buildSettlementAgreementFacts(
  source: PaperSource,
): DraftFacts<FactsOf<'settlement-agreement'>> {
  const data = petitionOf(source)
  const { form, on } = latestForm<SettlementForm>(source, 'settlement.reached')
  const { petitionNumber: number, matter } = reference(source)
  const parties = bothSides(source)
  return {
    kind: form.kind ?? data.settlement?.kind,
    number,
    matter,
    parties,
    disputeFacts: paragraphs(data.summary),
    terms: [
      ...paragraphs(form.terms).map((text) => ({ text })),
      ...(form.duties ?? []).map(({ what, unit, dueOn }) => ({ text: what, payer: unit, dueOn })),
    ],
    witness: data.unit?.name,
    copies: parties.length + 1,
    signedOn: on,
  }
}

/** An agreement has ten sides at most, 甲 to 癸: a larger group is one side under the name its letters use. */
const SIDES_OF_A_GROUP = 8

/** Petitioners and whom they complain of; where nobody is named, the organ that answers for it. */
function bothSides(source: PaperSource): DraftFacts<Party>[] {
  const data = petitionOf(source)
  const facts = partyFacts(source)
  const side = (isPetitioner: boolean) =>
    facts.filter((_, index) => (data.parties[index]?.part === 'applicant') === isPetitioner)
  const [petitioners, others] = [side(true), side(false)]
  const organ: DraftFacts<Party>[] =
    data.unit === null ? [] : [{ kind: 'organisation', role: 'party', name: data.unit.name }]
  return [
    ...(petitioners.length > SIDES_OF_A_GROUP
      ? [{ ...petitioners[0], name: petitionerName(data) }]
      : petitioners),
    ...(others.length > 0 ? others : organ),
  ]
}

const SCORES: Record<string, 'satisfied' | 'fairly' | 'dissatisfied'> = {
  satisfied: 'satisfied',
  fairlySatisfied: 'fairly',
  dissatisfied: 'dissatisfied',
}

/** 信访事项满意度评价表, empty when it is handed out; a rating online stands for the organ that answered. */
export function buildEvaluationFormFacts(source: PaperSource): DraftFacts<FactsOf<'evaluation-form'>> {
  const data = petitionOf(source)
  const { petitionNumber: number, petitioner, matter } = reference(source)
  const score = SCORES[data.evaluations.at(-1)?.score ?? '']
  return {
    number,
    petitioner,
    matter,
    bureau: { organ: source.bureau },
    handlingOrgan: { organ: data.unit?.name, score },
  }
}
