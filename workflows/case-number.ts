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
  settings: Settings,
  of: { workflow: { id: string }; org: { shortName: string }; year: number },
): NumberStyle {
  const { id } = of.workflow
  const format = id === 'agency' ? settings.numbers.agency : settings.numbers.dispute
  const [prefix, suffix, more] = format
    .replace('{year}', String(of.year))
    .replace('{org}', of.org.shortName)
    .split('{seq}')
  if (prefix === undefined || suffix === undefined || more !== undefined)
    throw new Error(`the number format ${format} must contain {seq} once`)
  return { series: id, prefix, suffix, width: settings.numbers.digits }
}

/** The number as it is cited: with the round, once the case was reopened. */
export const citedNumber = (number: string, round: number): string =>
  round > 1 ? `${number}-${round}` : number
