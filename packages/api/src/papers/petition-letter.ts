import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import type { PetitionData } from '@maplebridge/workflows'
import { above, type PaperSource } from './paper-source.ts'

/** What all letters about a petition have in common: who writes, about which petition, whom to ask. */

/** The data of a petition: only procedures that declare papers of petitions ask for them. */
export const petitionOf = ({ data }: PaperSource): PetitionData => data as unknown as PetitionData

/** As a letter names them: 赵某丑, 赵某丑、钱某寅, 赵某丑等12人; whoever accuses is not named at all. */
export function petitionerName(data: PetitionData): string {
  if (data.purpose === 'accusation') return '信访人（依法保密）'
  const names = data.parties.filter(({ part }) => part === 'applicant').map(({ name }) => name)
  const people = Math.max(data.people ?? 1, names.length)
  if (names.length === 0) return data.lead?.reporterName ?? '匿名信访人'
  return people <= 3 && people === names.length ? names.join('、') : `${names[0]}等${people}人`
}

export const reference = (source: PaperSource) => {
  const data = petitionOf(source)
  return {
    petitioner: petitionerName(data),
    petitionNumber: source.number,
    matter: data.title || undefined,
  }
}

export const letterhead = (source: PaperSource, organ: string | undefined, on?: string) => ({
  organ,
  documentNumber: source.letterNumber,
  issuedOn: on ?? source.on,
})

/** What the petition office issues, or the street's centre in its place. */
export const officeHead = (source: PaperSource) =>
  letterhead(source, source.entry?.role === 'streetCenter' ? source.organisation : source.bureau)

/** What the organ issues that has the petition; before one has it, the petition office. */
export const unitHead = (source: PaperSource, on?: string) =>
  letterhead(source, petitionOf(source).unit?.name ?? source.bureau, on)

type Contact = DraftFacts<Pick<FactsOf<'receipt-notice'>, 'department' | 'phone'>>

/** The organ itself, with the telephone it is known by. */
export const contactOf = (source: PaperSource, organ: { id: string; name: string } | null): Contact => ({
  department: organ?.name ?? source.bureau,
  phone: source.org(organ?.id)?.phone ?? undefined,
})

const GOVERNMENTS = ['province', 'city', 'county']

/** 上一级: the government or office one level above an organ, which reviews what the organ decided. */
export function upperOrgan(
  source: PaperSource,
  organ: { id: string } | null | undefined,
): string | undefined {
  const org = organ ? source.org(above(organ.id)) : undefined
  if (org === undefined) return undefined
  if (GOVERNMENTS.includes(org.kind)) return `${org.name}人民政府`
  return org.kind === 'street' ? `${org.name}办事处` : org.name
}

/** The points of a list as typed, one per line, without the full stop the paper sets itself. */
export const points = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/\n+/)
    .map((line) => line.trim().replace(/[。；;]$/, ''))
    .filter((line) => line !== '')
