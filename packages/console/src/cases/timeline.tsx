import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { entriesQuery } from '../api/queries.ts'
import type { Entry } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { wallTime } from '../ui/china-time.ts'
import { cn } from '../ui/class-names.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading, Sentence } from '../ui/sentence.tsx'
import { type FoldedReminders, foldReminders } from './fold-reminders.ts'
import { Secret } from './secret.tsx'

const SHOWN_AT_ONCE = 12
const LINES_IN_SIGHT = 4

/** What was done, newest first. The API counts from the first entry on; what is old is shown when asked for. */
export function Timeline({ caseId, className }: { caseId: string; className?: string }) {
  const { t } = useWords()
  const [activity, setActivity] = useState(false)
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const { data, error, isPending, refetch, ...query } = useInfiniteQuery(entriesQuery(caseId, activity))
  const { hasNextPage, isFetching, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const entries = (data?.pages.flatMap((page) => page.items) ?? []).toReversed()
  const lines = foldReminders(entries)
  const older = lines.length - shown
  return (
    <Card
      title={t('case.timeline')}
      className={className}
      aside={<Switch on={activity} onChange={setActivity} />}
    >
      {isPending && <Loading />}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && entries.length === 0 && (
        <Sentence>{t(activity ? 'entry.emptyActivities' : 'entry.empty')}</Sentence>
      )}
      <ol className="ml-1 border-l-2 border-line">
        {lines
          .slice(0, shown)
          .map((line) =>
            'entries' in line ? (
              <FoldedLine key={line.entries.at(-1)?.revision} folded={line} />
            ) : (
              <EntryLine key={line.revision} caseId={caseId} entry={line} />
            ),
          )}
      </ol>
      {older > 0 && (
        <Button className="mt-3 w-full" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('entry.more', { n: older })}
        </Button>
      )}
    </Card>
  )
}

function Switch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useWords()
  return (
    <label className="inline-flex min-h-11 items-center gap-2 text-sm md:min-h-8">
      <span className="sr-only">{t('entry.filter')}</span>
      <select
        value={on ? 'activities' : 'all'}
        onChange={(event) => onChange(event.target.value === 'activities')}
        className="min-h-11 max-w-44 rounded-md border border-slate-400 bg-white px-2 text-sm md:min-h-8"
      >
        <option value="all">{t('entry.all')}</option>
        <option value="activities">{t('entry.activities')}</option>
      </select>
    </label>
  )
}

function FoldedLine({ folded: { entries } }: { folded: FoldedReminders }) {
  const { t, pick } = useWords()
  const [last, first] = [entries[0], entries.at(-1)]
  if (!last || !first) return null
  return (
    <li className="relative pb-4 pl-4 last:pb-0">
      <Dot className="bg-lamp-yellow" />
      <p className="text-sm leading-5 font-semibold">{pick(last.label)}</p>
      <p className="text-xs leading-5 text-muted tabular-nums">
        {t('entry.folded', { n: entries.length, from: wallTime(first.at), to: wallTime(last.at) })} ·{' '}
        {t('entry.clock')}
      </p>
    </li>
  )
}

const Dot = ({ className }: { className: string }) => (
  <span
    aria-hidden
    className={cn('absolute top-1.5 -left-[7px] size-3 rounded-full border-2 border-white', className)}
  />
)

function EntryLine({ caseId, entry }: { caseId: string; entry: Entry }) {
  const { t, pick } = useWords()
  const isClock = entry.role === 'clock'
  return (
    <li className="relative pb-4 pl-4 last:pb-0">
      <Dot
        className={cn({
          'bg-brand-600': !entry.activity && !isClock,
          'bg-slate-500': entry.activity,
          'bg-lamp-yellow': isClock,
        })}
      />
      <p className="text-sm leading-5 font-semibold">{pick(entry.label)}</p>
      <p className="text-xs leading-5 text-muted tabular-nums">
        {wallTime(entry.at)} ·{' '}
        {isClock ? t('entry.clock') : t('entry.byline', { name: entry.by.name, role: pick(entry.roleLabel) })}
      </p>
      <EntryLines caseId={caseId} entry={entry} lines={entry.lines.slice(0, LINES_IN_SIGHT)} />
      {entry.lines.length > LINES_IN_SIGHT && (
        <Disclosure summary={t('entry.details', { n: entry.lines.length })}>
          <EntryLines caseId={caseId} entry={entry} lines={entry.lines.slice(LINES_IN_SIGHT)} />
        </Disclosure>
      )}
    </li>
  )
}

function EntryLines({ caseId, entry, lines }: { caseId: string; entry: Entry; lines: Entry['lines'] }) {
  const { pick } = useWords()
  return (
    <dl className="mt-0.5 text-sm">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a recorded entry never change
        <div key={index} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{pick(line.label)}</dt>
          <dd className="min-w-0 whitespace-pre-line">
            {line.secret ? (
              <Secret caseId={caseId} mask={line.value} path={line.secret.path} revision={entry.revision} />
            ) : (
              line.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
