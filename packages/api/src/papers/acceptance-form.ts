import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import type { PaperSource } from './paper-source.ts'
import { identifiedPartyFacts } from './parties.ts'
import { paragraphs } from './spoken.ts'

/** 人民调解受理登记表 */
export function buildAcceptanceFormFacts(source: PaperSource): DraftFacts<FactsOf<'acceptance-form'>> {
  const { data } = source
  const from =
    data.source === 'application' ? 'application' : data.source === 'proactive' ? 'initiative' : 'referral'
  return {
    number: source.number,
    committee: source.committee,
    acceptedOn: data.acceptedOn ?? undefined,
    basis: data.source === 'application' ? 'application' : 'consent',
    parties: identifiedPartyFacts(source),
    category: source.word('categories', data.category),
    source: data.source === null ? undefined : from,
    referredBy: from === 'referral' ? source.word('sources', data.source) : undefined,
    summary: paragraphs(data.summary),
    registrar: source.log.find(({ event }) => event === 'case.registered')?.name ?? data.openedBy?.name,
    registeredOn: data.registeredOn ?? undefined,
    remark: data.previousNumber ? `关联原案号：${data.previousNumber}` : undefined,
  }
}
