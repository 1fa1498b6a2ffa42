import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  missingYears,
  rollForward,
  weekdayOf,
} from '@maplebridge/engine/core'
import chineseDays from 'chinese-days'
import { isWorkday } from 'chinese-workday'
import { describe, expect, it } from 'vitest'
import { calendar } from './calendar.ts'

describe('the calendar of the State Council', () => {
  it.each([
    [3, '2026-02-13', '2026-02-25'],
    [10, '2026-02-13', '2026-03-05'],
    [3, '2026-04-03', '2026-04-09'],
    [5, '2026-04-30', '2026-05-11'],
    [10, '2026-04-30', '2026-05-18'],
    [10, '2026-09-24', '2026-10-15'],
    [5, '2026-01-12', '2026-01-19'],
  ])('%i working days from %s end on %s', (count, from, due) => {
    expect(addWorkingDays(calendar, from, count)).toBe(due)
  })

  it.each([
    [30, '2026-05-08', '2026-06-07', '2026-06-08'],
    [60, '2026-01-26', '2026-03-27', '2026-03-27'],
    [30, '2026-07-03', '2026-08-02', '2026-08-03'],
  ])('%i days from %s end on %s, rolled %s', (count, from, due, rolled) => {
    expect(addDays(from, count)).toBe(due)
    expect(rollForward(calendar, due)).toBe(rolled)
  })

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    'works on %s, a weekend day made up for',
    (date) => {
      expect([0, 6]).toContain(weekdayOf(date))
      expect(isWorkingDay(calendar, date)).toBe(true)
    },
  )

  it('lists free weekdays and worked weekend days only, each in its own year', () => {
    for (const [year, { off, on, notice }] of Object.entries(calendar.years)) {
      expect(notice).toContain(`${year}年`)
      for (const date of off) expect([1, 2, 3, 4, 5], date).toContain(weekdayOf(date))
      for (const date of on) expect([0, 6], date).toContain(weekdayOf(date))
      expect([...off, ...on].every((date) => date.startsWith(year))).toBe(true)
    }
  })

  it('knows 2023 to 2026 and warns beyond: plain weeks are counted there', () => {
    expect(missingYears(calendar, '2023-01-01', '2026-12-31')).toEqual([])
    expect(missingYears(calendar, '2026-12-20', '2027-01-10')).toEqual([2027])
    expect(isWorkingDay(calendar, '2027-10-01')).toBe(true)
  })
})

/** Two packages by other people, with tables of their own. Every date of every year we know. */
describe('compared with others, on every date from 2023 to 2026,', () => {
  const dates: string[] = []
  for (let date = '2023-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) dates.push(date)

  it.each([
    ['chinese-days', chineseDays.isWorkday, []],
    // its table gives a fourth free day; the notice for 2023 ends the New Year holiday on 2 January
    ['chinese-workday', isWorkday, ['2023-01-03']],
  ])('the working days are those of %s, but for its known mistakes', (_, theirs, mistaken) => {
    expect(dates.filter((date) => isWorkingDay(calendar, date) !== theirs(date))).toEqual(mistaken)
  })

  it('1 to 30 working days end where findWorkday of chinese-days ends: the day of the start is not counted', () => {
    const differing = dates.flatMap((from) =>
      Array.from({ length: 30 }, (_, index) => index + 1)
        .filter((count) => addWorkingDays(calendar, from, count) !== chineseDays.findWorkday(count, from))
        .map((count) => `${count} from ${from}`),
    )
    expect(dates).toHaveLength(1461)
    expect(differing).toEqual([])
  })

  it('the next working day on or after a date is findWorkday(0)', () => {
    expect(dates.filter((date) => rollForward(calendar, date) !== chineseDays.findWorkday(0, date))).toEqual(
      [],
    )
  })
})
