/** Numbers that look random and are the same on every machine (mulberry32). */
export interface Random {
  /** a whole number from 0 to below `limit` */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  /** true in about `percent` of 100 calls */
  chance(percent: number): boolean
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    chance: (percent) => next() * 100 < percent,
  }
}
