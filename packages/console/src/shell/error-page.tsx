import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { NotFound } from './not-found.tsx'

/** The last resort of every page: what to do, and the number by which the log finds it. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const { t } = useWords()
  const problem = error instanceof ApiProblem ? error.body : undefined
  if (problem?.status === 404) return <NotFound />
  return (
    <div role="alert" className="mx-auto max-w-lg px-4 py-16">
      <h1 className="text-xl font-semibold">{t('error.title')}</h1>
      <p className="mt-2 text-muted">{problem?.status === 0 ? t('problem.unreachable') : t('error.body')}</p>
      {problem?.requestId && (
        <p className="mt-2 font-mono text-sm">{t('requestId', { id: problem.requestId })}</p>
      )}
      <Button look="primary" className="mt-4" onClick={() => window.location.reload()}>
        {t('error.reload')}
      </Button>
    </div>
  )
}
