import type { Facts, FormOf, Stamp } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { Person } from '../field.ts'
import { factValue, type RecordData, recordData, recordOf } from './data.ts'
import { withPerson } from './hands.ts'

/** What the event `case.converted` of every procedure is told. No person sends it. */
export const convertedShape = {
  from: z.string(),
  record: z.object(recordData),
  facts: z.record(z.string(), factValue),
}
type Converted = FormOf<typeof convertedShape>

/**
 * The record as the next procedure receives it. Whoever worked on it stays a hand of the case; the closed
 * facts of the procedure left behind go along, so that its figures lose nothing.
 */
export function handedOver(from: string, data: RecordData, facts: Facts, hands: readonly Person[] = []) {
  const handlers = hands.reduce<Person[]>(withPerson, data.handlers)
  return { from, record: { ...recordOf(data), handlers }, facts }
}

/** What every procedure does with it: the matter is open again, and nothing of the earlier end binds it. */
export const takenOver = (form: Converted, stamp: Stamp): RecordData => ({
  ...form.record,
  earlier: [...form.record.earlier, { procedure: form.from, on: stamp.on, facts: form.facts }],
  proposal: null,
  resolvedOn: null,
  endedOn: null,
})

/** Facts of the present procedure, and behind them what earlier procedures of the same record established. */
export function withEarlier(data: RecordData, own: Facts): Facts {
  const facts: Facts = { ...own }
  for (const { facts: earlier } of [...data.earlier].reverse())
    for (const [name, value] of Object.entries(earlier)) facts[name] ??= REOPENED.has(name) ? null : value
  return facts
}

/** What the record itself knows better once it is open again. */
const REOPENED = new Set(['resolvedOn', 'resolution', 'daysToResolve'])
