import { type FormIssue, type FormSchema, issuesOf, type Label } from '@maplebridge/engine/core'
import { z } from 'zod'
import { valueInWords } from './settings/in-words.ts'
import {
  type SettingName,
  type Settings,
  settingChoices,
  settingsSchema,
  settingsShape,
} from './settings/shape.ts'
import { type CaseSettings, packOf, packs, settingsOf } from './settings.ts'

/** One setting as it holds somewhere. */
export interface SettingRow {
  name: SettingName
  label: Label
  value: Settings[SettingName]
  /** JSON Schema of a form whose one member `value` is the setting */
  form: FormSchema
  /** where the pack's own number comes from; absent where it is the national one */
  basis: Label | undefined
}

/** Every setting under a pack and an organisation's own decisions, in the order of the shape. */
export const listSettings = (settings: CaseSettings): SettingRow[] =>
  settingNames.map((name) => ({
    name,
    label: labelOf(name),
    value: settingsOf({ settings })[name],
    form: formOf(name),
    basis: packOf(settings).bases[name],
  }))

/** Every mistake in a proposed pack and proposed decisions, each with its sentence; empty when they may hold. */
export function settingIssues(pack: string, changed: Record<string, unknown>): FormIssue[] {
  const chosen = packs.find(({ id }) => id === pack)
  if (!chosen) return [{ path: ['pack'], label: { zh: `没有设置包${pack}`, en: `There is no pack ${pack}` } }]
  const parsed = settingsSchema.partial().safeParse(changed)
  const issues = parsed.success ? senseIssues(chosen.settings, parsed.data) : issuesOf(parsed.error)
  return issues.map(({ path, label }) => ({ path: ['changed', ...path], label: named(path[0], label) }))
}

/** A value of a setting, now or ever decided, as people say it. */
export const settingInWords = (name: string, value: unknown): Label => {
  const { properties } = formOf(name as SettingName) as { properties: { value: FormSchema } }
  return valueInWords(properties.value, value, settingVocabularies)
}

/** What the forms of settings choose among. */
export const settingVocabularies = {
  lengthUnits: settingChoices.lengthUnits(),
  allColours: settingChoices.allColours(),
  dossierPapers: settingChoices.dossierPapers(),
}

const settingNames = Object.keys(settingsShape) as SettingName[]
const forms = new Map<SettingName, FormSchema>()

function formOf(name: SettingName): FormSchema {
  const known = forms.get(name)
  if (known) return known
  const { $schema: _, ...form } = z.toJSONSchema(z.strictObject({ value: settingsShape[name] }), {
    io: 'input',
  })
  forms.set(name, form)
  return form
}

function labelOf(name: SettingName): Label {
  const { title = name, 'x-en': en = name } = (settingsShape[name].meta() ?? {}) as Record<string, string>
  return { zh: title, en }
}

/** A mistake is told under the setting's name: its key says little to the person who typed it. */
const named = (name: string | undefined, issue: Label): Label => {
  if (name === undefined || !(name in settingsShape)) return issue
  const label = labelOf(name as SettingName)
  return { zh: `${label.zh}：${issue.zh}`, en: `${label.en}: ${issue.en}` }
}

/** Duties of organs: an office may ask more of itself than its region's law, never less. */
const DUTIES = [
  'sorting',
  'directNotice',
  'notice',
  'acceptance',
  'simpleAcceptance',
  'simpleHandling',
  'handling',
  'suggestionReply',
  'proposalFeedback',
  'reviewAcceptance',
] as const satisfies SettingName[]

function senseIssues(pack: Settings, changed: Partial<Settings>): FormIssue[] {
  const longer = DUTIES.filter((name) => {
    const [law, own] = [pack[name], changed[name]]
    return law && own && (own.unit !== law.unit || own.count > law.count)
  })
  return [
    ...longer.map((name) => ({
      path: [name],
      label: { zh: '不能长于法规规定的期限', en: 'Never longer than the law says' },
    })),
    ...((changed.extensionDaysAtMost ?? 0) > pack.extensionDaysAtMost
      ? [
          {
            path: ['extensionDaysAtMost'],
            label: { zh: '不能长于法规规定', en: 'Never more than the law says' },
          },
        ]
      : []),
    ...(changed.officeHours && changed.officeHours.from >= changed.officeHours.to
      ? [{ path: ['officeHours'], label: { zh: '下班须晚于上班', en: 'They end after they begin' } }]
      : []),
  ]
}
