import type { DraftFacts, Party } from '@maplebridge/templates'
import type { PaperSource } from './paper-source.ts'

const ROLES: Record<string, Party['role']> = { applicant: 'applicant', respondent: 'respondent' }

/** The parties with their identity numbers, for the one form that prints them, masked. */
export const identifiedPartyFacts = (source: PaperSource): DraftFacts<Party>[] =>
  partyFacts(source).map((facts, index) => ({
    ...facts,
    idNumber: source.open(source.data.parties[index]?.identity),
  }))

/** The parties in the order they were entered: 甲方, 乙方, 丙方 … Identity numbers are not among what papers ask for. */
export const partyFacts = (source: PaperSource): DraftFacts<Party>[] =>
  source.data.parties.map((party) =>
    party.kind === 'organisation' ? organisationFacts(source, party) : personFacts(source, party),
  )

type Recorded = PaperSource['data']['parties'][number]

const personFacts = (source: PaperSource, party: Recorded): DraftFacts<Party> => ({
  kind: 'person',
  role: ROLES[party.part] ?? 'party',
  name: party.name,
  gender: source.word('genders', party.gender),
  nation: party.nation,
  age: ageOn(source.on, party.birthYear),
  occupation: party.occupation,
  phone: source.open(party.phone),
  address: party.address,
})

const organisationFacts = (source: PaperSource, party: Recorded): DraftFacts<Party> => ({
  kind: 'organisation',
  role: ROLES[party.part] ?? 'party',
  name: party.name,
  representative: party.legalRepresentative,
  position: party.occupation,
  phone: source.open(party.phone),
  address: party.address,
})

const ageOn = (on: string, birthYear: number | undefined): number | undefined =>
  birthYear === undefined ? undefined : Math.max(1, Number(on.slice(0, 4)) - birthYear)
