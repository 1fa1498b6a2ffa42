import {
  advance,
  type CaseState,
  type CivilDate,
  clockId,
  type HolidayNotice,
  type Label,
  type LaterEdition,
  type MovedClock,
  type Principal,
  workflowOf,
} from '../core/index.ts'
import { findRunningCases, type RunningCase } from '../store/running-cases.ts'
import { editionWith } from './calendar-editions.ts'
import type { Engine } from './engine.ts'

/** A running clock of one case that a notice would move. */
export interface WouldMove {
  caseId: string
  number: string | null
  title: string
  clock: Label
  about: string | undefined
  from: CivilDate
  to: CivilDate
}

const PER_PAGE = 200

/**
 * Which clocks a notice would move if it were imported now and nothing else happened until it holds
 * (`since`, epoch ms): decided by the same function that will move them. Only of cases this person may see;
 * without a person of all cases, for the operator's command line.
 */
export async function previewNotice(
  engine: Engine,
  principal: Principal | undefined,
  notice: HolidayNotice,
): Promise<{ since: number; moved: WouldMove[] }> {
  const edition = editionWith(engine, notice)
  const moved: WouldMove[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: RunningCase[] = await findRunningCases(engine, principal, after, PER_PAGE)
    moved.push(...page.flatMap((each) => movedOf(engine, each, edition)))
    after = page.length === PER_PAGE ? page.at(-1)?.id : undefined
  }
  return { since: edition.since, moved }
}

function movedOf(
  engine: Engine,
  { id, number, title, state }: RunningCase,
  edition: LaterEdition,
): WouldMove[] {
  // a procedure this server does not know is another server's to tell about
  if (!engine.procedures.all[`${state.workflow}@${state.version}`]) return []
  const step = advance(engine.procedures, state, edition.since, edition)
  const entry = step.entries.find(
    ({ event, form }) => event === 'calendar.changed' && form['edition'] === edition.id,
  )
  const moved = (entry?.form['moved'] ?? []) as unknown as MovedClock[]
  return moved.map(({ clock, key, from, to }) => ({
    caseId: id,
    number,
    title,
    clock: labelOf(engine, step.state, clock),
    about: step.state.clocks[clockId(clock, key)]?.about,
    from,
    to,
  }))
}

const labelOf = (engine: Engine, state: CaseState, clock: string): Label =>
  workflowOf(engine.procedures, state).clocks[clock]?.label ?? { zh: clock, en: clock }
