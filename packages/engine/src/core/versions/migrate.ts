import type { z } from 'zod'
import type { Calendar } from '../calendar.ts'
import { advance, type CaseState, parserOf, record, type Step, settle, stampOf, workflowOf } from '../case.ts'
import type { Json } from '../json.ts'
import type { Label } from '../label.ts'
import type { Migration, Procedures, Workflow } from '../workflow.ts'

/** What the log calls it when a case goes over to another version of its procedure. */
export const MIGRATED = 'case.migrated'

/** Why a case cannot go over as it stands. */
export interface Stuck {
  stuck: Label
}

export const isStuck = (answer: object): answer is Stuck => 'stuck' in answer

/** Who had it done, and when. */
export interface MigrationOrder {
  to: number
  at: number
  by: string
  name: string
  role: string
}

/**
 * The same case under another version: states and data as the version's written plan says, clocks settled
 * by the new rules but with the lengths they began with. One entry in the log; replay takes the same way.
 */
export function migrate(
  procedures: Procedures,
  state: CaseState,
  order: MigrationOrder,
  calendar: Calendar,
): Step | Stuck {
  const target = workflowOf(procedures, { workflow: state.workflow, version: order.to })
  const plan = target.migrations?.find(({ from }) => from === state.version)
  if (!plan)
    return stuck(
      `${target.id}@${target.version}没有从第${state.version}版迁移的方案`,
      `${target.id}@${target.version} has no plan for cases of version ${state.version}`,
    )
  const step = advance(procedures, state, order.at, calendar)
  const { state: now } = step
  const at = Math.max(order.at, now.at)
  const stamp = stampOf(at, order.by, order.name, order.role, now.revision + 1)
  const data = dataUnder(target, plan, now)
  if ('stuck' in data) return data
  const leaves = workflowOf(procedures, now).kernel.leaves(now.snapshot)
  const places = placesUnder(target, plan, leaves)
  if ('stuck' in places) return places
  const base = { ...now, version: target.version, revision: stamp.revision, at }
  const next = settle(target, base, target.kernel.at(places.leaves), data.data, calendar)
  record(step, next, MIGRATED, { from: now.version, to: target.version }, stamp)
  return step
}

function dataUnder(
  target: Workflow,
  plan: Migration<object>,
  state: CaseState,
): { data: CaseState['data'] } | Stuck {
  const parsed = parserOf(target).safeParse({ ...state.data, ...plan.data?.(state.data) })
  return parsed.success
    ? { data: parsed.data as Record<string, Json> }
    : stuck(
        `数据不符合第${target.version}版：${fieldsOf(parsed.error)}`,
        `The data does not fit version ${target.version}: ${fieldsOf(parsed.error)}`,
      )
}

const fieldsOf = (error: z.ZodError): string =>
  [...new Set(error.issues.map((issue) => issue.path.join('.')))].join(', ')

function placesUnder(
  target: Workflow,
  plan: Migration<object>,
  leaves: string[],
): { leaves: string[] } | Stuck {
  const mapped = leaves.map((leaf) => plan.states?.[leaf] ?? leaf)
  const missing = mapped.filter((leaf) => !target.kernel.nodes[leaf])
  return missing.length === 0
    ? { leaves: mapped }
    : stuck(
        `第${target.version}版没有阶段${missing.join('、')}，方案也没有说明去向`,
        `Version ${target.version} has no state ${missing.join(', ')} and the plan does not say where it goes`,
      )
}

const stuck = (zh: string, en: string): Stuck => ({ stuck: { zh, en } })
