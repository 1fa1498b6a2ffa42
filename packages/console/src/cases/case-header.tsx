import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { CaseView } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { wallTime } from '../ui/china-time.ts'
import { ColourMark } from '../work/colour-mark.tsx'
import { Due } from '../work/due.tsx'

export function CaseHeader({ view }: { view: CaseView }) {
  const { t, pick } = useWords()
  return (
    <div className="mb-3 md:mb-4">
      <Link
        to="/work"
        className="-ml-1 inline-flex min-h-11 items-center gap-0.5 rounded pr-2 text-sm text-brand-700 hover:underline md:min-h-7"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {t('nav.work')}
      </Link>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-xl leading-snug font-semibold">
          {view.title}
          {view.number && (
            <span className="ml-2 text-base font-normal text-muted tabular-nums">{view.number}</span>
          )}
        </h1>
        <Badge tone="strong">{pick(view.status)}</Badge>
      </div>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">
        <span className="inline-flex gap-1.5">
          {t('case.due')} <Due row={view} />
        </span>
        <span>
          {pick(view.procedureLabel)} · {pick(view.phaseLabel)} · {pick(view.categoryLabel)}{' '}
          <ColourMark colour={view.colour} />
        </span>
        {view.hands.length > 0 && (
          <span>{t('case.hands', { names: view.hands.map((hand) => hand.name).join('、') })}</span>
        )}
        <span>{t('case.org', { name: view.org.name })}</span>
        {view.queryCode && (
          <span className="tabular-nums">{t('case.queryCode', { code: view.queryCode })}</span>
        )}
        <span className="tabular-nums">{t('case.openedAt', { at: wallTime(view.openedAt) })}</span>
      </p>
    </div>
  )
}
