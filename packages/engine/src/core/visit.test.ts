import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { advance, apply, open, replay } from './case.ts'
import { instantOf } from './civil-date.ts'
import { type DataOf, days, eventsOf, isRefusal, procedures, workflow } from './index.ts'

const data = {
  settings: z.record(z.string(), z.json()).default({}),
  visits: z.number().default(0),
  openedOn: z.string().nullable().default(null),
  doneOn: z.string().nullable().default(null),
}
type D = DataOf<typeof data>
const roles = { grid: { zh: '网格员', en: 'Grid worker' }, chief: { zh: '负责人', en: 'Chief' } }
const event = eventsOf<D, keyof typeof roles>()

const visit = workflow({
  id: 'visit',
  version: 1,
  label: { zh: '走访', en: 'Visit' },
  roles,
  data,
  opens: ['opened'],
  events: {
    opened: event({
      label: { zh: '开', en: 'Open' },
      by: ['chief'],
      form: {},
      record: (_d, _f, s) => ({ openedOn: s.on }),
    }),
    visited: event({
      label: { zh: '走访', en: 'Visit' },
      by: ['grid'],
      activity: { zh: '走访', en: 'Visit' },
      form: { note: z.string().min(1) },
      examples: [{ note: 'n' }],
      record: (d) => ({ visits: d.visits + 1 }),
    }),
    closed: event({
      label: { zh: '结', en: 'Close' },
      by: ['chief'],
      form: {},
      record: (_d, _f, s) => ({ doneOn: s.on }),
    }),
  },
  rules: { visited: { label: { zh: '尚未走访', en: 'No visit yet' }, holds: (d) => d.visits > 0 } },
  separations: {},
  updates: {},
  clocks: {
    term: {
      label: { zh: '期限', en: 'Term' },
      basis: { zh: '本所规定', en: 'Office rule', certainty: 'local' },
      runs: (d) => (d.openedOn ? { from: d.openedOn, until: d.doneOn ?? undefined } : undefined),
      length: days(10),
      roll: false,
      remind: [3],
      whenPassed: 'late',
    },
  },
  documents: {},
  notices: {},
  choices: {},
  scope: () => ({
    title: 't',
    category: 'c',
    colour: 'green',
    hands: [],
    orgs: [],
    parties: [],
    recused: [],
    classification: 'normal',
  }),
  facts: () => ({}),
  describe: () => [],
  invariants: {},
  chart: {
    initial: 'new',
    states: {
      new: { label: { zh: '新', en: 'New' }, phase: 'collect', on: { opened: 'work' } },
      work: {
        label: { zh: '办', en: 'Work' },
        phase: 'resolve',
        on: { visited: {}, closed: { guard: 'visited', target: 'done' } },
      },
      done: { label: { zh: '结', en: 'Done' }, phase: 'feedback', type: 'final' },
    },
  },
})
const all = procedures(visit)
const calendar = { id: 'none', source: '', years: {} }
const chief = { person: 'c', name: '主任', roles: ['chief'], seen: [] }
const grid = { person: 'g', name: '网格', roles: ['grid'], seen: [] }
const opening = { id: 'x', workflow: 'visit', version: 1, org: '1', settings: {} }

describe('a small procedure', () => {
  it('opens, refuses with the missing rule, moves, and replays to the same bytes', () => {
    const t = instantOf('2026-03-02', 9)
    const opened = open(all, opening, { event: 'opened', form: {}, at: t, who: chief }, calendar)
    if (isRefusal(opened)) throw new Error(JSON.stringify(opened))
    const early = apply(all, opened.state, { event: 'closed', form: {}, at: t, who: chief }, calendar)
    expect(early).toMatchObject({ refused: 'rule-unmet', reasons: [{ name: 'visited' }] })
    const visited = apply(
      all,
      opened.state,
      { event: 'visited', form: { note: 'x' }, at: instantOf('2026-03-20'), who: grid },
      calendar,
    )
    if (isRefusal(visited)) throw new Error(JSON.stringify(visited))
    expect(visited.entries.map((e) => e.event)).toEqual(['clock.reminded', 'clock.passed', 'visited'])
    expect(visited.state.clocks.term).toMatchObject({ late: true, due: '2026-03-12' })
    const log = [...opened.entries, ...visited.entries]
    expect(JSON.stringify(replay(all, opening, log, calendar))).toBe(JSON.stringify(visited.state))
    expect(advance(all, visited.state, instantOf('2027-01-01'), calendar).entries).toEqual([])
  })
})
