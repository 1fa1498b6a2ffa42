import type { Settings } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { DecisionForm } from './decision-form.tsx'

/** Another region's published text for the organisation's new cases. */
export function PackSheet({
  settings: { org, pack, packFrom, packs },
  onClose,
}: {
  settings: Settings
  onClose: () => void
}) {
  const { t } = useWords()
  const schema = {
    properties: {
      value: {
        enum: packs.map(({ id }) => id),
        title: '设置包',
        'x-en': 'Pack',
        'x-choices': 'packs',
      },
    },
  }
  const offered = packs.map(({ id, label, source }) => ({
    value: id,
    label: { zh: `${label.zh}：${source.zh}`, en: `${label.en}: ${source.en}` },
  }))
  return (
    <Sheet open onClose={onClose} title={t('settings.choosePack')} description={org.name}>
      <DecisionForm
        schema={schema}
        choices={{ packs: offered }}
        value={pack.id}
        place="/pack"
        change={(decided) => ({ org: org.path, pack: String(decided) })}
        takeBack={packFrom?.path === org.path ? { org: org.path, pack: null } : undefined}
        onDone={onClose}
      />
    </Sheet>
  )
}
