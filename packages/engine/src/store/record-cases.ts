import type { Query } from './database.ts'
import { type Parts, recordStatement } from './record-statement.ts'

/**
 * Everything one command writes, as JSON texts made while deciding: the state is put into the
 * parameter as it is, so its bytes are neither escaped nor parsed again on this side.
 */
export interface Recording {
  caseId: string
  /** members of the case object, without braces */
  columns: string
  /** members that lists show */
  summary: string
  summaryChanged: boolean
  /** members that ask for a number; empty when the case needs none */
  numbering: string
  /** objects, separated by commas; empty when there are none */
  events: string
  clocks: string
  /** undefined when the persons of the case did not change */
  parties: { count: number; rows: string } | undefined
  effects: string
  /** some of the effects are letters that take a number */
  hasLetters: boolean
}

/** The cases that were written, with their numbers. Whoever is missing was overtaken. */
export type Winners = Map<string, { number: string | null }>

/** Opens cases. All are written, or the statement fails: a key or a number was taken. */
export const recordOpenings = (query: Query, tenant: string, batch: Recording[]): Promise<Winners> =>
  record(query, 'open', tenant, batch)

/** Writes events of cases, each only if its case is still at the revision that was decided upon. */
export const recordEvents = (query: Query, tenant: string, batch: Recording[]): Promise<Winners> =>
  record(query, 'events', tenant, batch)

async function record(query: Query, kind: 'open' | 'events', tenant: string, batch: Recording[]) {
  const statement = statementOf(kind, tenant, batch)
  const rows = await query<{ id: string; number: string | null }>(statement.text, statement.params)
  return new Map(rows.map(({ id, number }) => [id, { number }]))
}

/** The text and the parameters a batch is written with. Rows are in order of id, so that two batches never wait crosswise. */
export function statementOf(
  kind: 'open' | 'events',
  tenant: string,
  batch: Recording[],
): { text: string; params: string[] } {
  const parts = partsOf(kind, batch)
  const sorted = batch.length === 1 ? batch : [...batch].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
  const params = [
    tenant,
    `[${sorted.map((each) => caseObject(each, parts)).join(',')}]`,
    list(sorted.map((each) => each.events)),
  ]
  if (parts.clocks) params.push(list(sorted.map((each) => each.clocks)))
  if (parts.parties) params.push(list(sorted.map((each) => each.parties?.rows ?? '')))
  if (parts.effects) params.push(list(sorted.map((each) => each.effects)))
  return { text: recordStatement(kind, parts), params }
}

const partsOf = (kind: 'open' | 'events', batch: Recording[]): Parts => ({
  summary: kind === 'open' || batch.some((each) => each.summaryChanged),
  numbers: batch.some((each) => each.numbering !== ''),
  clocks: batch.some((each) => each.clocks !== ''),
  parties: batch.some((each) => each.parties !== undefined),
  effects: batch.some((each) => each.effects !== ''),
  letters: batch.some((each) => each.hasLetters),
})

/** Nobody's ordinal is that high: nothing is deleted of a case whose persons did not change. */
const ALL_PEOPLE = 2_000_000_000

function caseObject(each: Recording, parts: Parts): string {
  const members = [each.columns]
  if (parts.summary) members.push(each.summary)
  if (each.numbering !== '') members.push(each.numbering)
  if (parts.parties) members.push(`"people":${each.parties?.count ?? ALL_PEOPLE}`)
  return `{${members.join(',')}}`
}

const list = (objects: string[]): string => `[${objects.filter((each) => each !== '').join(',')}]`
