import { Link } from '@tanstack/react-router'
import { ChartColumn, ListTodo, type LucideIcon, Scale } from 'lucide-react'
import { useWords } from '../i18n/language.tsx'

/** The places of the product, under the thumb. */
export function PhoneNav() {
  const { t } = useWords()
  return (
    <nav
      aria-label={t('mainNav')}
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-3 border-t border-line bg-white pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <PhoneLink to="/work" icon={ListTodo} label={t('nav.work')} />
      <PhoneLink to="/figures" icon={ChartColumn} label={t('nav.figures')} />
      <PhoneLink to="/office" icon={Scale} label={t('nav.office')} />
    </nav>
  )
}

function PhoneLink({
  to,
  icon: Icon,
  label,
}: {
  to: '/work' | '/figures' | '/office'
  icon: LucideIcon
  label: string
}) {
  return (
    <Link
      to={to}
      className="flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs -outline-offset-2"
      activeProps={{ className: 'font-semibold text-brand-700' }}
      inactiveProps={{ className: 'text-muted' }}
      activeOptions={{ includeSearch: false }}
    >
      <Icon aria-hidden className="size-5" />
      {label}
    </Link>
  )
}
