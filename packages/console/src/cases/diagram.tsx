import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { diagramQuery } from '../api/queries.ts'
import type { Diagram as DiagramView } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Card } from '../ui/card.tsx'
import { cn } from '../ui/class-names.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading } from '../ui/sentence.tsx'
import { DiagramDrawing } from './diagram-drawing.tsx'

const DESK = '(width >= 48rem)'

/** Where the case stands in its procedure. It scrolls inside its own box and begins at the current state. */
export function Diagram({ caseId, className }: { caseId: string; className?: string }) {
  const { t } = useWords()
  const [fits, setFits] = useState(false)
  const isDesk = useMedia(DESK)
  const { data, error } = useQuery(diagramQuery(caseId, isDesk ? 'right' : 'down'))
  return (
    <Card title={t('case.diagram')} className={className} aside={<Legend fits={fits} onFit={setFits} />}>
      {error && <ProblemNote error={error} />}
      {!data && !error && <Loading />}
      {data && <DiagramBox diagram={data} fits={fits} />}
    </Card>
  )
}

function DiagramBox({ diagram, fits }: { diagram: DiagramView; fits: boolean }) {
  const { t } = useWords()
  const box = useRef<HTMLElement>(null)
  const current = diagram.nodes.find((node) => node.mark === 'current' && !node.group)
  const middle = current ? `${current.x + current.width / 2},${current.y + current.height / 2}` : ''
  useEffect(() => {
    if (!box.current || !middle || fits) return
    const [x = 0, y = 0] = middle.split(',').map(Number)
    box.current.scrollTo({ left: x - box.current.clientWidth / 2, top: y - box.current.clientHeight / 2 })
  }, [middle, fits])
  return (
    <section
      ref={box}
      aria-label={t('case.diagramBox')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard
      tabIndex={0}
      className="max-h-80 overflow-auto rounded max-md:max-h-96"
    >
      <DiagramDrawing diagram={diagram} fits={fits} />
    </section>
  )
}

function Legend({ fits, onFit }: { fits: boolean; onFit: (fits: boolean) => void }) {
  const { t } = useWords()
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-xs text-muted">
      <Mark className="bg-brand-600" text={t('case.legendCurrent')} />
      <Mark className="border border-brand-600 bg-brand-100" text={t('case.legendVisited')} />
      <Mark className="border-2 border-brand-600 bg-white" text={t('case.legendPossible')} />
      <button
        type="button"
        onClick={() => onFit(!fits)}
        className="min-h-11 rounded px-1.5 text-sm text-brand-700 hover:bg-brand-50 md:min-h-8"
      >
        {t(fits ? 'case.diagramFull' : 'case.diagramFit')}
      </button>
    </span>
  )
}

const Mark = ({ className, text }: { className: string; text: string }) => (
  <span className="inline-flex items-center gap-1 whitespace-nowrap">
    <span aria-hidden className={cn('inline-block h-3 w-4 rounded-sm', className)} />
    {text}
  </span>
)

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const listen = () => setMatches(list.matches)
    list.addEventListener('change', listen)
    return () => list.removeEventListener('change', listen)
  }, [query])
  return matches
}
