import { addWorkingDays, type Calendar, rollForward } from './calendar.ts'
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateAt,
  daysBetween,
  instantOf,
  latest,
} from './civil-date.ts'
import type { ClockSpec, Exclusion, Extension, Length, Run, Workflow } from './workflow.ts'

/**
 * A period of law in one case. It is recomputed from the data after every event, but its start length
 * is frozen when it first appears, and `late` is never taken back. `lapsed` is, when its due day moves
 * (days lost to an obstacle do not count) or when the right turns out to have been used in time (a postmark).
 */
export interface ClockState {
  clock: string
  key: string
  from: CivilDate
  /** frozen at the start: a changed setting never moves a running clock */
  length: Length | undefined
  /** an agreed date stands instead of a length */
  agreed: CivilDate | undefined
  extensions: Extension[]
  exclusions: Exclusion[]
  /** before extension, exclusion and roll-over */
  baseDue: CivilDate
  due: CivilDate
  status: 'running' | 'paused' | 'met' | 'passed' | 'stopped'
  metOn: CivilDate | undefined
  late: boolean
  lapsed: boolean
  /** days-before values already announced, or skipped because the clock started later */
  reminded: number[]
  /** the last day after the due day on which its owners were reminded, 1 for the first; absent before */
  chased?: number
  about: string | undefined
  owners: string[]
}

export type Clocks = Record<string, ClockState>

/** Reminders go out at 8 in the morning; a due day ends at midnight (民法典 203). */
const REMINDER_HOUR = 8

export const clockId = (clock: string, key: string): string => (key === '' ? clock : `${clock}#${key}`)

/** An instant at which the clock itself has something to say. */
export interface Moment {
  at: number
  id: string
  kind: 'reminder' | 'passing'
  /** days before the due day, for reminders; negative after it */
  days: number
}

/**
 * Recomputes every clock from the data at an instant, under the edition of the calendar in force then.
 * Pure; the same input gives the same clocks.
 */
export function settleClocks(
  workflow: Workflow,
  data: object,
  before: Clocks,
  at: number,
  calendar: Calendar,
): Clocks {
  const after: Clocks = {}
  for (const [name, spec] of Object.entries(workflow.clocks))
    for (const run of runsOf(spec, data)) {
      const id = clockId(name, run.key ?? '')
      after[id] = settleOne(spec, name, run, data, before[id], at, calendar)
    }
  for (const [id, clock] of Object.entries(before)) if (!after[id]) after[id] = stopped(clock)
  return after
}

/** A clock whose run is gone: nobody is asked for it any more, and a missed duty is not chased any longer. */
export function stopped(clock: ClockState): ClockState {
  const isAsked = clock.status === 'running' || clock.status === 'paused' || isMissed(clock)
  return isAsked ? { ...clock, status: 'stopped' } : clock
}

/** A duty that was not done in time and is still to be done. */
const isMissed = ({ status, late }: ClockState): boolean => status === 'passed' && late

function runsOf(spec: ClockSpec<never>, data: object): Run[] {
  const runs = spec.runs(data as never)
  return runs === undefined ? [] : Array.isArray(runs) ? runs : [runs]
}

function settleOne(
  spec: ClockSpec<never>,
  name: string,
  run: Run,
  data: object,
  before: ClockState | undefined,
  at: number,
  calendar: Calendar,
): ClockState {
  const length = before ? before.length : lengthOf(spec, data)
  if (run.due === undefined && length === undefined)
    throw new Error(`clock ${name} has neither length nor due date`)
  const extensions = run.extensions ?? []
  const exclusions = run.exclusions ?? []
  const { baseDue, due } =
    before && isSettled(before, run)
      ? before
      : dueDates(run.from, run.due ?? (length as Length), extensions, exclusions, spec.roll, calendar)
  const status = statusOf(run, before, exclusions, due, at)
  const clock: ClockState = {
    clock: name,
    key: run.key ?? '',
    from: run.from,
    length,
    agreed: run.due,
    extensions,
    exclusions,
    baseDue,
    due,
    status,
    metOn: run.until,
    late: before?.late ?? false,
    lapsed: before?.lapsed === true && before.due === due && !(run.until !== undefined && run.until <= due),
    reminded: before?.reminded ?? [],
    about: run.about,
    owners: run.owners ?? [],
  }
  // met after the due day although nobody was looking at midnight: late all the same
  if (run.until !== undefined && run.until > due && spec.whenPassed === 'late') clock.late = true
  if (before === undefined || before.due !== due)
    clock.reminded = spec.remind.filter((days) => reminderAt(due, days) <= at)
  if (spec.chase && status === 'passed')
    return before?.status === 'passed' ? { ...clock, ...chasedOf(before) } : skipChased(clock, at)
  return clock
}

/** A period that is over keeps its dates, whatever the calendar becomes, as long as its run stays the same. */
function isSettled(before: ClockState, run: Run): boolean {
  const isOver = run.until !== undefined || before.status === 'passed'
  const dates = [run.from, run.due, run.extensions ?? [], run.exclusions ?? []]
  const known = [before.from, before.agreed, before.extensions, before.exclusions]
  return isOver && JSON.stringify(dates) === JSON.stringify(known)
}

function lengthOf(spec: ClockSpec<never>, data: object): Length | undefined {
  return typeof spec.length === 'function' ? spec.length(data as never) : spec.length
}

function statusOf(
  run: Run,
  before: ClockState | undefined,
  exclusions: Exclusion[],
  due: CivilDate,
  at: number,
): ClockState['status'] {
  if (run.until !== undefined) return 'met'
  if (exclusions.some((exclusion) => exclusion.to === undefined)) return 'paused'
  // an extension approved in time may run on; one that comes after the passing cannot unpass it
  if (before?.status === 'passed' && before.due === due) return 'passed'
  // asked for again, as when a case is reopened: what was missed is missed already
  return before?.status === 'stopped' && before.late && passingAt(before.due) <= at && before.due === due
    ? 'passed'
    : 'running'
}

/** The arithmetic of a period: its due date before and after extension, exclusion and roll-over. */
export function dueDates(
  from: CivilDate,
  lengthOrDate: Length | CivilDate,
  extensions: readonly Extension[],
  exclusions: readonly Exclusion[],
  roll: boolean,
  calendar: Calendar,
): { baseDue: CivilDate; due: CivilDate } {
  const extra = extensions.reduce((sum, extension) => sum + extension.count, 0)
  const end = (date: CivilDate) => (roll ? rollForward(calendar, date) : date)
  if (typeof lengthOrDate === 'string')
    return { baseDue: lengthOrDate, due: end(addDays(lengthOrDate, extra)) }
  const { unit, count } = lengthOrDate
  if (unit === 'workingDays') {
    // as with days: what is still open is counted once it is closed
    const isExcluded = (date: CivilDate) =>
      exclusions.some((x) => x.to !== undefined && date >= x.from && date <= x.to)
    return {
      baseDue: addWorkingDays(calendar, from, count),
      due: end(addWorkingDays(calendar, from, count + extra, isExcluded)),
    }
  }
  const baseDue = unit === 'days' ? addDays(from, count) : addMonths(from, count)
  return { baseDue, due: end(addDays(baseDue, extra + excludedDays(from, exclusions))) }
}

/** Days of closed exclusions after the start day, each day once even where exclusions overlap. */
function excludedDays(from: CivilDate, exclusions: readonly Exclusion[]): number {
  const firstCounted = addDays(from, 1)
  const spans = exclusions
    .flatMap((x) => (x.to === undefined ? [] : [{ from: latest(x.from, firstCounted), to: x.to }]))
    .filter((span) => span.from <= span.to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  let total = 0
  let reached = from
  for (const span of spans) {
    const start = latest(span.from, addDays(reached, 1))
    if (start > span.to) continue
    total += daysBetween(start, span.to) + 1
    reached = span.to
  }
  return total
}

const reminderAt = (due: CivilDate, days: number): number => instantOf(addDays(due, -days), REMINDER_HOUR)
const passingAt = (due: CivilDate): number => instantOf(addDays(due, 1))

/** The next thing the clocks will say, or undefined. Equal instants are ordered by clock id. */
export function nextMoment(workflow: Workflow, clocks: Clocks): Moment | undefined {
  let next: Moment | undefined
  for (const id of Object.keys(clocks).sort()) {
    const moment = momentOf(workflow, id, clocks[id] as ClockState)
    if (moment && (next === undefined || moment.at < next.at)) next = moment
  }
  return next
}

function momentOf(workflow: Workflow, id: string, clock: ClockState): Moment | undefined {
  const spec = workflow.clocks[clock.clock]
  if (!spec) return undefined
  if (spec.chase && isMissed(clock)) return chaseOf(id, clock)
  if (clock.status !== 'running') return undefined
  const waiting = spec.remind.filter((days) => !clock.reminded.includes(days)).sort((a, b) => b - a)
  const days = waiting[0]
  const passing: Moment = { at: passingAt(clock.due), id, kind: 'passing', days: 0 }
  if (days === undefined) return passing
  const reminder: Moment = { at: reminderAt(clock.due, days), id, kind: 'reminder', days }
  return reminder.at <= passing.at ? reminder : passing
}

/** One reminder a day, from the day after the due day until the duty is done. */
function chaseOf(id: string, clock: ClockState): Moment {
  const days = -1 - (clock.chased ?? 0)
  return { at: reminderAt(clock.due, days), id, kind: 'reminder', days }
}

/** The clock once a reminder went out. */
export const afterReminder = (clock: ClockState, days: number): ClockState =>
  days < 0 ? { ...clock, chased: -days } : { ...clock, reminded: [...clock.reminded, days] }

/** The clock once its period passed: a missed duty is late for ever, a missed right is closed. */
export function afterPassing(spec: ClockSpec<never>, clock: ClockState, at: number): ClockState {
  const passed: ClockState = {
    ...clock,
    status: 'passed',
    late: clock.late || spec.whenPassed === 'late',
    lapsed: spec.whenPassed === 'lapses',
  }
  return spec.chase ? skipChased(passed, at) : passed
}

/** Leaves out the days that were gone already when the period turned out to have passed. */
function skipChased(clock: ClockState, at: number): ClockState {
  const gone = daysBetween(clock.due, civilDateAt(at - REMINDER_HOUR * 3_600_000))
  return gone > 0 ? { ...clock, chased: gone } : clock
}

const chasedOf = ({ chased }: ClockState): Pick<ClockState, 'chased'> =>
  chased === undefined ? {} : { chased }

/** How near the end a clock is. Thresholds are an office's setting; these are the defaults. */
export type Lamp = 'green' | 'yellow' | 'red' | 'black' | 'off'

export function lampOf(
  clock: Pick<ClockState, 'late' | 'status' | 'due'>,
  at: number,
  thresholds = { yellow: 7, red: 3 },
): Lamp {
  if (clock.late) return 'black'
  if (clock.status !== 'running') return 'off'
  const left = daysBetween(civilDateAt(at), clock.due)
  if (left < 0) return 'black'
  return left <= thresholds.red ? 'red' : left <= thresholds.yellow ? 'yellow' : 'green'
}
