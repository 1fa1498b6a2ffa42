import { advance } from '../core/index.ts'
import { claimRecount, markRecount } from '../store/calendars.ts'
import type { DueCase } from '../store/due-cases.ts'
import { recordEvents } from '../store/record-cases.ts'
import { lockRunningCases } from '../store/running-cases.ts'
import { NO_NUMBERS } from './case-number.ts'
import type { Engine } from './engine.ts'
import { recordingOf, type Written } from './recording-of.ts'

/**
 * Once an edition of the calendar holds, lets the clock say in every case it moves that it did. Looks at up
 * to `limit` cases and returns how many; call again while it is `limit`. One worker at a time is at an
 * edition; where it had got to is committed with what it wrote, so whoever goes on after it repeats nothing.
 * A command that reaches such a case first writes the same entry. A case that fails is left out, and its
 * fault is thrown after the others are done.
 */
export async function recountCases(engine: Engine, limit = 50): Promise<number> {
  const faults: unknown[] = []
  const { looked, moved } = await engine.db.transaction(async (query) => {
    const recount = await claimRecount(query, engine.tenant, engine.clock.now())
    if (!recount) return { looked: 0, moved: [] }
    const procedures = Object.keys(engine.procedures.all)
    const found = await lockRunningCases(query, engine.tenant, recount.reached, procedures, limit)
    const written = found.flatMap((each) => changed(engine, each, faults))
    const recordings = written.map(({ recording }) => recording)
    if (recordings.length > 0) await recordEvents(query, engine.tenant, recordings)
    const reached = found.at(-1)?.state.id ?? recount.reached
    const appliedAt = found.length < limit ? engine.clock.now() : null
    await markRecount(query, engine.tenant, { ...recount, reached }, appliedAt)
    return { looked: found.length, moved: written }
  })
  for (const { known } of moved) engine.hot.cases.put(known.state.id, known)
  if (faults.length > 0) throw new AggregateError(faults, 'some cases could not be recounted')
  return looked
}

/** Cases in which nothing moved are left to the tick: their clocks speak when they are due. */
function changed(engine: Engine, each: DueCase, faults: unknown[]): Written[] {
  const { state } = each
  try {
    const step = advance(engine.procedures, state, engine.clock.now(), engine.calendar)
    if (!step.entries.some(({ event }) => event === 'calendar.changed')) return []
    const before = { ...each, revision: state.revision, summaryText: '' }
    return [recordingOf(engine.procedures, before, step, undefined, NO_NUMBERS)]
  } catch (fault) {
    engine.hot.faulty.add(state.id)
    faults.push(new Error(`case ${state.id} could not be recounted`, { cause: fault }))
    return []
  }
}
