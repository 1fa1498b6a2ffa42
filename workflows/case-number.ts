import type { Settings } from './settings.ts'

/** Text around a running number; the store counts without gaps within organisation, series and year. */
export interface NumberStyle {
  series: string
  prefix: string
  suffix: string
  width: number
}

/**
 * How a number is written: that of a case （2026）槐荫人调字第001号, that of a letter 青石资源信受〔2026〕12号. The
 * forms are the region's settings; `{seq}` stands where the running number goes. A reopened case keeps its
 * number and is cited with -2, -3 … Throws when the form lacks `{seq}` or the letter has none.
 */
export function numberStyle(
  settings: Pick<Settings, 'numbers' | 'letterNumbers'>,
  of: { workflow: { id: string }; document?: string; org: { shortName: string }; year: number },
): NumberStyle {
  const { workflow, document, org, year } = of
  const { agency, dispute, petition, digits } = settings.numbers
  const caseForm = { agency, petition }[workflow.id] ?? dispute
  const form = document === undefined ? caseForm : letterForm(settings, document)
  const [prefix, suffix, more] = form
    .replace('{year}', String(year))
    .replace('{org}', org.shortName)
    .split('{seq}')
  if (prefix === undefined || suffix === undefined || more !== undefined)
    throw new Error(`the number format ${form} must contain {seq} once`)
  // official letters are numbered without leading zeros (GB/T 9704), forms of mediation with them
  const isLetter = document !== undefined || workflow.id === 'petition'
  return { series: document ?? workflow.id, prefix, suffix, width: isLetter ? 1 : digits }
}

function letterForm({ letterNumbers }: Pick<Settings, 'letterNumbers'>, document: string): string {
  const form = (letterNumbers as Record<string, string>)[document]
  if (form === undefined) throw new Error(`letters of the kind ${document} have no number format`)
  return form
}
