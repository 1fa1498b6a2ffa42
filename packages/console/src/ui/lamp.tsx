import type { Lamp as LampColour } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { cn } from './class-names.ts'

const COLOUR: Record<LampColour, string> = {
  green: 'bg-lamp-green',
  yellow: 'bg-lamp-yellow',
  red: 'bg-lamp-red',
  black: 'bg-lamp-black',
  off: 'border-2 border-slate-400 bg-white',
}

/** The traffic light of a time limit; its colour is also said in words. */
export function Lamp({ colour }: { colour: LampColour }) {
  const { t } = useWords()
  return (
    <span
      role="img"
      aria-label={t(`lamp.${colour}`)}
      title={t(`lamp.${colour}`)}
      className={cn('inline-block size-3 shrink-0 rounded-full', COLOUR[colour])}
    />
  )
}
