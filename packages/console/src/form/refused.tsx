import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/language.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import type { Field } from './field.ts'
import { inputOf, pathOf } from './pointer.ts'

type Pick = ReturnType<typeof useWords>['pick']

/** The server's complaints that belong to an input of this form. */
export function complaintsOf(error: Error, fields: Field[], pick: Pick) {
  const errors = error instanceof ApiProblem ? (error.body.errors ?? []) : []
  return errors.flatMap(({ pointer, label }) => {
    const name = inputOf(fields, pathOf(pointer))
    return name === undefined ? [] : [{ name, message: pick(label) }]
  })
}

/** The refusal as a whole with every complaint, since its input may be out of sight; nothing typed is lost. */
export function Refused({ error }: { error: Error }) {
  const { t, pick } = useWords()
  const errors = error instanceof ApiProblem ? (error.body.errors ?? []) : []
  const isConflict = error instanceof ApiProblem && [409, 412].includes(error.status)
  return (
    <ProblemNote error={error}>
      {errors.length > 0 && (
        <ul className="mt-1 list-disc pl-9">
          {errors.map(({ pointer, label }) => (
            <li key={pointer + label.zh}>{pick(label)}</li>
          ))}
        </ul>
      )}
      {isConflict && <p className="mt-1 pl-5.5">{t('problem.kept')}</p>}
    </ProblemNote>
  )
}
