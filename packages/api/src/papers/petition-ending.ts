import type { DraftFacts, FactsOf, Party } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'
import { petitionOf, reference } from './petition-letter.ts'
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

/** Petitioners and whom they complain of; where nobody is named, the organ that answers for it. */
function bothSides(source: PaperSource): DraftFacts<Party>[] {
  const { parties, unit } = petitionOf(source)
  const facts = partyFacts(source)
  const others = parties.some(({ part }) => part !== 'applicant')
  return others || unit === null
    ? facts
    : [...facts, { kind: 'organisation', role: 'party', name: unit.name }]
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
