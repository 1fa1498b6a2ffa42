import type { Clock } from '../store/store.ts'

export interface FixedClock extends Clock {
  /** ISO text or epoch ms */
  set(to: string | number): void
  advance(ms: number): void
}

/** A clock that stands still until it is told otherwise. `2026-03-02T09:00:00+08:00` */
export function fixedClock(at: string | number): FixedClock {
  let now = instantOf(at)
  return {
    now: () => now,
    set(to) {
      now = instantOf(to)
    },
    advance(ms) {
      now += ms
    },
  }
}

function instantOf(text: string | number): number {
  const instant = typeof text === 'number' ? text : Date.parse(text)
  if (Number.isNaN(instant)) throw new Error(`not an instant: ${text}`)
  return instant
}
