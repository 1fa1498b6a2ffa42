import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Languages, LogOut } from 'lucide-react'
import { api } from '../api/api-client.ts'
import type { Session } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Popover } from '../ui/popover.tsx'
import { NoticesBell } from './notices-bell.tsx'

const barButton =
  'inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-md px-2.5 text-sm text-white hover:bg-bar-hover focus-visible:outline-white md:min-h-9 md:min-w-9'

export function TopBar({ session }: { session: Session }) {
  const { t } = useWords()
  return (
    <header className="sticky top-0 z-30 bg-bar text-white">
      <div className="mx-auto flex h-14 max-w-[84rem] items-center gap-1 px-3 md:gap-4 md:px-6">
        <Link
          to="/"
          className="rounded text-base font-semibold whitespace-nowrap focus-visible:outline-white"
        >
          <span className="max-md:hidden">{t('product')}</span>
          <span className="md:hidden">{t('productShort')}</span>
        </Link>
        <nav aria-label={t('mainNav')} className="flex gap-1 max-md:hidden">
          <DeskLink to="/work" label={t('nav.work')} />
          <DeskLink to="/figures" label={t('nav.figures')} />
          <DeskLink to="/office" label={t('nav.office')} />
        </nav>
        <div className="ml-auto flex items-center">
          <NoticesBell className={barButton} />
          <LanguageSwitch className={barButton} />
          <Account session={session} />
        </div>
      </div>
    </header>
  )
}

function DeskLink({ to, label }: { to: '/work' | '/figures' | '/office'; label: string }) {
  return (
    <Link
      to={to}
      className="inline-flex min-h-9 items-center rounded-md px-3 text-sm hover:bg-bar-hover focus-visible:outline-white"
      activeProps={{ className: 'bg-bar-hover font-semibold' }}
      activeOptions={{ includeSearch: false }}
    >
      {label}
    </Link>
  )
}

/** Says the other language in that language. */
export function LanguageSwitch({ className }: { className: string }) {
  const { t, language, setLanguage } = useWords()
  return (
    <button
      type="button"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      className={className}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
    >
      <Languages aria-hidden className="size-4" />
      <span>{t('switchLanguage')}</span>
    </button>
  )
}

function Account({ session }: { session: Session }) {
  const { t, pick } = useWords()
  const leave = useSignOut()
  const trigger = (
    <button type="button" aria-label={`${t('account')} ${session.person.name}`} className={barButton}>
      <span className="max-w-24 truncate">{session.person.name}</span>
    </button>
  )
  return (
    <Popover trigger={trigger} label={t('account')}>
      <div className="px-4 py-3">
        <p className="font-semibold">{session.person.name}</p>
        <ul className="mt-1 text-sm text-muted">
          {session.memberships.map((membership) => (
            <li key={`${membership.role}@${membership.org.path}`}>
              {pick(membership.roleLabel)} · {membership.org.name}
            </li>
          ))}
        </ul>
      </div>
      <button
        type="button"
        onClick={leave}
        className="flex min-h-11 w-full items-center gap-2 border-t border-line px-4 text-sm hover:bg-slate-50"
      >
        <LogOut aria-hidden className="size-4" />
        {t('signOut')}
      </button>
    </Popover>
  )
}

/** Leaves nothing of what was read on this machine. */
function useSignOut() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { mutate } = useMutation({
    mutationFn: api.signOut,
    onSettled: async () => {
      await navigate({ to: '/sign-in', search: {} })
      client.clear()
    },
  })
  return () => mutate()
}
