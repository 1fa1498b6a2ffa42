import type { Settings } from './settings.ts'

/** Text around a running number; the store counts without gaps within organisation, series and year. */
export interface NumberStyle {
  series: string
  prefix: string
  suffix: string
  width: number
}

/**
 * How the number of a case is written: （2026）槐荫人调字第001号. The form is the region's setting; `{seq}`
 * stands where the running number goes. A reopened case keeps its number and is cited with -2, -3 …
 * Throws when the setting lacks `{seq}`.
 */
export function numberStyle(
  settings: Pick<Settings, 'numbers'>,
  of: { workflow: { id: string }; org: { shortName: string }; year: number },
): NumberStyle {
  const { id } = of.workflow
  const { agency, dispute, petition } = settings.numbers
  const format = { agency, petition }[id] ?? dispute
  const [prefix, suffix, more] = format
    .replace('{year}', String(of.year))
    .replace('{org}', of.org.shortName)
    .split('{seq}')
  if (prefix === undefined || suffix === undefined || more !== undefined)
    throw new Error(`the number format ${format} must contain {seq} once`)
  // official letters are numbered without leading zeros (GB/T 9704), forms of mediation with them
  return { series: id, prefix, suffix, width: id === 'petition' ? 1 : settings.numbers.digits }
}
