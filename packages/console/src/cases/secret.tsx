import { useMutation } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { api } from '../api/api-client.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { controlClass } from '../ui/control.ts'
import { FieldFrame } from '../ui/field-frame.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Sheet, SheetBody, SheetFoot } from '../ui/sheet.tsx'

interface SecretAt {
  caseId: string
  mask: string
  /** JSON pointer into the case, or into the entry of `revision` */
  path: string
  revision?: number
}

/** A masked value with the door to it. What was opened is shown in the sheet only and forgotten with it. */
export function Secret(at: SecretAt) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <span className="inline-flex items-center gap-1">
      <span className="tabular-nums">{at.mask}</span>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label={`${t('unseal.open')} ${at.mask}`}
        className="inline-flex min-h-11 items-center gap-1 rounded px-1.5 text-sm text-brand-700 hover:bg-brand-50 md:min-h-7"
      >
        <Eye aria-hidden className="size-4" />
        {t('unseal.open')}
      </button>
      {open && <UnsealSheet at={at} onClose={() => setOpen(false)} />}
    </span>
  )
}

function UnsealSheet({ at, onClose }: { at: SecretAt; onClose: () => void }) {
  const { t } = useWords()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } })
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      api.unseal(at.caseId, { path: at.path, revision: at.revision, reason }),
  })
  return (
    <Sheet open onClose={onClose} title={t('unseal.title')} description={t('unseal.hint')}>
      <form
        noValidate
        className="flex min-h-0 flex-1 flex-col"
        onSubmit={(event) => {
          // a sheet inside a page's form would otherwise send that one too
          event.stopPropagation()
          void handleSubmit((typed) => mutate(typed))(event)
        }}
      >
        <SheetBody>
          <div className="grid gap-4">
            {error && <ProblemNote error={error} />}
            {data ? (
              <div role="status">
                <p className="text-sm text-muted">{t('unseal.value')}</p>
                <p className="text-lg whitespace-pre-line tabular-nums select-all">{data.value}</p>
              </div>
            ) : (
              <FieldFrame label={t('unseal.reason')} error={formState.errors.reason?.message} required>
                {(props) => (
                  <textarea
                    {...props}
                    {...register('reason', { validate: (text) => text.trim() !== '' || t('unseal.missing') })}
                    rows={3}
                    className={`${controlClass} block py-2`}
                  />
                )}
              </FieldFrame>
            )}
          </div>
        </SheetBody>
        <SheetFoot>
          <Button onClick={onClose}>{t('close')}</Button>
          {!data && (
            <Button type="submit" look="primary" disabled={isPending}>
              {t('unseal.submit')}
            </Button>
          )}
        </SheetFoot>
      </form>
    </Sheet>
  )
}
