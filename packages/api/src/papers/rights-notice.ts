import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { mediatorNames } from './mediators.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'

/** 当事人权利义务告知书: told before mediation, so a mediator may not have been named yet. */
export const buildRightsNoticeFacts = (source: PaperSource): DraftFacts<FactsOf<'rights-notice'>> => ({
  number: source.number,
  committee: source.committee,
  matter: source.data.title || undefined,
  parties: partyFacts(source),
  mediators: mediatorNames(source),
  notifiedOn: source.data.consentAskedOn ?? source.on,
})
