import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { fill } from './language.tsx'
import { type Key, zh } from './zh.ts'

const keys = Object.keys(zh) as Key[]
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the dictionary', () => {
  it('says everything in both languages', () => {
    const silent = keys.filter((key) => !zh[key].trim() || !en[key]?.trim())

    expect(silent).toEqual([])
    expect(Object.keys(en).sort()).toEqual([...keys].sort())
  })

  it('fills the same blanks in both languages', () => {
    const different = keys.filter((key) => names(zh[key]).join() !== names(en[key]).join())

    expect(different).toEqual([])
  })

  it('leaves a blank visible when its value is missing', () => {
    expect(fill('共 {n} 件，{late} 件超期', { n: 3 })).toBe('共 3 件，{late} 件超期')
  })
})
