import { type Facts, type Figure, holdsFor, isLabel, rateOf } from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { agency } from './agency/workflow.ts'
import { dispute } from './dispute/workflow.ts'
import { figures } from './figures.ts'
import { petition } from './petition/workflow.ts'
import { explore } from './testing/explore.ts'

const march = { from: '2026-03-01', to: '2026-03-31' }

/** Ten cases of one month, each told by its facts. */
const cases: Facts[] = [
  ...Array.from({ length: 6 }, () => ({
    registeredOn: '2026-03-02',
    acceptedOn: '2026-03-05',
    concludedOn: '2026-03-20',
    mediationOutcome: 'success',
    resolvedOn: '2026-03-30',
    satisfaction: null,
    late: false,
  })),
  ...Array.from({ length: 2 }, () => ({
    registeredOn: '2026-03-02',
    acceptedOn: '2026-03-05',
    concludedOn: '2026-03-25',
    mediationOutcome: 'failure',
    resolvedOn: null,
    terminatedOn: '2026-03-25',
    late: true,
  })),
  // withdrawn: neither success nor failure
  {
    registeredOn: '2026-03-09',
    acceptedOn: '2026-03-10',
    concludedOn: '2026-03-12',
    mediationOutcome: null,
    withdrawnOn: '2026-03-12',
    resolvedOn: null,
  },
  // registered in February, resolved in March
  { registeredOn: '2026-02-20', resolvedOn: '2026-03-02', satisfaction: 'dissatisfied', late: false },
]

function figureOf(id: string, period = march): number | null {
  const { numerator, denominator } = figures.find((figure) => figure.id === id) as Figure
  const count = (predicate: Figure['numerator']) =>
    cases.filter((facts) => holdsFor(predicate, facts, period)).length
  return denominator ? rateOf(count(numerator), count(denominator)) : count(numerator)
}

describe('the figures', () => {
  it('have distinct ids and words in both languages', () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
    for (const { label, words } of figures) expect(isLabel(label) && isLabel(words)).toBe(true)
  })

  it('count by the day of the fact', () => {
    expect(figureOf('screened')).toBe(9)
    expect(figureOf('accepted')).toBe(9)
    expect(figureOf('resolved')).toBe(7)
  })

  it('rate by cohort: of those registered in the period, the resolved ones', () => {
    expect(figureOf('resolutionRate')).toBe(0.6667)
    expect(figureOf('resolutionRateConcluded')).toBe(0.7)
  })

  it('leave withdrawn cases out of the success rate, and silence out of satisfaction', () => {
    expect(figureOf('successRate')).toBe(0.75)
    expect(figureOf('satisfactionRate')).toBe(0)
    expect(figureOf('ratedShare')).toBe(0.1429)
  })

  it('keep late cases late', () => {
    expect(figureOf('overdue')).toBe(2)
    expect(figureOf('overdueRate')).toBe(0.2222)
  })

  it('show nothing, not zero, where nothing was counted', () => {
    expect(figureOf('resolutionRate', { from: '2027-01-01', to: '2027-01-31' })).toBeNull()
  })

  it('ask only for facts that a procedure states', () => {
    const stated = new Set(['late', 'procedure'])
    for (const workflow of [dispute, agency, petition])
      for (const { state } of explore(workflow, 1))
        for (const fact of Object.keys(workflow.facts(state.data as never))) stated.add(fact)
    const asked = [...JSON.stringify(figures).matchAll(/"fact":"(\w+)"/g)].map(([, fact]) => fact as string)
    expect([...new Set(asked)].filter((fact) => !stated.has(fact))).toEqual([])
  })
})
