import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { api } from '../api/api-client.ts'
import { sessionQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { controlClass } from '../ui/control.ts'
import { FieldFrame } from '../ui/field-frame.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'

const route = getRouteApi('/signed-out/sign-in')

export function SignInPage() {
  const { t } = useWords()
  return (
    <main className="mx-auto w-full max-w-sm flex-1 px-4 pt-10 md:pt-24">
      <div className="rounded-lg border border-line bg-white px-5 py-6 md:px-7">
        <h1 className="mb-4 text-xl font-semibold">{t('signIn.title')}</h1>
        <Credentials />
      </div>
      <p className="mt-4 text-center text-sm text-muted">
        {t('signIn.noAccount')}
        <Link
          to="/public"
          className="inline-flex min-h-11 items-center rounded px-1 text-brand-700 underline underline-offset-2 md:min-h-8"
        >
          {t('signIn.public')}
        </Link>
      </p>
    </main>
  )
}

function Credentials() {
  const { t } = useWords()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { login: '', password: '' } })
  const signIn = useSignIn()
  const { login, password } = formState.errors
  return (
    <form noValidate onSubmit={handleSubmit((typed) => signIn.mutate(typed))} className="grid gap-4">
      <FieldFrame label={t('signIn.login')} error={login?.message} required>
        {(props) => (
          <input
            {...props}
            {...register('login', { required: t('form.missing') })}
            type="text"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            className={controlClass}
          />
        )}
      </FieldFrame>
      <FieldFrame label={t('signIn.password')} error={password?.message} required>
        {(props) => (
          <input
            {...props}
            {...register('password', { required: t('form.missing') })}
            type="password"
            autoComplete="current-password"
            className={controlClass}
          />
        )}
      </FieldFrame>
      {signIn.error && <ProblemNote error={signIn.error} />}
      <Button type="submit" look="primary" disabled={signIn.isPending} className="md:min-h-10">
        {signIn.isPending ? t('signIn.busy') : t('signIn.submit')}
      </Button>
    </form>
  )
}

function useSignIn() {
  const client = useQueryClient()
  const router = useRouter()
  const { back } = route.useSearch()
  return useMutation({
    mutationFn: api.signIn,
    onSuccess: (session) => {
      client.clear()
      client.setQueryData(sessionQuery.queryKey, session)
      // only an address of this console: the parameter is anybody's to write
      router.history.push(back?.startsWith('/') && !back.startsWith('//') ? back : '/')
    },
  })
}
