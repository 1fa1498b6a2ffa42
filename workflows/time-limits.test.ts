import { blank, type ClockSpec } from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { allProcedures } from './index.ts'
import { packs, settingsOf } from './settings.ts'
import { listTimeLimits, timeLimits } from './time-limits.ts'

/** Clocks whose day people set: no law has a number for them. */
const AGREED = [
  'item',
  'promise',
  'mandate',
  'supervision',
  'dispute.obligation',
  'petition.redo',
  'agency.progress',
  // the same clock of the one record, named once
  'agency.emergencyReport',
  'agency.publication',
  'petition.publication',
]

const clocks = Object.values(allProcedures.current).flatMap((workflow) =>
  Object.entries(workflow.clocks).map(([name, spec]) => ({
    id: `${workflow.id}.${name}`,
    name,
    spec: spec as ClockSpec<never>,
  })),
)

describe('the registry of time limits', () => {
  it('has every row of the petition and mediation tables once', () => {
    const ids = timeLimits.map(({ id }) => id)
    const tables = [
      ...Array.from({ length: 15 }, (_, index) => `P${index + 1}`),
      'P1a',
      'S1',
      'S2',
      ...Array.from({ length: 20 }, (_, index) => `M${index + 1}`),
    ]
    expect(tables.filter((id) => !ids.includes(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('names every clock of every procedure, but those whose day people agree on', () => {
    const named = new Set(timeLimits.map(({ clock }) => clock))
    const unnamed = clocks.filter(
      ({ id, name }) => !named.has(id) && !AGREED.includes(id) && !AGREED.includes(name),
    )
    expect(unnamed.map(({ id }) => id)).toEqual([])
  })

  it('names no clock that does not exist, and says why a row has none', () => {
    const existing = new Set(clocks.map(({ id }) => id))
    expect(timeLimits.filter(({ clock }) => clock !== null && !existing.has(clock))).toEqual([])
    expect(timeLimits.filter(({ clock, why }) => (clock === null) !== (why !== undefined))).toEqual([])
  })

  it.each(packs.map(({ id }) => id))('has the lengths the clocks count with, under %s', (pack) => {
    const settings = { pack, changed: {} }
    for (const { id, length, clock, given } of timeLimits) {
      if (clock === null || 'words' in length) continue
      const [procedure = '', name = ''] = clock.split('.')
      const workflow = allProcedures.current[procedure]
      if (!workflow) throw new Error(`no procedure ${procedure}`)
      const opening = { id: '', workflow: procedure, version: workflow.version, org: '1', settings }
      const data = { ...blank(allProcedures, opening).data, ...given }
      const spec = workflow.clocks[name] as ClockSpec<never>
      const counted = typeof spec.length === 'function' ? spec.length(data as never) : spec.length
      const stated = 'fixed' in length ? length.fixed : settingsOf({ settings })[length.setting]
      // a table of days by level or of visits is no single length; the clock picks from it
      if (stated !== null && !('count' in (stated as object))) continue
      if (id === 'P1a' && stated === null) continue
      expect(counted ?? null, id).toEqual(stated)
    }
  })

  it('follows the region: what its law changes, and which law', () => {
    const row = (pack: string, id: string) =>
      listTimeLimits({ pack, changed: {} }).find((each) => each.id === id)
    expect(row('national@1', 'P7')).toMatchObject({ length: { zh: '60日' }, certainty: 'certain' })
    expect(row('zhejiang@1', 'P7')).toMatchObject({ length: { zh: '30日' } })
    expect(row('zhejiang@1', 'P7')?.basis.zh).toContain('浙江省信访条例')
    expect(row('national@1', 'P15')?.length.zh).toBe('未规定')
    expect(row('shandong@1', 'P15')?.length.zh).toBe('30日')
    expect(row('shenzhen@1', 'M18')?.length.zh).toBe('受理5个工作日、复杂的受理10个工作日、移送3个工作日')
    expect(row('national@1', 'M14')?.length.zh).toBe('2年')
  })

  it('is printed in docs/time-limits.md', async () => {
    await expect(page()).toMatchFileSnapshot('../docs/time-limits.md')
  })
})

/** The national registry as a page for readers. */
function page(): string {
  const rows = listTimeLimits({ pack: 'national@1', changed: {} }).map(
    ({ id, label, start, length, owner, served, breach, basis, certainty, clock, why }) =>
      [
        id,
        label.zh,
        start.zh,
        length.zh,
        owner.zh,
        served?.zh ?? '',
        breach?.zh ?? '',
        basis.zh,
        CERTAINTY[certainty],
        clock === null ? `–（${why?.zh}）` : `\`${clock}\``,
      ].join(' | '),
  )
  return [
    '# 法定期限一览 Time limits',
    '',
    '由 `workflows/time-limits.test.ts` 生成，不要手改。数字为全国默认值；地方设置包改变的见 `workflows/settings/published.txt`，任何地区的现行值见 `GET /api/time-limits?org=`。',
    '',
    '| 编号 | 事项 | 起算 | 长度 | 义务人 | 告知、送达 | 逾期 | 依据 | 把握 | 计时 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n')
}

const CERTAINTY = { certain: '已核原文', likely: '第二手', local: '地方' } as const
