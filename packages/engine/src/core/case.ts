import { z } from 'zod'
import { type Calendar, inForce } from './calendar.ts'
import { type CalendarChange, nextChange } from './calendar-change.ts'
import { civilDateAt } from './civil-date.ts'
import {
  afterPassing,
  afterReminder,
  type ClockState,
  type Clocks,
  type Moment,
  nextMoment,
  settleClocks,
  stopped,
} from './clocks.ts'
import { checkForm } from './form.ts'
import type { Json } from './json.ts'
import type { Persisted, Request } from './kernel.ts'
import { offersOf, reasonsAgainst, unmetRules, type Who } from './permitted.ts'
import { isRefusal, type Reason, type Refusal } from './refusal.ts'
import type { Tell } from './tell.ts'
import type { AnyEvent, ClockSpec, Procedures, Stamp, Workflow } from './workflow.ts'

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
  kind: 'paper' | 'notice' | 'case'
  name: string
  revision: number
  at: number
  /** what the clock said, and to whom; for another case what it is told; for a procedure's own notices nothing */
  detail: Record<string, Json>
  /** path of the organ that issues this paper: with it the paper takes a number of its own */
  issuer?: string
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
  /** replay only: the version under which the record went on then, whatever is published now */
  under?: number
}

/** Where a log entry notes under which version of the next procedure the record went on. */
const UNDER = '@version'

/** What a person sent and what was noted beside it. */
export function sentForm({ form }: LogEntry): { form: Record<string, Json>; under?: number } {
  const { [UNDER]: under, ...sent } = form
  return typeof under === 'number' ? { form: sent, under } : { form }
}

export const CLOCK_PERSON = 'clock'

export const workflowOf = (procedures: Procedures, of: { workflow: string; version: number }): Workflow => {
  const found = procedures.all[`${of.workflow}@${of.version}`]
  if (!found) throw new Error(`this server lacks the procedure ${of.workflow}@${of.version}`)
  return found
}

const parsers = new WeakMap<Workflow, z.ZodObject>()

/** Zod compiles a schema when it is first used: once per procedure, not once per case. */
export function parserOf(workflow: Workflow): z.ZodObject {
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

/**
 * Lets everything the clocks and the calendar have to say until `to` happen, each at its own time. Idempotent.
 */
export function advance(procedures: Procedures, state: CaseState, to: number, calendar: Calendar): Step {
  const step: Step = { state, entries: [], effects: [], numbered: false }
  while (sayNext(procedures, step, to, calendar));
  return step
}

/**
 * Lets the next thing due by `to` be said, if there is one: a reminder, the passing of a period, a calendar
 * that moves one. At one instant the calendar comes first: whoever got more time has not let it pass.
 */
export function sayNext(procedures: Procedures, step: Step, to: number, calendar: Calendar): boolean {
  const { state } = step
  const workflow = workflowOf(procedures, state)
  const moment = nextMoment(workflow, state.clocks)
  const at = moment && moment.at <= to ? Math.max(moment.at, state.at) : undefined
  const change = nextChange(workflow, state, at ?? to, calendar)
  if (change) sayChange(step, change)
  else if (moment && at !== undefined) sayMoment(workflow, step, moment, at, calendar)
  else return false
  return true
}

function sayChange(step: Step, { edition, clocks, moved, owners }: CalendarChange) {
  const stamp = clockStamp(step, edition.since)
  const said = { edition: edition.id, source: edition.source, moved: moved.map((each) => ({ ...each })) }
  record(
    step,
    { ...step.state, clocks, revision: stamp.revision, at: stamp.at },
    'calendar.changed',
    said,
    stamp,
  )
  notify(step, 'calendar.changed', stamp, { ...said, owners })
}

function sayMoment(workflow: Workflow, step: Step, moment: Moment, at: number, calendar: Calendar) {
  const { id, kind, days } = moment
  const clock = step.state.clocks[id] as ClockState
  const stamp = clockStamp(step, at)
  const said = { clock: clock.clock, key: clock.key, days, due: clock.due }
  if (kind === 'reminder') {
    const clocks = { ...step.state.clocks, [id]: afterReminder(clock, days) }
    record(step, { ...step.state, clocks, revision: stamp.revision, at }, 'clock.reminded', said, stamp)
    const detail: Effect['detail'] = { ...said, owners: clock.owners }
    notify(step, 'clock.reminded', stamp, days < 0 ? { ...detail, overdue: true } : detail)
  } else {
    sayPassing(workflow, step, id, said, stamp, calendar)
    notify(step, 'clock.passed', stamp, { ...said, owners: clock.owners })
  }
}

function sayPassing(
  workflow: Workflow,
  step: Step,
  id: string,
  said: Record<string, Json>,
  stamp: Stamp,
  calendar: Calendar,
) {
  const clock = step.state.clocks[id] as ClockState
  const spec = workflow.clocks[clock.clock]
  if (!spec) throw new Error(`unknown clock ${clock.clock}`)
  const data = {
    ...step.state.data,
    ...(spec.passed?.(step.state.data as never, clock) ?? {}),
  } as CaseState['data']
  const moved = workflow.kernel.fire(step.state.snapshot, data, `clock.passed.${clock.clock}`, stamp)
  const clocks = { ...step.state.clocks, [id]: afterPassing(spec, clock, stamp.at) }
  const next = settle(
    workflow,
    { ...step.state, clocks, revision: stamp.revision, at: stamp.at },
    moved?.snapshot ?? step.state.snapshot,
    (moved?.data ?? data) as CaseState['data'],
    calendar,
  )
  const before = step.state.data
  record(step, next, 'clock.passed', said, stamp)
  request(workflow, step, moved?.requests ?? [], stamp, next)
  tellOthers(workflow, step, before, stamp)
}

const clockStamp = (step: Step, at: number): Stamp =>
  stampOf(at, CLOCK_PERSON, '时钟', CLOCK_PERSON, step.state.revision + 1)

function notify(step: Step, name: string, { revision, at }: Stamp, detail: Effect['detail']) {
  step.effects.push({ kind: 'notice', name, revision, at, detail })
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
  const filled = { ...command, form: checked.form }
  return recordEvent(procedures, workflow, step, spec, filled, stamp, calendar)
}

function recordEvent(
  procedures: Procedures,
  workflow: Workflow,
  step: Step,
  spec: AnyEvent<never, string>,
  { event, form, under }: Pick<Command, 'event' | 'under'> & { form: Record<string, Json> },
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
  const tooLate = usedTooLate(workflow, base.clocks, next.clocks)
  if (tooLate.length > 0) return { refused: 'rule-unmet', event, reasons: tooLate, permitted: [] }
  const goesOn = spec.becomes
    ? convert(procedures, next, spec, { form, under }, stamp, calendar)
    : { state: next, requests: [] }
  const said = spec.becomes ? { ...form, [UNDER]: goesOn.state.version } : form
  record(step, goesOn.state, event, said, stamp)
  request(workflow, step, moved.requests, stamp, next)
  request(workflowOf(procedures, step.state), step, goesOn.requests, stamp, step.state)
  tellOthers(workflowOf(procedures, step.state), step, before, stamp)
  step.numbered ||= spec.numbered === true
  return step
}

/**
 * A right used on a day after its last one, although it is still that last day: what came to a counter
 * after closing counts as the next day's.
 */
function usedTooLate(workflow: Workflow, before: Clocks, after: Clocks): Reason[] {
  return Object.entries(after)
    .filter(([id, { clock, metOn, due }]) => {
      const isRight = workflow.clocks[clock]?.whenPassed === 'lapses'
      return isRight && metOn !== undefined && metOn > due && before[id]?.metOn === undefined
    })
    .map(([id, { clock, due }]) => {
      const { zh, en } = (workflow.clocks[clock] as ClockSpec<never>).label
      const label = { zh: `${zh}的期限已于${due}届满`, en: `${en}: the last day was ${due}` }
      return { kind: 'rule', name: id, label }
    })
}

/** The same record under another procedure: its opening event is applied with what is already known. */
function convert(
  procedures: Procedures,
  state: CaseState,
  spec: AnyEvent<never, string>,
  { form, under }: { form: Record<string, Json>; under: number | undefined },
  stamp: Stamp,
  calendar: Calendar,
): { state: CaseState; requests: Request[] } {
  const { workflow: id, event, form: build } = spec.becomes as NonNullable<typeof spec.becomes>
  const target = under === undefined ? procedures.current[id] : procedures.all[`${id}@${under}`]
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
      stopped(clock),
    ]),
  )
  const base = { ...fresh, clocks: kept, revision: state.revision, at: state.at }
  return {
    state: settle(target, base, moved.snapshot, moved.data as CaseState['data'], calendar),
    requests: moved.requests,
  }
}

/** The case with its clocks as the data now has them. */
export function settle(
  workflow: Workflow,
  base: CaseState,
  snapshot: Persisted,
  data: CaseState['data'],
  calendar: Calendar,
): CaseState {
  const clocks = settleClocks(workflow, data, base.clocks, base.at, inForce(calendar, base.at))
  return { ...base, snapshot, data, clocks }
}

export function stampOf(at: number, by: string, name: string, role: string, revision: number): Stamp {
  return { at, on: civilDateAt(at), by, name, role, revision }
}

export function record(
  step: Step,
  state: CaseState,
  event: string,
  form: Record<string, Json>,
  stamp: Stamp,
) {
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

/** `state`: the case as it is when this is asked for. */
function request(workflow: Workflow, step: Step, requests: Request[], stamp: Stamp, state: CaseState) {
  for (const each of requests) {
    const [kind, name] = each.split(':') as ['paper' | 'notice', string]
    const issuer = kind === 'paper' ? issuerOf(workflow, name, state) : undefined
    const effect: Effect = { kind, name, revision: stamp.revision, at: stamp.at, detail: {} }
    step.effects.push(issuer === undefined ? effect : { ...effect, issuer })
  }
}

function issuerOf({ letters, scope }: Workflow, document: string, { data, org }: CaseState) {
  const issuer = letters?.[document]
  return issuer && (issuer(data as never) ?? scope(data as never).org ?? org)
}

/** What the change means for other cases becomes effects like papers and notices: after commit, once. */
function tellOthers(workflow: Workflow, step: Step, before: object, stamp: Stamp) {
  const { id, data } = step.state
  for (const tell of workflow.tells?.(before as never, data as never, id) ?? [])
    step.effects.push({
      kind: 'case',
      name: tell.event,
      revision: stamp.revision,
      at: stamp.at,
      detail: { ...addressOf(tell), form: tell.form, by: stamp.by, name: stamp.name },
    })
}

const addressOf = (tell: Tell): Record<string, Json> =>
  'tell' in tell ? { tell: tell.tell } : { open: tell.open }
