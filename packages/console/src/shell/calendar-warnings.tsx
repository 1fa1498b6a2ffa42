import { useQuery } from '@tanstack/react-query'
import { CalendarX2 } from 'lucide-react'
import { warningsQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'

/** A calendar year nobody entered makes due dates wrong: whoever keeps the calendar is told on every page; the API tells nobody else. */
export function CalendarWarnings() {
  const { t, pick } = useWords()
  const { data } = useQuery(warningsQuery)
  if (!data?.items.length) return null
  return (
    <aside aria-label={t('warning.title')} className="border-b border-amber-300 bg-amber-50 text-amber-950">
      <ul className="mx-auto max-w-[84rem] px-3 py-1.5 text-sm md:px-6">
        {data.items.map((warning) => (
          <li key={warning.zh} className="flex items-start gap-1.5">
            <CalendarX2 aria-hidden className="mt-1 size-4 shrink-0" />
            {pick(warning)}
          </li>
        ))}
      </ul>
    </aside>
  )
}
