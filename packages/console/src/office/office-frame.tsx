import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries.ts'
import type { Session } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import type { Key } from '../i18n/zh.ts'

interface Place {
  to: '/office/time-limits' | '/office/calendar' | '/office/settings'
  label: Key
  /** who may go there, in the API's words; absent: everybody who is signed in */
  needs?: Session['office'][number]
}

const PLACES: Place[] = [
  { to: '/office/time-limits', label: 'limits.title' },
  { to: '/office/calendar', label: 'calendar.title', needs: 'keepCalendar' },
  { to: '/office/settings', label: 'settings.title', needs: 'changeSettings' },
]

/** What holds for every case: periods, calendar, settings. Each person sees the doors that are open to him. */
export function OfficeFrame() {
  const { t } = useWords()
  const { data: session } = useQuery(sessionQuery)
  const places = PLACES.filter(({ needs }) => !needs || session?.office.includes(needs))
  return (
    <>
      {places.length > 1 && (
        <nav aria-label={t('nav.office')} className="mb-3 flex gap-1 overflow-x-auto border-b border-line">
          {places.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              className="inline-flex min-h-11 items-center border-b-2 px-3 text-sm whitespace-nowrap -outline-offset-2 hover:text-brand-700 md:min-h-9"
              activeProps={{ className: 'border-brand-600 font-semibold text-brand-700' }}
              inactiveProps={{ className: 'border-transparent text-muted' }}
              activeOptions={{ includeSearch: false }}
            >
              {t(label)}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  )
}
