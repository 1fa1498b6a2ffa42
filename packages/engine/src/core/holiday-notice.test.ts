import { describe, expect, it } from 'vitest'
import { readNotice } from './holiday-notice.ts'

const TODAY = '2026-11-25'
/** 2026 as published, moved to no other year: thirteen free days at least, one worked Sunday. */
const off = [
  '2027-01-01',
  ...['08', '09', '10', '11', '12'].map((day) => `2027-02-${day}`),
  '2027-04-05',
  ...['03', '04', '05'].map((day) => `2027-05-${day}`),
  '2027-06-09',
  '2027-09-15',
  ...['01', '04', '05', '06', '07'].map((day) => `2027-10-${day}`),
]
const plain = { year: 2027, source: '国务院办公厅关于2027年部分节假日安排的通知', off, on: ['2027-02-06'] }
const holidayCn = {
  $schema: 'https://example.org/schema.json',
  year: 2027,
  papers: ['https://example.org/2027'],
  days: [
    ...off.map((date) => ({ name: '节', date, isOffDay: true })),
    { name: '春节', date: '2027-02-13', isOffDay: true },
    { name: '春节', date: '2027-02-06', isOffDay: false },
    { name: '春节', date: '2027-02-15', isOffDay: false },
  ],
}
const mistakes = (file: unknown, today = TODAY): [string, string][] => {
  const read = readNotice(file, today)
  return 'issues' in read ? read.issues.map(({ path, label }) => [path.join('/'), label.zh]) : []
}

describe('a notice', () => {
  it('is read from our own shape', () => {
    expect(readNotice(plain, TODAY)).toEqual({ year: 2027, notice: plain.source, off, on: ['2027-02-06'] })
  })

  it('is read from the shape of holiday-cn: free weekend days and worked weekdays are no differences', () => {
    expect(readNotice(holidayCn, TODAY)).toEqual({
      year: 2027,
      notice: 'https://example.org/2027',
      off,
      on: ['2027-02-06'],
    })
  })

  it('may change days of the December before its year', () => {
    expect(mistakes({ ...plain, off: ['2026-12-31', ...off] })).toEqual([])
    expect(mistakes({ ...plain, off: ['2026-11-30', ...off] })).toEqual([['off/0', '2026-11-30不属于2027年']])
  })
})

describe('a mistake in a notice is one sentence with its place:', () => {
  it.each([
    ['not a date', { off: ['2027-02-30', ...off] }, ['off/0', '“2027-02-30”不是日期']],
    ['another year', { off: [...off, '2028-01-03'] }, [`off/${off.length}`, '2028-01-03不属于2027年']],
    ['the same day twice', { off: [...off, off[0]] }, [`off/${off.length}`, '2027-01-01出现了两次']],
    ['a worked weekday', { on: ['2027-02-15'] }, ['on/0', '2027-02-15不是周末，不能列为调休上班日']],
    ['a free weekend day', { off: ['2027-02-13', ...off] }, ['off/0', '2027-02-13本是周末，不必列为放假日']],
    ['too few free days', { off: off.slice(0, 12) }, ['', '放假日只有12天，少于法定的13天']],
    ['no source', { source: ' ' }, ['source', '缺少依据：请写明放假通知的名称、文号或网址']],
    ['another shape', { off: 'none' }, ['off', '文件格式有误：off']],
  ])('%s', (_, change, mistake) => {
    expect(mistakes({ ...plain, ...change })).toEqual([mistake])
  })

  it('a year already past', () => {
    expect(mistakes(plain, '2028-01-01')).toEqual([['year', '2027年已经过去，不能再改']])
    expect(mistakes(plain, '2027-12-31')).toEqual([])
  })

  it('papers without an address, and too few days with the weekend ones counted', () => {
    expect(mistakes({ ...holidayCn, papers: [] }).map(([path]) => path)).toEqual(['papers'])
    const free = (count: number) => ({
      ...holidayCn,
      days: holidayCn.days.slice(off.length - count, off.length + 1),
    })
    expect(mistakes(free(12))).toEqual([])
    expect(mistakes(free(11))).toEqual([['', '放假日只有12天，少于法定的13天']])
  })

  it('all of them at once', () => {
    expect(mistakes({ ...plain, source: '', off: ['x', ...off], on: ['2027-02-15'] })).toHaveLength(3)
    expect(mistakes('2027')).toHaveLength(1)
  })
})
