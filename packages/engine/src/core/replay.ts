import type { Calendar } from './calendar.ts'
import {
  apply,
  blank,
  type CaseState,
  CLOCK_PERSON,
  type Command,
  type LogEntry,
  type Opening,
  type Step,
  sayNext,
  sentForm,
} from './case.ts'
import { isRefusal } from './refusal.ts'
import { isStuck, MIGRATED, migrate } from './versions/migrate.ts'
import type { Procedures } from './workflow.ts'

/**
 * Folds a log into the state it describes. Roles are trusted as recorded (people change roles), forms
 * and rules are asked again; what the clock said must come out by itself and is compared.
 * Throws when the log could not have happened.
 */
export function replay(
  procedures: Procedures,
  opening: Opening,
  log: readonly LogEntry[],
  calendar: Calendar,
): CaseState {
  let state = blank(procedures, opening)
  for (const after of replayed(procedures, opening, log, calendar)) state = after
  return state
}

/** The same fold one entry at a time: the state after each of them, in order. */
export function* replayed(
  procedures: Procedures,
  opening: Opening,
  log: readonly LogEntry[],
  calendar: Calendar,
): Generator<CaseState> {
  let state = blank(procedures, opening)
  for (const entry of log) {
    if (entry.revision <= state.revision) continue
    const step = stepOf(procedures, state, entry, calendar)
    if (isRefusal(step) || isStuck(step))
      throw new Error(
        `entry ${entry.revision} (${entry.event}) of ${opening.id} is refused on replay: ${JSON.stringify(step)}`,
      )
    const last = step.entries.at(-1)
    // what the clock said in between must be in the log as well, each on its own line
    if (step.entries.length !== 1 || last?.event !== entry.event || last.revision !== entry.revision)
      throw new Error(`entry ${entry.revision} (${entry.event}) of ${opening.id} does not come out on replay`)
    state = step.state
    yield state
  }
}

function stepOf(procedures: Procedures, state: CaseState, entry: LogEntry, calendar: Calendar) {
  if (entry.by === CLOCK_PERSON) return clockStep(procedures, state, entry, calendar)
  if (entry.event !== MIGRATED) return apply(procedures, state, commandOf(entry), calendar)
  const { at, by, name, role, form } = entry
  return migrate(procedures, state, { to: Number(form['to']), at, by, name, role }, calendar)
}

/** The clock may say several things at one instant, and they were perhaps not written together. */
function clockStep(procedures: Procedures, state: CaseState, entry: LogEntry, calendar: Calendar): Step {
  const step: Step = { state, entries: [], effects: [], numbered: false }
  sayNext(procedures, step, entry.at, calendar)
  return step
}

const commandOf = (entry: LogEntry): Command => ({
  event: entry.event,
  ...sentForm(entry),
  at: entry.at,
  who: { person: entry.by, name: entry.name, roles: [entry.role], seen: [] },
  as: entry.role,
})
