import { Link } from '@tanstack/react-router'
import type { CalendarPreview } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { wallTime } from '../ui/china-time.ts'
import { Sentence } from '../ui/sentence.tsx'

/** Which clocks a notice would move, as far as the reader may see their cases. */
export function MovedClocks({ preview: { since, moved, items } }: { preview: CalendarPreview }) {
  const { t, pick } = useWords()
  return (
    <section aria-labelledby="moved-clocks" className="grid gap-1">
      <h3 id="moved-clocks" className="text-sm font-semibold">
        {t('calendar.moved', { n: moved })}
      </h3>
      <p className="text-sm text-muted tabular-nums">{t('calendar.since', { at: wallTime(since) })}</p>
      {moved === 0 && <Sentence>{t('calendar.noneMoved')}</Sentence>}
      <ul className="divide-y divide-line text-sm">
        {items.map(({ caseId, number, title, clock, about, from, to }) => (
          <li
            key={`${caseId} ${clock.zh} ${about ?? ''} ${from}`}
            className="grid gap-x-4 py-1.5 md:grid-cols-[minmax(0,1fr)_14rem_13rem]"
          >
            <Link
              to="/cases/$id"
              params={{ id: caseId }}
              className="text-brand-700 underline-offset-2 hover:underline"
            >
              {number ?? t('work.noNumber')} {title}
            </Link>
            <span>
              {pick(clock)}
              {about && <span className="text-muted"> · {about}</span>}
            </span>
            <span className="tabular-nums">
              {from} → <strong className="font-semibold">{to}</strong>
            </span>
          </li>
        ))}
      </ul>
      {items.length < moved && <Sentence>{t('calendar.firstOf', { n: items.length })}</Sentence>}
    </section>
  )
}
