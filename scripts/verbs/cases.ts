import { findCaseIds, findCaseRow, readLog, verifyChain } from '@maplebridge/engine'
import {
  basisOfClock,
  citedNumber,
  explainClock,
  isoInChina,
  replay,
  statusLabel,
  workflowOf,
} from '@maplebridge/engine/core'
import type { Deps } from '../../packages/api/src/deps.ts'
import { progress, type Verb } from './verb.ts'

/** Cases as the operator may look at them: no titles, no names, no forms but in the export he asks for. */
export const caseVerbs: Verb[] = [
  {
    words: ['replay'],
    takes: ['CASE?'],
    says: '重放办理记录并与现状核对 do the logs give the stored states, and do the hash chains hold?',
    run: async ([name], open) => replayAll(await open(), name),
  },
  {
    words: ['explain'],
    takes: ['CASE'],
    says: '一件事项的现状和各期限的由来 where a case stands and why its dates are what they are',
    run: async ([name = ''], open) => explain(await open(), name),
  },
  {
    words: ['export'],
    takes: ['CASE'],
    says: '导出一件事项的完整记录（密封内容仍为密文） the whole record as JSON, secrets sealed',
    run: async ([name = ''], open) => {
      const { engine } = await open()
      const id = await caseNamed(engine, name)
      const [row, { opening, log }] = await Promise.all([findCaseRow(engine, id), readLog(engine, id)])
      console.log(JSON.stringify({ number: row?.number, opening, log }, null, 2))
      return 0
    },
  },
]

type Engine = Deps['engine']

/** By id or by number. Throws when there is none. */
async function caseNamed(engine: Engine, name: string): Promise<string> {
  const [id] = await findCaseIds(engine, name)
  if (id === undefined) throw new Error(`没有事项 ${name} / there is no case ${name}`)
  return id
}

async function replayAll({ engine }: Deps, name: string | undefined): Promise<number> {
  const ids = name === undefined ? await findCaseIds(engine) : [await caseNamed(engine, name)]
  const say = progress('已核对 replayed')
  let wrong = 0
  for (const [index, id] of ids.entries()) {
    const fault = await faultOf(engine, id)
    if (fault !== undefined) {
      wrong++
      console.error(`${id}: ${fault}`)
    }
    say(index + 1)
  }
  console.log(`${ids.length} 件，${wrong} 件不符 cases, ${wrong} of them wrong`)
  return wrong === 0 ? 0 : 1
}

async function faultOf(engine: Engine, id: string): Promise<string | undefined> {
  if (!(await verifyChain(engine, id))) return '记录的哈希链不符 the hash chain of its log does not hold'
  const { opening, log } = await readLog(engine, id)
  const [row] = await engine.db.query<{ state: string }>(
    'select state::text as state from cases where tenant_id = $1 and id = $2',
    [engine.tenant, id],
  )
  try {
    const state = JSON.stringify(replay(engine.procedures, opening, log, engine.calendar))
    return state === row?.state ? undefined : '重放结果与现状不符 replay gives another state'
  } catch (fault) {
    return (fault as Error).message
  }
}

async function explain({ engine }: Deps, name: string): Promise<number> {
  const id = await caseNamed(engine, name)
  const row = await findCaseRow(engine, id)
  if (!row) return 1
  const { opening, log } = await readLog(engine, id)
  const state = replay(engine.procedures, opening, log, engine.calendar)
  const workflow = workflowOf(engine.procedures, state)
  const status = statusLabel(workflow, row.states)
  console.log(`${citedNumber(row.number, row.facts) ?? id}  ${workflow.label.zh} ${workflow.label.en}`)
  console.log(
    `${status.zh}  ${status.en}  ${state.workflow}@${state.version}, ${state.revision} entries, ${isoInChina(state.at)}`,
  )
  for (const [key, clock] of Object.entries(state.clocks)) {
    const spec = workflow.clocks[clock.clock]
    if (!spec) continue
    console.log(`\n${spec.label.zh} ${spec.label.en} (${key}): ${clock.status}${clock.late ? ', late' : ''}`)
    for (const step of explainClock(spec, clock, engine.calendar, state.data))
      console.log(`  ${step.zh}  ${step.en}`)
    const { certainty } = basisOfClock(spec, state.data)
    if (certainty !== 'certain') console.log(`  （依据可靠程度 certainty: ${certainty}）`)
  }
  return 0
}
