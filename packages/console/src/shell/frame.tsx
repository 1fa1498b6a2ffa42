import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { sessionQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'
import { CalendarWarnings } from './calendar-warnings.tsx'
import { PhoneNav } from './phone-nav.tsx'
import { TopBar } from './top-bar.tsx'

/** What surrounds every page of somebody who is signed in. */
export function Frame() {
  const { t } = useWords()
  const { data: session } = useQuery(sessionQuery)
  const main = useRef<HTMLElement>(null)
  useFocusOnNewPage(main)
  if (!session) return null
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-50 bg-white px-4 py-2 text-brand-800 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:rounded"
      >
        {t('skip')}
      </a>
      <TopBar session={session} />
      <CalendarWarnings />
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className="mx-auto w-full max-w-[84rem] flex-1 px-3 pt-3 pb-24 outline-none md:px-6 md:pt-5 md:pb-10"
      >
        <Outlet />
      </main>
      <PhoneNav />
    </div>
  )
}

/** Those who hear the page are told that it is another one. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>) {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current !== undefined && before.current !== pathname)
      main.current?.focus({ preventScroll: true })
    before.current = pathname
  }, [pathname, main])
}
