import type { Label, Language } from '@maplebridge/engine/core'

/** The reader's language: `?lang=`, else the first of Accept-Language we speak, else Chinese. */
export function languageOf(query: string | undefined, header: string | undefined): Language {
  const wished = query ?? header ?? ''
  for (const tag of wished.split(',')) {
    const primary = tag.trim().slice(0, 2).toLowerCase()
    if (primary === 'zh' || primary === 'en') return primary
  }
  return 'zh'
}

/** Several texts as one sentence list. */
export const joinLabels = (labels: readonly Label[], language: Language): string =>
  labels.map((label) => label[language]).join(language === 'zh' ? '；' : '; ')
