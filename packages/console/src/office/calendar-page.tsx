import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../api/problem.ts'
import { calendarQuery } from '../api/queries.ts'
import type { Calendar } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { Card } from '../ui/card.tsx'
import { wallTime } from '../ui/china-time.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading } from '../ui/sentence.tsx'
import { CalendarImport } from './calendar-import.tsx'

/** The yearly notices by which working days are counted, and the way a new one comes in. */
export function CalendarPage() {
  const { t } = useWords()
  const { data, error, refetch } = useQuery(calendarQuery)
  if (error instanceof ApiProblem && error.status === 403) return <NotFound />
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      <h1 className="mb-3 text-xl font-semibold">{t('calendar.title')}</h1>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title={t('calendar.import')} className="lg:col-span-2">
          <CalendarImport />
        </Card>
        <Card title={t('calendar.years')}>
          <Years years={data.years} />
        </Card>
        <Card title={t('calendar.editions')}>
          <Editions editions={data.editions} />
        </Card>
      </div>
    </>
  )
}

/** The newest year first: it is the one people ask about. */
function Years({ years }: { years: Calendar['years'] }) {
  const { t } = useWords()
  return (
    <ul className="divide-y divide-line text-sm">
      {Object.entries(years)
        .toReversed()
        .map(([year, { notice, off, on }]) => (
          <li key={year} className="py-2 first:pt-0 last:pb-0">
            <p>
              <span className="font-semibold tabular-nums">{t('calendar.year', { year })}</span>{' '}
              <span className="text-muted">{t('calendar.days', { off: off.length, on: on.length })}</span>
            </p>
            <p className="text-muted">{notice}</p>
            <Disclosure summary={t('calendar.dates')}>
              <Dates name={t('calendar.off')} dates={off} />
              <Dates name={t('calendar.on')} dates={on} />
            </Disclosure>
          </li>
        ))}
    </ul>
  )
}

const Dates = ({ name, dates }: { name: string; dates: string[] }) => (
  <p className="pb-1 tabular-nums">
    <span className="text-muted">{name}</span> {dates.length > 0 ? dates.join('、') : '—'}
  </p>
)

function Editions({ editions }: { editions: Calendar['editions'] }) {
  const { t } = useWords()
  return (
    <ol className="divide-y divide-line text-sm">
      {editions.toReversed().map(({ edition, source, years, since, by, at }) => (
        <li key={edition} className="py-2 first:pt-0 last:pb-0">
          <p>
            <span className="font-semibold tabular-nums">{t('calendar.edition', { n: edition })}</span>{' '}
            <span className="tabular-nums">
              {years.map((year) => t('calendar.year', { year })).join('、')}
            </span>
          </p>
          <p className="text-muted">{source}</p>
          <p className="text-muted tabular-nums">
            {since === null ? t('calendar.builtIn') : t('calendar.since', { at: wallTime(since) })}
            {by && at && ` · ${t('calendar.importedBy', { name: by.name, at: wallTime(at) })}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
