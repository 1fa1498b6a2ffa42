import { describe, expect, it } from 'vitest'
import { toListSearch } from './list-search.ts'

const given = (search: Record<string, unknown>) => JSON.parse(JSON.stringify(toListSearch(search)))

describe("the list's address", () => {
  it('keeps a number that was typed as a case number', () => {
    expect(given({ q: 2026001, view: 'all', late: true })).toEqual({ q: '2026001', view: 'all', late: true })
  })

  it('drops what it does not understand', () => {
    expect(given({ view: 'everything', part: 'half', late: 'yes', colour: 'mauve', q: ' ' })).toEqual({})
  })
})
