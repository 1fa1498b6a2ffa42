import { useWords } from '../i18n/language.tsx'
import type { Key } from '../i18n/zh.ts'
import { cn } from '../ui/class-names.ts'

const COLOURS: Record<string, string> = {
  red: 'bg-lamp-red',
  orange: 'bg-orange-500',
  yellow: 'bg-yellow-400',
  blue: 'bg-blue-500',
  green: 'bg-lamp-green',
}

/** The risk colour the office gave the case, as a small square with its name beside it. */
export function ColourMark({ colour }: { colour: string }) {
  const { t } = useWords()
  const look = COLOURS[colour]
  if (!look) return null
  return (
    <span title={t('colour.label')} className="inline-flex items-center gap-1 whitespace-nowrap">
      <span aria-hidden className={cn('inline-block size-2.5 rounded-[2px]', look)} />
      {t(`colour.${colour}` as Key)}
    </span>
  )
}
