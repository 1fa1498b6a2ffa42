import type { Calendar } from '../calendar.ts'
import {
  advance,
  apply,
  blank,
  type CaseState,
  CLOCK_PERSON,
  type LogEntry,
  type Opening,
  sentForm,
  workflowOf,
} from '../case.ts'
import type { CivilDate } from '../civil-date.ts'
import type { Label } from '../label.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { statusLabel } from '../summary.ts'
import { type Procedures, procedures as registered, type Workflow } from '../workflow.ts'
import { MIGRATED } from './migrate.ts'

/** What a candidate version would have made of a case, had it lived its life under it. */
export type Fate =
  | { kind: 'same' }
  /** it would stand elsewhere now */
  | { kind: 'moves'; from: string[]; to: string[] }
  /** it would stand where it does, but dates or lateness would differ */
  | { kind: 'clocks'; clocks: { clock: string; before: ClockGlance; after: ClockGlance }[] }
  /** something that was done could not have been done: the first such entry */
  | { kind: 'refused'; revision: number; event: string; refusal: Refusal }

export interface ClockGlance {
  due: CivilDate | null
  status: string
  late: boolean
}

/**
 * The procedures with the candidate as the version that new cases and conversions take. Throws when
 * another definition holds its version already: a version never changes.
 */
export const withCandidate = (procedures: Procedures, candidate: Workflow): Procedures => {
  const isKnown = procedures.all[`${candidate.id}@${candidate.version}`] === candidate
  const known = isKnown ? procedures : registered(...Object.values(procedures.all), candidate)
  return { ...known, current: { ...procedures.current, [candidate.id]: candidate } }
}

/**
 * Folds one case's log through the candidate: every person's entry is sent again at its own time, what the
 * clock says comes out by itself. `trial` is `withCandidate` of the procedures the case lives under.
 */
export function simulate(
  trial: Procedures,
  candidate: Workflow,
  life: { opening: Opening; log: readonly LogEntry[]; state: CaseState },
  calendar: Calendar,
): Fate {
  const { opening, log, state } = life
  const begins = opening.workflow === candidate.id ? { ...opening, version: candidate.version } : opening
  let trialState = blank(trial, begins)
  for (const entry of log) {
    if (entry.by === CLOCK_PERSON || entry.event === MIGRATED) continue
    const who = { person: entry.by, name: entry.name, roles: [entry.role], seen: [] }
    const { form } = sentForm(entry)
    const command = { event: entry.event, form, at: entry.at, who, as: entry.role }
    const step = apply(trial, trialState, command, calendar)
    if (isRefusal(step))
      return { kind: 'refused', revision: entry.revision, event: entry.event, refusal: step }
    trialState = step.state
  }
  return compare(trial, state, advance(trial, trialState, state.at, calendar).state)
}

function compare(trial: Procedures, before: CaseState, after: CaseState): Fate {
  const [from, to] = [before, after].map((each) => placesOf(trial, each)) as [string[], string[]]
  if (from.join() !== to.join()) return { kind: 'moves', from, to }
  const clocks = Object.keys({ ...before.clocks, ...after.clocks }).flatMap((clock) => {
    const pair = { clock, before: glance(before, clock), after: glance(after, clock) }
    return JSON.stringify(pair.before) === JSON.stringify(pair.after) ? [] : [pair]
  })
  return clocks.length > 0 ? { kind: 'clocks', clocks } : { kind: 'same' }
}

const placesOf = (trial: Procedures, state: CaseState): string[] =>
  workflowOf(trial, state).kernel.leaves(state.snapshot)

function glance({ clocks }: CaseState, id: string): ClockGlance {
  const clock = clocks[id]
  return clock
    ? { due: clock.due, status: clock.status, late: clock.late }
    : { due: null, status: 'absent', late: false }
}

/** Cases with one fate in common are decided on together: the name of their class. */
export function classOf(fate: Fate): string {
  switch (fate.kind) {
    case 'same':
      return 'same'
    case 'moves':
      return `moves ${fate.from.join('+')} -> ${fate.to.join('+')}`
    case 'clocks':
      return `clocks ${[...new Set(fate.clocks.map(({ clock }) => clock.split('#')[0]))].sort().join('+')}`
    case 'refused':
      return `refused ${fate.event}: ${whyOf(fate.refusal)}`
  }
}

function whyOf(refusal: Refusal): string {
  if (refusal.refused === 'form-invalid')
    return `form ${refusal.issues.map(({ path }) => path.join('.')).join(', ')}`
  return 'reasons' in refusal && refusal.reasons.length > 0
    ? refusal.reasons.map(({ kind, name }) => `${kind} ${name}`).join(', ')
    : refusal.refused
}

/** One sentence about a fate, for whoever decides on its class. */
export function fateLabel(trial: Procedures, candidate: Workflow, fate: Fate): Label {
  const statusOf = (leaves: string[]) =>
    statusLabel(
      candidate,
      leaves.filter((leaf) => candidate.kernel.nodes[leaf]),
    )
  switch (fate.kind) {
    case 'same':
      return { zh: '结果相同', en: 'The same result' }
    case 'moves': {
      const [from, to] = [nameOf(statusOf(fate.from), fate.from), nameOf(statusOf(fate.to), fate.to)]
      return {
        zh: `现处“${from.zh}”，按新版应处“${to.zh}”`,
        en: `Stands at “${from.en}”; under the candidate at “${to.en}”`,
      }
    }
    case 'clocks': {
      const names = [...new Set(fate.clocks.map(({ clock }) => clock.split('#')[0] as string))].map(
        (name) => candidate.clocks[name]?.label ?? { zh: name, en: name },
      )
      return {
        zh: `期限不同：${names.map(({ zh }) => zh).join('、')}`,
        en: `Other dates: ${names.map(({ en }) => en).join(', ')}`,
      }
    }
    case 'refused': {
      const event = anyEventLabel(trial, candidate, fate.event)
      const why = refusalLabel(fate.refusal)
      return {
        zh: `第${fate.revision}条“${event.zh}”按新版不能办理：${why.zh}`,
        en: `Entry ${fate.revision}, “${event.en}”, could not have happened: ${why.en}`,
      }
    }
  }
}

const nameOf = (label: Label, leaves: string[]): Label =>
  label.zh === '' ? { zh: leaves.join('、'), en: leaves.join(', ') } : label

const anyEventLabel = (trial: Procedures, candidate: Workflow, event: string): Label =>
  candidate.events[event]?.label ??
  Object.values(trial.all).find((each) => each.events[event])?.events[event]?.label ?? {
    zh: event,
    en: event,
  }

function refusalLabel(refusal: Refusal): Label {
  if (refusal.refused === 'unknown-event') return { zh: '新版没有这一办理事项', en: 'there is no such event' }
  const labels =
    refusal.refused === 'form-invalid'
      ? refusal.issues.map(({ path, label }) => ({
          zh: `${path.join('.')} ${label.zh}`,
          en: `${path.join('.')} ${label.en}`,
        }))
      : refusal.reasons.map(({ label }) => label)
  return { zh: labels.map(({ zh }) => zh).join('；'), en: labels.map(({ en }) => en).join('; ') }
}
