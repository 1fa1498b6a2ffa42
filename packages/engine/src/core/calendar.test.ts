import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, type Calendar, isWorkingDay, missingYears, rollForward } from './calendar.ts'
import { addDays } from './civil-date.ts'

/** Spring Festival 2026: a week off, the Saturdays before and after worked. */
const calendar: Calendar = {
  id: 'spring-2026',
  source: 'test',
  years: {
    '2026': {
      notice: 'test',
      off: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
      on: ['2026-02-14', '2026-02-28'],
    },
  },
}
const plain: Calendar = { id: 'plain', source: 'test', years: {} }
const anyDate = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2025-06-01', count))

describe('working days', () => {
  it('are Monday to Friday, without holidays, with made-up weekend days', () => {
    expect(isWorkingDay(calendar, '2026-02-13')).toBe(true)
    expect(isWorkingDay(calendar, '2026-02-14')).toBe(true)
    expect(isWorkingDay(calendar, '2026-02-15')).toBe(false)
    expect(isWorkingDay(calendar, '2026-02-16')).toBe(false)
    expect(isWorkingDay(calendar, '2026-02-23')).toBe(false)
    expect(isWorkingDay(calendar, '2026-02-24')).toBe(true)
  })

  it('are counted from the day after the start (民法典 201)', () => {
    expect(addWorkingDays(calendar, '2026-02-13', 3)).toBe('2026-02-25')
    expect(addWorkingDays(calendar, '2026-02-13', 10)).toBe('2026-03-05')
    expect(addWorkingDays(calendar, '2026-02-13', 0)).toBe('2026-02-13')
  })

  it('leave out excluded days', () => {
    const excluded = (date: string) => date >= '2026-02-24' && date <= '2026-02-26'
    expect(addWorkingDays(calendar, '2026-02-13', 3, excluded)).toBe('2026-02-28')
  })

  it('end on a working day, and one more is always later', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const due = addWorkingDays(calendar, from, count)
        expect(isWorkingDay(calendar, due)).toBe(true)
        expect(addWorkingDays(calendar, from, count + 1) > due).toBe(true)
      }),
    )
  })
})

describe('a last day', () => {
  it('moves to the next working day when it is free, and stays otherwise (民法典 203)', () => {
    expect(rollForward(calendar, '2026-02-15')).toBe('2026-02-24')
    expect(rollForward(calendar, '2026-02-14')).toBe('2026-02-14')
    expect(rollForward(plain, '2026-02-14')).toBe('2026-02-16')
  })

  it('never moves back, and moving it twice changes nothing', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const rolled = rollForward(calendar, date)
        expect(rolled >= date).toBe(true)
        expect(rollForward(calendar, rolled)).toBe(rolled)
      }),
    )
  })
})

describe('a year without a notice', () => {
  it('counts plain weeks and is named', () => {
    expect(isWorkingDay(plain, '2026-02-17')).toBe(true)
    expect(missingYears(calendar, '2025-12-20', '2027-01-10')).toEqual([2025, 2027])
    expect(missingYears(calendar, '2026-01-01', '2026-12-31')).toEqual([])
  })
})
