import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { api } from '../api/api-client.ts'
import { sessionQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { controlClass } from '../ui/control.ts'
import { FieldFrame } from '../ui/field-frame.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { LanguageSwitch } from './top-bar.tsx'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useWords()
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="bg-bar text-white">
        <div className="mx-auto flex h-14 max-w-[84rem] items-center justify-between px-4 md:px-6">
          <span className="font-semibold">{t('product')}</span>
          <LanguageSwitch className="inline-flex min-h-11 items-center gap-1.5 rounded-md px-3 text-sm hover:bg-bar-hover focus-visible:outline-white" />
        </div>
      </header>
      <main className="mx-auto w-full max-w-sm flex-1 px-4 pt-10 md:pt-24">
        <div className="rounded-lg border border-line bg-white px-5 py-6 md:px-7">
          <h1 className="mb-4 text-xl font-semibold">{t('signIn.title')}</h1>
          <Credentials />
        </div>
      </main>
    </div>
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
