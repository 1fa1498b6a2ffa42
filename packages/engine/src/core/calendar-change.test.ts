import { describe, expect, it } from 'vitest'
import { timedWorkflow } from '../testing/sample-workflow.ts'
import { type Calendar, editionsBetween, inForce } from './calendar.ts'
import { advance, apply, type CaseState, type LogEntry, open, type Step } from './case.ts'
import { instantOf } from './civil-date.ts'
import { isRefusal, procedures, type Refusal } from './index.ts'
import { replay } from './replay.ts'

const all = procedures(timedWorkflow)
const opening = { id: 'x', workflow: 'timed', version: 1, org: '1', settings: {} }
const chief = { person: 'c', name: '主任', roles: ['chief', 'grid'], seen: [] }
const morning = instantOf('2026-03-02', 9)

const plain: Calendar = { id: 'plain', source: '无', years: {} }
const edition = (before: Calendar, since: number, off: string[], id = 'second'): Calendar => ({
  id,
  source: '通知',
  years: { '2026': { off, on: [], notice: '通知' } },
  since,
  before,
})
/** From 6 March on, 9 and 10 March are free: a term of ten working days ends two days later. */
const second = edition(plain, instantOf('2026-03-06'), ['2026-03-09', '2026-03-10'])

const done = (answer: Step | Refusal): Step => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}
const opened = (calendar: Calendar, hands: string[] = []) =>
  done(
    open(
      all,
      opening,
      { event: 'opened', form: { title: '走访', hands }, at: morning, who: chief },
      calendar,
    ),
  )
const send = (state: CaseState, event: string, form: object, at: number, calendar: Calendar) =>
  done(apply(all, state, { event, form, at, who: chief }, calendar))
const line = ({ event, at, form }: LogEntry) => [
  event,
  new Date(at + 8 * 3_600_000).toISOString().slice(0, 16),
  form.days,
]

describe('an edition of the calendar', () => {
  it('holds from its own instant on, and before it the one before', () => {
    expect(inForce(second, instantOf('2026-03-06') - 1)).toBe(plain)
    expect(inForce(second, instantOf('2026-03-06'))).toBe(second)
    const orphan = { ...second, before: undefined }
    expect(() => inForce(orphan as Calendar, morning)).toThrow('does not say what held before')
  })

  it('never held when another one came into force at the same instant', () => {
    const third = edition(second, instantOf('2026-03-06'), [], 'third')
    expect(editionsBetween(third, morning, instantOf('2026-04-01')).map(({ id }) => id)).toEqual(['third'])
    expect(editionsBetween(third, instantOf('2026-03-06'), instantOf('2026-04-01'))).toEqual([])
  })

  it('that moves a running clock is one entry of the clock at its own instant, told to the owners', () => {
    const { state } = opened(second, ['li'])
    expect(state.clocks.term?.due).toBe('2026-03-16')

    const step = advance(all, state, instantOf('2026-03-08'), second)

    const moved = [{ clock: 'term', key: '', from: '2026-03-16', to: '2026-03-18' }]
    expect(step.entries).toEqual([
      {
        revision: 2,
        event: 'calendar.changed',
        form: { edition: 'second', source: '通知', moved },
        at: instantOf('2026-03-06'),
        by: 'clock',
        name: '时钟',
        role: 'clock',
      },
    ])
    expect(step.state.clocks.term).toMatchObject({
      due: '2026-03-18',
      baseDue: '2026-03-18',
      status: 'running',
    })
    expect(step.effects).toMatchObject([{ name: 'calendar.changed', detail: { moved, owners: ['li'] } }])
    expect(advance(all, step.state, instantOf('2026-03-09'), second).entries).toEqual([])
  })

  it('that moves nothing is no entry', () => {
    const { state } = opened(plain)
    const idle = edition(plain, instantOf('2026-03-06'), ['2026-07-01'])
    expect(advance(all, state, instantOf('2026-03-12'), idle).entries).toEqual([])
  })

  it('comes in between what the clocks say, each at its own time', () => {
    const late = edition(plain, instantOf('2026-03-14'), ['2026-03-16', '2026-03-17'])
    const step = advance(all, opened(late).state, instantOf('2026-03-20'), late)
    expect(step.entries.map(line)).toEqual([
      ['clock.reminded', '2026-03-13T08:00', 3],
      ['calendar.changed', '2026-03-14T00:00', undefined],
      ['clock.reminded', '2026-03-15T08:00', 3],
      ['clock.passed', '2026-03-19T00:00', 0],
      ['clock.reminded', '2026-03-19T08:00', -1],
    ])
  })

  it('of the very midnight comes before the passing: whoever got more time did not let it pass', () => {
    const just = edition(plain, instantOf('2026-03-17'), ['2026-03-16'])
    const step = advance(all, opened(just).state, instantOf('2026-03-17'), just)
    expect(step.entries.map(({ event }) => event)).toEqual(['clock.reminded', 'calendar.changed'])
    expect(step.state.clocks.term).toMatchObject({ status: 'running', late: false, due: '2026-03-17' })
  })

  it('leaves what passed as it is: late stays late, and its day stays its day', () => {
    const after = edition(plain, instantOf('2026-03-20'), ['2026-03-09'])
    const passed = advance(all, opened(after).state, instantOf('2026-03-18'), after).state

    const later = send(passed, 'visited', { note: '晚' }, instantOf('2026-03-21', 9), after)

    expect(later.entries.map(({ event }) => event)).not.toContain('calendar.changed')
    expect(later.state.clocks.term).toMatchObject({ status: 'passed', late: true, due: '2026-03-16' })
  })

  it('leaves what is met as it is, also when the case goes on', () => {
    const visited = send(opened(second).state, 'visited', { note: '平安' }, morning, second)
    const closed = send(visited.state, 'closed', {}, instantOf('2026-03-03', 9), second)

    const step = advance(all, closed.state, instantOf('2026-04-01'), second)

    expect(step.entries).toEqual([])
    expect(step.state.clocks.term).toMatchObject({ status: 'met', due: '2026-03-16' })
  })

  it('is reproduced by replay, byte for byte, whoever looked first', () => {
    const begun = opened(second)
    const early = advance(all, begun.state, instantOf('2026-03-07'), second)
    const eager = send(early.state, 'visited', { note: 'x' }, instantOf('2026-03-30', 9), second)
    const lazy = send(begun.state, 'visited', { note: 'x' }, instantOf('2026-03-30', 9), second)

    const log = [...begun.entries, ...lazy.entries]
    expect([...begun.entries, ...early.entries, ...eager.entries]).toEqual(log)
    expect(JSON.stringify(replay(all, opening, log, second))).toBe(JSON.stringify(lazy.state))
    expect(JSON.stringify(eager.state)).toBe(JSON.stringify(lazy.state))
    expect(() =>
      replay(
        all,
        opening,
        log.filter(({ event }) => event !== 'calendar.changed'),
        second,
      ),
    ).toThrow()
  })

  it('of later days changes nothing about a log that ended before', () => {
    const begun = opened(plain)
    const visited = send(begun.state, 'visited', { note: 'x' }, instantOf('2026-03-05', 9), plain)
    const log = [...begun.entries, ...visited.entries]
    expect(JSON.stringify(replay(all, opening, log, second))).toBe(JSON.stringify(visited.state))
  })
})

describe('a missed duty', () => {
  it('is recalled once a day at eight, to the owners and as overdue, until it is done', () => {
    const { state } = opened(plain)
    const visited = send(state, 'visited', { note: '平安' }, morning, plain)
    const step = advance(all, visited.state, instantOf('2026-03-20'), plain)

    expect(step.entries.map(line)).toEqual([
      ['clock.reminded', '2026-03-13T08:00', 3],
      ['clock.passed', '2026-03-17T00:00', 0],
      ['clock.reminded', '2026-03-17T08:00', -1],
      ['clock.reminded', '2026-03-18T08:00', -2],
      ['clock.reminded', '2026-03-19T08:00', -3],
    ])
    expect(step.effects.map(({ detail }) => detail.overdue)).toEqual([undefined, undefined, true, true, true])

    const closed = send(step.state, 'closed', {}, instantOf('2026-03-20', 9), plain)
    expect(closed.entries.map(line)).toMatchObject([
      ['clock.reminded', '2026-03-20T08:00', -4],
      ['closed', '2026-03-20T09:00', undefined],
    ])
    expect(advance(all, closed.state, instantOf('2027-01-01'), plain).entries).toEqual([])
  })

  it('does not make the state grow from day to day', () => {
    const { state } = opened(plain)
    const size = (on: string) => JSON.stringify(advance(all, state, instantOf(on), plain).state).length
    expect(size('2026-06-30') - size('2026-06-29')).toBe(0)
  })

  it('is not recalled for the days before anybody knew that it was missed', () => {
    // a worked weekend, announced afterwards: the term turns out to have ended on 12 March
    const worked: Calendar = { ...edition(plain, instantOf('2026-03-14'), []) }
    worked.years = { '2026': { off: [], on: ['2026-03-07', '2026-03-08'], notice: '通知' } }
    expect(advance(all, opened(worked).state, instantOf('2026-03-15', 9), worked).entries.map(line)).toEqual([
      ['clock.reminded', '2026-03-13T08:00', 3],
      ['calendar.changed', '2026-03-14T00:00', undefined],
      ['clock.passed', '2026-03-14T00:00', 0],
      ['clock.reminded', '2026-03-14T08:00', -2],
      ['clock.reminded', '2026-03-15T08:00', -3],
    ])
  })
})
