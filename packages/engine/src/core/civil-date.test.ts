import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  civilDateAt,
  daysBetween,
  instantOf,
  isCivilDate,
  isoInChina,
  latest,
  weekdayOf,
} from './civil-date.ts'

const anyDate = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a civil date', () => {
  it('is an existing day written YYYY-MM-DD, nothing else', () => {
    expect(['2026-02-28', '2024-02-29', '2026-12-31'].every(isCivilDate)).toBe(true)
    for (const text of [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '20260101',
      '',
      'today',
    ])
      expect(isCivilDate(text), text).toBe(false)
  })

  it('is the day in China, eight hours ahead of UTC, whatever the server’s zone', () => {
    expect(civilDateAt(Date.parse('2026-03-01T15:59:59Z'))).toBe('2026-03-01')
    expect(civilDateAt(Date.parse('2026-03-01T16:00:00Z'))).toBe('2026-03-02')
    expect(isoInChina(Date.parse('2026-03-01T16:00:00Z'))).toBe('2026-03-02T00:00:00+08:00')
  })

  it('begins at midnight in China', () => {
    expect(instantOf('2026-03-02')).toBe(Date.parse('2026-03-02T00:00:00+08:00'))
    expect(instantOf('2026-03-02', 9.5)).toBe(Date.parse('2026-03-02T09:30:00+08:00'))
  })

  it('is the day of its own first and last instant', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(civilDateAt(instantOf(date))).toBe(date)
        expect(civilDateAt(instantOf(addDays(date, 1)) - 1)).toBe(date)
      }),
    )
  })

  it('counts days both ways', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -2000, max: 2000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count)
      }),
    )
    expect(daysBetween('2026-03-02', '2026-04-21')).toBe(50)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-03-15', 1, '2026-04-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])(
    'a month after %s (%i) is the corresponding day or the last of the month: %s (民法典 202)',
    (from, count, to) => {
      expect(addMonths(from, count)).toBe(to)
    },
  )

  it('knows its weekday and its order', () => {
    expect(weekdayOf('2026-03-02')).toBe(1)
    expect(weekdayOf('2026-06-07')).toBe(0)
    expect(latest('2026-03-02', '2026-02-28')).toBe('2026-03-02')
  })
})
