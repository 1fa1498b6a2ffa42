import type { Basis } from '@maplebridge/engine/core'
import { z } from 'zod'
import { national1 } from './settings/national.ts'
import { ningbo1 } from './settings/ningbo.ts'
import type { Pack } from './settings/pack.ts'
import { shandong1 } from './settings/shandong.ts'
import { shanghai1 } from './settings/shanghai.ts'
import { type OfficeLevel, type SettingName, type Settings, settingsSchema } from './settings/shape.ts'
import { shenzhen1 } from './settings/shenzhen.ts'
import { yunxi1 } from './settings/yunxi.ts'
import { zhejiang1 } from './settings/zhejiang.ts'

/** Every pack ever published, the newest version of a region last. */
export const packs: readonly Pack[] = [national1, zhejiang1, ningbo1, shandong1, shanghai1, shenzhen1, yunxi1]

const packNamed = (id: string): Pack | undefined => packs.find((pack) => pack.id === id)

/** What a case keeps of its region's settings: which text, and what its organisation decided otherwise. */
export const caseSettingsSchema = z.strictObject({
  pack: z
    .string()
    .refine((id) => packNamed(id) !== undefined, '没有这个设置包 / There is no such pack')
    .default(national1.id),
  changed: settingsSchema.partial().default({}),
})
export type CaseSettings = z.output<typeof caseSettingsSchema>

const whole = new WeakMap<CaseSettings, Settings>()

/** All settings of a case, as they were when it was opened. Throws when this server lacks its pack. */
export function settingsOf({ settings }: { settings: CaseSettings }): Settings {
  const known = whole.get(settings)
  if (known) return known
  const made = { ...packOf(settings).settings, ...settings.changed }
  whole.set(settings, made)
  return made
}

export function packOf({ pack: id }: Pick<CaseSettings, 'pack'>): Pack {
  const pack = packNamed(id)
  if (!pack) throw new Error(`this server lacks the settings pack ${id}`)
  return pack
}

/** Where a number of this case comes from: its organisation, its region's law, or the national one given. */
export function basisOf(settings: CaseSettings, name: SettingName, national: Basis): Basis {
  const basis = packOf(settings).bases[name] ?? national
  return name in settings.changed
    ? {
        zh: `本地（本机关）设置；原依据：${basis.zh}`,
        en: `Decided locally; instead of: ${basis.en}`,
        certainty: 'local',
      }
    : basis
}

/** For a clock whose length is the setting `name`. */
export const settled =
  (name: SettingName, national: Basis) =>
  (data: { settings: CaseSettings }): Basis =>
    basisOf(data.settings, name, national)

/** The level of the office, read off its region's code: 330000 a province, 330200 a city, 330203 a county. */
export const levelOf = ({ region: { code } }: Pick<Settings, 'region'>): OfficeLevel =>
  code === '000000'
    ? 'national'
    : code.endsWith('0000')
      ? 'province'
      : code.endsWith('00')
        ? 'city'
        : 'county'

/** How many may speak for a group of this size that visits. */
export const representativesAtMost = ({ representatives }: Settings, people: number): number =>
  representatives.find(({ peopleAtMost }) => peopleAtMost === null || people <= peopleAtMost)
    ?.representatives ?? Math.max(...representatives.map((row) => row.representatives))

export type { Pack, SettingName, Settings }
