import { describe, expect, it } from 'vitest'
import { sampleWorkflow } from '../testing/sample-workflow.ts'
import { advance, apply, open, type Step } from './case.ts'
import { instantOf } from './civil-date.ts'
import { isRefusal, procedures, type Refusal, summarise } from './index.ts'
import { replay } from './replay.ts'

const all = procedures(sampleWorkflow)
const calendar = { id: 'none', source: '', years: {} }
const opening = { id: 'x', workflow: 'visit', version: 1, org: '1', settings: {} }
const chief = { person: 'c', name: '主任', roles: ['chief'], seen: [] }
const grid = { person: 'g', name: '网格员', roles: ['grid'], seen: [] }
const morning = instantOf('2026-03-02', 9)

const done = (answer: Step | Refusal): Step => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}
const opened = done(
  open(all, opening, { event: 'opened', form: { title: '走访' }, at: morning, who: chief }, calendar),
)

describe('a command', () => {
  it('is refused with the missing rule and with what would be possible', () => {
    const early = apply(all, opened.state, { event: 'closed', form: {}, at: morning, who: chief }, calendar)

    expect(early).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ name: 'visited' }],
      permitted: expect.arrayContaining(['visited']),
    })
  })

  it('is refused to another role, and tells which roles may', () => {
    const wrong = apply(all, opened.state, { event: 'closed', form: {}, at: morning, who: grid }, calendar)

    expect(wrong).toMatchObject({
      refused: 'event-not-permitted',
      reasons: [{ kind: 'role', label: { zh: '须由负责人办理' } }],
    })
  })

  it('is told to the assigned only, when the sender merely sees the case', () => {
    const looking = { ...grid, roles: [], seen: ['grid'] }
    const answer = apply(
      all,
      opened.state,
      { event: 'visited', form: { note: 'x' }, at: morning, who: looking },
      calendar,
    )

    expect(answer).toMatchObject({ refused: 'event-not-permitted', reasons: [{ kind: 'assignment' }] })
  })

  it('names every wrong field of its form in both languages', () => {
    const answer = apply(
      all,
      opened.state,
      { event: 'visited', form: { note: '', more: 1 }, at: morning, who: grid },
      calendar,
    )

    expect(answer).toMatchObject({
      refused: 'form-invalid',
      issues: expect.arrayContaining([
        { path: ['more'], label: { zh: '没有这一项', en: 'There is no such field' } },
      ]),
    })
  })

  it('finds that what the clock had to say happened before it, each at its own time', () => {
    const visited = done(
      apply(
        all,
        opened.state,
        { event: 'visited', form: { note: 'x' }, at: instantOf('2026-03-20'), who: grid },
        calendar,
      ),
    )

    expect(visited.entries.map(({ event, at }) => [event, at])).toEqual([
      ['clock.reminded', instantOf('2026-03-09', 8)],
      ['clock.passed', instantOf('2026-03-13')],
      ['visited', instantOf('2026-03-20')],
    ])
    expect(visited.state.clocks.term).toMatchObject({ late: true, due: '2026-03-12' })
    expect(summarise(all, visited.state).late).toBe(true)
  })
})

describe('replay', () => {
  const visited = done(
    apply(
      all,
      opened.state,
      { event: 'visited', form: { note: 'x' }, at: instantOf('2026-03-20'), who: grid },
      calendar,
    ),
  )
  const log = [...opened.entries, ...visited.entries]

  it('gives the same bytes', () => {
    expect(JSON.stringify(replay(all, opening, log, calendar))).toBe(JSON.stringify(visited.state))
  })

  it('gives the same bytes however often somebody looked in between', () => {
    const looked = advance(all, opened.state, instantOf('2026-03-10'), calendar)
    const later = done(
      apply(
        all,
        looked.state,
        { event: 'visited', form: { note: 'x' }, at: instantOf('2026-03-20'), who: grid },
        calendar,
      ),
    )

    expect(JSON.stringify(later.state)).toBe(JSON.stringify(visited.state))
    expect(advance(all, later.state, instantOf('2027-01-01'), calendar).entries).toEqual([])
  })

  it('throws for a log that could not have happened', () => {
    expect(() =>
      replay(
        all,
        opening,
        [
          ...opened.entries,
          { ...(log.at(-1) as (typeof log)[number]), revision: 2, event: 'closed', form: {} },
        ],
        calendar,
      ),
    ).toThrow('refused on replay')
    expect(() =>
      replay(
        all,
        opening,
        log.filter(({ event }) => event !== 'clock.passed'),
        calendar,
      ),
    ).toThrow()
  })
})
