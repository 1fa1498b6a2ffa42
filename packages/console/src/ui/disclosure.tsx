import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './class-names.ts'

/** A part that is folded away until someone asks for it. */
export function Disclosure({
  summary,
  className,
  children,
}: {
  summary: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <details className={cn('group', className)}>
      <summary className="-ml-1 inline-flex min-h-11 items-center gap-1 rounded px-1 text-sm text-brand-700 hover:bg-brand-50 md:min-h-8">
        <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      {children}
    </details>
  )
}
