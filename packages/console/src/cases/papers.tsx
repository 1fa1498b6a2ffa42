import { useQuery } from '@tanstack/react-query'
import { FileText, LoaderCircle } from 'lucide-react'
import { draftHref, type PaperFormat, paperHref } from '../api/api-client.ts'
import { papersQuery } from '../api/queries.ts'
import type { Label, Papers as PapersOf } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { wallTime } from '../ui/china-time.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading, Sentence } from '../ui/sentence.tsx'

const FORMATS: PaperFormat[] = ['pdf', 'docx', 'html']

/** Papers of the case. After an event they are rendered by the worker; until then it says so and looks again. */
export function Papers({ caseId, className }: { caseId: string; className?: string }) {
  const { t, pick } = useWords()
  const { data, error } = useQuery(papersQuery(caseId))
  const beingMade = data?.waiting.filter((paper) => paper.state === 'waiting').length ?? 0
  return (
    <Card title={t('case.papers')} className={className}>
      {error && <ProblemNote error={error} />}
      {!data && !error && <Loading />}
      {beingMade > 0 && (
        <p role="status" className="flex items-center gap-2 py-1 text-sm text-muted">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          {t('paper.pending', { n: beingMade })}
        </p>
      )}
      {data?.items.length === 0 && data.waiting.length === 0 && <Sentence>{t('paper.empty')}</Sentence>}
      {data && <Parked waiting={data.waiting} />}
      <ul className="divide-y divide-line">
        {data?.items.map((paper) => (
          <PaperLine
            key={paper.id}
            label={paper.label}
            detail={[paper.number, t('paper.madeAt', { at: wallTime(paper.createdAt) })]
              .filter(Boolean)
              .join(' · ')}
            formats={FORMATS.filter((format) => paper.formats.includes(format))}
            href={(format) => paperHref(paper.id, format)}
          />
        ))}
      </ul>
      {!!data?.drafts.length && (
        // a procedure has some thirty kinds of papers: those that were made stay in sight
        <Disclosure
          className="mt-3 border-t border-line pt-1"
          summary={`${t('paper.drafts')}（${data.drafts.length}，${t('paper.draftNote')}）`}
        >
          <ul className="divide-y divide-line">
            {data.drafts.map((draft) => (
              <PaperLine
                key={draft.document}
                label={draft.label}
                detail={pick(draft.label) === '' ? draft.document : ''}
                formats={FORMATS}
                href={(format) => draftHref(caseId, draft.document, format)}
              />
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}

/** A paper that could not be made says what it lacks, so that somebody can supply it. */
function Parked({ waiting }: { waiting: PapersOf['waiting'] }) {
  const { t, pick } = useWords()
  const parked = waiting.filter((paper) => paper.state === 'parked')
  if (parked.length === 0) return null
  return (
    <ul className="mb-1 rounded-md border border-amber-300 bg-amber-50 px-3 py-2 text-sm text-amber-950">
      {parked.map((paper) => (
        <li key={`${paper.document}@${paper.revision}`}>
          {t('paper.parked', { label: pick(paper.label), reason: paper.reason ?? '' })}
        </li>
      ))}
    </ul>
  )
}

function PaperLine({
  label,
  detail,
  formats,
  href,
}: {
  label: Label
  detail: string
  formats: PaperFormat[]
  href: (format: PaperFormat) => string
}) {
  const { t, pick } = useWords()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2">
      <span className="flex min-w-0 items-start gap-2 text-sm">
        <FileText aria-hidden className="mt-0.5 size-4 shrink-0 text-slate-500" />
        <span>
          <span className="font-medium">{pick(label)}</span>
          {detail && <span className="block text-xs leading-5 text-muted tabular-nums">{detail}</span>}
        </span>
      </span>
      <span className="flex gap-1">
        {formats.map((format) => (
          <a
            key={format}
            href={href(format)}
            target="_blank"
            rel="noopener"
            aria-label={t('paper.open', { label: pick(label), format: t(`paper.${format}`) })}
            className={buttonClass('quiet', 'px-2.5 md:min-h-8')}
          >
            {t(`paper.${format}`)}
          </a>
        ))}
      </span>
    </li>
  )
}
