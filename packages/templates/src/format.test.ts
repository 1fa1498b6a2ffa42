import { describe, expect, test } from 'vitest'
import {
  blank,
  cnDate,
  cnNum,
  date,
  maskId,
  maskPhone,
  money,
  names,
  rmb,
  side,
  tick,
  time,
} from './format.ts'

describe('dates', () => {
  test('are printed without zero padding', () => {
    expect(date('2026-03-02')).toBe('2026年3月2日')
  })

  test('are written out in Chinese figures over a seal', () => {
    expect(cnDate('2026-11-23')).toBe('二〇二六年十一月二十三日')
    expect(cnDate('2030-10-20')).toBe('二〇三〇年十月二十日')
  })

  test.each(['2026-02-30', '2026-13-01', '2026-3-2', '', '2026-03-02T00:00:00Z'])('refuse %j', (text) => {
    expect(() => date(text)).toThrow(RangeError)
  })

  test('times of day keep their minutes', () => {
    expect(time('09:05')).toBe('9时05分')
    expect(() => time('24:00')).toThrow(RangeError)
  })
})

describe('sums in capitals', () => {
  test.each([
    [0, '人民币零元整'],
    [1, '人民币壹分'],
    [10, '人民币壹角整'],
    [105, '人民币壹元零伍分'],
    [150, '人民币壹元伍角整'],
    [180_000, '人民币壹仟捌佰元整'],
    [1_860_000, '人民币壹万捌仟陆佰元整'],
    [2_468_050, '人民币贰万肆仟陆佰捌拾元伍角整'],
    [740_415, '人民币柒仟肆佰零肆元壹角伍分'],
    [1_000_500, '人民币壹万零伍元整'],
    [10_005_000, '人民币壹拾万零伍拾元整'],
    [100_000_000, '人民币壹佰万元整'],
    [10_000_000_001, '人民币壹亿元零壹分'],
    [1_001_000_000_000, '人民币壹佰亿零壹仟万元整'],
    [100_010_001_000_000n, '人民币壹万零壹亿零壹万元整'],
    [100_000_000_000_000, '人民币壹万亿元整'],
  ])('%s fen are %s', (fen, words) => {
    expect(rmb(fen)).toBe(words)
  })

  test.each([-1, 1.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN])('refuse %s', (fen) => {
    expect(() => rmb(fen)).toThrow(RangeError)
  })

  test('figures group thousands and keep both decimals', () => {
    expect(money(1_860_000)).toBe('18,600.00')
    expect(money(5)).toBe('0.05')
    expect(money(123_456_789_012n)).toBe('1,234,567,890.12')
  })
})

describe('people and places in a row', () => {
  test('sides are the ten stems, then numbers', () => {
    expect([0, 2, 9, 10].map(side)).toEqual(['甲方', '丙方', '癸方', '第十一方'])
  })

  test('names are joined, of people or plain', () => {
    expect(names([{ name: '张某甲' }, { name: '李某乙' }])).toBe('张某甲、李某乙')
    expect(names(['胡某丙'])).toBe('胡某丙')
  })

  test('small numbers count in Chinese', () => {
    expect([1, 10, 11, 20, 34].map(cnNum)).toEqual(['一', '十', '十一', '二十', '三十四'])
    expect(() => cnNum(100)).toThrow(RangeError)
  })

  test('identity and phone numbers hide their middle', () => {
    expect(maskId('999901197001011234')).toBe('999901********1234')
    expect(maskPhone('13800000501')).toBe('138****0501')
    expect(maskPhone('12345')).toBe('1***5')
  })

  test('ticks fill the chosen box only', () => {
    expect(tick('phone', 'phone') + tick('phone', 'visit') + tick(undefined, 'visit')).toBe('■□□')
    expect(blank(3)).toBe('　　　')
  })
})
