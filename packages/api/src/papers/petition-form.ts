import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import type { PaperSource } from './paper-source.ts'
import { petitionerName, petitionOf } from './petition-letter.ts'
import { paragraphs } from './spoken.ts'

/** 信访事项登记表 */
export function buildPetitionFormFacts(source: PaperSource): DraftFacts<FactsOf<'petition-form'>> {
  const data = petitionOf(source)
  const registered = source.log.findLast(({ event }) => event === 'petition.registered')
  return {
    number: source.number,
    queryCode: source.queryCode,
    channel: data.channel ?? undefined,
    receivedOn: data.receivedOn ?? undefined,
    petitioner: petitionerName(data),
    ...personalFacts(source),
    people: data.people ?? 1,
    purpose: data.purpose ?? undefined,
    contentClass: source.word('categories', data.category),
    problemPlace: data.place || undefined,
    repeated: data.repeat,
    requests: paragraphs(data.request || data.summary),
    facts: paragraphs(data.summary),
    priorHandling: data.previousNumber ? `原信访编号：${data.previousNumber}` : undefined,
    registrar: (registered ?? source.entry)?.name ?? data.openedBy?.name,
    registeredOn: data.registeredOn ?? undefined,
  }
}

/** Who petitions, and how to reach the first of them; the identity number is printed masked. */
function personalFacts(source: PaperSource) {
  const data = petitionOf(source)
  const petitioners = data.parties.filter(({ part }) => part === 'applicant')
  const [first] = petitioners
  const chosen = data.representatives.length > 0 ? data.representatives : visitors(data, petitioners)
  return {
    idNumber: source.open(first?.identity),
    phone: source.open(first?.phone),
    address: first?.address,
    representatives: chosen.length > 0 ? chosen : undefined,
  }
}

/** Those of a group who came and speak for it. */
const visitors = ({ channel, attendees }: ReturnType<typeof petitionOf>, petitioners: { name: string }[]) =>
  channel === 'visit' && attendees.length > 0 ? petitioners.map(({ name }) => name) : []
