import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { figuresQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'

const route = getRouteApi('/signed-in/work')

/** Which figure the list below makes up, and the way out of it. */
export function FigureChip() {
  const { t, pick } = useWords()
  const { figure, part, from, to } = route.useSearch()
  const navigate = route.useNavigate()
  const { data } = useQuery({
    ...figuresQuery({ from: from ?? '', to: to ?? '' }),
    enabled: !!figure && !!from,
  })
  if (!figure || !from || !to) return null
  const label = data?.items.find((item) => item.id === figure)
  const text = t('work.figureChip', {
    figure: label ? pick(label.label) : figure,
    part: t(part === 'denominator' ? 'work.denominator' : 'work.numerator'),
    from,
    to,
  })
  return (
    <p className="mb-3 flex items-center justify-between gap-2 rounded-md border border-brand-100 bg-brand-50 pl-3 text-sm text-brand-800">
      <span>{text}</span>
      <button
        type="button"
        aria-label={t('work.clear')}
        onClick={() => void navigate({ search: { view: 'all' } })}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-brand-100 md:size-9"
      >
        <X aria-hidden className="size-4" />
      </button>
    </p>
  )
}
