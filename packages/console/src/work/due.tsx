import type { CaseRow } from '../api/shapes.ts'
import { useWords, type Words } from '../i18n/language.tsx'
import { Lamp } from '../ui/lamp.tsx'

/** "3 days left", from the number the API counted. */
export function daysLeftText(daysLeft: number, t: Words['t']): string {
  if (daysLeft === 0) return t('due.today')
  return daysLeft > 0 ? t('due.left', { n: daysLeft }) : t('due.past', { n: -daysLeft })
}

/** Lamp, next due day and how far off it is. Late stays late, even when nothing is due any more. */
export function Due({ row }: { row: DueRow }) {
  const { t } = useWords()
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 whitespace-nowrap tabular-nums">
      <Lamp colour={row.lamp} />
      {row.dueOn ?? <span className="text-muted">{t('due.none')}</span>}
      <HowFar row={row} />
    </span>
  )
}

type DueRow = Pick<CaseRow, 'lamp' | 'dueOn' | 'daysLeft' | 'late' | 'done'>

function HowFar({ row: { daysLeft, late, done } }: { row: DueRow }) {
  const { t } = useWords()
  const counts = daysLeft !== null && !done
  if (late && counts && daysLeft < 0)
    return <span className="font-semibold text-red-700">{t('due.lateBy', { n: -daysLeft })}</span>
  return (
    <>
      {counts && (
        <span className={daysLeft < 0 ? 'text-red-700' : 'text-muted'}>{daysLeftText(daysLeft, t)}</span>
      )}
      {late && <span className="font-semibold text-red-700">{t('due.wasLate')}</span>}
    </>
  )
}
