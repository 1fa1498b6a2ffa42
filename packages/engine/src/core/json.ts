/** Plain JSON: all a case may remember. Dates are civil-date strings or epoch milliseconds. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * JSON text with object keys in one fixed order, so that equal values give equal bytes whatever
 * database or language handled them in between (jsonb reorders keys). `undefined` members vanish,
 * as in JSON.stringify.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
