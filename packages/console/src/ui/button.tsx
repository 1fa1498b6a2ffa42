import type { ButtonHTMLAttributes } from 'react'
import { cn } from './class-names.ts'

const LOOK = {
  primary: 'bg-brand-600 text-white hover:bg-brand-700 active:bg-brand-800',
  plain: 'border border-slate-400 bg-white text-brand-800 hover:bg-brand-50 hover:border-brand-600',
  quiet: 'text-brand-700 hover:bg-brand-50',
  danger: 'border border-slate-300 bg-white text-lamp-red hover:bg-red-50',
}

/** Classes of a button, for links that look like one. */
export const buttonClass = (look: keyof typeof LOOK = 'plain', more?: string) =>
  cn(
    'inline-flex min-h-11 items-center justify-center gap-1.5 rounded-md px-4 text-base leading-tight font-medium',
    'disabled:cursor-not-allowed disabled:border-slate-200 disabled:bg-slate-100 disabled:text-slate-500',
    'md:min-h-9 md:px-3.5 md:text-sm',
    LOOK[look],
    more,
  )

export function Button({
  look = 'plain',
  className,
  type = 'button',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: keyof typeof LOOK }) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />
}
