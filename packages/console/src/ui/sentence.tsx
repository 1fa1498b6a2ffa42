import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'

/** Nothing to show, said in a sentence. */
export const Sentence = ({ children }: { children: ReactNode }) => (
  <p className="py-2 text-sm text-muted">{children}</p>
)

export function Loading() {
  const { t } = useWords()
  return (
    <p role="status" className="flex items-center gap-2 py-3 text-sm text-muted">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {t('loading')}
    </p>
  )
}
