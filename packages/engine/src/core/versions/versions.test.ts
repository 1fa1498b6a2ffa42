import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { anotherVersion } from '../../testing/another-version.ts'
import { sampleWorkflow } from '../../testing/sample-workflow.ts'
import { apply, open, type Step } from '../case.ts'
import { instantOf } from '../civil-date.ts'
import { isRefusal } from '../refusal.ts'
import { replay } from '../replay.ts'
import { days, procedures, type Workflow } from '../workflow.ts'
import { diff } from './diff.ts'
import { isStuck, migrate } from './migrate.ts'
import { classOf, fateLabel, simulate, withCandidate } from './simulate.ts'

const calendar = { id: 'none', source: '', years: {} }
const opening = { id: 'x', workflow: 'visit', version: 1, org: '1', settings: {} }
const chief = { person: 'c', name: '主任', roles: ['chief'], seen: [] }
const at = (day: number) => instantOf('2026-03-02', 9 + 24 * day)

const second = (change?: Parameters<typeof anotherVersion>[1]): Workflow =>
  anotherVersion(sampleWorkflow, change)

const first = procedures(sampleWorkflow)
const done = (answer: ReturnType<typeof apply>): Step => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}

/** Opened, visited on day 2, closed on day 3 unless it is left open. */
function life(steps: 'open' | 'visited' | 'closed') {
  const log = []
  let step = done(
    open(first, opening, { event: 'opened', form: { title: '走访' }, at: at(0), who: chief }, calendar),
  )
  log.push(...step.entries)
  const events = { open: [], visited: ['visited'], closed: ['visited', 'closed'] }[steps]
  for (const [index, event] of events.entries()) {
    const form = event === 'visited' ? { note: '平安' } : {}
    step = done(apply(first, step.state, { event, form, at: at(2 + index), who: chief }, calendar))
    log.push(...step.entries)
  }
  return { opening, log, state: step.state }
}

const renamed = second((spec, chart) => {
  chart.states = Object.fromEntries(
    Object.entries(chart.states).map(([name, node]) => [name === 'working' ? 'underWay' : name, node]),
  )
  const onNew = chart.states['new']?.on as Record<string, string>
  onNew['opened'] = 'underWay'
  return {
    data: { ...spec.data, urgent: z.boolean().default(false) },
    clocks: { term: { ...(spec.clocks['term'] as Workflow['clocks'][string]), length: days(5) } },
    migrations: [{ from: 1, why: { zh: '改名', en: 'Renamed' }, states: { working: 'underWay' } }],
  }
})

describe('simulation of a candidate', () => {
  const trial = (candidate: Workflow) => withCandidate(first, candidate)
  const fateUnder = (candidate: Workflow, of: ReturnType<typeof life>) =>
    simulate(trial(candidate), candidate, of, calendar)

  it('says “same” when nothing about a case would be other', () => {
    const same = second()
    expect(fateUnder(same, life('closed'))).toEqual({ kind: 'same' })
  })

  it('says where a case would stand, and which dates would differ', () => {
    expect(fateUnder(renamed, life('open'))).toEqual({ kind: 'moves', from: ['working'], to: ['underWay'] })
    const shorter = second((spec) => ({
      clocks: { term: { ...(spec.clocks['term'] as Workflow['clocks'][string]), length: days(5) } },
    }))
    const fate = fateUnder(shorter, life('visited'))
    expect(fate).toMatchObject({
      kind: 'clocks',
      clocks: [{ clock: 'term', before: { due: '2026-03-12' }, after: { due: '2026-03-07' } }],
    })
    expect([classOf(fate), fateLabel(trial(shorter), shorter, fate).zh]).toEqual([
      'clocks term',
      '期限不同：走访期限',
    ])
  })

  it('names the first entry that could not have happened, and why', () => {
    const stricter = second(() => ({
      rules: {
        visited: {
          label: { zh: '须走访两次', en: 'Two visits needed' },
          holds: (d: never) => (d as { visits: [] }).visits.length > 1,
        },
      },
    }))
    const fate = fateUnder(stricter, life('closed'))
    expect(fate).toMatchObject({ kind: 'refused', revision: 3, event: 'closed' })
    expect(classOf(fate)).toBe('refused closed: rule visited')
    expect(fateLabel(trial(stricter), stricter, fate).zh).toBe('第3条“办结”按新版不能办理：须走访两次')
  })

  it('is not run for another definition of a version that is known already', () => {
    const changed = { ...second(), version: 1 }
    expect(() => withCandidate(first, changed)).toThrow('registered twice')
  })
})

describe('migration', () => {
  const both = procedures(sampleWorkflow, renamed)
  const order = { to: 2, at: at(4), by: 'admin', name: '系统管理员', role: 'sysAdmin' }

  it('takes states and data over as the plan says, keeps the length a clock began with, and replays', () => {
    const { state, log } = life('visited')
    const step = migrate(both, state, order, calendar)
    if (isStuck(step)) throw new Error(step.stuck.en)
    expect(step.state).toMatchObject({ version: 2, revision: 3, data: { urgent: false, title: '走访' } })
    expect(renamed.kernel.leaves(step.state.snapshot)).toEqual(['underWay'])
    expect(step.state.clocks['term']).toMatchObject({ due: '2026-03-12', length: { count: 10 } })
    expect(step.entries).toMatchObject([{ event: 'case.migrated', by: 'admin', form: { from: 1, to: 2 } }])

    const after = done(
      apply(both, step.state, { event: 'closed', form: {}, at: at(5), who: chief }, calendar),
    )
    const replayed = replay(both, opening, [...log, ...step.entries, ...after.entries], calendar)
    expect(JSON.stringify(replayed)).toBe(JSON.stringify(after.state))
  })

  it('is refused without a plan, for a state the plan forgets, and for data that does not fit', () => {
    const forgetful = second(() => ({ ...renamed, migrations: [{ from: 1, why: { zh: '略', en: 'none' } }] }))
    const strict = second((spec) => ({
      data: { ...spec.data, reason: z.string() },
      migrations: [{ from: 1, why: { zh: '略', en: 'none' } }],
    }))
    const stuckBy = (candidate: Workflow) =>
      migrate(procedures(sampleWorkflow, candidate), life('visited').state, order, calendar)
    expect(stuckBy(second())).toMatchObject({
      stuck: { zh: expect.stringContaining('没有从第1版迁移的方案') },
    })
    expect(stuckBy(forgetful)).toMatchObject({ stuck: { zh: expect.stringContaining('没有阶段working') } })
    expect(stuckBy(strict)).toMatchObject({ stuck: { zh: expect.stringContaining('reason') } })
  })
})

describe('the difference between two versions', () => {
  it('is told in words', () => {
    expect(diff(sampleWorkflow, renamed).map(({ label }) => label.zh)).toEqual([
      '取消阶段“办理中”',
      '新增阶段“办理中”',
      '“新建”阶段“立项”的去向有变化',
      '期限“走访期限”由10日改为5日',
    ])
  })

  it('names who may newly send an event, a condition that changed and a field that was added', () => {
    const other = second((spec, chart) => {
      const visited = spec.events['visited'] as Workflow['events'][string]
      const working = chart.states['working']?.on as Record<string, unknown>
      working['closed'] = 'done'
      return {
        events: {
          ...spec.events,
          visited: { ...visited, by: ['chief'], form: { ...visited.form, with: z.string() } },
        },
      }
    })
    expect(diff(sampleWorkflow, other).map(({ label }) => label.zh)).toEqual([
      '“办理中”阶段“办结”的条件有变化',
      '“走访”的办理人：不再由网格员',
      '新增填写项“走访·with”',
    ])
  })

  it('is empty between a version and itself', () => {
    expect(diff(sampleWorkflow, second())).toEqual([])
  })
})

describe('a record that went on under another procedure', () => {
  const goesOn = {
    label: { zh: '转办', en: 'Goes on' },
    by: ['chief'],
    form: { why: z.string() },
    examples: [{ why: '转办' }],
    becomes: { workflow: 'other', event: 'opened', form: () => ({ title: '转来' }) },
  }
  const visits = second((spec, chart) => {
    const working = chart.states['working']?.on as Record<string, unknown>
    working['goesOn'] = {}
    return { version: 1, events: { ...spec.events, goesOn: goesOn as never } }
  })
  const other = (version: number) => ({ ...anotherVersion(sampleWorkflow), id: 'other', version }) as Workflow

  it('replays under the version it went on under then, whatever is published now', () => {
    const then = procedures(visits, other(1))
    const begun = done(
      open(then, opening, { event: 'opened', form: { title: '走访' }, at: at(0), who: chief }, calendar),
    )
    const step = done(
      apply(then, begun.state, { event: 'goesOn', form: { why: '转办' }, at: at(1), who: chief }, calendar),
    )
    expect([step.state.workflow, step.state.version]).toEqual(['other', 1])
    const now = procedures(visits, other(1), other(2))
    const replayed = replay(now, opening, [...begun.entries, ...step.entries], calendar)
    expect(JSON.stringify(replayed)).toBe(JSON.stringify(step.state))
  })
})
