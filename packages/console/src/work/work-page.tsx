import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { casesQuery, openingsQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading, Sentence } from '../ui/sentence.tsx'
import { CaseList } from './case-list.tsx'
import { FigureChip } from './figure-chip.tsx'
import { ListFilters } from './list-filters.tsx'
import { OpeningsSheet } from './openings-sheet.tsx'

const route = getRouteApi('/signed-in/work')

/** Open cases by due day: mine, or everything in view; also where a figure is opened into its cases. */
export function WorkPage() {
  const { t } = useWords()
  const filter = route.useSearch()
  const [opening, setOpening] = useState(false)
  const { data: openings } = useQuery(openingsQuery)
  return (
    <>
      <div className="mb-3 flex items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">{t(filter.view === 'all' ? 'work.allTitle' : 'work.title')}</h1>
        {!!openings?.items.length && (
          <Button look="primary" onClick={() => setOpening(true)}>
            <Plus aria-hidden className="size-4" />
            {t('nav.new')}
          </Button>
        )}
      </div>
      <FigureChip />
      <ListFilters />
      <Results />
      {opening && <OpeningsSheet onClose={() => setOpening(false)} />}
    </>
  )
}

function Results() {
  const { t } = useWords()
  const filter = route.useSearch()
  const query = useInfiniteQuery(casesQuery(filter))
  if (query.isPending) return <Loading />
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
  const rows = query.data.pages.flatMap((page) => page.items)
  const isMine = filter.view !== 'all' && !filter.q && !filter.phase && !filter.category && !filter.late
  if (rows.length === 0)
    return (
      <div className="rounded-lg border border-line bg-white px-4 py-3">
        <Sentence>{t(isMine ? 'work.empty' : 'work.emptyAll')}</Sentence>
        {isMine && <Sentence>{t('work.emptyHint')}</Sentence>}
      </div>
    )
  return (
    <div className={query.isPlaceholderData ? 'opacity-60' : ''}>
      <CaseList rows={rows} />
      <div className="mt-3 flex items-center justify-between gap-3 text-sm text-muted">
        <span role="status">{t('work.total', { n: query.data.pages[0]?.total ?? rows.length })}</span>
        {query.hasNextPage && (
          <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? t('work.loadingMore') : t('work.more')}
          </Button>
        )}
      </div>
    </div>
  )
}
