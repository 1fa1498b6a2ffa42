import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { api } from '../api/api-client.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Progress } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { controlClass } from '../ui/control.ts'
import { FieldFrame } from '../ui/field-frame.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'

/** Number and code of a case, and what they open. */
export function ProgressLookUp() {
  const { t } = useWords()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { number: '', code: '' } })
  const { mutate, data, error, isPending } = useMutation({ mutationFn: api.findProgress })
  const { errors } = formState
  return (
    <form noValidate onSubmit={handleSubmit((typed) => mutate(typed))} className="grid gap-4">
      <FieldFrame
        label={t('public.number')}
        hint={t('public.numberHint')}
        error={errors.number?.message}
        required
      >
        {(props) => (
          <input
            {...props}
            {...register('number', { required: t('form.missing') })}
            autoComplete="off"
            className={controlClass}
          />
        )}
      </FieldFrame>
      <FieldFrame label={t('public.code')} hint={t('public.codeHint')} error={errors.code?.message} required>
        {(props) => (
          <input
            {...props}
            {...register('code', { required: t('form.missing') })}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className={`${controlClass} max-w-60 tabular-nums`}
          />
        )}
      </FieldFrame>
      {error && <Refusal error={error} />}
      <Button type="submit" look="primary" disabled={isPending} className="md:justify-self-start">
        {isPending ? t('loading') : t('public.ask')}
      </Button>
      {data && <Found progress={data} />}
    </form>
  )
}

/** Number and code are refused together: who knows one of them learns nothing about the other. */
function Refusal({ error }: { error: Error }) {
  const { t } = useWords()
  if (!(error instanceof ApiProblem)) return <ProblemNote error={error} />
  const { status, retryAfterSeconds = 60 } = error.body
  const sentence = {
    404: t('public.notFound'),
    429: t('public.tooOften', { n: retryAfterSeconds }),
  }[status]
  return <ProblemNote error={error}>{sentence && <p className="mt-1 pl-5.5">{sentence}</p>}</ProblemNote>
}

function Found({ progress }: { progress: Progress }) {
  const { pick } = useWords()
  return (
    <section role="status" className="border-t border-line pt-3">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        <span className="tabular-nums">{progress.number}</span>
        <Badge tone="strong">{pick(progress.status)}</Badge>
      </h3>
      <dl className="mt-2 divide-y divide-line text-sm">
        {progress.rows.map((row) => (
          <div
            key={row.label.zh + row.value.zh}
            className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 py-1.5"
          >
            <dt className="text-muted">{pick(row.label)}</dt>
            <dd className="whitespace-pre-line">{pick(row.value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
