/**
 * A day without hour or zone, written YYYY-MM-DD: what statutes count in. China keeps one zone
 * (UTC+8, no summer time since 1991), so the day of an instant never depends on the server.
 */
export type CivilDate = string

const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000

const toUtc = (date: CivilDate): number =>
  Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10))
const fromUtc = (ms: number): CivilDate => new Date(ms).toISOString().slice(0, 10)

/** True for an existing day: 2026-02-30 is not one. */
export const isCivilDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toUtc(text)) && fromUtc(toUtc(text)) === text

/** The day in China at an instant (epoch ms). */
export const civilDateAt = (instant: number): CivilDate => fromUtc(instant + SHANGHAI_MS)

/** The instant (epoch ms) at which a day begins in China, plus `hours`. */
export const instantOf = (date: CivilDate, hours = 0): number => toUtc(date) - SHANGHAI_MS + hours * 3_600_000

/** ISO text of an instant with China's offset, as papers and logs print it. */
export const isoInChina = (instant: number): string =>
  `${new Date(instant + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00`

export const addDays = (date: CivilDate, days: number): CivilDate => fromUtc(toUtc(date) + days * DAY_MS)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / DAY_MS)

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (date: CivilDate): number => new Date(toUtc(date)).getUTCDay()

/** The corresponding day `months` later, or the month's last day when there is none (民法典 202). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = +date.slice(0, 4) * 12 + (+date.slice(5, 7) - 1) + months
  const [year, month] = [Math.floor(index / 12), index % 12]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return fromUtc(Date.UTC(year, month, Math.min(+date.slice(8, 10), lastDay)))
}

export const latest = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)
