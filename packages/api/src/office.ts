import { type Engine, settingsAt } from '@maplebridge/engine'
import type { Choice, Figure, FormIssue, FormSchema, Json, Label } from '@maplebridge/engine/core'

/** What the procedures of this office bring along beside themselves: words and figures. */
export interface Office {
  roles: Record<string, Label>
  categories: Record<string, Label>
  /** relations two cases may have */
  links: Record<string, Label>
  figures: readonly Figure[]
  /** days left at which a lamp turns */
  lamp: { yellow: number; red: number }
  settings: SettingsBook
}

/** What a case keeps of the settings: a published pack, and what its organisation decided otherwise. */
export type ChosenSettings = { pack: string; changed: Record<string, Json> }

export interface TimeLimitRow {
  id: string
  subject: Label
  label: Label
  start: Label
  length: Label
  owner: Label
  served?: Label | undefined
  breach?: Label | undefined
  basis: Label
  certainty: 'certain' | 'likely' | 'local'
  source: Label
  clock: string | null
  why?: Label | undefined
}

export interface SettingRow {
  name: string
  label: Label
  value: unknown
  /** JSON Schema of a form whose one member is `value` */
  form: FormSchema
  basis: Label | undefined
}

/** The settings a region may have, in the words of the procedures. */
export interface SettingsBook {
  /** the pack where no organisation chose one */
  pack: string
  packs: readonly { id: string; label: Label; source: Label }[]
  list(chosen: ChosenSettings): SettingRow[]
  inWords(name: string, value: unknown): Label
  /** what the forms of settings choose among */
  choices: Record<string, Choice[]>
  /** the periods of the law as they hold under these settings */
  timeLimits(chosen: ChosenSettings): TimeLimitRow[]
  /** every mistake, each with its sentence */
  issues(pack: string, changed: Record<string, Json>): FormIssue[]
}

/** The settings a case opened in this organisation gets. */
export async function settingsFor(engine: Engine, book: SettingsBook, path: string): Promise<ChosenSettings> {
  const { pack = book.pack, ...changed } = await settingsAt(engine, path)
  return { pack: pack as string, changed }
}

export const PHASES: Record<string, Label> = {
  collect: { zh: '信息收集', en: 'Collecting' },
  discover: { zh: '问题发现', en: 'Discovering' },
  assign: { zh: '任务分办', en: 'Assigning' },
  resolve: { zh: '协调处置', en: 'Resolving' },
  feedback: { zh: '结果反馈', en: 'Feedback' },
}

/** A word's label, or the word itself: an unknown word must not hide a case. */
export const wordOf = (words: Record<string, Label>, word: string): Label =>
  words[word] ?? { zh: word, en: word }
