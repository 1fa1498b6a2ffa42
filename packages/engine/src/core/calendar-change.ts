import { type Calendar, editionsBetween, type LaterEdition } from './calendar.ts'
import type { CaseState } from './case.ts'
import type { CivilDate } from './civil-date.ts'
import { type ClockState, type Clocks, settleClocks } from './clocks.ts'
import type { Workflow } from './workflow.ts'

/** A due date that a new edition of the calendar moved. */
export interface MovedClock {
  clock: string
  key: string
  from: CivilDate
  to: CivilDate
}

/** What one edition of the calendar does to one case. */
export interface CalendarChange {
  edition: LaterEdition
  clocks: Clocks
  moved: MovedClock[]
  /** persons whose periods moved: the clocks' owners, or the case's hands */
  owners: string[]
}

/** The first edition that comes into force until `to` and moves a clock of this case; most move none. */
export function nextChange(
  workflow: Workflow,
  state: CaseState,
  to: number,
  calendar: Calendar,
): CalendarChange | undefined {
  for (const edition of editionsBetween(calendar, state.at, to)) {
    const change = changeBy(workflow, state, edition)
    if (change.moved.length > 0) return change
  }
  return undefined
}

function changeBy(workflow: Workflow, state: CaseState, edition: LaterEdition): CalendarChange {
  const clocks = settleClocks(workflow, state.data, state.clocks, edition.since, edition)
  const ids = Object.keys(clocks)
    .sort()
    .filter((id) => isMoved(state.clocks[id], clocks[id] as ClockState))
  const hands = workflow.scope(state.data as never).hands
  return {
    edition,
    clocks,
    moved: ids.map((id) => {
      const { clock, key, due } = clocks[id] as ClockState
      return { clock, key, from: (state.clocks[id] as ClockState).due, to: due }
    }),
    owners: [
      ...new Set(
        ids.flatMap((id) => {
          const { owners } = clocks[id] as ClockState
          return owners.length > 0 ? owners : hands
        }),
      ),
    ],
  }
}

const isMoved = (before: ClockState | undefined, after: ClockState): boolean =>
  before !== undefined && (before.due !== after.due || before.baseDue !== after.baseDue)
