import type { CaseRow } from '../store/case-row.ts'
import { findCaseRow } from '../store/find-case.ts'
import { claimEffects, markDone, type OutboxRow, parkEffect, retryEffect } from '../store/outbox.ts'
import type { Engine } from './engine.ts'
import { PermanentFailure } from './failure.ts'
import { tellCase } from './tell-case.ts'

/** Carries one effect out. May run twice for one effect and must be harmless then: `effect.key` tells. */
export type EffectHandler = (
  engine: Engine,
  effect: OutboxRow,
  theCase: { id: string; row: CaseRow },
) => Promise<void>
/** Papers and notices are the application's; what one case says to another the engine carries out itself. */
export type EffectHandlers = Record<Exclude<OutboxRow['kind'], 'case'>, EffectHandler>

/** Longer than any paper takes to make; a dead worker's effects wait that long. */
const LEASE_MS = 60_000
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 3_600_000

/**
 * Claims and carries out waiting effects, oldest first, outside of any transaction. Returns how many were
 * tried. A handler that throws is tried again later and later; PermanentFailure parks the effect.
 */
export async function runEffects(engine: Engine, handlers: EffectHandlers, limit = 20): Promise<number> {
  const claimed = await claimEffects(engine, LEASE_MS, limit)
  for (const effect of claimed) await carryOut(engine, handlers, effect)
  return claimed.length
}

async function carryOut(engine: Engine, handlers: EffectHandlers, effect: OutboxRow): Promise<void> {
  try {
    const row = await findCaseRow(engine, effect.caseId)
    if (!row) throw new PermanentFailure('the case does not exist')
    if (effect.kind === 'case') await tellCase(engine, effect, row)
    else await handlers[effect.kind](engine, effect, { id: row.id, row })
    await markDone(engine, effect)
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    if (fault instanceof PermanentFailure) await parkEffect(engine, effect, message)
    else await retryEffect(engine, effect, engine.clock.now() + pauseAfter(effect.attempts), message)
  }
}

const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1))
