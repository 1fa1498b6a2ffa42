import type { Json, Who } from '../core/index.ts'
import { LINKED_CASE } from '../core/index.ts'
import type { CaseRow } from '../store/case-row.ts'
import { findCaseRow, findCaseWithState } from '../store/find-case.ts'
import type { OutboxRow } from '../store/outbox.ts'
import type { Engine } from './engine.ts'
import { EngineError, PermanentFailure } from './failure.ts'
import { openTold } from './open-case.ts'
import { tellEvent } from './send-event.ts'

/**
 * Carries out what one case says to another: an event told to it, or a case opened from it. The effect's
 * key is the idempotency key, so that a worker who dies half way changes nothing twice.
 */
export async function tellCase(engine: Engine, effect: OutboxRow, from: CaseRow): Promise<void> {
  const { tell, open, form, by, name } = effect.detail as Record<string, Json>
  const said = {
    event: effect.name,
    form,
    key: `tell ${effect.key}`,
    // whoever sent the first event, in the one role that stands for a linked case
    who: { person: String(by), name: String(name), roles: [LINKED_CASE], seen: [] } satisfies Who,
  }
  try {
    if (open !== undefined) {
      const found = await findCaseWithState(engine, from.id)
      const settings = (found?.state.data['settings'] ?? {}) as Record<string, Json>
      await openTold(engine, { ...said, workflow: String(open), orgPath: from.org, settings })
    } else await tellEvent(engine, { ...said, caseId: String(tell) })
  } catch (fault) {
    if (!(fault instanceof EngineError)) throw fault
    // an archived case hears nothing any more: what concerns it stands in the case that spoke
    if (tell !== undefined && (await findCaseRow(engine, String(tell)))?.done) return
    throw new PermanentFailure(`${effect.name} was refused: ${JSON.stringify(fault.failure)}`)
  }
}
