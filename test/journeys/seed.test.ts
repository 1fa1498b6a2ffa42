import { startTestApi, type TestApi } from '@maplebridge/api/testing'
import { readLog } from '@maplebridge/engine'
import { replay } from '@maplebridge/engine/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedCases } from '../../packages/api/src/seed/seed-cases.ts'

const NOW = Date.parse('2026-11-25T09:00:00+08:00')

interface Row {
  id: string
  workflow: string
  states: string[]
  state: string
  late: boolean
}

describe('the seed', () => {
  let api: TestApi
  let rows: Row[]
  beforeAll(async () => {
    api = await startTestApi()
    await seedCases(api.deps, { clock: api.clock, now: NOW })
    rows = await api.deps.engine.db.query<Row>(
      'select id, workflow, states, state::text as state, late from cases',
      [],
    )
  })
  afterAll(() => api?.close())

  it('changes nothing when it is played again, as after an interruption', async () => {
    await seedCases(api.deps, { clock: api.clock, now: NOW })

    const again = await api.deps.engine.db.query<{ n: number; r: number }>(
      'select count(*)::int as n, sum(revision)::int as r from cases',
      [],
    )
    expect(again).toEqual([{ n: 303, r: rows.reduce((sum, row) => sum + JSON.parse(row.state).revision, 0) }])
  })

  it('has the three stories and 300 cases', () => {
    expect(rows).toHaveLength(303)
  })

  it('has cases in every state of both procedures', () => {
    const { procedures } = api.deps.engine
    for (const workflow of [procedures.current.dispute, procedures.current.agency]) {
      if (!workflow) throw new Error('a procedure is missing')
      const leaves = Object.values(workflow.kernel.nodes).filter(
        (node) => node.type === 'atomic' || node.type === 'final',
      )
      const seen = new Set(rows.filter((row) => row.workflow === workflow.id).flatMap((row) => row.states))
      const missing = leaves.map((node) => node.path).filter((path) => !seen.has(path) && path !== 'unopened')
      // passed through in one step, or rare: the journeys go there
      expect(missing).toEqual([])
    }
  })

  it('has late cases and cases on time', () => {
    expect(rows.filter((row) => row.late).length).toBeGreaterThan(10)
    expect(rows.filter((row) => !row.late).length).toBeGreaterThan(150)
  })

  it('replays every case to its row, byte for byte', async () => {
    const { engine } = api.deps
    for (const row of rows) {
      const { opening, log } = await readLog(engine, row.id)
      expect(JSON.stringify(replay(engine.procedures, opening, log, engine.calendar))).toBe(row.state)
    }
  })
})
