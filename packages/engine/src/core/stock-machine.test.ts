import { getAdjacencyMap, getShortestPaths } from '@xstate/graph'
import { describe, expect, it } from 'vitest'
import { sampleWorkflow } from '../testing/sample-workflow.ts'

/** Guards ask about the data, which a bare machine does not have: this one has been visited. */
const machine = sampleWorkflow.kernel.machine.provide({ guards: { visited: () => true } } as never)

describe('the compiled machine', () => {
  it('is a stock XState machine: @xstate/graph walks it', () => {
    const states = Object.values(getAdjacencyMap(machine, {})).map(
      ({ state }) => (state as { value: unknown }).value,
    )

    expect(new Set(states)).toEqual(new Set(['new', 'working', 'done']))
  })

  it('gives the shortest way to its end', () => {
    const paths = getShortestPaths(machine, {
      toState: (state) => (state as { status: string }).status === 'done',
    })

    expect(paths.map(({ steps }) => steps.map(({ event }) => event.type))).toEqual([
      ['xstate.init', 'opened', 'closed'],
    ])
  })
})
