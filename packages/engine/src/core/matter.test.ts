import { describe, expect, it } from 'vitest'
import { alikeOf, isWorthShowing, likeness } from './matter.ts'

const matter = (text: string, ...respondents: string[]) => ({
  text,
  respondents,
  withinMonths: 24,
  compared: [],
})
const none = { person: false, name: false, place: false }

describe('likeness', () => {
  it('is 1 for the same text whatever its punctuation, 0 for texts without a pair in common', () => {
    expect(likeness('青苗补偿未发。', '青苗 补偿 未发！')).toBe(1)
    expect(likeness('青苗补偿', '路灯不亮')).toBe(0)
    expect(likeness('', '')).toBe(0)
  })

  it('is the same from both sides and grows with what is shared', () => {
    const [a, b, c] = ['征地后青苗补偿一直没有支付', '征地青苗补偿没有支付', '征地后道路损坏']
    expect(likeness(a, b)).toBe(likeness(b, a))
    expect(likeness(a, b)).toBeGreaterThan(likeness(a, c))
  })
})

describe('what is worth showing', () => {
  it('is the same person with anything alike, not the same person alone', () => {
    const same = { ...none, person: true }
    expect(isWorthShowing(alikeOf(matter('青苗补偿', '某局'), matter('路灯不亮', '某局'), same))).toBe(true)
    expect(isWorthShowing(alikeOf(matter('青苗补偿'), matter('路灯不亮'), same))).toBe(false)
  })

  it('is nearly the same text about one place, not one place alone', () => {
    const here = { ...none, place: true }
    expect(isWorthShowing(alikeOf(matter('青苗补偿未发'), matter('青苗补偿没发'), here))).toBe(true)
    expect(isWorthShowing(alikeOf(matter('青苗补偿未发'), matter('路灯不亮'), here))).toBe(false)
  })
})
