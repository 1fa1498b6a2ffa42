import type { Principal } from '../core/index.ts'
import { recordAccess } from '../store/access-log.ts'
import { findPaper, findPaperFile, findPapers, type PaperFormat, type PaperRow } from '../store/papers.ts'
import type { Engine } from './engine.ts'
import { EngineError, refuse } from './failure.ts'
import { getVisibleRow } from './read-case.ts'

/** Newest first. */
export async function listPapers(engine: Engine, principal: Principal, caseId: string): Promise<PaperRow[]> {
  await getVisibleRow(engine, principal, caseId)
  return findPapers(engine, caseId)
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
