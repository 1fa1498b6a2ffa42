import { describe, expect, it } from 'vitest'
import published from '../../testing/grievance.json' with { type: 'json' }
import { verify } from '../verify/verify.ts'
import { procedures, type Workflow } from '../workflow.ts'
import { readDigit } from './digit.ts'

const calendar = { id: 'none', source: '', years: { '2026': { off: [], on: [], notice: '' } } }
const everywhere = { sees: 'subtree', acts: 'subtree' } as const

const findingsOf = (workflow: Workflow) => {
  const reach = Object.fromEntries(Object.keys(workflow.roles).map((role) => [role, everywhere]))
  return verify(workflow, { procedures: procedures(workflow), calendar, reach }).findings.map(
    ({ where, what }) => `${where} ${what}`,
  )
}
const only = (json: unknown) => {
  const [foreign] = readDigit(json)
  if (!foreign) throw new Error('no procedure in it')
  return foreign
}

/** The published file with its slip put right: rating a resolved complaint closes it as resolved. */
function corrected() {
  const copy = structuredClone(published)
  for (const state of copy.BusinessServices[0]?.states ?? [])
    for (const action of state.actions ?? [])
      if (state.state === 'RESOLVED' && action.action === 'RATE') action.nextState = 'CLOSEDAFTERRESOLUTION'
  return copy
}

describe('a grievance workflow as DIGIT writes it', () => {
  it('is a procedure in which no resolved complaint can ever be closed as resolved', () => {
    const { workflow } = only(published)
    expect(Object.keys(workflow.kernel.nodes).filter((path) => path !== '')).toHaveLength(8)
    expect(findingsOf(workflow)).toEqual(['state CLOSEDAFTERRESOLUTION can never be entered'])
  })

  it('is sound once the target is put right', () => {
    expect(findingsOf(only(corrected()).workflow)).toEqual([])
  })

  it('marks two states as ends that have exits', () => {
    expect(only(published).faults.map(({ zh }) => zh)).toEqual([
      'RESOLVED 标为结束，却还有出口：REOPEN、RATE',
      'REJECTED 标为结束，却还有出口：REOPEN、RATE',
    ])
  })

  it('lets an action be taken by those it names in that state only', () => {
    const { workflow } = only(published)
    expect(workflow.events['REASSIGN @ PENDINGATLME']?.by).toEqual(['LME'])
    expect(workflow.events['REASSIGN @ PENDINGFORREASSIGNMENT']?.by).toEqual(['GRO'])
    expect(workflow.events['REOPEN']?.by).toEqual(['CITIZEN', 'CSR'])
  })

  it('is told what else a file can say wrong', () => {
    const { faults } = only({
      BusinessServices: [
        {
          businessService: 'X',
          states: [
            { state: null, actions: [{ action: 'APPLY', nextState: 'OPEN', roles: ['A'] }] },
            {
              state: 'OPEN',
              actions: [
                { action: 'GO', nextState: 'NOWHERE', roles: ['A'] },
                { action: 'GO', nextState: 'OPEN' },
              ],
            },
          ],
        },
      ],
    })
    expect(faults.map(({ en }) => en)).toEqual([
      'GO of OPEN leads to NOWHERE, which does not exist',
      'GO of OPEN may be taken by nobody',
      'OPEN has GO twice; only one of them can happen',
    ])
  })

  it('that is no such file is refused', () => {
    expect(() => readDigit({ BusinessServices: [] })).toThrow()
  })
})
