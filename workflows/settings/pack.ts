import type { Basis, Label } from '@maplebridge/engine/core'
import { type SettingName, type Settings, settingsSchema } from './shape.ts'

/**
 * The settings of a region as one published text. Cases name the pack they were opened with, so a
 * published pack is never edited: a change is a new version beside it.
 */
export interface Pack {
  /** `zhejiang@1` */
  id: string
  label: Label
  /** the local law its numbers were read in */
  source: Label
  settings: Settings
  /** where each number that differs from the national one comes from */
  bases: Partial<Record<SettingName, Basis>>
}

type Changes = { [K in SettingName]?: { value: Settings[K]; basis: Basis } }

interface Overlay {
  id: string
  label: Label
  source: Label
  /** appended to every basis: what a reader must know about this text */
  note?: Label
  changes: Changes
}

/** A pack that says of `below` only what its own law says otherwise. Throws when a value is impossible. */
export function overlay(below: Pack, { id, label, source, note, changes }: Overlay): Pack {
  const entries = Object.entries(changes)
  const values = Object.fromEntries(entries.map(([name, { value }]) => [name, value]))
  const bases = Object.fromEntries(entries.map(([name, { basis }]) => [name, noted(basis, note)]))
  return {
    id,
    label,
    source,
    settings: settingsSchema.parse({ ...below.settings, ...values }),
    bases: { ...below.bases, ...bases },
  }
}

const noted = (basis: Basis, note: Label | undefined): Basis =>
  note ? { ...basis, zh: `${basis.zh}（${note.zh}）`, en: `${basis.en} (${note.en})` } : basis

/** For local laws from before 1 May 2022, when 信访工作条例 came into force. */
export const BEFORE_2022: Label = {
  zh: '文本早于2022年《信访工作条例》，适用前须核对现行规定',
  en: 'a text from before the Petition Regulations of 2022: check what is in force',
}
