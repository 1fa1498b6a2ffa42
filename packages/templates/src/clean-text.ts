/** A line break inside a value, from input to the markup layer, where it becomes <br/>. */
export const lineBreak = '\u2028'

// Bidi controls can show text in another order than it is stored; zero-width characters hide in names
// and numbers; noncharacters and controls are not XML. None of them has a use on these papers.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]/gu

/** Text as it may enter a paper: NFC, no invisible characters, line breaks as U+2028, trimmed. */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?|[\n\u2028\u2029\u0085]/g, lineBreak)
    .replace(/[\t\v\f]/g, ' ')
    .replace(invisible, '')
    .trim()
}

/** `cleanText` on every string inside plain JSON data; undefined and null members vanish. */
export function cleanFacts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanFacts)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null)
  return Object.fromEntries(members.map(([key, member]) => [key, cleanFacts(member)]))
}

/**
 * JSON with keys in one fixed order, so that equal facts have equal hashes whatever database handled
 * them in between (jsonb reorders keys). The same rule as the engine's, which this package may not import.
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
