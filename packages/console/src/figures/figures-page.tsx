import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { figuresQuery } from '../api/queries.ts'
import type { FigureValue } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { controlClass } from '../ui/control.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading, Sentence } from '../ui/sentence.tsx'
import { FigureCard } from './figure-card.tsx'
import { LateCases } from './late-cases.tsx'
import { monthAfter, type Period, periodOf, thisMonth } from './month.ts'
import { OtherFigures } from './other-figures.tsx'

const route = getRouteApi('/signed-in/figures')

/** What an overseer looks at first: found, taken on, resolved, the two rates, what is late. */
const LEADING = ['screened', 'accepted', 'resolved', 'resolutionRate', 'successRate', 'overdue']

/** The overseer's first page: few numbers, each with its formula and the way to its cases. */
export function FiguresPage() {
  const { t, pick } = useWords()
  const wished = route.useSearch().month ?? ''
  const month = periodOf(wished) ? wished : thisMonth()
  const period = periodOf(month) as Period
  const query = useQuery(figuresQuery(period))
  const figures = query.data?.items ?? []
  const leading = LEADING.flatMap((id) => figures.find((figure) => figure.id === id) ?? [])
  const others = figures.filter((figure) => !leading.includes(figure))
  const titleOf = (figure: FigureValue) => pick(figure.group) || t('figures.others')
  const groups = [...new Set(others.map(titleOf))].map((title) => ({
    title,
    figures: others.filter((figure) => titleOf(figure) === title),
  }))
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">{t('figures.title')}</h1>
        <MonthPicker month={month} />
      </div>
      {query.isPending && <Loading />}
      {query.error && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.items.length === 0 && <Sentence>{t('figures.empty')}</Sentence>}
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {leading.map((figure) => (
          <li key={figure.id}>
            <FigureCard figure={figure} period={period} />
          </li>
        ))}
      </ul>
      <LateCases />
      {groups.map(({ title, figures }) => (
        <OtherFigures key={title} title={title} figures={figures} period={period} />
      ))}
    </>
  )
}

function MonthPicker({ month }: { month: string }) {
  const { t } = useWords()
  const navigate = route.useNavigate()
  const show = (next: string) => void navigate({ search: { month: next }, replace: true })
  return (
    <div className="flex items-center gap-1">
      <Button aria-label={t('figures.previous')} className="px-2" onClick={() => show(monthAfter(month, -1))}>
        <ChevronLeft aria-hidden className="size-5" />
      </Button>
      <input
        type="month"
        aria-label={t('figures.month')}
        value={month}
        onChange={(event) => periodOf(event.target.value) && show(event.target.value)}
        className={`${controlClass} w-40`}
      />
      <Button aria-label={t('figures.next')} className="px-2" onClick={() => show(monthAfter(month, 1))}>
        <ChevronRight aria-hidden className="size-5" />
      </Button>
    </div>
  )
}
