import { describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'

describe('the language of a reader', () => {
  it('is what the address asks for, before what the browser prefers', () => {
    expect(languageOf('en', 'zh-CN,zh;q=0.9')).toBe('en')
  })

  it('is the first of the browser’s languages that we speak', () => {
    expect(languageOf(undefined, 'fr-FR,en-GB;q=0.8,zh;q=0.5')).toBe('en')
  })

  it('is Chinese when nothing fits', () => {
    expect(languageOf(undefined, undefined)).toBe('zh')
    expect(languageOf('tlh', 'fr')).toBe('zh')
  })
})
