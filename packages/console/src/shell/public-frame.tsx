import { Link, Outlet } from '@tanstack/react-router'
import { useWords } from '../i18n/language.tsx'
import { LanguageSwitch } from './top-bar.tsx'

/** What surrounds the pages of somebody who is not signed in. */
export function PublicFrame() {
  const { t } = useWords()
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="bg-bar text-white">
        <div className="mx-auto flex h-14 max-w-[84rem] items-center justify-between px-4 md:px-6">
          <Link to="/sign-in" search={{}} className="rounded font-semibold focus-visible:outline-white">
            {t('product')}
          </Link>
          <LanguageSwitch className="inline-flex min-h-11 items-center gap-1.5 rounded-md px-3 text-sm hover:bg-bar-hover focus-visible:outline-white" />
        </div>
      </header>
      <Outlet />
    </div>
  )
}
