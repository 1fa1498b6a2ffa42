import {
  type LogEntry,
  livesOf,
  type PaperLife,
  type PaperMark,
  type Principal,
  stampOf,
  workflowOf,
} from '../core/index.ts'
import { recordAccess } from '../store/access-log.ts'
import type { EntryRow } from '../store/case-row.ts'
import { findCaseRow, findCaseWithState } from '../store/find-case.ts'
import { findEntries } from '../store/find-entries.ts'
import { findPaper, findPaperFile, findPapers, type PaperFormat, type PaperRow } from '../store/papers.ts'
import type { Engine } from './engine.ts'
import { EngineError, refuse } from './failure.ts'
import { getVisibleRow } from './read-case.ts'

/** Newest first. */
export async function listPapers(engine: Engine, principal: Principal, caseId: string): Promise<PaperRow[]> {
  await getVisibleRow(engine, principal, caseId)
  return findPapers(engine, caseId)
}

/** What became of the papers of a case, read off its log. Trusted: whoever calls may see the case. */
export async function paperLives(
  engine: Engine,
  caseId: string,
  papers: readonly PaperRow[],
): Promise<Map<PaperRow, PaperLife>> {
  const [found, entries] = await Promise.all([
    findCaseWithState(engine, caseId),
    findEntries(engine, caseId, { events: markingEvents(engine) }),
  ])
  if (!found) return refuse({ code: 'case-not-found', caseId })
  const marks = entries.flatMap((entry) =>
    marksOf(engine, entry, found.state.data).map((mark) => ({ revision: entry.revision, mark })),
  )
  return livesOf(papers, marks)
}

const markingEvents = ({ procedures }: Engine): string[] => [
  ...new Set(
    Object.values(procedures.all).flatMap(({ events }) =>
      Object.keys(events).filter((event) => events[event]?.marks),
    ),
  ),
]

/** In the words of the procedure the entry was made under: the record may have gone on under another since. */
function marksOf({ procedures }: Engine, entry: EntryRow & LogEntry, data: object): PaperMark[] {
  const { at, by, name, role, revision } = entry
  const spec = workflowOf(procedures, entry).events[entry.event]
  return spec?.marks?.(data as never, entry.form as never, stampOf(at, by, name, role, revision)) ?? []
}

/** Visible as the case is; the reading is recorded. */
export async function getPaperFile(
  engine: Engine,
  principal: Principal,
  paperId: string,
  format: PaperFormat,
): Promise<{ paper: PaperRow; bytes: Uint8Array; sha256: string }> {
  const paper = (await findPaper(engine, paperId)) ?? refuse({ code: 'paper-not-found', paperId })
  await getVisibleRow(engine, principal, paper.caseId).catch((fault) => {
    // whoever may not see the case learns nothing of its papers either
    throw fault instanceof EngineError ? new EngineError({ code: 'paper-not-found', paperId }) : fault
  })
  const file = (await findPaperFile(engine, paperId, format)) ?? refuse({ code: 'paper-not-found', paperId })
  await recordAccess(engine, {
    principal,
    what: 'paper',
    caseId: paper.caseId,
    detail: `${paperId}/${format}`,
  })
  return { paper, ...file }
}

/**
 * What anybody may know who holds a paper in his hands, or undefined when there is no such paper. One of the
 * restricted lane is as unknown as one that does not exist (信访工作条例 30).
 */
export async function findPublicPaper(engine: Engine, paperId: string): Promise<PaperRow | undefined> {
  const paper = await findPaper(engine, paperId)
  const row = paper && (await findCaseRow(engine, paper.caseId))
  return row?.classification === 'normal' ? paper : undefined
}
