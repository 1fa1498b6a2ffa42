import type { Figure, Json, Label } from '@maplebridge/engine/core'

/** What the procedures of this office bring along beside themselves: words and figures. */
export interface Office {
  roles: Record<string, Label>
  categories: Record<string, Label>
  /** relations two cases may have */
  links: Record<string, Label>
  /** how far back the same matter is looked for, in months */
  alikeWithinMonths: number
  figures: readonly Figure[]
  /** days left at which a lamp turns */
  lamp: { yellow: number; red: number }
  /** the region's settings where no organisation has its own */
  settings: Record<string, Json>
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
