import type { ReactNode } from 'react'
import { cn } from './class-names.ts'

const TONE = {
  plain: 'bg-slate-100 text-slate-700',
  strong: 'bg-brand-100 text-brand-800',
  bad: 'bg-red-100 text-red-800',
  good: 'bg-green-100 text-green-800',
  wait: 'bg-amber-100 text-amber-900',
}
type Tone = keyof typeof TONE

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cn(
        'inline-block shrink-0 rounded px-2 py-0.5 text-xs leading-5 font-medium whitespace-nowrap',
        TONE[tone],
      )}
    >
      {children}
    </span>
  )
}
