import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from './button.tsx'

/** Not now, or not as it was: what would be possible instead is worth saying. */
const CONFLICT = new Set([409, 412])

/** What the server refused, why, and what would be possible instead. */
export function ProblemNote({
  error,
  onRetry,
  children,
}: {
  error: Error
  onRetry?: () => void
  children?: ReactNode
}) {
  const { t, pick } = useWords()
  const problem = error instanceof ApiProblem ? error.body : undefined
  const reasons = problem?.reasons ?? []
  return (
    <div role="alert" className="rounded-md border border-red-200 bg-red-50 px-3 py-2.5 text-sm">
      <p className="flex items-start gap-1.5 font-medium text-red-800">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {sentenceOf(problem, t)}
      </p>
      {reasons.length > 0 && (
        <ul className="mt-1 list-disc pl-8">
          {reasons.map((reason) => (
            <li key={`${reason.kind}:${reason.name}`}>{pick(reason.label)}</li>
          ))}
        </ul>
      )}
      {problem?.permitted && CONFLICT.has(problem.status) && (
        <p className="mt-1 pl-5.5">
          {problem.permitted.length === 0
            ? t('problem.nothingPermitted')
            : t('problem.permitted', {
                events: problem.permitted.map((offer) => pick(offer.label)).join('、'),
              })}
        </p>
      )}
      {children}
      {problem?.requestId && problem.status >= 500 && (
        <p className="mt-1 pl-5.5 text-muted">{t('requestId', { id: problem.requestId })}</p>
      )}
      {onRetry && (
        <Button className="mt-2 ml-5.5" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}

function sentenceOf(problem: ApiProblem['body'] | undefined, t: ReturnType<typeof useWords>['t']): string {
  if (!problem) return t('problem.generic')
  if (problem.status === 0) return t('problem.unreachable')
  const told = (problem.reasons?.length ?? 0) > 0 || (problem.errors?.length ?? 0) > 0
  const detail = told || !problem.detail ? '' : `：${problem.detail}`
  return (problem.title || t('problem.generic')) + detail
}
