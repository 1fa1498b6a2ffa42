import {
  addDays,
  type Calendar,
  type CalendarYear,
  canonicalJson,
  civilDateAt,
  editionNumber,
  firstEdition,
  type HolidayNotice,
  instantOf,
  type LaterEdition,
  laterEdition,
} from '../core/index.ts'
import { insertEdition, listEditions, newestEdition } from '../store/calendars.ts'
import type { Engine } from './engine.ts'

/**
 * So long before it holds an edition is known to every process: workers look every second, and what a
 * process decides after the instant without knowing of it could not be replayed.
 */
const KNOWN_BEFORE_MS = 5 * 60_000

/** Makes the stored editions the engine's calendar; asks for no more than their number while nothing is new. */
export async function refreshCalendar(engine: Engine): Promise<void> {
  if ((await newestEdition(engine)) === editionNumber(engine.calendar)) return
  const editions = await listEditions(engine)
  engine.calendar = editions.reduce<Calendar>(laterEdition, firstEdition(engine.calendar))
}

export interface ImportedEdition {
  edition: number
  /** epoch ms; undefined when the built-in calendar says the same already */
  since: number | undefined
  /** false when the newest edition says the same already: nothing was added */
  isNew: boolean
}

const ATTEMPTS = 5

/**
 * Adds an edition in which the notice's year is said anew. It holds from the next midnight in China that is
 * far enough away, for every case at once; until then nothing moves. The same notice twice adds nothing.
 */
export async function importNotice(
  engine: Engine,
  by: { person: string; name: string },
  notice: HolidayNotice,
): Promise<ImportedEdition> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await refreshCalendar(engine)
    const { calendar } = engine
    if (isKnown(calendar, notice))
      return { edition: editionNumber(calendar), since: calendar.since, isNew: false }
    const next = editionWith(engine, notice)
    const edition = editionNumber(next)
    const { since, source } = next
    const written = { by: by.person, name: by.name, at: engine.clock.now() }
    if (await insertEdition(engine, { edition, since, source, years: yearOf(notice), ...written })) {
      await refreshCalendar(engine)
      return { edition, since, isNew: true }
    }
  }
  throw new Error('others were importing calendars five times in a row')
}

/** The edition a notice would become if it were imported now. */
export function editionWith({ calendar, clock }: Engine, notice: HolidayNotice): LaterEdition {
  const known = civilDateAt(clock.now() + KNOWN_BEFORE_MS - 1)
  // never before the newest edition, whatever another process's clock says
  const since = Math.max(instantOf(addDays(known, 1)), calendar.since ?? 0)
  return laterEdition(calendar, { since, source: notice.notice, years: yearOf(notice) })
}

const yearOf = ({ year, off, on, notice }: HolidayNotice): Record<string, CalendarYear> => ({
  [String(year)]: { off, on, notice },
})

const isKnown = (calendar: Calendar, notice: HolidayNotice): boolean =>
  canonicalJson(calendar.years[String(notice.year)]) === canonicalJson(yearOf(notice)[String(notice.year)])
