import { z } from 'zod'
import type { Calendar } from './calendar.ts'
import { civilDateAt } from './civil-date.ts'
import { type ClockState, type Clocks, nextMoment, settleClocks } from './clocks.ts'
import { checkForm } from './form.ts'
import type { Json } from './json.ts'
import type { Persisted, Request } from './kernel.ts'
import { offersOf, reasonsAgainst, unmetRules, type Who } from './permitted.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import type { AnyEvent, Procedures, Stamp, Workflow } from './workflow.ts'

/** The whole truth about a case, as plain JSON: what replay must reproduce byte for byte. */
export interface CaseState {
  id: string
  workflow: string
  version: number
  /** number of recorded entries */
  revision: number
  /** epoch ms of the last entry */
  at: number
  /** path of the organisation that opened it, e.g. 99/9999/999901/… */
  org: string
  snapshot: Persisted
  data: Record<string, Json>
  clocks: Clocks
}

/** What is fixed when a case is opened. `settings` is the region's, kept so that later changes move nothing. */
export interface Opening {
  id: string
  workflow: string
  version: number
  org: string
  settings: Record<string, Json>
}

/** One line of a case's log: an event by a person, or something the clock said. */
export interface LogEntry {
  revision: number
  event: string
  form: Record<string, Json>
  at: number
  by: string
  name: string
  role: string
}

export interface Effect {
  kind: 'paper' | 'notice'
  name: string
  revision: number
  at: number
  /** for reminders: which clock, how many days; for notices: nothing more */
  detail: Record<string, Json>
}

/** The core's yes: the new state, what to write down, what to carry out after commit. */
export interface Step {
  state: CaseState
  entries: LogEntry[]
  effects: Effect[]
  /** the case asked for its number in this step */
  numbered: boolean
}

export interface Command {
  event: string
  form: unknown
  /** epoch ms */
  at: number
  who: Who
  /** the role to act in, when the sender has several */
  as?: string
}

export const CLOCK_PERSON = 'clock'

export const workflowOf = (procedures: Procedures, of: { workflow: string; version: number }): Workflow => {
  const found = procedures.all[`${of.workflow}@${of.version}`]
  if (!found) throw new Error(`this server lacks the procedure ${of.workflow}@${of.version}`)
  return found
}

const parsers = new WeakMap<Workflow, z.ZodObject>()

/** Zod compiles a schema when it is first used: once per procedure, not once per case. */
function parserOf(workflow: Workflow): z.ZodObject {
  const known = parsers.get(workflow)
  if (known) return known
  const made = z.object(workflow.data)
  parsers.set(workflow, made)
  return made
}

/** A case before its first event. Never stored: `open` applies the opening event at once. */
export function blank(procedures: Procedures, opening: Opening): CaseState {
  const workflow = workflowOf(procedures, opening)
  const data = parserOf(workflow).parse({ settings: opening.settings }) as Record<string, Json>
  return {
    id: opening.id,
    workflow: opening.workflow,
    version: opening.version,
    revision: 0,
    at: 0,
    org: opening.org,
    snapshot: workflow.kernel.start(),
    data,
    clocks: {},
  }
}

/** Opens a case with one of its procedure's opening events. */
export function open(
  procedures: Procedures,
  opening: Opening,
  command: Command,
  calendar: Calendar,
): Step | Refusal {
  const workflow = workflowOf(procedures, opening)
  if (!workflow.opens.includes(command.event))
    return { refused: 'unknown-event', event: command.event, permitted: [...workflow.opens] }
  return apply(procedures, blank(procedures, opening), command, calendar)
}

/** Lets everything the clocks have to say until `to` happen, each at its own time. Idempotent. */
export function advance(procedures: Procedures, state: CaseState, to: number, calendar: Calendar): Step {
  const step: Step = { state, entries: [], effects: [], numbered: false }
  for (;;) {
    const workflow = workflowOf(procedures, step.state)
    const moment = nextMoment(workflow, step.state.clocks)
    if (!moment || moment.at > to) return step
    sayMoment(
      workflow,
      step,
      moment.id,
      moment.kind,
      moment.days,
      Math.max(moment.at, step.state.at),
      calendar,
    )
  }
}

/** Lets the clock say one thing: a reminder, or that a period has passed. */
export function sayMoment(
  workflow: Workflow,
  step: Step,
  id: string,
  kind: 'reminder' | 'passing',
  days: number,
  at: number,
  calendar: Calendar,
) {
  const clock = step.state.clocks[id] as ClockState
  const spec = workflow.clocks[clock.clock]
  if (!spec) throw new Error(`unknown clock ${clock.clock}`)
  const event = kind === 'reminder' ? 'clock.reminded' : 'clock.passed'
  const stamp = stampOf(at, CLOCK_PERSON, '时钟', CLOCK_PERSON, step.state.revision + 1)
  const said = { clock: clock.clock, key: clock.key, days, due: clock.due }
  if (kind === 'reminder') {
    const clocks = { ...step.state.clocks, [id]: { ...clock, reminded: [...clock.reminded, days] } }
    record(step, { ...step.state, clocks, revision: stamp.revision, at }, event, said, stamp)
    step.effects.push({
      kind: 'notice',
      name: 'clock.reminded',
      revision: stamp.revision,
      at,
      detail: { ...said, owners: clock.owners },
    })
    return
  }
  const passed: ClockState = {
    ...clock,
    status: 'passed',
    late: clock.late || spec.whenPassed === 'late',
    lapsed: spec.whenPassed === 'lapses',
  }
  const data = {
    ...step.state.data,
    ...(spec.passed?.(step.state.data as never, clock) ?? {}),
  } as CaseState['data']
  const moved = workflow.kernel.fire(step.state.snapshot, data, `clock.passed.${clock.clock}`, stamp)
  const next = settle(
    workflow,
    { ...step.state, clocks: { ...step.state.clocks, [id]: passed }, revision: stamp.revision, at },
    moved?.snapshot ?? step.state.snapshot,
    (moved?.data ?? data) as CaseState['data'],
    calendar,
  )
  record(step, next, event, said, stamp)
  request(step, moved?.requests ?? [], stamp)
  step.effects.push({
    kind: 'notice',
    name: 'clock.passed',
    revision: stamp.revision,
    at,
    detail: { ...said, owners: clock.owners },
  })
}

/**
 * One command: what the clocks have to say by then happens first; then the sender, the state, the form
 * and the rules are asked in this order; then the event is recorded exactly once and XState routes it.
 */
export function apply(
  procedures: Procedures,
  state: CaseState,
  command: Command,
  calendar: Calendar,
): Step | Refusal {
  const step = advance(procedures, state, command.at, calendar)
  const answer = attempt(procedures, step, command, calendar)
  if (!isRefusal(answer) || answer.refused === 'form-invalid') return answer
  const offers = offersOf(workflowOf(procedures, step.state), step.state, command.who)
  return { ...answer, permitted: offers.filter((offer) => offer.permitted).map((offer) => offer.event) }
}

/**
 * The same for a step whose clocks have spoken. A refusal does not list what would be permitted: that
 * list costs far more than the answer, and `verify` asks very often.
 */
export function attempt(
  procedures: Procedures,
  step: Step,
  command: Command,
  calendar: Calendar,
): Step | Refusal {
  const workflow = workflowOf(procedures, step.state)
  const spec = workflow.events[command.event]
  if (!spec) return { refused: 'unknown-event', event: command.event, permitted: [] }

  const { role, reasons } = reasonsAgainst(workflow, step.state, command.event, command.who, command.as)
  if (role === undefined) {
    const soft = reasons.length > 0 && reasons.every((reason) => reason.kind === 'separation')
    return {
      refused: soft ? 'rule-unmet' : 'event-not-permitted',
      event: command.event,
      reasons,
      permitted: [],
    }
  }
  const at = Math.max(command.at, step.state.at)
  const stamp = stampOf(at, command.who.person, command.who.name, role, step.state.revision + 1)
  const checked = checkForm(workflow, spec, step.state.data, command.form, stamp)
  if ('issues' in checked) return { refused: 'form-invalid', event: command.event, issues: checked.issues }
  return recordEvent(procedures, workflow, step, spec, command.event, checked.form, stamp, calendar)
}

function recordEvent(
  procedures: Procedures,
  workflow: Workflow,
  step: Step,
  spec: AnyEvent<never, string>,
  event: string,
  form: Record<string, Json>,
  stamp: Stamp,
  calendar: Calendar,
): Step | Refusal {
  const before = step.state.data
  const data = {
    ...before,
    ...(spec.record?.(before as never, form as never, stamp) ?? {}),
  } as CaseState['data']
  const moved = workflow.kernel.fire(step.state.snapshot, data, event, stamp)
  if (!moved)
    return {
      refused: 'rule-unmet',
      event,
      reasons: unmetRules(workflow, step.state, data, event),
      permitted: [],
    }
  const base = { ...step.state, revision: stamp.revision, at: stamp.at }
  const next = settle(workflow, base, moved.snapshot, moved.data as CaseState['data'], calendar)
  const goesOn = spec.becomes
    ? convert(procedures, next, spec, form, stamp, calendar)
    : { state: next, requests: [] }
  record(step, goesOn.state, event, form, stamp)
  request(step, [...moved.requests, ...goesOn.requests], stamp)
  step.numbered ||= spec.numbered === true
  return step
}

/** The same record under another procedure: its opening event is applied with what is already known. */
function convert(
  procedures: Procedures,
  state: CaseState,
  spec: AnyEvent<never, string>,
  form: Record<string, Json>,
  stamp: Stamp,
  calendar: Calendar,
): { state: CaseState; requests: Request[] } {
  const { workflow: id, event, form: build } = spec.becomes as NonNullable<typeof spec.becomes>
  const target = procedures.current[id]
  const opener = target?.events[event]
  if (!target || !opener) throw new Error(`no current procedure ${id} with an event ${event} to go on under`)
  const opening = {
    id: state.id,
    workflow: id,
    version: target.version,
    org: state.org,
    settings: state.data.settings as Record<string, Json>,
  }
  const fresh = blank(procedures, opening)
  const known = checkForm(target, opener, fresh.data, build(state.data as never, form as never, stamp), stamp)
  if ('issues' in known) throw new Error(`going on as ${id} failed: ${JSON.stringify(known.issues)}`)
  const data = {
    ...fresh.data,
    ...(opener.record?.(fresh.data as never, known.form as never, stamp) ?? {}),
  } as CaseState['data']
  const moved = target.kernel.fire(fresh.snapshot, data, event, stamp)
  if (!moved) throw new Error(`${id} does not react to ${event}`)
  const kept = Object.fromEntries(
    Object.entries(state.clocks).map(([key, clock]) => [
      key.includes('/') ? key : `${state.workflow}/${key}`,
      clock.status === 'running' || clock.status === 'paused'
        ? { ...clock, status: 'stopped' as const }
        : clock,
    ]),
  )
  const base = { ...fresh, clocks: kept, revision: state.revision, at: state.at }
  return {
    state: settle(target, base, moved.snapshot, moved.data as CaseState['data'], calendar),
    requests: moved.requests,
  }
}

function settle(
  workflow: Workflow,
  base: CaseState,
  snapshot: Persisted,
  data: CaseState['data'],
  calendar: Calendar,
): CaseState {
  return { ...base, snapshot, data, clocks: settleClocks(workflow, data, base.clocks, base.at, calendar) }
}

function stampOf(at: number, by: string, name: string, role: string, revision: number): Stamp {
  return { at, on: civilDateAt(at), by, name, role, revision }
}

function record(step: Step, state: CaseState, event: string, form: Record<string, Json>, stamp: Stamp) {
  step.state = state
  step.entries.push({
    revision: stamp.revision,
    event,
    form,
    at: stamp.at,
    by: stamp.by,
    name: stamp.name,
    role: stamp.role,
  })
}

function request(step: Step, requests: Request[], stamp: Stamp) {
  for (const each of requests) {
    const [kind, name] = each.split(':') as ['paper' | 'notice', string]
    step.effects.push({ kind, name, revision: stamp.revision, at: stamp.at, detail: {} })
  }
}
