import { refreshCalendar } from './calendar-editions.ts'
import type { Engine } from './engine.ts'
import { loadPublications } from './publish.ts'
import { recountCases } from './recount-cases.ts'
import { type EffectHandlers, runEffects } from './run-effects.ts'
import { tick } from './tick.ts'

export interface Worker {
  /** resolves when the round under way is finished; nothing runs afterwards */
  stop(): Promise<void>
}

const PER_ROUND = 50

/**
 * The calendar, clocks and effects, again and again. Any number of workers may run, here or elsewhere.
 * A fault is handed to `onFault` and the next round begins as planned.
 */
export function startWorker(
  engine: Engine,
  handlers: EffectHandlers,
  options: { everyMs: number; onFault?: (fault: unknown) => void },
): Worker {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()

  const work = async () => {
    const steps = [
      // first of all: what is decided below is decided under the calendar in force and the published versions
      () => refreshCalendar(engine).then(() => 0),
      () => loadPublications(engine).then(() => 0),
      () => recountCases(engine, PER_ROUND),
      () => tick(engine, PER_ROUND),
      () => runEffects(engine, handlers, PER_ROUND),
    ]
    for (const step of steps)
      try {
        while (!isStopped && (await step()) >= PER_ROUND);
      } catch (fault) {
        options.onFault?.(fault)
      }
  }
  const begin = () => {
    round = work().finally(() => {
      if (!isStopped) timer = setTimeout(begin, options.everyMs)
    })
  }
  begin()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await round
    },
  }
}
