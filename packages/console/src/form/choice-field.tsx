import { Controller, useFormContext } from 'react-hook-form'
import { useWords } from '../i18n/language.tsx'
import { Chips } from '../ui/chips.tsx'
import { controlClass } from '../ui/control.ts'
import { FieldFrame, GroupFrame } from '../ui/field-frame.tsx'
import { useOptions } from './offered.tsx'
import type { FieldAt } from './schema-field.tsx'
import { useFieldError } from './typed-field.tsx'
import { mustBeFilled } from './values.ts'

/** Beyond this many, one of them is chosen from a list instead of from buttons. */
const CHIPS_AT_MOST = 6

/** One or several of a vocabulary or of the things of this case. */
export function ChoiceField({ field, name }: FieldAt) {
  const { t, pick } = useWords()
  const options = useOptions(field)
  if (field.kind === 'choice' && options.length > CHIPS_AT_MOST)
    return <SelectField field={field} name={name} />
  const hint = options.length === 0 ? t('form.noChoices') : pick(field.hint) || undefined
  return (
    <ChosenGroup field={field} name={name} hint={hint}>
      {(value, onChange) => (
        <Chips
          name={name}
          options={options}
          several={field.kind === 'choices'}
          chosen={Array.isArray(value) ? value : value ? [String(value)] : []}
          onChange={(chosen) => onChange(field.kind === 'choices' ? chosen : chosen[0])}
        />
      )}
    </ChosenGroup>
  )
}

/** A yes or no that must be said, neither of them being the default. */
export function YesNoField({ field, name }: FieldAt) {
  const { t, pick } = useWords()
  const options = [
    { value: 'yes', label: t('form.yes') },
    { value: 'no', label: t('form.no') },
  ]
  return (
    <ChosenGroup field={field} name={name} hint={pick(field.hint) || undefined}>
      {(value, onChange) => (
        <Chips
          name={name}
          options={options}
          several={false}
          chosen={[String(value ?? '')]}
          onChange={([chosen]) => onChange(chosen)}
        />
      )}
    </ChosenGroup>
  )
}

/** Something that is not so unless it is ticked. */
export function SwitchField({ field, name }: FieldAt) {
  const { t, pick } = useWords()
  const { register } = useFormContext()
  const error = useFieldError(name)
  const mustTick = field.kind === 'confirm' && field.required
  return (
    <div>
      <label className="inline-flex min-h-11 items-center gap-2.5 text-base md:min-h-9 md:text-sm">
        <input
          type="checkbox"
          {...register(name, { required: mustTick ? t('form.missing') : false })}
          className="size-5 accent-brand-600 md:size-4"
        />
        {pick(field.label)}
      </label>
      {(error || field.hint) && (
        <p className={error ? 'text-sm text-red-700' : 'text-sm text-muted'}>{error ?? pick(field.hint)}</p>
      )}
    </div>
  )
}

function SelectField({ field, name }: FieldAt) {
  const { t, pick } = useWords()
  const { register } = useFormContext()
  const options = useOptions(field)
  const error = useFieldError(name)
  return (
    <FieldFrame
      label={pick(field.label)}
      hint={pick(field.hint) || undefined}
      error={error}
      required={field.required}
    >
      {(props) => (
        <select
          {...props}
          {...register(name, { required: mustBeFilled(field) ? t('form.missing') : false })}
          className={controlClass}
        >
          <option value="">{t('form.choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

function ChosenGroup({
  field,
  name,
  hint,
  children,
}: FieldAt & {
  hint?: string
  children: (value: unknown, onChange: (value: unknown) => void) => React.ReactNode
}) {
  const { t, pick } = useWords()
  const error = useFieldError(name)
  const isEmpty = (value: unknown) =>
    value === '' || value === undefined || (Array.isArray(value) && value.length === 0)
  return (
    <GroupFrame label={pick(field.label)} hint={hint} error={error} required={field.required}>
      <Controller
        name={name}
        rules={{
          validate: (value) => {
            const needed =
              field.kind === 'choices' ? field.minItems > 0 && field.required : mustBeFilled(field)
            return needed && isEmpty(value) ? t('form.missing') : true
          },
        }}
        render={({ field: { value, onChange } }) => <>{children(value, onChange)}</>}
      />
    </GroupFrame>
  )
}
