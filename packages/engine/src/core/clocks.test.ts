import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Calendar } from './calendar.ts'
import { addDays, type CivilDate, instantOf } from './civil-date.ts'
import { type ClockState, type Clocks, dueDates, lampOf, nextMoment, settleClocks } from './clocks.ts'
import { explainClock } from './explain.ts'
import { type ClockSpec, days, type Exclusion, months, type Run, workflow, workingDays } from './workflow.ts'

const calendar: Calendar = {
  id: 'test',
  source: 'test',
  years: {
    '2026': { notice: 'test', off: ['2026-05-01', '2026-05-04', '2026-05-05'], on: ['2026-05-09'] },
  },
}
const label = { zh: '期限', en: 'Period' }
const pause: Exclusion['label'] = { zh: '中止', en: 'Suspension' }

type Specs = Record<string, Partial<ClockSpec<{ runs: Record<string, Run | Run[]>; setting: number }>>>
const data = { settings: z.record(z.string(), z.json()).default({}), runs: z.any(), setting: z.number() }

/** A procedure that consists of clocks only; each reads its runs off the data under its own name. */
function clocksOnly(specs: Specs) {
  const clocks = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      {
        label,
        basis: { ...label, certainty: 'local' as const },
        runs: (d: { runs: Record<string, Run | Run[]> }) => d.runs[name],
        length: days(10),
        roll: false,
        remind: [],
        whenPassed: 'late' as const,
        ...spec,
      },
    ]),
  )
  return workflow({
    id: 'clocks',
    version: 1,
    label,
    roles: { chief: label },
    data,
    events: { opened: { label, by: ['chief'], form: {} } },
    opens: ['opened'],
    rules: {},
    separations: {},
    updates: {},
    clocks: clocks as never,
    documents: {},
    notices: {},
    choices: {},
    scope: () => ({
      title: '',
      category: '',
      colour: '',
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
        new: { label, phase: 'collect', on: { opened: 'done' } },
        done: { label, phase: 'feedback', type: 'final' },
      },
    },
  })
}

/** Settles the clocks of one procedure as the day goes on. */
function settling(specs: Specs) {
  const definition = clocksOnly(specs)
  let clocks: Clocks = {}
  return {
    definition,
    on(day: CivilDate, runs: Record<string, Run | Run[]>, setting = 10): Clocks {
      clocks = settleClocks(definition, { runs, setting }, clocks, instantOf(day, 9), calendar)
      return clocks
    },
    pass(id: string): Clocks {
      clocks = { ...clocks, [id]: { ...(clocks[id] as ClockState), status: 'passed', late: true } }
      return clocks
    },
    next: () => nextMoment(definition, clocks),
    explain: (id: string) =>
      explainClock(definition.clocks.term as never, clocks[id] as ClockState, calendar, {}),
  }
}

const due = (...args: Parameters<typeof dueDates>) => dueDates(...args).due

describe('a due date', () => {
  it('lies a number of days after the start, which is not counted (民法典 201)', () => {
    expect(due('2026-03-05', days(30), [], [], false, calendar)).toBe('2026-04-04')
    expect(due('2026-01-26', days(60), [], [], false, calendar)).toBe('2026-03-27')
    expect(due('2026-01-31', months(1), [], [], false, calendar)).toBe('2026-02-28')
    expect(due('2026-04-30', workingDays(5), [], [], false, calendar)).toBe('2026-05-11')
  })

  it('moves over free days only where the period rolls', () => {
    expect(dueDates('2026-05-08', days(30), [], [], true, calendar)).toEqual({
      baseDue: '2026-06-07',
      due: '2026-06-08',
    })
    expect(due('2026-05-08', days(30), [], [], false, calendar)).toBe('2026-06-07')
  })

  it('moves by extensions in the unit of the period', () => {
    const extension = { count: 2, on: '2026-04-30', reason: 'r' }
    expect(due('2026-04-30', days(5), [extension], [], false, calendar)).toBe('2026-05-07')
    expect(due('2026-04-30', workingDays(5), [extension], [], false, calendar)).toBe('2026-05-13')
  })

  it('moves by excluded days, inclusive, each day once, none before the period began', () => {
    const excluded = (...spans: [CivilDate, CivilDate][]): Exclusion[] =>
      spans.map(([from, to]) => ({ from, to, label: pause }))
    const dueWith = (...spans: [CivilDate, CivilDate][]) =>
      due('2026-07-20', days(30), [], excluded(...spans), false, calendar)
    // the hearing of domain scenario 9c: 3 to 12 August, ten days
    expect(dueWith(['2026-08-03', '2026-08-12'])).toBe('2026-08-29')
    expect(dueWith(['2026-08-03', '2026-08-12'], ['2026-08-10', '2026-08-14'])).toBe('2026-08-31')
    expect(dueWith(['2026-07-01', '2026-07-21'])).toBe('2026-08-20')
    expect(dueWith(['2026-08-03', '2026-08-02'])).toBe('2026-08-19')
  })

  it('never comes earlier because one more exclusion is added, closed or still open', () => {
    const exclusion = fc
      .record({
        at: fc.integer({ min: -5, max: 60 }),
        length: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      })
      .map(({ at, length }): Exclusion => {
        const from = addDays('2026-03-05', at)
        return { from, ...(length === undefined ? {} : { to: addDays(from, length) }), label: pause }
      })
    fc.assert(
      fc.property(
        fc.array(exclusion, { maxLength: 4 }),
        exclusion,
        fc.constantFrom(days(30), workingDays(20), months(1)),
        fc.boolean(),
        (known, added, length, roll) => {
          const dueWith = (exclusions: Exclusion[]) =>
            due('2026-03-05', length, [], exclusions, roll, calendar)
          expect(dueWith([...known, added]) >= dueWith(known)).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('never comes earlier by an exclusion or an extension', () => {
    const span = fc.record({ at: fc.integer({ min: -5, max: 40 }), length: fc.integer({ min: 0, max: 20 }) })
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 4 }),
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(days(30), workingDays(20), months(1)),
        fc.boolean(),
        (spans, count, length, roll) => {
          const from = '2026-03-05'
          const exclusions = spans.map(({ at, length: size }) => ({
            from: addDays(from, at),
            to: addDays(from, at + size),
            label: pause,
          }))
          const extensions = [{ count, on: from, reason: 'r' }]
          const plain = due(from, length, [], [], roll, calendar)
          expect(due(from, length, extensions, exclusions, roll, calendar) >= plain).toBe(true)
        },
      ),
    )
  })
})

describe('a running clock', () => {
  it('keeps the length it began with when the setting changes', () => {
    const office = settling({ term: { length: (d) => days(d.setting) } })
    office.on('2026-03-02', { term: { from: '2026-03-02' } }, 10)
    expect(office.on('2026-03-03', { term: { from: '2026-03-02' } }, 99).term).toMatchObject({
      due: '2026-03-12',
    })
  })

  it('is paused while an exclusion is open and says nothing then', () => {
    const office = settling({ term: { remind: [3] } })
    office.on('2026-03-02', { term: { from: '2026-03-02' } })
    const open = { from: '2026-03-04', label: pause }
    expect(office.on('2026-03-04', { term: { from: '2026-03-02', exclusions: [open] } }).term?.status).toBe(
      'paused',
    )
    expect(office.next()).toBeUndefined()
    const closed = { ...open, to: '2026-03-08' }
    expect(
      office.on('2026-03-09', { term: { from: '2026-03-02', exclusions: [closed] } }).term,
    ).toMatchObject({
      status: 'running',
      due: '2026-03-17',
    })
    expect(office.next()).toMatchObject({ at: instantOf('2026-03-14', 8), kind: 'reminder', days: 3 })
  })

  it('ends when the day it was met is known, and stops when its run disappears', () => {
    const office = settling({ term: {} })
    office.on('2026-03-02', { term: { from: '2026-03-02' } })
    const met = office.on('2026-03-10', { term: { from: '2026-03-02', until: '2026-03-10' } })
    expect(met.term).toMatchObject({ status: 'met', metOn: '2026-03-10', late: false })
    const other = settling({ term: {} })
    other.on('2026-03-02', { term: { from: '2026-03-02' } })
    expect(other.on('2026-03-03', {}).term).toMatchObject({ status: 'stopped' })
  })

  it('is late for ever once its due day passed, whatever is recorded later', () => {
    const office = settling({ term: {} })
    office.on('2026-03-02', { term: { from: '2026-03-02' } })
    office.pass('term')
    const extension = { count: 30, on: '2026-03-20', reason: 'r' }
    expect(
      office.on('2026-03-20', { term: { from: '2026-03-02', extensions: [extension] } }).term,
    ).toMatchObject({
      status: 'running',
      late: true,
    })
    const backdated = office.on('2026-03-21', { term: { from: '2026-03-02', until: '2026-03-05' } })
    expect(backdated.term).toMatchObject({ status: 'met', late: true })
  })

  it('is late when it is met after its due day although nobody looked at midnight', () => {
    const office = settling({ term: {} })
    expect(office.on('2026-03-20', { term: { from: '2026-03-02', until: '2026-03-20' } }).term).toMatchObject(
      {
        late: true,
      },
    )
  })

  it('runs once per key, each with its own agreed day', () => {
    const office = settling({ term: { length: undefined } })
    const runs = [
      { key: 'a', from: '2026-03-02', due: '2026-03-05' },
      { key: 'b', from: '2026-03-02', due: '2026-03-04' },
    ]
    const clocks = office.on('2026-03-02', { term: runs })
    expect(Object.keys(clocks)).toEqual(['term#a', 'term#b'])
    expect(office.next()).toMatchObject({ id: 'term#b', at: instantOf('2026-03-05') })
  })

  it('must have a length or an agreed day', () => {
    const office = settling({ term: { length: undefined } })
    expect(() => office.on('2026-03-02', { term: { from: '2026-03-02' } })).toThrow(
      'neither length nor due date',
    )
  })
})

describe('a right that has lapsed', () => {
  const lapsing = () => {
    const office = settling({ term: { whenPassed: 'lapses' } })
    office.on('2026-03-02', { term: { from: '2026-03-02' } })
    const term = office.pass('term').term as ClockState
    term.lapsed = true
    return office
  }

  it('stays lapsed while its day stands', () => {
    expect(lapsing().on('2026-03-16', { term: { from: '2026-03-02' } }).term).toMatchObject({
      status: 'passed',
      lapsed: true,
    })
  })

  it('comes back when its day moves, and when it turns out to have been used in time', () => {
    const exclusions = [{ from: '2026-03-04', to: '2026-03-08', label: pause }]
    expect(lapsing().on('2026-03-16', { term: { from: '2026-03-02', exclusions } }).term).toMatchObject({
      due: '2026-03-17',
      status: 'running',
      lapsed: false,
    })
    const posted = { from: '2026-03-02', until: '2026-03-12' }
    expect(lapsing().on('2026-03-16', { term: posted }).term).toMatchObject({ status: 'met', lapsed: false })
  })
})

describe('what clocks say', () => {
  it('comes in the order of time: reminders at eight in the morning, the passing at the midnight after the due day', () => {
    const office = settling({ term: { remind: [3, 0, 7] } })
    const clocks = office.on('2026-03-02', { term: { from: '2026-03-02' } })
    const said: unknown[] = []
    let now = clocks
    for (let next = office.next(); next?.kind === 'reminder'; next = nextMoment(office.definition, now)) {
      said.push([next.days, next.at])
      const term = now.term as ClockState
      now = { term: { ...term, reminded: [...term.reminded, next.days] } }
    }
    expect(said).toEqual([
      [7, instantOf('2026-03-05', 8)],
      [3, instantOf('2026-03-09', 8)],
      [0, instantOf('2026-03-12', 8)],
    ])
    expect(nextMoment(office.definition, now)).toMatchObject({ kind: 'passing', at: instantOf('2026-03-13') })
  })

  it('at one instant is ordered by the name of the clock', () => {
    const office = settling({ zebra: {}, alpha: {} })
    office.on('2026-03-02', { zebra: { from: '2026-03-02' }, alpha: { from: '2026-03-02' } })
    expect(office.next()).toMatchObject({ id: 'alpha' })
    office.on('2026-03-02', {
      zebra: { from: '2026-03-02' },
      alpha: { from: '2026-03-02', until: '2026-03-02' },
    })
    expect(office.next()).toMatchObject({ id: 'zebra' })
  })

  it('leaves out reminders whose hour lies before the clock began, and reminds anew of a moved day', () => {
    const office = settling({ term: { remind: [10, 3] } })
    expect(office.on('2026-03-02', { term: { from: '2026-03-02' } }).term).toMatchObject({ reminded: [10] })
    const extension = { count: 30, on: '2026-03-10', reason: 'r' }
    expect(
      office.on('2026-03-10', { term: { from: '2026-03-02', extensions: [extension] } }).term,
    ).toMatchObject({
      due: '2026-04-11',
      reminded: [],
    })
  })
})

describe('a lamp', () => {
  const clock = { late: false, status: 'running' as const, due: '2026-03-12' }
  it.each([
    ['2026-03-02', 'green'],
    ['2026-03-05', 'yellow'],
    ['2026-03-09', 'red'],
    ['2026-03-12', 'red'],
    ['2026-03-13', 'black'],
  ])('on %s is %s for a duty due on 12 March', (on, lamp) => {
    expect(lampOf(clock, instantOf(on, 9))).toBe(lamp)
  })

  it('stays black for what was late, is off for what is met or paused', () => {
    expect(lampOf({ ...clock, status: 'met', late: true }, instantOf('2026-03-20'))).toBe('black')
    expect(lampOf({ ...clock, status: 'met' }, instantOf('2026-03-20'))).toBe('off')
    expect(lampOf({ ...clock, status: 'paused' }, instantOf('2026-03-20'))).toBe('off')
  })
})

describe('the explanation of a clock', () => {
  it('names start, length, excluded days, extension, roll-over, result and basis', () => {
    const office = settling({ term: { length: days(30), roll: true } })
    const run = {
      from: '2026-05-08',
      exclusions: [{ from: '2026-05-11', to: '2026-05-15', label: pause }],
      extensions: [{ count: 1, on: '2026-05-20', reason: '各方同意' }],
    }
    office.on('2026-05-20', { term: run })
    // 7 June, five days excluded, one day more: Saturday 13 June moves to Monday
    expect(office.explain('term').map(({ zh }) => zh)).toEqual([
      '自2026-05-08起算，当日不计入',
      '期限30日，至2026-06-07',
      '扣除中止期间：2026-05-11至2026-05-15',
      '2026-05-20延长1日（各方同意）',
      '2026-06-13为法定休假日，顺延至2026-06-15',
      '届满日：2026-06-15（当日24时止）',
      '依据：期限',
      '逾期即记为超期，不可更改',
    ])
  })

  it('warns when a year without a holiday notice was counted', () => {
    const office = settling({ term: { length: days(30) } })
    office.on('2026-12-20', { term: { from: '2026-12-20' } })
    expect(office.explain('term').at(-1)?.zh).toContain('2027年')
  })
})
