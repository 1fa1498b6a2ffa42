import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { api, type SettingsChange } from '../api/api-client.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Choice } from '../api/shapes.ts'
import { type Field, fieldsOf } from '../form/field.ts'
import { complaintsOf, Refused } from '../form/refused.tsx'
import { SchemaForm } from '../form/schema-form.tsx'
import { toForm, toValues, type Values } from '../form/values.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { SheetBody, SheetFoot } from '../ui/sheet.tsx'

/** Why: every decision of an office says it. */
const REASON = {
  type: 'string',
  title: '理由',
  'x-en': 'Reason',
  description: '写明依据或者会议、文件，供以后查考',
  'x-en-description': 'The decision, meeting or document behind it, for whoever looks it up later',
  'x-widget': 'textarea',
  minLength: 1,
  maxLength: 500,
}

type Change = Omit<SettingsChange, 'reason'>

/** A value and its reason, sent as one decision. What was typed survives every refusal. */
export function DecisionForm({
  schema,
  choices,
  value,
  place,
  change,
  takeBack,
  before,
  onDone,
}: {
  /** JSON Schema of a form with the member `value` */
  schema: { properties: Record<string, unknown> }
  choices: Record<string, Choice[]>
  value: unknown
  /** where in the request the value stands, as a JSON pointer */
  place: string
  change: (value: unknown) => Change
  /** gives the organisation's own decision up; absent when it has none */
  takeBack: Change | undefined
  before?: ReactNode
  onDone: () => void
}) {
  const { t, pick } = useWords()
  const client = useQueryClient()
  const fields = questions(schema.properties)
  const form = useForm<Values>({ defaultValues: toValues(fields, { value }) })
  const { mutate, error, isPending } = useMutation({
    mutationFn: (json: SettingsChange) =>
      api.changeSettings(json).catch((refusal: Error) => {
        throw atValue(refusal, place)
      }),
    onSuccess: () => {
      for (const name of ['settings', 'time-limits']) void client.invalidateQueries({ queryKey: [name] })
      onDone()
    },
    onError: (refusal) => {
      for (const { name, message } of complaintsOf(refusal, fields, pick)) form.setError(name, { message })
    },
  })
  const submit = form.handleSubmit((values) => {
    const { value: decided, reason } = toForm(fields, values)
    mutate({ ...change(decided), reason: String(reason) })
  })
  const giveUp = async (own: Change) => {
    if (await form.trigger('reason', { shouldFocus: true }))
      mutate({ ...own, reason: String(form.getValues('reason')) })
  }
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
            {before}
            {error && <Refused error={error} />}
            <SchemaForm fields={fields} offered={choices} />
            {takeBack && (
              <Button
                className="md:justify-self-start"
                disabled={isPending}
                onClick={() => void giveUp(takeBack)}
              >
                {t('settings.takeBack')}
              </Button>
            )}
          </div>
        </SheetBody>
        <SheetFoot>
          <Button onClick={onDone}>{t('cancel')}</Button>
          <Button type="submit" look="primary" disabled={isPending}>
            {isPending ? t('form.sending') : t('settings.decide')}
          </Button>
        </SheetFoot>
      </form>
    </FormProvider>
  )
}

/** A decision without a value would be none: taking one back is another button. */
const questions = (properties: Record<string, unknown>): Field[] =>
  fieldsOf({ properties: { ...properties, reason: REASON }, required: ['value', 'reason'] }).map((field) => ({
    ...field,
    required: true,
    nullable: false,
  }))

/** The server complains about its own request; the form knows the same place as `value`. */
function atValue(refusal: Error, place: string): Error {
  if (!(refusal instanceof ApiProblem)) return refusal
  const errors = refusal.body.errors?.map(({ pointer, label }) => ({
    label,
    pointer: pointer.startsWith(place) ? `/value${pointer.slice(place.length)}` : pointer,
  }))
  return new ApiProblem({ ...refusal.body, errors })
}
