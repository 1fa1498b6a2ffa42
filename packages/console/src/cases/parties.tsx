import { useQuery } from '@tanstack/react-query'
import { partiesQuery } from '../api/queries.ts'
import type { Party } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading, Sentence } from '../ui/sentence.tsx'
import { Secret } from './secret.tsx'

/** Who the matter is between. Numbers are masked; opening one asks a reason. */
export function Parties({ caseId, className }: { caseId: string; className?: string }) {
  const { t } = useWords()
  const { data, error } = useQuery(partiesQuery(caseId))
  return (
    <Card title={t('case.parties')} className={className}>
      {error && <ProblemNote error={error} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <Sentence>{t('case.noParties')}</Sentence>}
      <ul className="divide-y divide-line">
        {data?.items.map((party) => (
          <li key={party.id} className="py-2 first:pt-0 last:pb-0">
            <PartyLine caseId={caseId} party={party} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function PartyLine({ caseId, party }: { caseId: string; party: Party }) {
  const { t, pick } = useWords()
  return (
    <div className="text-sm">
      <p>
        <span className="text-base font-medium">{party.name}</span>
        <span className="ml-2 text-muted">{pick(party.side)}</span>
        {party.consent && (
          <span className="ml-3">
            {t('case.consent')}：{pick(party.consent)}
          </span>
        )}
      </p>
      {party.secrets.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-4 text-muted">
          {party.secrets.map((secret) => (
            <Secret key={secret.path} caseId={caseId} mask={secret.mask} path={secret.path} />
          ))}
        </p>
      )}
    </div>
  )
}
