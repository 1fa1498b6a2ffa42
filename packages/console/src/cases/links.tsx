import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { linksQuery } from '../api/queries.ts'
import type { CaseRow, CaseView, Offer, Suggestion } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { EventSheet } from './event-sheet.tsx'

/** The API puts the likeliest first; beyond these they would push the page away. */
const LIKELIEST = 3

/** Other cases this one belongs to, and those that may be the same matter: the reader judges. */
export function Links({ view, className }: { view: CaseView; className?: string }) {
  const { t, pick } = useWords()
  const { data, error } = useQuery(linksQuery(view.id))
  const [judged, setJudged] = useState<Offer>()
  const link = view.offers.find((offer) => offer.event === 'case.linked' && offer.permitted)
  const judge =
    link &&
    ((row: CaseRow) => setJudged(withCase(link, row, `${row.number ?? t('work.noNumber')} ${row.title}`)))
  if (error) return <ProblemNote error={error} />
  if (!data || data.items.length + data.suggestions.length === 0) return null
  return (
    <Card title={t('case.links')} className={className}>
      {data.items.length > 0 && (
        <ul className="divide-y divide-line text-sm">
          {data.items.map((item) => (
            <li key={item.case.id + item.kind} className="py-2 first:pt-0">
              <span className="text-muted">{pick(item.label)}</span> <CaseLink row={item.case} />
            </li>
          ))}
        </ul>
      )}
      {data.suggestions.length > 0 && (
        <>
          <h3 className="mt-1 text-sm font-semibold">{t('case.maybeSame')}</h3>
          <p className="text-sm text-muted">{t('case.maybeSameHint')}</p>
          <Suggestions suggestions={data.suggestions.slice(0, LIKELIEST)} onJudge={judge} />
          {data.suggestions.length > LIKELIEST && (
            <Disclosure summary={t('case.moreSuggestions', { n: data.suggestions.length - LIKELIEST })}>
              <Suggestions suggestions={data.suggestions.slice(LIKELIEST)} onJudge={judge} />
            </Disclosure>
          )}
        </>
      )}
      {judged && (
        <EventSheet
          view={view}
          offer={judged}
          onClose={() => setJudged(undefined)}
          onSent={() => setJudged(undefined)}
        />
      )}
    </Card>
  )
}

function Suggestions({
  suggestions,
  onJudge,
}: {
  suggestions: Suggestion[]
  onJudge: ((row: CaseRow) => void) | undefined
}) {
  const { t, pick } = useWords()
  return (
    <ul className="divide-y divide-line text-sm">
      {suggestions.map(({ case: row, grounds }) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
          <span className="min-w-0 flex-1 basis-56">
            <CaseLink row={row} />
            <span className="block text-muted">{grounds.map(pick).join('、')}</span>
          </span>
          {onJudge && <Button onClick={() => onJudge(row)}>{t('case.judge')}</Button>}
        </li>
      ))}
    </ul>
  )
}

/** The offer's own form with the case already chosen. */
const withCase = (offer: Offer, row: CaseRow, name: string): Offer => ({
  ...offer,
  prefill: { ...offer.prefill, to: { id: row.id, name } },
})

function CaseLink({ row }: { row: CaseRow }) {
  const { t, pick } = useWords()
  return (
    <Link to="/cases/$id" params={{ id: row.id }} className="text-brand-800 underline underline-offset-2">
      {row.number ?? t('work.noNumber')} {row.title}
      <span className="sr-only"> {pick(row.status)}</span>
    </Link>
  )
}
