import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { casesQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading, Sentence } from '../ui/sentence.tsx'
import { Due } from '../work/due.tsx'

const SHOWN = 10

/** What is overdue now, whatever the month: the list an overseer acts on. */
export function LateCases() {
  const { t, pick } = useWords()
  const { data, error } = useInfiniteQuery(casesQuery({ view: 'all', late: true }))
  const rows = data?.pages[0]?.items.slice(0, SHOWN) ?? []
  return (
    <Card
      title={t('figures.lateList')}
      className="mt-4"
      aside={
        <Link
          to="/work"
          search={{ view: 'all', late: true }}
          className="inline-flex min-h-11 items-center rounded text-sm text-brand-700 hover:underline md:min-h-8"
        >
          {t('figures.allLate')}
        </Link>
      }
    >
      {error && <ProblemNote error={error} />}
      {!data && !error && <Loading />}
      {data && rows.length === 0 && <Sentence>{t('figures.noLate')}</Sentence>}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5 text-sm">
            <span className="min-w-0">
              <Link
                to="/cases/$id"
                params={{ id: row.id }}
                className="font-medium text-brand-700 underline-offset-2 hover:underline"
              >
                {row.title}
              </Link>
              <span className="ml-2 text-muted">
                {[row.number, pick(row.status), row.org.name, row.hands.map((hand) => hand.name).join('、')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Due row={row} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
