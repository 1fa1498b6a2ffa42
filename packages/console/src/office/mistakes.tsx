import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/language.tsx'
import { lineOf } from './line-of.ts'

/** Each mistake of a refused file in the file's own order, with the line it stands in. */
export function Mistakes({ error, text }: { error: Error; text: string }) {
  const { t, pick } = useWords()
  const errors = error instanceof ApiProblem ? (error.body.errors ?? []) : []
  const mistakes = errors
    .map(({ pointer, label }) => ({ line: pointer === '' ? undefined : lineOf(text, pointer), label }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  if (mistakes.length === 0) return null
  return (
    <ul className="mt-1 grid gap-0.5 pl-5.5">
      {mistakes.map(({ line, label }) => (
        <li key={`${line} ${label.zh}`}>
          {line !== undefined && (
            <span className="mr-2 text-muted tabular-nums">{t('calendar.line', { n: line })}</span>
          )}
          {pick(label)}
        </li>
      ))}
    </ul>
  )
}
