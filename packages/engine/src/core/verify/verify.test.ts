import { describe, expect, it } from 'vitest'
import { complaintOf, complaintSpec, type Spoilable } from '../../testing/complaint-workflow.ts'
import { sampleWorkflow } from '../../testing/sample-workflow.ts'
import { procedures } from '../workflow.ts'
import type { World } from './report.ts'
import { verify } from './verify.ts'

const world: World = {
  procedures: procedures(),
  calendar: { id: 'plain', source: 'plain weeks, for tests', years: {} },
  reach: {
    clerk: { sees: 'assigned', acts: 'assigned', restricted: true },
    chief: { sees: 'subtree', acts: 'subtree', restricted: true },
    guest: { sees: 'nothing', acts: 'nothing' },
    grid: { sees: 'subtree', acts: 'subtree', restricted: true },
  },
}

const sentences = (spec: Spoilable, more: Partial<World> = {}) =>
  verify(complaintOf(spec), { ...world, ...more }).findings.map(({ where, what }) => `${where} ${what}`)

const never = { label: { zh: '从不', en: 'Never' }, holds: () => false }

/** One defect per line: how it is seeded, and the sentence that must be among those told. */
const seeds: [defect: string, seed: (spec: Spoilable) => void, sentence: string][] = [
  [
    'a state nothing leads to',
    (s) => {
      s.chart.states.lost = { label: { zh: '无', en: 'Lost' }, on: { archived: 'archived' } }
    },
    'state lost can never be entered',
  ],
  [
    'a state behind a rule that never holds',
    (s) => {
      s.rules.isVoid = never
      s.chart.states.void = { label: { zh: '无', en: 'Void' }, on: { archived: 'archived' } }
      s.chart.states.settled.on.paused = { guard: 'isVoid', target: 'void' }
    },
    'state void can never be entered',
  ],
  [
    'a guard that never holds',
    (s) => {
      s.rules.isRestricted.holds = () => false
    },
    'state working.looking the transition on proposed to proposed when isRestricted and allHeard is never taken',
  ],
  [
    'a limit no counter reaches, because counting was forgotten',
    (s) => {
      s.events.visited.record = () => ({})
    },
    'state working.looking the transition on proposed to proposed when visitedOften and allHeard is never taken',
  ],
  [
    'a transition marked as explaining only, and taken',
    (s) => {
      s.chart.states.settled.on.archived.explains = true
    },
    'state settled the transition on archived to archived is said to explain a refusal only, and is taken',
  ],
  [
    'a state without a way out',
    (s) => {
      s.chart.states.settled.on = {}
    },
    'state settled is a dead end: it is not final and nobody, and no clock, can lead the case out of it',
  ],
  [
    'a way out that is barred for good',
    (s) => {
      s.rules.isOpen = {
        label: { zh: '限制件', en: 'It is restricted' },
        holds: (d: Spoilable) => !d.restricted,
      }
      s.chart.states.settled.on.archived.guard = 'isOpen'
    },
    'state settled is a dead end: it is not final and nobody, and no clock, can lead the case out of it',
  ],
  [
    'two states that lead to each other only',
    (s) => {
      s.chart.states.settled.on = { paused: { target: 'resting' } }
      s.chart.states.resting = { label: { zh: '停', en: 'Resting' }, on: { resumed: { target: 'settled' } } }
    },
    'state settled is a trap: whatever is done, the case never comes to an end',
  ],
  [
    'an event only of a role that sees no case',
    (s) => {
      s.events.visited.by = ['guest']
    },
    'event visited can be sent by nobody: none of guest both sees and acts on such a case',
  ],
  [
    'an event of assigned persons after the case was taken from everybody',
    (s) => {
      s.events.archived.by = ['clerk']
      s.events.approved.record = (_d: unknown, _f: unknown, stamp: Spoilable) => ({
        answeredOn: stamp.on,
        hands: [],
      })
    },
    'event archived can be sent by nobody: none of clerk both sees and acts on such a case',
  ],
  [
    'a separation that bars everybody',
    (s) => {
      s.separations.ownProposal.bars = () => true
    },
    'event approved can be sent by nobody: the separation ownProposal keeps everybody away',
  ],
  [
    'a separation that is not asked',
    (s) => {
      s.events.approved.apart = []
    },
    'invariant byTwo is broken: Two persons propose and approve',
  ],
  [
    'a clock that never starts',
    (s) => {
      s.clocks.objection.runs = () => undefined
    },
    'clock objection never starts',
  ],
  [
    'a clock that can never be met',
    (s) => {
      s.clocks.answer.runs = (d: Spoilable) => (d.receivedOn ? { from: d.receivedOn } : undefined)
    },
    'clock answer starts and can never be met',
  ],
  [
    'a clock that is met before it can pass',
    (s) => {
      s.clocks.objection.runs = (d: Spoilable) =>
        d.answeredOn ? { from: d.answeredOn, until: d.answeredOn } : undefined
    },
    'clock objection starts and can never pass',
  ],
  [
    'a passing that is awaited where the clock does not run',
    (s) => {
      s.chart.states.settled.on['clock.passed.objection'] = { target: 'archived' }
    },
    'state settled waits for the passing of the clock objection, which never happens there',
  ],
  [
    'a notice to a role that sees no case',
    (s) => {
      s.notices.late.to = ['guest']
    },
    'notice late is sent where none of its receivers may see the case',
  ],
  [
    'a notice to persons who were just taken off the case',
    (s) => {
      s.events.approved.record = (_d: unknown, _f: unknown, stamp: Spoilable) => ({
        answeredOn: stamp.on,
        hands: [],
      })
    },
    'notice answered is sent where none of its receivers may see the case',
  ],
  [
    'a guard that was dropped',
    (s) => {
      delete s.chart.states.working.states.proposed.on.approved.guard
      s.chart.states.working.states.proposed.on.witnessNamed = {}
    },
    'invariant heardFirst is broken: Every witness is heard before the answer',
  ],
  [
    'a guard that was negated',
    (s) => {
      s.chart.states.working.states.proposed.on.approved.guard = '!allHeard'
    },
    'state working.proposed the transition on approved to #complaint.answered when !allHeard is never taken',
  ],
  [
    'a label missing in one language',
    (s) => {
      s.events.visited.label = { zh: '走访', en: '' }
    },
    'event visited has no label in both languages',
  ],
  [
    'a rule nobody asks',
    (s) => {
      s.rules.forgotten = never
    },
    'rule forgotten is declared and never used',
  ],
  [
    'an example its own form refuses',
    (s) => {
      s.events.witnessHeard.examples = () => [{ witness: 7 }]
    },
    'event witnessHeard has an example its own form refuses: witness Invalid input: expected string, received number',
  ],
  [
    'an example that never succeeds',
    (s) => {
      s.events.visited.examples = [{}, {}]
      let tried = 0
      s.events.visited.check = (_d: unknown, form: object) =>
        form === undefined || tried++ % 2 === 0
          ? undefined
          : { path: ['on'], label: { zh: '不行', en: 'Not this one' } }
    },
    'event visited never succeeds with its example 2: on: Not this one',
  ],
  [
    'a list that offers nothing',
    (s) => {
      s.choices.witnesses = () => []
      s.events.witnessHeard.examples = [{ witness: 'w1' }]
    },
    'event witnessHeard asks for witness from the list witnesses, which is empty in every situation',
  ],
  [
    'an event with nothing it could be about',
    (s) => {
      s.events.witnessNamed.record = () => ({})
    },
    'event witnessHeard never has an example: there is nothing it could be about',
  ],
]

describe('verify', () => {
  it('finds nothing wrong with sound procedures, in different words or the same', () => {
    expect(sentences(complaintSpec())).toEqual([])
    expect(verify(sampleWorkflow, world).findings).toEqual([])
  })

  it.each(seeds)('tells of %s', (_defect, seed, sentence) => {
    const spec: Spoilable = complaintSpec()
    seed(spec)
    expect(sentences(spec)).toContain(sentence)
  })

  it('tells of a paper asked for where its facts are not there, by the builders it is given', () => {
    const paperFacts = (_paper: string, data: Record<string, unknown>) => (data.visits ? [] : ['visits'])
    expect(sentences(complaintSpec(), { paperFacts })).toEqual([
      'paper reply is asked for without its facts: visits',
    ])
  })

  it('shows the shortest way to what it found', () => {
    const spec: Spoilable = complaintSpec()
    spec.chart.states.settled.on = {}
    const [finding] = verify(complaintOf(spec), world).findings.filter(({ what }) =>
      what.includes('dead end'),
    )
    expect(finding?.path).toEqual([
      'received #2 (clerk)',
      'proposed (clerk)',
      'approved (chief)',
      'clock.passed.objection',
    ])
  })

  it('reaches what lies behind a counter of seven and comes back through a history', () => {
    const { transitions, complete } = verify(complaintOf(complaintSpec()), world)
    expect(complete).toBe(true)
    expect(transitions.taken).toBe(transitions.all)
  })
})
