import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { newSendingKey, type Sending, useSending } from '../api/send-event.ts'
import type { CaseView, Choice, FormSchema } from '../api/shapes.ts'
import { fieldsOf } from '../form/field.ts'
import { complaintsOf, Refused } from '../form/refused.tsx'
import { SchemaForm } from '../form/schema-form.tsx'
import { toForm, toValues, type Values } from '../form/values.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { controlClass } from '../ui/control.ts'
import { FieldFrame } from '../ui/field-frame.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { SheetBody, SheetFoot } from '../ui/sheet.tsx'

export interface ActingAs {
  role: string
  label: string
  org?: string
}

/** What is asked for: an offer of a case, or an opening. */
interface Asked {
  event: string
  form?: FormSchema
  choices: Record<string, Choice[]>
  prefill: Record<string, unknown>
}

/** One event's form from opening to sent. What was typed survives every refusal; one key serves all tries. */
export function EventForm({
  offer,
  actingAs,
  to,
  notice,
  cancelText,
  onCancel,
  onSent,
}: {
  offer: Asked
  actingAs: ActingAs[]
  to: (org: string | undefined) => Sending['to']
  /** why it would not be permitted any more, said above the form */
  notice?: React.ReactNode
  cancelText?: string
  onCancel: () => void
  onSent: (sent: CaseView) => void
}) {
  const { t, pick } = useWords()
  const [key] = useState(newSendingKey)
  const [fields] = useState(() => fieldsOf(offer.form ?? {}))
  const [acting, setActing] = useState(0)
  const form = useForm<Values>({ defaultValues: toValues(fields, offer.prefill), shouldFocusError: true })
  const sending = useSending(onSent)
  const submit = form.handleSubmit((values) => {
    const { role, org } = actingAs[acting] ?? {}
    sending.mutate(
      { key, event: offer.event, form: toForm(fields, values), as: role, to: to(org) },
      {
        onError: (error) => {
          for (const { name, message } of complaintsOf(error, fields, pick)) form.setError(name, { message })
        },
      },
    )
  })
  const sendAgain = (event: React.SubmitEvent) => {
    // a complaint about a whole group hangs on no input: it would keep the form from ever being sent again
    form.clearErrors()
    void submit(event)
  }
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={sendAgain} className="flex min-h-0 flex-1 flex-col">
        <SheetBody>
          <div className="grid gap-4">
            {notice}
            {sending.error && <Refused error={sending.error} />}
            {actingAs.length > 1 && <RoleChoice options={actingAs} chosen={acting} onChoose={setActing} />}
            {fields.length === 0 && <Sentence>{t('form.noFields')}</Sentence>}
            <SchemaForm fields={fields} offered={offer.choices} />
          </div>
        </SheetBody>
        <SheetFoot>
          <Button onClick={onCancel}>{cancelText ?? t('cancel')}</Button>
          <Button type="submit" look="primary" disabled={sending.isPending}>
            {sending.isPending ? t('form.sending') : t('form.submit')}
          </Button>
        </SheetFoot>
      </form>
    </FormProvider>
  )
}

function RoleChoice({
  options,
  chosen,
  onChoose,
}: {
  options: ActingAs[]
  chosen: number
  onChoose: (index: number) => void
}) {
  const { t } = useWords()
  return (
    <FieldFrame label={t('form.role')}>
      {(props) => (
        <select
          {...props}
          value={chosen}
          onChange={(event) => onChoose(Number(event.target.value))}
          className={controlClass}
        >
          {options.map((option, index) => (
            <option key={`${option.role}@${option.org ?? ''}`} value={index}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
