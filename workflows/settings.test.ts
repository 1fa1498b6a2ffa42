import { describe, expect, it } from 'vitest'
import { numberStyle } from './case-number.ts'
import { categories, statCodeOf } from './categories.ts'
import { packs, parseSettings } from './settings.ts'

describe('the settings of a region', () => {
  it('are complete without being told anything', () => {
    expect(parseSettings({})).toMatchObject({
      consentWorkingDays: 3,
      mediationDays: 30,
      lamp: { yellow: 7, red: 3 },
    })
  })

  it('survive being kept as JSON in a case', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(packs.yunxi)))).toEqual(packs.yunxi)
  })

  it('refuse what makes no sense, by name', () => {
    expect(() => parseSettings({ mediationDays: 0 })).toThrow('mediationDays')
    expect(() => parseSettings({ colours: [] })).toThrow('colours')
  })
})

describe('a case number', () => {
  const of = (id: string) => ({ workflow: { id }, org: { shortName: '槐荫' }, year: 2026 })

  it('is written as the region writes it', () => {
    const { prefix, suffix, width, series } = numberStyle(packs.yunxi, of('dispute'))
    expect(`${prefix}${'1'.padStart(width, '0')}${suffix}`).toBe('（2026）槐荫人调字第001号')
    expect(series).toBe('dispute')
    expect(numberStyle(packs.yunxi, of('agency')).prefix).toBe('（2026）槐荫代字第')
  })

  it('needs a place for the running number', () => {
    const settings = parseSettings({ numbers: { dispute: '（{year}）{org}号' } })
    expect(() => numberStyle(settings, of('dispute'))).toThrow('{seq}')
  })
})

describe('the categories', () => {
  it('are the eighteen of the official table, with its codes', () => {
    expect(Object.keys(categories)).toHaveLength(18)
    expect(statCodeOf('marriageFamily')).toBe('01')
    expect(statCodeOf('property')).toBe('17')
    expect(statCodeOf('other')).toBe('18')
  })
})
