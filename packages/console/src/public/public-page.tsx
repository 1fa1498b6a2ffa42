import { useQuery } from '@tanstack/react-query'
import { resultsQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading, Sentence } from '../ui/sentence.tsx'
import { ProgressLookUp } from './progress-look-up.tsx'

/** What anybody may ask without an account: how far a case is, and what is published today. */
export function PublicPage() {
  const { t } = useWords()
  return (
    <main className="mx-auto grid w-full max-w-2xl flex-1 content-start gap-4 px-4 pt-4 pb-10 md:pt-8">
      <h1 className="text-xl font-semibold">{t('public.title')}</h1>
      <Card title={t('public.progress')}>
        <ProgressLookUp />
      </Card>
      <Card title={t('public.results')}>
        <PublishedResults />
      </Card>
    </main>
  )
}

function PublishedResults() {
  const { t } = useWords()
  const { data, error, refetch } = useQuery(resultsQuery)
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (data.items.length === 0) return <Sentence>{t('public.noResults')}</Sentence>
  return (
    <ul className="divide-y divide-line">
      {data.items.map((result) => (
        <li key={result.org.path + result.from + result.text} className="py-3 first:pt-0 last:pb-0">
          <p className="whitespace-pre-line">{result.text}</p>
          <p className="mt-1 text-sm text-muted tabular-nums">
            {result.org.name} · {t('public.shownFromTo', { from: result.from, to: result.to })}
          </p>
        </li>
      ))}
    </ul>
  )
}
