import { describe, expect, it } from 'vitest'
import { compileChart, type Persisted } from './kernel.ts'

const label = (text: string) => ({ zh: text, en: text })
const stamp = { at: 0, on: '2026-01-05', by: 'x', name: 'x', role: 'r', revision: 1 }

const kernelOf = (chart: object, rules: Record<string, { holds: (data: never) => boolean }> = {}) =>
  compileChart({
    id: 'k',
    rules,
    updates: { count: (data: { n: number }) => ({ n: data.n + 1 }) },
    chart,
  } as never)

const simple = {
  initial: 'new',
  on: { anywhere: { target: '.b' } },
  states: {
    new: { label: label('new'), on: { opened: 'a' } },
    a: {
      label: label('a'),
      on: {
        noted: {},
        left: {
          guard: ['ready', '!blocked'],
          target: 'b',
          actions: ['set:count', 'paper:letter', 'notice:told'],
        },
      },
    },
    b: { label: label('b'), type: 'final' },
  },
}
const rules = {
  ready: { holds: (d: { ready?: boolean }) => d.ready === true },
  blocked: { holds: (d: { blocked?: boolean }) => d.blocked === true },
}

describe('the kernel', () => {
  const kernel = kernelOf(simple, rules as never)
  const a = kernel.fire(kernel.start(), { n: 0 }, 'opened', stamp)?.snapshot as Persisted

  it('says so when nobody reacts, where XState would return the same snapshot without a word', () => {
    expect(kernel.fire(a, {}, 'unheard', stamp)).toBeUndefined()
    expect(kernel.fire(a, { ready: false }, 'left', stamp)).toBeUndefined()
    expect(kernel.fire(a, { ready: true, blocked: true }, 'left', stamp)).toBeUndefined()
  })

  it('records an event that leaves the state, which XState alone would forbid', () => {
    expect(kernel.fire(a, { n: 0 }, 'noted', stamp)?.snapshot).toEqual(a)
  })

  it('applies updates and reports papers and notices in the order of the chart', () => {
    const moved = kernel.fire(a, { n: 4, ready: true }, 'left', stamp)
    expect(moved).toMatchObject({
      data: { n: 5 },
      requests: ['paper:letter', 'notice:told'],
      snapshot: { value: 'b', status: 'done' },
    })
  })

  it('moves a done machine nowhere, not even by a handler on its root', () => {
    expect(kernel.fire({ value: 'b', status: 'done' }, {}, 'anywhere', stamp)).toBeUndefined()
    expect(kernel.mentions({ value: 'b', status: 'done' })).toEqual([])
  })

  it('shows the rules of a transition by name, negation included', () => {
    expect(kernel.mentions(a, 'left')[0]?.rules).toEqual([
      { name: 'ready', negated: false },
      { name: 'blocked', negated: true },
    ])
  })

  it('refuses a chart whose target does not exist when it is loaded', () => {
    expect(() => kernelOf({ initial: 'new', states: { new: { on: { opened: 'nowhere' } } } })).toThrow()
  })

  it('refuses a state the chart no longer has', () => {
    expect(() => kernel.leaves({ value: 'gone', status: 'active' })).toThrow()
  })

  it('keeps chart order of parallel regions although jsonb reordered the keys', () => {
    const parallel = kernelOf({
      initial: 'new',
      states: {
        new: { on: { opened: 'both' } },
        both: {
          type: 'parallel',
          states: {
            second: { initial: 'x', states: { x: { on: { hit: 'y' } }, y: {} } },
            first: { initial: 'x', states: { x: { on: { hit: '#k.out' } } } },
          },
        },
        out: {},
      },
    })
    const asWritten: Persisted = { value: { both: { second: 'x', first: 'x' } }, status: 'active' }
    const reordered: Persisted = { value: { both: { first: 'x', second: 'x' } }, status: 'active' }
    expect(parallel.fire(reordered, {}, 'hit', stamp)).toEqual(parallel.fire(asWritten, {}, 'hit', stamp))
  })

  it('returns to where it was by history after a round trip through JSON', () => {
    const paused = kernelOf({
      initial: 'new',
      states: {
        new: { on: { opened: 'work' } },
        work: {
          initial: 'one',
          on: { paused: 'rest' },
          states: { one: { on: { on: 'two' } }, two: {}, back: { type: 'history', history: 'deep' } },
        },
        rest: { on: { resumed: 'work.back' } },
      },
    })
    const walk = (events: string[]) =>
      events.reduce(
        (at, event) => JSON.parse(JSON.stringify(paused.fire(at, {}, event, stamp)?.snapshot)) as Persisted,
        paused.start(),
      )
    expect(walk(['opened', 'on', 'paused', 'resumed']).value).toEqual({ work: 'two' })
  })
})
