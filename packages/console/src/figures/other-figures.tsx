import type { FigureValue } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Card } from '../ui/card.tsx'
import { CasesLink, shown } from './figure-card.tsx'
import type { Period } from './month.ts'

/** One group of the registry beyond the leading figures, one line each. */
export function OtherFigures({
  title,
  figures,
  period,
}: {
  title: string
  figures: FigureValue[]
  period: Period
}) {
  const { pick } = useWords()
  return (
    <Card title={title} className="mt-4">
      <dl className="divide-y divide-line text-sm">
        {figures.map((figure) => (
          <div key={figure.id} className="grid gap-x-4 py-1.5 md:grid-cols-[14rem_11rem_minmax(0,1fr)]">
            <dt className="font-medium">{pick(figure.label)}</dt>
            <dd className="tabular-nums">
              <OneLine figure={figure} period={period} />
            </dd>
            <dd className="text-muted">{pick(figure.words)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function OneLine({ figure, period }: { figure: FigureValue; period: Period }) {
  const { t } = useWords()
  const { denominator, numerator, mean } = figure
  const value = <CasesLink figure={figure} period={period} part="numerator" text={shown(figure, t)} />
  if (mean !== undefined)
    return (
      <>
        {value}
        <span className="ml-2 text-muted">{t('figures.meanOf', { n: numerator })}</span>
      </>
    )
  if (denominator === null) return value
  return (
    <>
      {value}
      <span className="ml-2 text-muted">
        {numerator} /{' '}
        <CasesLink figure={figure} period={period} part="denominator" text={String(denominator)} />
      </span>
    </>
  )
}
