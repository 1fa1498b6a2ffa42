import { get, useFormContext } from 'react-hook-form'
import { useWords } from '../i18n/language.tsx'
import { cn } from '../ui/class-names.ts'
import { controlClass } from '../ui/control.ts'
import { FieldFrame, type FieldProps } from '../ui/field-frame.tsx'
import type { Field, FieldKind } from './field.ts'
import { fenOf } from './money.ts'
import type { FieldAt } from './schema-field.tsx'
import { mustBeFilled } from './values.ts'

const INPUT_TYPE: Partial<Record<FieldKind, string>> = { date: 'date', month: 'month', time: 'time' }

/** Anything typed: a line, several lines, a date, a number, an amount. */
export function TypedField({ field, name }: FieldAt) {
  const { t, pick } = useWords()
  const error = useFieldError(name)
  const hint = field.kind === 'lines' ? t('form.perLine') : pick(field.hint) || undefined
  return (
    <FieldFrame label={pick(field.label)} hint={hint} error={error} required={field.required}>
      {(props) => <TypedControl field={field} name={name} props={props} />}
    </FieldFrame>
  )
}

function TypedControl({ field, name, props }: FieldAt & { props: FieldProps }) {
  const { t } = useWords()
  const { register } = useFormContext()
  const rules = register(name, {
    required: mustBeFilled(field) ? t('form.missing') : false,
    validate: (value: string) => complaintAbout(field, String(value ?? '').trim(), t),
  })
  if (field.kind === 'textarea' || field.kind === 'lines')
    return (
      <textarea
        {...props}
        {...rules}
        rows={field.kind === 'lines' ? 3 : 4}
        maxLength={field.kind === 'textarea' ? field.maxLength : undefined}
        className={cn(controlClass, 'block resize-y py-2')}
      />
    )
  const input = (
    <input
      {...props}
      {...rules}
      type={INPUT_TYPE[field.kind] ?? (field.secret === 'phone' ? 'tel' : 'text')}
      inputMode={field.kind === 'money' ? 'decimal' : field.kind === 'number' ? 'numeric' : undefined}
      autoComplete="off"
      className={cn(controlClass, {
        'max-w-48':
          field.kind === 'date' || field.kind === 'month' || field.kind === 'time' || field.kind === 'number',
        'pr-10 text-right md:pr-10 tabular-nums': field.kind === 'money',
      })}
    />
  )
  if (field.kind !== 'money') return input
  return (
    <div className="relative max-w-60">
      {input}
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-sm text-muted"
      >
        {t('form.yuan')}
      </span>
    </div>
  )
}

type Say = ReturnType<typeof useWords>['t']

/** Only what could not be written down at all; whether it is allowed is the server's business. */
function complaintAbout(field: Field, text: string, t: Say): string | true {
  if (text === '') return mustBeFilled(field) ? t('form.missing') : true
  if (field.kind === 'money') return fenOf(text) === undefined ? t('form.badMoney') : true
  if (field.kind === 'number') return Number.isFinite(Number(text)) ? true : t('form.badNumber')
  return true
}

/** The sentence under a field, wherever in the form it is. */
export function useFieldError(name: string): string | undefined {
  const {
    formState: { errors },
  } = useFormContext()
  const error = get(errors, name) as { message?: string; root?: { message?: string } } | undefined
  return error?.message ?? error?.root?.message
}
