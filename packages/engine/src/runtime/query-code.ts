import { timingSafeEqual } from 'node:crypto'
import {
  advance,
  type CaseState,
  type Label,
  type Phase,
  type Progress,
  statusLabel,
  summarise,
  workflowOf,
} from '../core/index.ts'
import { findCasesByNumber } from '../store/find-case.ts'
import type { Engine } from './engine.ts'
import { refuse } from './failure.ts'

/**
 * 查询码: what a petitioner gets with his number, to follow the case without an account. Nothing is stored:
 * the code follows from the vault's key and the case, ABCD-EFGH, 40 bits.
 */
export const queryCode = (engine: Engine, caseId: string): string =>
  engine.vault.code(caseId).replace(/^(.{4})/, '$1-')

/** Does anybody follow this case by a code? */
export const hasQueryCode = (engine: Engine, state: CaseState): boolean =>
  progressOf(engine, state) !== undefined

export interface CaseProgress {
  number: string
  status: Label
  /** null where even the step would tell too much */
  phase: Phase | null
  rows: Progress['rows']
}

/** What the holder of number and code is told. A wrong code and an unknown number are one and the same refusal. */
export async function findProgress(engine: Engine, number: string, code: string): Promise<CaseProgress> {
  for (const spelling of spellingsOf(number)) {
    const found = await findCasesByNumber(engine, spelling)
    const state = found.find(({ id }) => isCode(engine, id, code))
    const progress = state && progressOf(engine, advanced(engine, state))
    if (progress) return { number: spelling, ...progress }
  }
  return refuse({ code: 'case-not-found', caseId: '' })
}

/** As typed, then with the brackets numbers have: a telephone's keyboard has neither 〔〕 nor always （）. */
function spellingsOf(typed: string): Set<string> {
  const number = typed.replace(/\s/g, '')
  const bracketed = (open: string, close: string) =>
    number.replace(/[([{（〔【［]/g, open).replace(/[)\]}）〕】］]/g, close)
  return new Set([typed, bracketed('〔', '〕'), bracketed('（', '）')])
}

const advanced = (engine: Engine, state: CaseState): CaseState =>
  advance(engine.procedures, state, engine.clock.now(), engine.calendar).state

function isCode(engine: Engine, caseId: string, typed: string): boolean {
  const right = Buffer.from(engine.vault.code(caseId))
  const given = Buffer.from(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  return given.length === right.length && timingSafeEqual(given, right)
}

function progressOf(engine: Engine, state: CaseState): Omit<CaseProgress, 'number'> | undefined {
  const workflow = workflowOf(engine.procedures, state)
  const due = (clock: string) =>
    Object.values(state.clocks).find((each) => each.clock === clock && each.status !== 'stopped')?.due
  const progress = workflow.progress?.(state.data as never, due)
  if (!progress) return undefined
  const { states, phase } = summarise(engine.procedures, state)
  return {
    status: progress.status ?? statusLabel(workflow, states),
    phase: progress.status ? null : phase,
    rows: progress.rows,
  }
}
