import { Link } from '@tanstack/react-router'
import type { FigureValue } from '../api/shapes.ts'
import { useWords, type Words } from '../i18n/language.tsx'
import type { Period } from './month.ts'

type Part = 'numerator' | 'denominator'

/** One figure: the number, what it is made of, and in words how it is computed. */
export function FigureCard({ figure, period }: { figure: FigureValue; period: Period }) {
  const { t, pick } = useWords()
  const isRate = figure.denominator !== null
  const isMean = figure.mean !== undefined
  return (
    <article className="flex h-full flex-col rounded-lg border border-line bg-white px-4 py-3">
      <h2 className="text-sm font-medium text-muted">{pick(figure.label)}</h2>
      <p className="mt-0.5 text-3xl leading-tight font-semibold tabular-nums">
        <CasesLink figure={figure} period={period} part="numerator" text={shown(figure, t)} />
      </p>
      {isRate && (
        <p className="mt-0.5 text-sm tabular-nums">
          <CasesLink figure={figure} period={period} part="numerator" text={String(figure.numerator)} />
          {' / '}
          <CasesLink figure={figure} period={period} part="denominator" text={String(figure.denominator)} />
          {figure.rate === null && <span className="ml-2 text-muted">{t('figures.noBase')}</span>}
        </p>
      )}
      {isMean && <p className="mt-0.5 text-sm">{t('figures.meanOf', { n: figure.numerator })}</p>}
      <p className="mt-auto pt-2 text-xs leading-5 text-muted">
        {t('figures.formula')}：{pick(figure.words)}
      </p>
    </article>
  )
}

/** What a figure says at a glance: a mean in days with one decimal, a rate, or a count. */
export function shown({ mean, denominator, rate, numerator }: FigureValue, t: Words['t']): string {
  if (mean !== undefined) return mean === null ? '—' : t('figures.days', { n: mean.toFixed(1) })
  return denominator === null ? String(numerator) : percent(rate)
}

/** Two decimals; a rate over nothing is a dash, neither 0 nor 100 %. */
const percent = (rate: number | null) => (rate === null ? '—' : `${(rate * 100).toFixed(2)}%`)

export function CasesLink({
  figure,
  period,
  part,
  text,
}: {
  figure: FigureValue
  period: Period
  part: Part
  text: string
}) {
  const { t, pick } = useWords()
  const n = (part === 'numerator' ? figure.numerator : figure.denominator) ?? 0
  const name = t('figures.open', {
    label: pick(figure.label),
    part: t(part === 'numerator' ? 'work.numerator' : 'work.denominator'),
    n,
  })
  return (
    <Link
      to="/work"
      search={{ view: 'all', done: 'all', figure: figure.id, part, from: period.from, to: period.to }}
      aria-label={`${text} ${name}`}
      className="rounded text-brand-700 underline decoration-slate-300 decoration-1 underline-offset-4 hover:decoration-brand-700 max-md:inline-block max-md:py-1"
    >
      {text}
    </Link>
  )
}
