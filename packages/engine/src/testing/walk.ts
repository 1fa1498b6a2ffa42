import type { Json, Principal } from '../core/index.ts'
import type { Accepted } from '../runtime/command.ts'
import { openCase } from '../runtime/open-case.ts'
import { sendEvent } from '../runtime/send-event.ts'
import { uuidv7 } from '../store/uuid.ts'
import type { TestEngine } from './start-test-engine.ts'

export interface WalkStep {
  event: string
  form?: object
  by: Principal
  as?: string
  /** the clock is set to it first; ISO text or epoch ms */
  at?: string | number
}

export type WalkFrom =
  | { workflow: string; orgPath?: string; settings?: Record<string, Json> }
  | { caseId: string }

/** Opens a case with the first step (or goes on with a case), then sends the others in turn. */
export async function walk(test: TestEngine, from: WalkFrom, steps: WalkStep[]): Promise<Accepted> {
  let accepted: Accepted | undefined
  for (const step of steps) {
    if (step.at !== undefined) test.clock.set(step.at)
    accepted = await take(test, accepted ? { caseId: accepted.caseId } : from, step)
  }
  if (!accepted) throw new Error('a walk has at least one step')
  return accepted
}

function take({ engine, clock }: TestEngine, from: WalkFrom, step: WalkStep): Promise<Accepted> {
  const { event, form = {}, by: principal, as } = step
  const key = uuidv7(clock.now())
  if ('caseId' in from) return sendEvent(engine, { caseId: from.caseId, event, form, principal, as, key })
  const { workflow, orgPath, settings = {} } = from
  return openCase(engine, { workflow, event, form, principal, as, orgPath, settings, key })
}
