import { splitSealed } from '../core/index.ts'

/** The same JSON with every sealed text replaced by its mask (138****5678). */
export function masked<T>(value: T): T {
  if (typeof value === 'string') return (splitSealed(value)?.mask ?? value) as T
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(masked) as T
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, masked(each)])) as T
}
