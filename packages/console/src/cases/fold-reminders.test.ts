import { describe, expect, it } from 'vitest'
import type { Entry } from '../api/shapes.ts'
import { foldReminders } from './fold-reminders.ts'

const entry = (revision: number, event: string, zh: string) =>
  ({ revision, event, label: { zh, en: zh } }) as Entry
const chased = (revision: number) => entry(revision, 'clock.reminded', '超期催办')

describe('a history', () => {
  it('shows three or more reminders of one kind in a row as one line, and everything else as it is', () => {
    const visit = entry(5, 'visit.recorded', '走访')
    const before = entry(1, 'clock.reminded', '期限提醒')
    const days = [chased(8), chased(7), chased(6)]

    expect(foldReminders([...days, visit, chased(3), chased(2), before])).toEqual([
      { entries: days },
      visit,
      chased(3),
      chased(2),
      before,
    ])
    expect(foldReminders([])).toEqual([])
  })
})
