import { type ReactNode, useId } from 'react'
import { useWords } from '../i18n/language.tsx'

export interface FieldProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** Label above, hint and error below, tied to the control by ids. */
export function FieldFrame({
  label,
  hint,
  error,
  required = false,
  children,
}: {
  label: string
  hint?: string
  error?: string
  required?: boolean
  children: (props: FieldProps) => ReactNode
}) {
  const { t } = useWords()
  const id = useId()
  const note = error ?? hint
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
        {required && <RequiredMark />}
      </label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {note && <FieldNote id={`${id}-note`} text={note} bad={!!error} />}
      {required && <span className="sr-only">{t('form.required')}</span>}
    </div>
  )
}

/** The same around a group of controls, which needs a legend instead of a label. */
export function GroupFrame({
  label,
  hint,
  error,
  required = false,
  children,
}: {
  label: string
  hint?: string
  error?: string
  required?: boolean
  children: ReactNode
}) {
  const id = useId()
  const note = error ?? hint
  return (
    <fieldset className="min-w-0" aria-describedby={note ? id : undefined}>
      <legend className="mb-1 block text-sm font-medium">
        {label}
        {required && <RequiredMark />}
      </legend>
      {children}
      {note && <FieldNote id={id} text={note} bad={!!error} />}
    </fieldset>
  )
}

const RequiredMark = () => (
  <span aria-hidden="true" className="ml-0.5 text-lamp-red">
    *
  </span>
)

function FieldNote({ id, text, bad }: { id: string; text: string; bad: boolean }) {
  return (
    <p id={id} className={bad ? 'mt-1 text-sm text-red-700' : 'mt-1 text-sm text-muted'}>
      {text}
    </p>
  )
}
