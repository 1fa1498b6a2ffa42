import type { SettingItem, Settings } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Sheet, SheetBody } from '../ui/sheet.tsx'
import { DecisionForm } from './decision-form.tsx'
import { History } from './history.tsx'

/** One setting: what holds, why, who decided so far, and for those who may, another decision. */
export function SettingSheet({
  settings: { org, choices, mayChange },
  item,
  onClose,
}: {
  settings: Settings
  item: SettingItem
  onClose: () => void
}) {
  const { pick } = useWords()
  const { name, value } = item
  const isOwn = 'org' in item.from && item.from.org.path === org.path
  const about = (
    <div>
      <Now item={item} />
      <History decisions={item.history} />
    </div>
  )
  return (
    <Sheet open onClose={onClose} title={pick(item.label)} description={org.name}>
      {mayChange ? (
        <DecisionForm
          schema={item.form as { properties: Record<string, unknown> }}
          choices={choices}
          value={value}
          place={`/changed/${name}`}
          change={(decided) => ({ org: org.path, changed: { [name]: decided } })}
          takeBack={isOwn ? { org: org.path, changed: { [name]: null } } : undefined}
          before={about}
          onDone={onClose}
        />
      ) : (
        <SheetBody>{about}</SheetBody>
      )}
    </Sheet>
  )
}

function Now({ item: { words, basis, from } }: { item: SettingItem }) {
  const { t, pick } = useWords()
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
      <dt className="text-muted">{t('settings.now')}</dt>
      <dd className="font-semibold">{pick(words)}</dd>
      <dt className="text-muted">{t('settings.source')}</dt>
      <dd>{'org' in from ? t('settings.decidedBy', { org: from.org.name }) : t('settings.fromPack')}</dd>
      {basis && (
        <>
          <dt className="text-muted">{t('settings.basis')}</dt>
          <dd>{pick(basis)}</dd>
        </>
      )}
    </dl>
  )
}
