import type { DraftFacts, FactsOf, Party } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'
import { petitionOf } from './petition-letter.ts'

interface MandateForm {
  principal?: string
  agent?: { name: string }
  powers?: string
  validUntil?: string
}

/** Who mandated whom, until when. */
function mandateOf(source: PaperSource) {
  const { form, on } = latestForm<MandateForm>(source, 'mandate.signed')
  return {
    number: source.number,
    principal: principalFacts(source, form.principal),
    agents: form.agent
      ? [{ name: form.agent.name, relation: '信访代理人', organisation: source.organisation }]
      : [],
    matter: source.data.title || undefined,
    validUntil: form.validUntil,
    signedOn: on ?? source.on,
    powers: form.powers,
  }
}

function principalFacts(source: PaperSource, id: string | undefined): DraftFacts<Party> | undefined {
  const index = source.data.parties.findIndex((party) => party.id === id)
  return partyFacts(source)[index]
}

/** 授权委托书 of people's mediation: the powers as they were written, none ticked that nobody gave. */
export function buildMandateFacts(source: PaperSource): DraftFacts<FactsOf<'mandate'>> {
  const { powers, ...mandate } = mandateOf(source)
  return { ...mandate, powers: [], otherPowers: powers?.replace(/。$/, '') }
}

/** 信访代理委托书 */
export function buildPetitionMandateFacts(source: PaperSource): DraftFacts<FactsOf<'petition-mandate'>> {
  const { powers, ...mandate } = mandateOf(source)
  return {
    ...mandate,
    powers: (powers ?? '')
      .split(/[、；;\n]/)
      .map((power) => power.trim().replace(/。$/, ''))
      .filter((power) => power !== '')
      .map((power) => `${power}。`),
    validFrom: mandate.signedOn,
    organ: petitionOf(source).unit?.name ?? '有关机关、单位',
  }
}
