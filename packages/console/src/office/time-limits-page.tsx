import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { sessionQuery, timeLimitsQuery } from '../api/queries.ts'
import type { TimeLimit } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Chips } from '../ui/chips.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading } from '../ui/sentence.tsx'

const route = getRouteApi('/signed-in/office/time-limits')
const EVERY = ''

/** Every period of the law, as a case opened today would count with it: how long, since when, by what law. */
export function TimeLimitsPage() {
  const { t, pick } = useWords()
  const { data: session } = useQuery(sessionQuery)
  const { data, error, refetch } = useQuery(timeLimitsQuery(session?.memberships[0]?.org.path))
  const { subject = EVERY } = route.useSearch()
  const navigate = route.useNavigate()
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const subjects = new Map(data.items.map((limit) => [limit.subject.zh, pick(limit.subject)]))
  const shown = data.items.filter((limit) => subject === EVERY || limit.subject.zh === subject)
  return (
    <>
      <h1 className="text-xl font-semibold">{t('limits.title')}</h1>
      <p className="mt-1 mb-3 text-sm text-muted">{t('limits.under', { pack: pick(data.packLabel) })}</p>
      <fieldset className="mb-3">
        <legend className="sr-only">{t('limits.subject')}</legend>
        <Chips
          name="subject"
          several={false}
          options={[
            { value: EVERY, label: t('limits.every') },
            ...[...subjects].map(([value, label]) => ({ value, label })),
          ]}
          chosen={[subject]}
          onChange={([chosen]) => void navigate({ search: { subject: chosen || undefined }, replace: true })}
        />
      </fieldset>
      <ul className="divide-y divide-line rounded-lg border border-line bg-white">
        {shown.map((limit) => (
          <li key={limit.id} className="px-4 py-2.5">
            <Limit limit={limit} />
          </li>
        ))}
      </ul>
    </>
  )
}

const TONE = { certain: 'good', likely: 'wait', local: 'plain' } as const

function Limit({ limit }: { limit: TimeLimit }) {
  const { t, pick } = useWords()
  return (
    <div className="grid gap-x-4 gap-y-1 md:grid-cols-[19rem_10rem_minmax(0,1fr)]">
      <h2 className="text-sm font-semibold">
        <span className="mr-2 inline-block min-w-8 font-normal text-muted tabular-nums">{limit.id}</span>
        {pick(limit.label)}
      </h2>
      <p className="text-base leading-6 font-semibold text-brand-800 tabular-nums">{pick(limit.length)}</p>
      <div className="min-w-0 text-sm">
        <p>
          <span className="text-muted">{t('limits.start')}</span> {pick(limit.start)}
          <span className="mx-2 text-muted">·</span>
          <span className="text-muted">{t('limits.owner')}</span> {pick(limit.owner)}
        </p>
        <p className="mt-0.5">
          <Badge tone={TONE[limit.certainty]}>{t(`limits.${limit.certainty}`)}</Badge> {pick(limit.basis)}
        </p>
        <Disclosure summary={t('limits.more')}>
          <More limit={limit} />
        </Disclosure>
      </div>
    </div>
  )
}

function More({ limit }: { limit: TimeLimit }) {
  const { t, pick } = useWords()
  const rows = [
    { name: t('limits.served'), text: pick(limit.served) },
    { name: t('limits.breach'), text: pick(limit.breach) },
    { name: t('limits.source'), text: pick(limit.source) },
    { name: t('limits.counted'), text: limit.clock === null ? pick(limit.why) : t('limits.byClock') },
  ].filter(({ text }) => text !== '')
  return (
    <dl className="pb-1">
      {rows.map(({ name, text }) => (
        <div key={name} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 py-0.5">
          <dt className="text-muted">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
