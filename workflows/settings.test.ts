import { describe, expect, it } from 'vitest'
import { numberStyle } from './case-number.ts'
import { categories, statCodeOf } from './categories.ts'
import { agency, dispute, petition } from './index.ts'
import { caseSettingsSchema, levelOf, packs, representativesAtMost, settingsOf } from './settings.ts'
import { listSettings, settingInWords, settingIssues } from './settings-book.ts'

/** What a case opened with this pack and these decisions of its organisation works with. */
const given = (pack = 'national@1', changed = {}) =>
  settingsOf({ settings: caseSettingsSchema.parse({ pack, changed }) })

describe('the settings of a region', () => {
  it('are the national ones without being told anything', () => {
    expect(caseSettingsSchema.parse({})).toEqual({ pack: 'national@1', changed: {} })
    expect(given()).toMatchObject({
      mediation: { unit: 'days', count: 30 },
      handling: { unit: 'days', count: 60 },
      lamp: { yellow: 7, red: 3 },
    })
  })

  it('take from a case less than a hundred bytes', () => {
    expect(JSON.stringify(caseSettingsSchema.parse({ pack: 'yunxi@1' })).length).toBeLessThan(100)
  })

  it('are read once per case', () => {
    const settings = caseSettingsSchema.parse({ pack: 'zhejiang@1', changed: { followUpDays: [14] } })
    expect(settingsOf({ settings })).toBe(settingsOf({ settings }))
  })

  it('lay what an organisation decided over its region, and that over the nation', () => {
    expect(given('zhejiang@1', { followUpDays: [14] })).toMatchObject({
      followUpDays: [14],
      handling: { unit: 'days', count: 30 },
      reviewAcceptance: null,
    })
    expect(given('ningbo@1')).toMatchObject({
      mediation: { unit: 'months', count: 1 },
      handling: { unit: 'days', count: 30 },
    })
  })

  it('stay as published: a pack that changes is a new version', async () => {
    const published = packs.flatMap(({ id, settings, bases }) =>
      Object.entries(settings).map(([name, value]) =>
        `${id} ${name} ${JSON.stringify(value)} ${bases[name as keyof typeof bases]?.zh ?? ''}`.trimEnd(),
      ),
    )
    await expect(`${published.join('\n')}\n`).toMatchFileSnapshot('./settings/published.txt')
    expect(new Set(packs.map(({ id }) => id)).size).toBe(packs.length)
  })

  it('cite a law for every number that is not the national one', () => {
    const [national] = packs
    for (const { id, settings, bases } of packs) {
      const differing = Object.entries(settings).filter(
        ([name, value]) =>
          JSON.stringify(value) !== JSON.stringify(national?.settings[name as keyof typeof settings]),
      )
      for (const [name] of differing) expect(bases[name as keyof typeof bases], `${id} ${name}`).toBeDefined()
    }
  })

  it('say when a law is older than the regulations of 2022', () => {
    const basis = listSettings({ pack: 'zhejiang@1', changed: {} }).find(
      ({ name }) => name === 'handling',
    )?.basis
    expect(basis?.zh).toContain('早于2022年')
    expect(packs.find(({ id }) => id === 'shenzhen@1')?.bases.mediation?.zh).not.toContain('早于2022年')
  })

  it('let ten visitors in 浙江 send three, and eleven five', () => {
    expect([10, 11].map((people) => representativesAtMost(given('zhejiang@1'), people))).toEqual([3, 5])
    expect([6, 600].map((people) => representativesAtMost(given(), people))).toEqual([5, 5])
  })

  it('know the level of an office by its code', () => {
    const level = (code: string) => levelOf({ region: { code, name: '某地' } })
    expect(['000000', '330000', '330200', '330203'].map(level)).toEqual([
      'national',
      'province',
      'city',
      'county',
    ])
  })
})

describe('a setting in words', () => {
  const said = (name: string, value: unknown) => settingInWords(name, value).zh

  it('says lengths, amounts, choices and members by their names', () => {
    expect(said('handling', { unit: 'workingDays', count: 10 })).toBe('10个工作日')
    expect(said('complexAmountFen', 10_000_000)).toBe('100000元')
    expect(said('colours', ['red', 'green'])).toBe('红色、绿色')
    expect(said('lamp', { yellow: 7, red: 3 })).toBe('黄灯 7，红灯 3')
    expect(said('representatives', [{ peopleAtMost: 10, representatives: 3 }])).toBe('人数至多 10，代表 3')
    expect(said('acceptance', null)).toBe('无')
    expect(said('studyBeforeEndingComplex', false)).toBe('否')
  })

  it('leaves no key of the program in any published value', () => {
    const leaks = packs.flatMap(({ settings }) =>
      Object.entries(settings)
        // forms of numbers hold {org}, {year} and {seq}
        .filter(([name]) => !name.toLowerCase().endsWith('numbers'))
        .map(([name, value]) => said(name, value))
        .filter((words) => /[A-Za-z]/.test(words)),
    )
    expect(leaks).toEqual([])
  })

  it('is asked for by a form whose every question has a title', () => {
    const untitled = listSettings({ pack: 'national@1', changed: {} }).flatMap(({ name, form }) =>
      questionsOf(form)
        .filter(({ title }) => typeof title !== 'string')
        .map(() => name),
    )
    expect(untitled).toEqual([])
  })
})

type Schema = Record<string, unknown>

/** Every member a form asks for, however deep. */
function questionsOf(schema: Schema): Schema[] {
  const branches = [schema, ...((schema['anyOf'] ?? []) as Schema[]), (schema['items'] ?? {}) as Schema]
  const members = branches.flatMap(({ properties = {} }) => Object.values(properties as object) as Schema[])
  return members.flatMap((member) => [member, ...questionsOf(member)])
}

describe('a proposed setting', () => {
  const sentences = (changed: object, pack = 'national@1') =>
    settingIssues(pack, changed as Record<string, unknown>).map(({ path, label }) => [
      path.join('.'),
      label.zh,
    ])

  it('may hold when it makes sense', () => {
    expect(sentences({ followUpDays: [5, 20], handling: { unit: 'days', count: 45 } })).toEqual([])
  })

  it('is refused with a sentence per mistake, under its own name', () => {
    expect(sentences({ colours: [], reopenWithinDays: 0, nonsense: 1 })).toEqual([
      ['changed.reopenWithinDays', '结案后可以重新启动的天数：填写过短、过少或过小'],
      ['changed.colours', '使用的颜色，由重到轻：填写过短、过少或过小'],
      ['changed.nonsense', '没有这一项'],
    ])
    expect(sentences({}, 'atlantis@1')).toEqual([['pack', '没有设置包atlantis@1']])
  })

  it('never gives an organ longer than its law does', () => {
    expect(sentences({ handling: { unit: 'days', count: 61 }, extensionDaysAtMost: 31 })).toEqual([
      ['changed.handling', '办理期限：不能长于法规规定的期限'],
      ['changed.extensionDaysAtMost', '延期上限（天）：不能长于法规规定'],
    ])
    expect(sentences({ handling: { unit: 'days', count: 31 } }, 'zhejiang@1')).toHaveLength(1)
  })

  it('keeps office hours in their order', () => {
    expect(sentences({ officeHours: { from: '17:30', to: '09:00' } })).toHaveLength(1)
    expect(sentences({ officeHours: { from: '9', to: '17:30' } })).toEqual([
      ['changed.officeHours.from', '办公时间：时间写作 09:00'],
    ])
  })
})

describe('a case number', () => {
  const of = (id: string) => ({ workflow: { id }, org: { shortName: '槐荫' }, year: 2026 })

  it('is written as the region writes it', () => {
    const { prefix, suffix, width, series } = numberStyle(given(), of('dispute'))
    expect(`${prefix}${'1'.padStart(width, '0')}${suffix}`).toBe('（2026）槐荫人调字第001号')
    expect(series).toBe('dispute')
    expect(numberStyle(given(), of('agency')).prefix).toBe('（2026）槐荫代字第')
  })

  it('needs a place for the running number', () => {
    const numbers = { ...given().numbers, dispute: '（{year}）{org}号' }
    expect(() => numberStyle({ ...given(), numbers }, of('dispute'))).toThrow('{seq}')
  })

  it('of a letter is written without leading zeros, in a series of its own kind', () => {
    const style = numberStyle(given(), { ...of('petition'), document: 'petition-opinion' })
    expect(style).toEqual({ series: 'petition-opinion', prefix: '槐荫访答〔2026〕', suffix: '号', width: 1 })
  })

  it('is given to every paper that a procedure issues as a letter, and to no other', () => {
    const issued = [dispute, agency, petition].flatMap(({ letters }) => Object.keys(letters ?? {}))
    expect(Object.keys(given().letterNumbers).sort()).toEqual([...new Set(issued)].sort())
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
