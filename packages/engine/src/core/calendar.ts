import { addDays, type CivilDate, weekdayOf } from './civil-date.ts'

/**
 * One edition of the statutory calendar: what the State Council's yearly notices change about plain weeks,
 * and which edition held before. Nothing of an edition is ever changed: a new notice makes a new one.
 */
export interface Calendar {
  id: string
  source: string
  years: Record<string, CalendarYear>
  /** epoch ms from which it holds; absent: from the beginning */
  since?: number
  before?: Calendar
}

/** `off` are weekdays that are free, `on` are weekend days that are worked (调休). */
export interface CalendarYear {
  off: CivilDate[]
  on: CivilDate[]
  notice: string
}

const sets = new WeakMap<Calendar, { off: Set<CivilDate>; on: Set<CivilDate> }>()

function setsOf(calendar: Calendar) {
  const known = sets.get(calendar)
  if (known) return known
  const years = Object.values(calendar.years)
  const made = { off: new Set(years.flatMap((y) => y.off)), on: new Set(years.flatMap((y) => y.on)) }
  sets.set(calendar, made)
  return made
}

/** The edition that follows `before` at an instant: its years are said anew, all others stay. */
export const laterEdition = (
  before: Calendar,
  { since, source, years }: Pick<LaterEdition, 'since' | 'source' | 'years'>,
): LaterEdition => ({
  id: `${firstEdition(before).id}/${editionNumber(before) + 1}`,
  source,
  years: { ...before.years, ...years },
  since,
  before,
})

/** The edition with which everything began. */
export const firstEdition = (calendar: Calendar): Calendar =>
  calendar.before ? firstEdition(calendar.before) : calendar

/** 1 for the first edition. */
export const editionNumber = (calendar: Calendar): number =>
  calendar.before ? editionNumber(calendar.before) + 1 : 1

/** The edition that holds at an instant (epoch ms). */
export function inForce(calendar: Calendar, at: number): Calendar {
  const { since, before } = calendar
  if (since === undefined || since <= at) return calendar
  if (!before) throw new Error(`calendar ${calendar.id} does not say what held before it`)
  return inForce(before, at)
}

/** An edition that took the place of another. */
export type LaterEdition = Calendar & { since: number }

const isLater = (calendar: Calendar): calendar is LaterEdition => calendar.since !== undefined

/** Editions that come into force after `from` and not after `to`, earliest first; of one instant only the newest. */
export function editionsBetween(calendar: Calendar, from: number, to: number): LaterEdition[] {
  const found: LaterEdition[] = []
  for (
    let each: Calendar | undefined = calendar;
    each && isLater(each) && each.since > from;
    each = each.before
  )
    if (each.since <= to && found[0]?.since !== each.since) found.unshift(each)
  return found
}

/** Monday to Friday without the holidays, plus the worked weekend days. A missing year has plain weeks. */
export function isWorkingDay(calendar: Calendar, date: CivilDate): boolean {
  const { off, on } = setsOf(calendar)
  if (on.has(date)) return true
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6 && !off.has(date)
}

/** The `count`-th working day after `from`; `from` itself is not counted (民法典 201). */
export function addWorkingDays(
  calendar: Calendar,
  from: CivilDate,
  count: number,
  isExcluded: (date: CivilDate) => boolean = () => false,
): CivilDate {
  let date = from
  for (let left = count; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(calendar, date) && !isExcluded(date)) left--
  }
  return date
}

/** The day itself, or the next working day when it is free (民法典 203). */
export function rollForward(calendar: Calendar, date: CivilDate): CivilDate {
  let rolled = date
  while (!isWorkingDay(calendar, rolled)) rolled = addDays(rolled, 1)
  return rolled
}

/** Years touched by a period whose notice the calendar lacks: dates there count plain weeks only. */
export function missingYears(calendar: Calendar, from: CivilDate, to: CivilDate): number[] {
  const years: number[] = []
  for (let year = +from.slice(0, 4); year <= +to.slice(0, 4); year++)
    if (!calendar.years[String(year)]) years.push(year)
  return years
}
