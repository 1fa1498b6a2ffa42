import type { Entry } from '../api/shapes.ts'

/** Reminders of several days in one line. */
export interface FoldedReminders {
  /** newest first, at least three */
  entries: Entry[]
}

const FOLDED_FROM = 3

/** A history, newest first, in which a run of reminders of one kind is one line: a missed duty is recalled daily. */
export function foldReminders(entries: readonly Entry[]): (Entry | FoldedReminders)[] {
  const runs: Entry[][] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    if (run?.[0] && isSameReminder(run[0], entry)) run.push(entry)
    else runs.push([entry])
  }
  return runs.flatMap((run): (Entry | FoldedReminders)[] =>
    run.length < FOLDED_FROM ? run : [{ entries: run }],
  )
}

const isSameReminder = (one: Entry, other: Entry): boolean =>
  one.event === 'clock.reminded' && other.event === 'clock.reminded' && one.label.zh === other.label.zh
