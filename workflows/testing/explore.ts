import {
  advance,
  apply,
  blank,
  type CaseState,
  examplesOf,
  instantOf,
  isRefusal,
  type LogEntry,
  type Offer,
  offersOf,
  type Procedures,
  type Step,
  type Who,
  type Workflow,
} from '@maplebridge/engine/core'
import { allProcedures, calendar } from '../index.ts'

/** One situation a case can come into, found by sending the examples of its events. */
export interface Situation {
  states: string[]
  state: CaseState
  offers: Offer[]
  /** what happened until then, as invariants are told it */
  past: readonly LogEntry[]
  /** every paper asked for until then */
  asked: readonly Asked[]
}

/** A paper the chart asked for, and the case as it was then. */
export interface Asked {
  document: string
  isLetter: boolean
  state: CaseState
  past: readonly LogEntry[]
}

/** How each state of the walk came about. */
interface Way {
  past: readonly LogEntry[]
  asked: readonly Asked[]
}
const ways = new WeakMap<CaseState, Way>()
const wayTo = (state: CaseState): Way => ways.get(state) ?? { past: [], asked: [] }

function remember(from: CaseState, { state, entries, effects }: Step) {
  const before = wayTo(from)
  const past = [...before.past, ...entries]
  const papers = effects
    .filter(({ kind }) => kind === 'paper')
    .map(({ name, issuer }) => ({ document: name, isLetter: issuer !== undefined, state, past }))
  ways.set(state, { past, asked: [...before.asked, ...papers] })
}

/** Undo what others did, or cost a mediation its consent: left out when a situation is filled up. */
const UNDOING = [
  'mediator.released',
  'party.added',
  'recusal.decided',
  'agreement.drafted',
  'confirmation.withdrawn',
]

const FIRST_DAY = instantOf('2026-03-02', 9)
const AFTER_EVERY_EXAMPLE_DUE = instantOf('2100-01-02', 9)

/**
 * Walks a procedure by its own examples, breadth first. In each place it looks at the case as it arrived,
 * filled up with everything unguarded that may be recorded there, filled up with everything, and long
 * after every due day; from each of them it takes every step that leads elsewhere. Two arrivals count as
 * one when they stand in the same states and permit the same guarded events.
 */
export function explore(workflow: Workflow, limit = 1000): Situation[] {
  const guarded = guardedEvents(workflow)
  const isGuarded = (event: string) => guarded.has(event)
  const seen = new Set<string>()
  const found: Situation[] = []
  const asked = new Set<string>()
  const note = (...situations: Situation[]) => {
    for (const each of situations) for (const { document } of each.asked) asked.add(document)
  }
  const waiting = openings(workflow)
  for (let arrived = waiting.shift(); arrived && found.length < limit; arrived = waiting.shift()) {
    const first = situation(workflow, arrived)
    const permitted = first.offers.filter((offer) => offer.permitted && isGuarded(offer.event))
    const key = `${first.states} ${permitted.map(({ event }) => event)}`
    if (seen.has(key)) {
      // a place known already, reached by a step that asked for another paper
      if (first.asked.some(({ document }) => !asked.has(document))) found.push(first)
      note(first)
      continue
    }
    seen.add(key)
    const variants = variantsOf(workflow, arrived, isGuarded).map((state) => situation(workflow, state))
    const wholly = variants.at(-1) as Situation
    found.push(first, ...variants, situation(workflow, longAfter(wholly.state)))
    note(first, ...variants)
    for (const each of [first, ...variants]) waiting.push(...leavingSteps(workflow, each))
  }
  return found
}

const place = (workflow: Workflow, state: CaseState): string =>
  workflow.kernel.leaves(state.snapshot).join(' + ')

/** `example` holds every role and is the person all examples name; `other` approves what he proposed. */
const PERSONS = ['example', 'other']

const holding = (workflow: Workflow, person: string): Who => ({
  person,
  name: person,
  roles: Object.keys(workflow.roles),
  seen: [],
})

function openings(workflow: Workflow): CaseState[] {
  const opening = { id: 'walk', workflow: workflow.id, version: workflow.version, org: '1', settings: {} }
  const empty = blank(allProcedures, opening)
  return workflow.opens.flatMap((event) =>
    examplesOf(workflow.events[event] as never, empty.data).flatMap(
      (form) => send(workflow, empty, event, form) ?? [],
    ),
  )
}

function situation(workflow: Workflow, state: CaseState): Situation {
  const mine = offersOf(workflow, state, holding(workflow, 'example'))
  const isApart = mine.some(({ reasons }) => reasons.some(({ kind }) => kind === 'separation'))
  const offers = isApart ? [...mine, ...offersOf(workflow, state, holding(workflow, 'other'))] : mine
  return { states: workflow.kernel.leaves(state.snapshot), state, offers, ...wayTo(state) }
}

function variantsOf(
  workflow: Workflow,
  state: CaseState,
  isGuarded: (event: string) => boolean,
): CaseState[] {
  // what has examples already does not need anything else done first
  const isFirst = (event: string) => examplesOf(workflow.events[event] as never, state.data).length > 0
  const partly = filled(workflow, state, (event) => isFirst(event) && !isGuarded(event))
  const wholly = filled(workflow, filled(workflow, partly, isFirst), () => true)
  return [partly, wholly]
}

/** Being recalled every day for seventy years changes nothing about what is permitted: left out. */
const unchased: Procedures = {
  ...allProcedures,
  all: Object.fromEntries(
    Object.entries(allProcedures.all).map(([name, each]) => [name, { ...each, clocks: withoutChase(each) }]),
  ),
}

function withoutChase({ clocks }: Workflow): Workflow['clocks'] {
  return Object.fromEntries(Object.entries(clocks).map(([name, { chase: _, ...clock }]) => [name, clock]))
}

function longAfter(state: CaseState): CaseState {
  const step = advance(unchased, state, AFTER_EVERY_EXAMPLE_DUE, calendar)
  remember(state, step)
  return step.state
}

/** Sends every example that is accepted and leaves the case where it is. */
function filled(workflow: Workflow, from: CaseState, wanted: (event: string) => boolean): CaseState {
  let state = from
  const here = place(workflow, from)
  const mentioned = new Set(workflow.kernel.mentions(from.snapshot).map(({ event }) => event))
  for (const event of Object.keys(workflow.events)) {
    if (!mentioned.has(event) || UNDOING.includes(event) || !wanted(event)) continue
    for (const form of examplesOf(workflow.events[event] as never, state.data)) {
      const next = send(workflow, state, event, form)
      if (next && next.workflow === state.workflow && place(workflow, next) === here) state = next
    }
  }
  return state
}

/** Events that lead elsewhere from here, and all of them where the chart moves on by itself. */
function movingEvents(workflow: Workflow, from: Situation): (event: string) => boolean {
  const active = (path: string) =>
    path === '' || from.states.some((leaf) => leaf === path || leaf.startsWith(`${path}.`))
  const edges = workflow.kernel.edges.filter((edge) => active(edge.from))
  if (edges.some(({ event }) => event === '')) return () => true
  const moving = new Set(edges.filter(({ to }) => to.length > 0).map(({ event }) => event))
  return (event) => moving.has(event)
}

/** A case that went on under another procedure is not followed. */
function leavingSteps(workflow: Workflow, from: Situation): CaseState[] {
  const moves = movingEvents(workflow, from)
  const permitted = from.offers.filter((offer) => offer.permitted && moves(offer.event))
  const events = new Set(permitted.map(({ event }) => event))
  const here = place(workflow, from.state)
  return [...events].flatMap((event) => {
    // what needs several answers, one per party, leaves with the last of them
    let state = from.state
    return examplesOf(workflow.events[event] as never, state.data).flatMap((form) => {
      const next = send(workflow, state, event, form)
      if (!next || next.workflow !== workflow.id) return []
      if (place(workflow, next) !== here) return [next]
      state = next
      return []
    })
  })
}

function send(workflow: Workflow, from: CaseState, event: string, form: object): CaseState | undefined {
  // one role is enough, and keeps refusals cheap: they list what else the sender might do
  const roles = (workflow.events[event]?.by ?? []).slice(0, 1)
  for (const person of PERSONS) {
    const who: Who = { person, name: person, roles, seen: [] }
    const command = { event, form, at: Math.max(FIRST_DAY, from.at), who }
    const step = apply(allProcedures, from, command, calendar)
    if (isRefusal(step)) continue
    remember(from, step)
    return step.state
  }
  return undefined
}

/** Events that are possible under a condition only. */
function guardedEvents(workflow: Workflow): Set<string> {
  const names = new Set<string>()
  const visit = (node: { on?: Record<string, unknown>; states?: Record<string, unknown> }) => {
    for (const [event, routes] of Object.entries(node.on ?? {}))
      if (JSON.stringify(routes).includes('"guard"')) names.add(event)
    for (const child of Object.values(node.states ?? {})) visit(child as never)
  }
  visit(workflow.chart)
  return names
}

/**
 * The table of who may do what, where: per combination of states, per role, every event that some
 * situation found there permits.
 */
export function permittedTable(workflow: Workflow, situations: readonly Situation[]): string {
  const table = new Map<string, Map<string, Set<string>>>()
  for (const { states, offers } of situations) {
    const where = states.join(' + ')
    const byRole = table.get(where) ?? new Map<string, Set<string>>()
    table.set(where, byRole)
    for (const offer of offers.filter(({ permitted }) => permitted))
      for (const role of offer.as) byRole.set(role, (byRole.get(role) ?? new Set()).add(offer.event))
  }
  const lines = [`# ${workflow.label.zh} (${workflow.id}@${workflow.version})`, '']
  for (const where of [...table.keys()].sort()) {
    lines.push(`## ${where}`, '')
    const byRole = table.get(where) as Map<string, Set<string>>
    const held = Object.keys(workflow.roles).filter((role) => byRole.has(role))
    for (const role of held)
      lines.push(`- ${role}: ${[...(byRole.get(role) as Set<string>)].sort().join(', ')}`)
    if (held.length === 0) lines.push('- (nobody)')
    lines.push('')
  }
  return lines.join('\n').replace(/\n*$/, '\n')
}
