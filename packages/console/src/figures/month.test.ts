import { describe, expect, it } from 'vitest'
import { monthAfter, periodOf } from './month.ts'

describe('a reporting month', () => {
  it('reaches from its first to its last day', () => {
    expect(periodOf('2026-04')).toEqual({ from: '2026-04-01', to: '2026-04-30' })
    expect(periodOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(periodOf('2026-13')).toBeUndefined()
  })

  it('follows and precedes over the turn of the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
  })
})
