import { advance } from '../core/index.ts'
import { claimDueCases, type DueCase } from '../store/due-cases.ts'
import { recordEvents } from '../store/record-cases.ts'
import { NO_NUMBERS } from './case-number.ts'
import type { Engine } from './engine.ts'
import { recordingOf, type Written } from './recording-of.ts'

/**
 * Lets the clocks of due cases speak. Returns how many cases moved; call again while it is `limit`.
 * Any number of workers may tick at once: cases one of them is at are skipped by the others. A case the
 * procedure fails on is left alone until the next start, and its fault is thrown after the others are done.
 */
export async function tick(engine: Engine, limit = 50): Promise<number> {
  const faults: unknown[] = []
  const moved = await engine.db.transaction(async (query) => {
    const due = await claimDueCases(
      query,
      engine.tenant,
      engine.clock.now(),
      Object.keys(engine.procedures.all),
      [...engine.hot.faulty],
      limit,
    )
    const spoken = due.flatMap((each) => speak(engine, each, faults))
    if (spoken.length > 0)
      await recordEvents(
        query,
        engine.tenant,
        spoken.map(({ recording }) => recording),
      )
    return spoken
  })
  for (const { known } of moved) engine.hot.cases.put(known.state.id, known)
  if (faults.length > 0) throw new AggregateError(faults, 'clocks of some cases failed')
  return moved.length
}

function speak(engine: Engine, due: DueCase, faults: unknown[]): Written[] {
  const { state } = due
  try {
    const step = advance(engine.procedures, state, engine.clock.now(), engine.calendar)
    if (step.entries.length === 0) throw new Error('due, but its clocks have nothing to say')
    const before = { ...due, revision: state.revision, summaryText: '' }
    return [recordingOf(engine.procedures, before, step, undefined, NO_NUMBERS)]
  } catch (fault) {
    engine.hot.faulty.add(state.id)
    faults.push(new Error(`the clocks of case ${state.id} failed`, { cause: fault }))
    return []
  }
}
