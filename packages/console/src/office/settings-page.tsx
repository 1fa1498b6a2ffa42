import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem } from '../api/problem.ts'
import { orgsQuery, settingsQuery } from '../api/queries.ts'
import type { SettingItem, Settings } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading } from '../ui/sentence.tsx'
import { History } from './history.tsx'
import { PackSheet } from './pack-sheet.tsx'
import { SettingSheet } from './setting-sheet.tsx'

const route = getRouteApi('/signed-in/office/settings')

/** What an organisation's new cases are opened with: each value, where it comes from, and who decided it. */
export function SettingsPage() {
  const { t } = useWords()
  const { org } = route.useSearch()
  const { data, error, refetch } = useQuery(settingsQuery(org))
  if (error instanceof ApiProblem && error.status === 403) return <NotFound />
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      <h1 className="text-xl font-semibold">{t('settings.title')}</h1>
      <p className="mt-1 mb-3 text-sm text-muted">
        {t('settings.intro')}
        {!data.mayChange && ` ${t('settings.readOnly')}`}
      </p>
      <div className="mb-4 max-w-md">
        <OrgChoice name={data.org.name} />
      </div>
      <div className="grid gap-4">
        <PackCard settings={data} />
        <Items settings={data} />
      </div>
    </>
  )
}

function OrgChoice({ name }: { name: string }) {
  const { t } = useWords()
  const [q, setQ] = useState('')
  const navigate = route.useNavigate()
  const { data } = useQuery(orgsQuery(undefined))
  const found = (data?.items ?? [])
    .filter((org) => org.name.includes(q))
    .map((org) => ({ id: org.path, name: org.name }))
  return (
    <FieldFrame label={t('settings.org')}>
      {(props) => (
        <Combobox
          props={props}
          chosen={name}
          found={found}
          placeholder={t('settings.searchOrg')}
          nothing={t('settings.noOrg')}
          onSearch={setQ}
          onChoose={(org) => org && void navigate({ search: { org: org.id } })}
        />
      )}
    </FieldFrame>
  )
}

function PackCard({ settings }: { settings: Settings }) {
  const { t, pick } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { pack, packFrom, packHistory, mayChange } = settings
  return (
    <Card
      title={t('settings.pack')}
      aside={mayChange && <Button onClick={() => setOpen(true)}>{t('settings.choosePack')}</Button>}
    >
      <p className="font-semibold">{pick(pack.label)}</p>
      <p className="text-sm text-muted">
        {pick(pack.source)} ·{' '}
        {packFrom ? t('settings.chosenBy', { org: packFrom.name }) : t('settings.packDefault')}
      </p>
      <History decisions={packHistory} />
      {isOpen && <PackSheet settings={settings} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function Items({ settings }: { settings: Settings }) {
  const { t, pick } = useWords()
  const [chosen, setChosen] = useState<string>()
  const item = settings.items.find(({ name }) => name === chosen)
  return (
    <Card title={t('settings.items')}>
      <ul className="divide-y divide-line text-sm">
        {settings.items.map((each) => (
          <li
            key={each.name}
            className="grid items-center gap-x-4 gap-y-0.5 py-2 first:pt-0 last:pb-0 max-md:grid-cols-[minmax(0,1fr)_auto] md:grid-cols-[16rem_14rem_minmax(0,1fr)_auto]"
          >
            <span className="font-medium max-md:col-span-2">{pick(each.label)}</span>
            <span className="max-md:col-span-2">{pick(each.words)}</span>
            <Source item={each} />
            <Button
              look="quiet"
              className="max-md:px-3"
              aria-label={`${t('settings.open')} ${pick(each.label)}`}
              onClick={() => setChosen(each.name)}
            >
              {t('settings.open')}
            </Button>
          </li>
        ))}
      </ul>
      {item && <SettingSheet settings={settings} item={item} onClose={() => setChosen(undefined)} />}
    </Card>
  )
}

/** A decision of an organisation says whose it is; else the law or the pack stands behind the value. */
function Source({ item: { from, basis } }: { item: SettingItem }) {
  const { t, pick } = useWords()
  if ('org' in from)
    return (
      <span className="min-w-0">
        <Badge tone="strong">{t('settings.decided')}</Badge> {from.org.name}
      </span>
    )
  return <span className="min-w-0 text-muted">{basis ? pick(basis) : t('settings.fromPack')}</span>
}
