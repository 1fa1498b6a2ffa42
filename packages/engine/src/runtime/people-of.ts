import { isSealed, type Json, splitSealed } from '../core/index.ts'

/** A person as the search sees him: a name, and keyed hashes of identity number and telephone. */
export interface SearchablePerson {
  name: string | null
  identityBlind: string | null
  phoneBlind: string | null
}

/** A member of the data that did not change is the same object as before: its persons are known. */
const found = new WeakMap<object, SearchablePerson[]>()

/** The persons in a case's data: every object that holds a sealed identity number or telephone. */
export const peopleOf = (data: Record<string, Json>): SearchablePerson[] =>
  Object.entries(data).flatMap(([member, value]) => within(member, value))

/** May the persons differ? Only members that were replaced are looked at. */
export const mayDiffer = (before: Record<string, Json>, after: Record<string, Json>): boolean =>
  Object.keys({ ...before, ...after }).some(
    (member) =>
      before[member] !== after[member] &&
      (within(member, before[member]).length > 0 || within(member, after[member]).length > 0),
  )

function within(member: string, value: Json | undefined): SearchablePerson[] {
  if (value === undefined || value === null || typeof value !== 'object')
    return typeof value === 'string' && isSealed(value) ? collect({ [member]: value }) : []
  const known = found.get(value)
  if (known) return known
  const people = collect(value)
  found.set(value, people)
  return people
}

function collect(value: Json): SearchablePerson[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap(collect)
  const person = personOf(value)
  return [...(person ? [person] : []), ...Object.values(value).flatMap(collect)]
}

function personOf(value: Record<string, Json>): SearchablePerson | undefined {
  const person: SearchablePerson = {
    name: typeof value.name === 'string' ? value.name : null,
    identityBlind: null,
    phoneBlind: null,
  }
  for (const member of Object.values(value)) {
    const parts = typeof member === 'string' ? splitSealed(member) : undefined
    if (parts?.kind === 'identity') person.identityBlind = parts.blind
    if (parts?.kind === 'phone') person.phoneBlind = parts.blind
  }
  return person.identityBlind === null && person.phoneBlind === null ? undefined : person
}
