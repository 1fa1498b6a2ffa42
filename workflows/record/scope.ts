import { daysBetween, type Facts, type Scope } from '@maplebridge/engine/core'
import type { RecordData } from './data.ts'
import { recusedPersons } from './recusal.ts'

/** Who and what a case concerns. `more` are persons named by the procedure: mediators, experts. */
export function scopeOf(data: RecordData, more: readonly string[] = []): Scope {
  const recused = recusedPersons(data)
  const hands = [
    ...(data.openedBy ? [data.openedBy.id] : []),
    ...data.handlers.map(({ id }) => id),
    ...data.mandates.map(({ agent }) => agent.id),
    ...more,
  ]
  return {
    title: data.title,
    category: data.category ?? '',
    colour: data.colour,
    hands: [...new Set(hands)].filter((id) => !recused.includes(id)),
    orgs: data.orgs.map(({ id }) => id),
    parties: data.parties.flatMap(({ account }) => (account === undefined ? [] : [account])),
    recused,
    names: [...new Set(data.parties.map(({ name }) => name))],
    ...(data.place ? { place: data.place } : {}),
    classification: 'normal',
    ...(data.ownerOrg ? { org: data.ownerOrg.id } : {}),
  }
}

/** Facts every procedure states. 办结、化解、终结 are three dates, never one status. */
export const recordFacts = (data: RecordData): Facts => ({
  openedOn: data.openedOn,
  registeredOn: data.registeredOn,
  source: data.source,
  proactive: data.source === 'proactive',
  potential: data.potential,
  category: data.category,
  difficulty: data.difficulty,
  colour: data.colour,
  partyCount: data.parties.length,
  amountFen: data.amountFen,
  resolvedOn: data.resolvedOn,
  firstResolvedOn: data.firstResolvedOn,
  daysToResolve:
    data.registeredOn && data.resolvedOn ? daysBetween(data.registeredOn, data.resolvedOn) : null,
  satisfaction: worstScore(data),
  ratedOn: data.evaluations.at(-1)?.on ?? null,
  visits: data.visits,
  contacts: data.contacts,
  meetings: data.meetings,
  followUps: data.followUps.length,
  supervisedOn: data.demands[0]?.on ?? null,
  archivedOn: data.archive?.on ?? null,
})

const SCORES = ['dissatisfied', 'fairlySatisfied', 'satisfied'] as const

/** Of several parties the least satisfied counts. */
const worstScore = (data: RecordData): string | null =>
  SCORES.find((score) => data.evaluations.some((each) => each.score === score)) ?? null
