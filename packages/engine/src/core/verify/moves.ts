import { advance, attempt, blank, type CaseState, type Opening, type Step } from '../case.ts'
import { instantOf } from '../civil-date.ts'
import { nextMoment } from '../clocks.ts'
import { examplesOf, type Who } from '../permitted.ts'
import { type Subject, whoFor } from '../policy.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { LINKED_CASE } from '../tell.ts'
import type { AnyEvent, Scope, Workflow } from '../workflow.ts'
import type { World } from './report.ts'
import { HANDED_OVER, type Traced } from './traced.ts'

/** `example` is the person all examples name; the others stand by for what he may not do himself. */
const PERSONS = ['example', 'other', 'third'] as const

/** A Monday; clocks run from here, so the calendar must know the year. */
const FIRST_DAY = instantOf('2026-03-02', 9)

/** What came of one example of an event in one situation. */
export type Trial =
  | { event: string; example: number; form: object; step: Step; role: string }
  | { event: string; example: number; form: object; refusal: Refusal }
  /** the event is possible here, but nobody who acts on the case holds a role for it */
  | { event: string; nobody: true }
  /** the event is possible here, but has no example for this data */
  | { event: string; nothing: true }

const plain = (state: CaseState): Step => ({ state, entries: [], effects: [], numbered: false })

/** Every way to open a case, tried. */
export function openingTrials(traced: Traced, world: World): Trial[] {
  const { workflow } = traced
  const settings = world.settings ?? {}
  const opening: Opening = {
    id: 'verified',
    workflow: workflow.id,
    version: workflow.version,
    org: '1',
    settings,
  }
  const empty = { ...blank(world.procedures, opening), at: FIRST_DAY }
  return workflow.opens.flatMap((event) =>
    trialsOf(traced, world, empty, event, (person) => ({
      person,
      name: person,
      roles: [...Object.keys(workflow.roles), HANDED_OVER],
      seen: [],
    })),
  )
}

/** Every example of every event the chart mentions here, tried by whoever may act on the case. */
export function trials(traced: Traced, world: World, state: CaseState): Trial[] {
  const events = new Set(traced.workflow.kernel.mentions(state.snapshot).map(({ event }) => event))
  const senders = new Map<string, Who>()
  const whoIs = (person: string): Who => {
    const known = senders.get(person) ?? senderIn(traced, world, state, person)
    senders.set(person, known)
    return known
  }
  return [...events]
    .filter((event) => traced.workflow.events[event])
    .flatMap((event) => trialsOf(traced, world, state, event, whoIs))
}

/** The policy's answer for somebody who holds every role, in the case's organisation and every other one asked. */
function senderIn(traced: Traced, world: World, state: CaseState, person: string): Who {
  const subject = subjectOf(traced.workflow, state)
  const memberships = [subject.org, ...subject.orgs].flatMap((path) =>
    Object.keys(traced.workflow.roles).map((role) => ({ role, path })),
  )
  const who = whoFor({ person, name: person, memberships }, subject, world.reach)
  // a linked case may speak to any other
  return { ...who, roles: [...who.roles, LINKED_CASE] }
}

/** What the policy sees of a case. */
export function subjectOf(workflow: Workflow, state: CaseState): Subject {
  const scope: Scope = workflow.scope(state.data as never)
  return { ...scope, org: scope.org ?? state.org }
}

function trialsOf(
  traced: Traced,
  world: World,
  state: CaseState,
  event: string,
  whoIs: (person: string) => Who,
): Trial[] {
  const spec = traced.workflow.events[event] as AnyEvent<never, string>
  const able = PERSONS.map(whoIs).filter(({ roles }) => roles.some((role) => spec.by.includes(role)))
  if (able.length === 0) return [{ event, nobody: true }]
  const examples = examplesOf(spec, state.data)
  if (examples.length === 0) return [{ event, nothing: true }]
  return examples.flatMap((form, example) => {
    const send = (who: Who, as: string) => {
      const command = { event, form, at: state.at, who, as }
      return attempt(world.procedures, plain(state), command, world.calendar)
    }
    return sentBy(traced, event, able, send).map(({ role, answer }) =>
      isRefusal(answer)
        ? { event, example, form, refusal: answer }
        : { event, example, form, step: answer, role },
    )
  })
}

/** One sender is enough unless the event looks at who sends it: then every role, and every person until one may. */
function sentBy(
  traced: Traced,
  event: string,
  able: readonly Who[],
  send: (who: Who, as: string) => Step | Refusal,
): { role: string; answer: Step | Refusal }[] {
  const answers: { role: string; answer: Step | Refusal }[] = []
  for (const role of rolesToTry(traced, event, able)) {
    if (answers.length > 0 && !traced.looksAt(event, 'role')) break
    const byRole = able.filter(({ roles }) => roles.includes(role))
    const refused: { role: string; answer: Step | Refusal }[] = []
    for (const who of byRole) {
      const answer = send(who, role)
      if (!isRefusal(answer)) {
        answers.push({ role, answer })
        break
      }
      refused.push({ role, answer })
      if (!depends(traced, event, answer)) break
    }
    if (refused.length === byRole.length) answers.push(...refused.slice(-1))
  }
  traced.compareRoles(
    event,
    answers.map(({ role, answer }) => ({ role, outcome: outcomeOf(answer) })),
  )
  return answers
}

/** Where nobody holds any of the roles that made a difference, every other one is tried. */
function rolesToTry(traced: Traced, event: string, able: readonly Who[]): readonly string[] {
  const held = traced.rolesOf(event).filter((role) => able.some(({ roles }) => roles.includes(role)))
  return held.length > 0 ? held : (traced.workflow.events[event]?.by ?? [])
}

const outcomeOf = (answer: Step | Refusal): string =>
  JSON.stringify(isRefusal(answer) ? answer : [answer.state.snapshot, answer.state.data])

/** Could another person have got another answer? */
const depends = (traced: Traced, event: string, refusal: Refusal): boolean =>
  refusal.refused === 'form-invalid'
    ? traced.looksAt(event, 'by')
    : 'reasons' in refusal && refusal.reasons.some(({ kind }) => kind === 'separation')

/** What the clocks have to say by now happens before anybody can do anything. */
export function isOverdue(traced: Traced, state: CaseState): boolean {
  const moment = nextMoment(traced.workflow, state.clocks)
  return moment !== undefined && moment.at <= state.at
}

/** Lets time go by until the next period passes; undefined when none is running. */
export function nextPassing(world: World, traced: Traced, state: CaseState): Step | undefined {
  const step = plain(state)
  for (;;) {
    const moment = nextMoment(traced.workflow, step.state.clocks)
    if (!moment) return undefined
    const to = Math.max(moment.at, step.state.at)
    const more = advance(world.procedures, step.state, to, world.calendar)
    step.state = more.state
    step.entries.push(...more.entries)
    step.effects.push(...more.effects)
    if (more.entries.some(({ event }) => event === 'clock.passed')) return step
  }
}
