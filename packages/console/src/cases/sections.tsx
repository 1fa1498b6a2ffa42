import type { CaseView } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Card } from '../ui/card.tsx'

const TONE = { good: 'text-green-800', bad: 'text-red-700 font-medium', wait: 'text-amber-800' }

/** The matter in the procedure's own words: parties and consent, responsibilities, agreement, performance. */
export function Sections({ view, className }: { view: CaseView; className?: string }) {
  const { t, pick } = useWords()
  const sections = view.sections.filter((section) => section.rows.length > 0)
  if (sections.length === 0) return null
  return (
    <Card title={t('case.sections')} className={className}>
      <div className="grid gap-4">
        {sections.map((section) => (
          <div key={section.title.zh}>
            <h3 className="mb-1 text-sm font-semibold">{pick(section.title)}</h3>
            <dl className="text-sm">
              {section.rows.map((row) => (
                <div
                  key={row.label.zh + row.value.zh}
                  className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 py-0.5 md:grid-cols-[15rem_minmax(0,1fr)]"
                >
                  <dt className="text-muted">{pick(row.label)}</dt>
                  <dd className={`whitespace-pre-line ${row.tone ? TONE[row.tone] : ''}`}>
                    {pick(row.value)}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Card>
  )
}
