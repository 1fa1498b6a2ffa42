import { describe, expect, it } from 'vitest'
import { lineOf } from './line-of.ts'

const text = `{
  "year": 2027,
  "papers": ["国办发明电〔2026〕9号, {虚构}"],
  "days": [
    { "name": "元旦", "date": "2027-01-01", "isOffDay": true },
    { "name": "a \\"b\\"",
      "date": "2027-02-30", "isOffDay": true }
  ],
  "a/b": { "~": [[1], [2,
    3]] }
}`

describe('the line of a place in a file', () => {
  it('is where its value begins, however the file is broken into lines', () => {
    const lines = ['', '/year', '/papers/0', '/days/0/date', '/days/1', '/days/1/date', '/days/1/isOffDay']
    expect(lines.map((pointer) => lineOf(text, pointer))).toEqual([1, 2, 3, 5, 6, 7, 7])
  })

  it('is found under names with slashes and tildes, and in lists within lists', () => {
    expect(lineOf(text, '/a~1b/~0/1/1')).toBe(10)
  })

  it('is unknown where the file has no such place', () => {
    expect(lineOf(text, '/off/3')).toBeUndefined()
  })
})
