import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Label } from '../api/shapes.ts'
import { en } from './en.ts'
import { type Key, zh } from './zh.ts'

type Language = 'zh' | 'en'
const STORED = 'maplebridge.language'
const dictionaries: Record<Language, Record<Key, string>> = { zh, en }

function remembered(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}
let current: Language = 'zh'

/** For requests, which are made outside of components. */
export const currentLanguage = (): Language => current

/** `{name}` in a text is replaced by the value of that name. */
export const fill = (text: string, values: Record<string, string | number> = {}) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

export interface Words {
  language: Language
  setLanguage: (language: Language) => void
  t: (key: Key, values?: Record<string, string | number>) => string
  /** the reader's side of a label; Chinese when the other is empty */
  pick: (label: Label | undefined) => string
}

const WordsContext = createContext<Words | null>(null)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => {
    current = remembered()
    return current
  })
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const words = useMemo<Words>(
    () => ({
      language,
      setLanguage: (next) => {
        current = next
        try {
          localStorage.setItem(STORED, next)
        } catch {
          // a private window forgets the choice; the page still changes
        }
        setLanguage(next)
      },
      t: (key, values) => fill(dictionaries[language][key], values),
      pick: (label) => (label ? label[language] || label.zh : ''),
    }),
    [language],
  )
  return <WordsContext value={words}>{children}</WordsContext>
}

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords needs a LanguageProvider above it')
  return words
}
