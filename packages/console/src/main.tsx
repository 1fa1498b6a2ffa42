import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem } from './api/problem.ts'
import { LanguageProvider } from './i18n/language.tsx'
import { createConsoleRouter } from './router.tsx'
import './style.css'

const isRefusal = (error: Error) => error instanceof ApiProblem && error.status >= 400 && error.status < 500

const queryClient = new QueryClient({
  queryCache: new QueryCache({
    // A reading that finds the session gone leads to sign-in. Sending does not: the typed form must stay.
    onError: (error, query) => {
      if (error instanceof ApiProblem && error.status === 401 && !query.meta?.background) askToSignIn()
    },
  }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (times, error) => !isRefusal(error) && times < 2 },
  },
})
const router = createConsoleRouter(queryClient)

function askToSignIn() {
  const { pathname, href } = router.state.location
  if (pathname === '/sign-in') return
  queryClient.removeQueries({ queryKey: ['session'] })
  void router.navigate({ to: '/sign-in', search: { back: href } })
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
