import {
  advance,
  apply,
  blank,
  type CaseState,
  canonicalJson,
  examplesOf,
  instantOf,
  isRefusal,
  type LogEntry,
  type Offer,
  type Opening,
  offersOf,
  open,
  replay,
  type Who,
  type Workflow,
} from '@maplebridge/engine/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agency, allProcedures, calendar, dispute, petition } from './index.ts'

/** 2,000 with HISTORIES=2000; fewer on every commit, so that it stays under a minute on a busy machine. */
const HISTORIES = Number(process.env.HISTORIES ?? 100)
const FIRST_DAY = instantOf('2026-03-02', 9)
const DAY = 24 * 3_600_000

/** One random move: which of the things possible, by whom, after how many days. */
interface Move {
  pick: number
  person: 'example' | 'other'
  days: number
}
const move: fc.Arbitrary<Move> = fc.record({
  pick: fc.nat(10_000),
  person: fc.constantFrom('example', 'example', 'other'),
  days: fc.constantFrom(0, 0, 0, 0, 1, 6, 35),
})
const history = fc.record({ first: fc.nat(1000), moves: fc.array(move, { minLength: 5, maxLength: 25 }) })

describe.each([
  ['dispute', dispute as Workflow],
  ['agency', agency as Workflow],
  ['petition', petition as Workflow],
] as const)('random histories of %s', (_id, workflow) => {
  const holding = (person: string): Who => ({
    person,
    name: person,
    roles: Object.keys(workflow.roles),
    seen: [],
  })
  const opening: Opening = {
    id: 'random',
    workflow: workflow.id,
    version: workflow.version,
    org: '1',
    settings: {},
  }

  it('accept what is offered and refuse what is not, and replay to the same bytes', () => {
    fc.assert(
      fc.property(history, ({ first, moves }) => {
        const { state, log } = played(first, moves)
        expect(canonicalJson(replay(allProcedures, opening, log, calendar))).toBe(canonicalJson(state))
        expect(JSON.stringify(replay(allProcedures, opening, stored(log), calendar))).toBe(
          JSON.stringify(replay(allProcedures, opening, log, calendar)),
        )
      }),
      { numRuns: HISTORIES, seed: 20260302 },
    )
  })

  function played(first: number, moves: readonly Move[]): { state: CaseState; log: LogEntry[] } {
    let { state, log } = opened(first)
    for (const each of moves) {
      const waited = advance(allProcedures, state, state.at + each.days * DAY, calendar)
      const now = { ...waited.state, at: Math.max(waited.state.at, state.at + each.days * DAY) }
      log = [...log, ...waited.entries]
      state = waited.state
      // a case that went on under another procedure is another story
      if (state.workflow !== workflow.id) break
      const step = moved(state, now.at, each)
      if (!step) continue
      state = step.state
      log = [...log, ...step.entries]
    }
    return { state, log }
  }

  function opened(first: number) {
    const empty = blank(allProcedures, opening)
    const ways = workflow.opens.flatMap((event) =>
      workflow.events[event]?.by.length
        ? examplesOf(workflow.events[event], empty.data).map((form) => ({ event, form }))
        : [],
    )
    const { event, form } = ways[first % ways.length] as (typeof ways)[number]
    const command = { event, form, at: FIRST_DAY, who: holding('example') }
    const step = open(allProcedures, opening, command, calendar)
    if (isRefusal(step)) throw new Error(`the opening ${event} is refused`)
    return { state: step.state, log: step.entries }
  }

  /** Sends every example of one event: one is accepted exactly when the event is offered. */
  function moved(state: CaseState, at: number, { pick, person }: Move) {
    const who = holding(person)
    const offers = offersOf(workflow, { ...state, at }, who)
    const chosen = chosenOf(offers, pick)
    const spec = workflow.events[chosen.event]
    if (!spec) return undefined
    const answers = examplesOf(spec, state.data).map((form) =>
      apply(allProcedures, fromColumn(state), { event: chosen.event, form, at, who }, calendar),
    )
    const accepted = answers.filter((answer) => !isRefusal(answer))
    expect(
      accepted.length > 0,
      `${chosen.event} by ${person} in ${workflow.kernel.leaves(state.snapshot)}`,
    ).toBe(chosen.permitted)
    const taken = accepted[pick % Math.max(1, accepted.length)]
    return taken === undefined || isRefusal(taken) ? undefined : taken
  }
})

/** Mostly something permitted, now and then something that is not. */
function chosenOf(offers: readonly Offer[], pick: number): Offer {
  const permitted = offers.filter((offer) => offer.permitted)
  const among = pick % 5 === 0 || permitted.length === 0 ? offers : permitted
  return among[pick % among.length] as Offer
}

/** The state as a database may hand it back: through JSON, and with its keys in jsonb's order. */
const fromColumn = (state: CaseState): CaseState => reordered(JSON.parse(JSON.stringify(state))) as CaseState

const stored = (log: readonly LogEntry[]): LogEntry[] =>
  log.map((entry) => reordered(JSON.parse(JSON.stringify(entry))) as LogEntry)

/** jsonb keeps keys by length, then by bytes. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (value === null || typeof value !== 'object') return value
  const byLength = ([a]: [string, unknown], [b]: [string, unknown]) => a.length - b.length || (a < b ? -1 : 1)
  return Object.fromEntries(
    Object.entries(value)
      .sort(byLength)
      .map(([key, member]) => [key, reordered(member)]),
  )
}
