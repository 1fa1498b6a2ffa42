/** What a case is about, in the words it was told in. */
export interface Matter {
  text: string
  /** names of those it is directed against */
  respondents: string[]
  /** how far back others are looked for */
  withinMonths: number
  /** cases a person has already compared it with */
  compared: string[]
}

/** Why two cases may be one matter: only grounds, never a verdict. */
export interface Alike {
  /** the same identity number, or telephone and name */
  person: boolean
  name: boolean
  respondent: boolean
  place: boolean
  /** 0 to 1: how alike the texts are */
  likeness: number
}

/** Below this texts of one kind of dispute look alike by their common words; measured on the seed's cases. */
const ALIKE_WITH_PERSON = 0.3
const ALIKE_WITH_PLACE = 0.5

/** Is the pair worth showing to a person? The same person about anything alike, or nearly the same text about one place or respondent. */
export const isWorthShowing = ({ person, name, respondent, place, likeness: like }: Alike): boolean =>
  person || name
    ? respondent || place || like >= ALIKE_WITH_PERSON
    : (respondent || place) && like >= ALIKE_WITH_PLACE

/** Grounds of text and respondent, added to what the store found about persons and place. */
export const alikeOf = (a: Matter, b: Matter, found: Pick<Alike, 'person' | 'name' | 'place'>): Alike => ({
  ...found,
  respondent: a.respondents.some((name) => b.respondents.includes(name)),
  likeness: Math.round(likeness(a.text, b.text) * 100) / 100,
})

/**
 * Dice's coefficient over pairs of neighbouring characters, 0 to 1. Needs no dictionary, so it reads
 * Chinese as it reads English; spaces and punctuation do not count.
 */
export function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)]
  const total = sizeOf(first) + sizeOf(second)
  if (total === 0) return 0
  let common = 0
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0)
  return (2 * common) / total
}

function pairsOf(text: string): Map<string, number> {
  const characters = [...text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')]
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < characters.length; i++) {
    const pair = `${characters[i]}${characters[i + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sizeOf = (pairs: Map<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0)
