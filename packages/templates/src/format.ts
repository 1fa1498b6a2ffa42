/** Pure words-and-figures functions: what templates call to print a date, a sum, a side. */

const digits = '〇一二三四五六七八九'
const capitals = '零壹贰叁肆伍陆柒捌玖'
const sides = '甲乙丙丁戊己庚辛壬癸'

function civilDate(text: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const [year, month, day] = (match?.slice(1) ?? []).map(Number) as [number, number, number]
  const instant = new Date(Date.UTC(year, month - 1, day))
  const exists = match && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day
  if (!exists) throw new RangeError(`不是有效日期：${text}`)
  return { year, month, day }
}

/** '2026-03-02' → 2026年3月2日, without zero padding (GB/T 9704). Throws on 2026-02-30. */
export function date(text: string): string {
  const { year, month, day } = civilDate(text)
  return `${year}年${month}月${day}日`
}

/** '2026-03-17' → 二〇二六年三月十七日, the solemn form over a seal. */
export function cnDate(text: string): string {
  const { year, month, day } = civilDate(text)
  const years = [...String(year)].map((digit) => digits[Number(digit)]).join('')
  return `${years}年${cnNum(month)}月${cnNum(day)}日`
}

/** '14:30' → 14时30分. */
export function time(text: string): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  if (!match) throw new RangeError(`不是有效时间：${text}`)
  return `${Number(match[1])}时${match[2]}分`
}

/** 1…99 → 一…九十九; counts things (（三）, 一式四份), not money. */
export function cnNum(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) throw new RangeError(`超出 0—99：${value}`)
  const tens = Math.floor(value / 10)
  const unit = value % 10
  if (tens === 0) return unit === 0 ? '零' : digits.charAt(unit)
  return `${tens > 1 ? digits.charAt(tens) : ''}十${unit ? digits.charAt(unit) : ''}`
}

function toFen(fen: number | bigint): bigint {
  if (typeof fen === 'number' && !Number.isSafeInteger(fen)) throw new RangeError(`金额不是整数分：${fen}`)
  const amount = BigInt(fen)
  if (amount < 0n || amount >= 10n ** 18n) throw new RangeError(`金额超出范围：${fen}`)
  return amount
}

/** Four digits in capitals; a run of zeros inside is one 零. Leading zeros are the caller's business. */
function capitalGroup(group: number): string {
  const units = ['仟', '佰', '拾', '']
  let words = ''
  let zero = false
  for (const [place, digit] of [...String(group).padStart(4, '0')].entries()) {
    if (digit === '0') {
      zero = words !== ''
      continue
    }
    words += `${zero ? '零' : ''}${capitals[Number(digit)]}${units[place]}`
    zero = false
  }
  return words
}

function capitalYuan(yuan: bigint): string {
  const groupUnits = ['', '万', '亿', '万亿']
  let words = ''
  let rest = yuan
  for (let index = 0; rest > 0n; index++, rest /= 10_000n) {
    const group = Number(rest % 10_000n)
    const above = rest / 10_000n
    // 壹万零伍佰: a group that does not fill its thousands says 零 towards the group above it.
    const bridge = above > 0n && group > 0 && (group < 1000 || above % 10n === 0n) ? '零' : ''
    const unit = index === 3 && words.includes('亿') ? '万' : groupUnits[index]
    words = (group > 0 ? `${bridge}${capitalGroup(group)}${unit}` : '') + words
  }
  return words
}

/** Fen → 人民币壹仟捌佰元整: the form that cannot be altered with one stroke. */
export function rmb(fen: number | bigint): string {
  const amount = toFen(fen)
  const yuan = amount / 100n
  const jiao = Number((amount / 10n) % 10n)
  const cent = Number(amount % 10n)
  const whole = yuan > 0n ? `${capitalYuan(yuan)}元` : ''
  if (jiao === 0 && cent === 0) return `人民币${whole || '零元'}整`
  const skip = jiao === 0 && yuan > 0n ? '零' : ''
  const jiaoWords = jiao > 0 ? `${capitals[jiao]}角` : skip
  return `人民币${whole}${jiaoWords}${cent > 0 ? `${capitals[cent]}分` : '整'}`
}

/** Fen → 18,600.00 */
export function money(fen: number | bigint): string {
  const amount = toFen(fen)
  const whole = String(amount / 100n).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${whole}.${String(amount % 100n).padStart(2, '0')}`
}

/** 18-digit identity number with the birth date hidden. Anything shorter is hidden but for its ends. */
export const maskId = (text: string): string =>
  mask(text, text.length >= 15 ? 6 : 1, text.length >= 15 ? 4 : 1)

/** 138****5678 */
export const maskPhone = (text: string): string =>
  mask(text, text.length >= 11 ? 3 : 1, text.length >= 8 ? 4 : 1)

function mask(text: string, head: number, tail: number): string {
  const hidden = Math.max(text.length - head - tail, 0)
  return (
    text.slice(0, head) + '*'.repeat(hidden) + text.slice(text.length - Math.min(tail, text.length - head))
  )
}

/** 0 → 甲方, 1 → 乙方 … 9 → 癸方; beyond the ten stems 第十一方. */
export const side = (index: number): string =>
  index < sides.length ? `${sides.charAt(index)}方` : `第${cnNum(index + 1)}方`

/** People or organisations (or plain texts) in a row: 张某甲、李某乙. */
export const names = (list: readonly (string | { name: string })[]): string =>
  list.map((entry) => (typeof entry === 'string' ? entry : entry.name)).join('、')

/** ■ or □, for one value or a list of them. The ticked ballot box ☑ is in no Chinese font we ship. */
export const tick = (value: unknown, choice: unknown): string =>
  (Array.isArray(value) ? value.includes(choice) : value === choice) ? '■' : '□'

/** Room to write on by hand, in full-width characters. */
export const blank = (characters: number): string => '　'.repeat(Math.min(Math.max(characters, 1), 28))
