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

/** The refusal as a whole: complaints without an input, reasons, and that nothing typed is lost. */
export function Refused({ error, fields }: { error: Error; fields: Field[] }) {
  const { t, pick } = useWords()
  const errors = error instanceof ApiProblem ? (error.body.errors ?? []) : []
  const homeless = errors.filter(({ pointer }) => inputOf(fields, pathOf(pointer)) === undefined)
  const isConflict = error instanceof ApiProblem && [409, 412].includes(error.status)
  return (
    <ProblemNote error={error}>
      {errors.length > homeless.length && (
        <p className="mt-1 pl-5.5">{t('form.fix', { n: errors.length })}</p>
      )}
      {homeless.length > 0 && (
        <ul className="mt-1 list-disc pl-9">
          {homeless.map(({ pointer, label }) => (
            <li key={pointer + label.zh}>{pick(label)}</li>
          ))}
        </ul>
      )}
      {isConflict && <p className="mt-1 pl-5.5">{t('problem.kept')}</p>}
    </ProblemNote>
  )
}
