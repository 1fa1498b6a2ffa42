import {
  advance,
  type CaseState,
  type LogEntry,
  maySee,
  type Offer,
  type Opening,
  offersOf,
  type Principal,
  replay,
  type Who,
  whoFor,
  workflowOf,
} from '../core/index.ts'
import type { CaseRow } from '../store/case-row.ts'
import { findCaseRow, findCaseWithState, findLog, type StoredLog } from '../store/find-case.ts'
import type { Engine } from './engine.ts'
import { refuse } from './failure.ts'
import { chainNext, chainStart } from './hash-chain.ts'

export interface CaseView {
  row: CaseRow
  /** advanced purely to now; secrets are sealed texts, `masked` makes them fit to be seen */
  state: CaseState
  who: Who
  offers: Offer[]
}

/** A case as this person may see it, with what he may do now. `row.revision` is what `expectedRevision` means. */
export async function getCase(engine: Engine, principal: Principal, caseId: string): Promise<CaseView> {
  const found = await findCaseWithState(engine, caseId)
  if (!found || !maySee(principal, found.row, engine.reach)) return refuse({ code: 'case-not-found', caseId })
  const { row } = found
  const state = advance(engine.procedures, found.state, engine.clock.now(), engine.calendar).state
  const who = whoFor(principal, row, engine.reach)
  return { row, state, who, offers: offersOf(workflowOf(engine.procedures, state), state, who) }
}

/** The row of a case this person may see. */
export async function getVisibleRow(engine: Engine, principal: Principal, caseId: string): Promise<CaseRow> {
  const row = await findCaseRow(engine, caseId)
  return row && maySee(principal, row, engine.reach) ? row : refuse({ code: 'case-not-found', caseId })
}

/** Trusted use (replay, papers): nobody is asked whether he may see it. */
export async function readLog(
  engine: Engine,
  caseId: string,
): Promise<{ opening: Opening; log: LogEntry[] }> {
  const { opening, log } = await getLog(engine, caseId)
  return { opening, log }
}

/** The state right after a revision, by replay of the log. Trusted use. */
export async function stateAt(engine: Engine, caseId: string, revision: number): Promise<CaseState> {
  const { opening, log } = await getLog(engine, caseId)
  const upTo = log.filter((entry) => entry.revision <= revision)
  return replay(engine.procedures, opening, upTo, engine.calendar)
}

/** Has no line of the log been changed, added or removed since it was written? */
export async function verifyChain(engine: Engine, caseId: string): Promise<boolean> {
  const { opening, log, hashes, headHash } = await getLog(engine, caseId)
  let previous = chainStart(opening)
  for (const [index, entry] of log.entries()) {
    const stored = hashes[index]
    if (entry.revision !== index + 1 || stored?.prevHash !== previous) return false
    previous = chainNext(previous, entry)
    if (stored.hash !== previous) return false
  }
  return previous === headHash
}

export async function findNumber(engine: Engine, caseId: string): Promise<string | null> {
  return (await findCaseRow(engine, caseId))?.number ?? null
}

export async function getLog(engine: Engine, caseId: string): Promise<StoredLog> {
  return (await findLog(engine, caseId)) ?? refuse({ code: 'case-not-found', caseId })
}
