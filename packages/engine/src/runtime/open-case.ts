import {
  blank,
  isRefusal,
  type Membership,
  type Opening,
  open,
  openingRoles,
  type Step,
  type Who,
  type Workflow,
} from '../core/index.ts'
import { findOpened, type StoredRequest } from '../store/find-case.ts'
import { violatedConstraint } from '../store/sql-state.ts'
import { uuidv7 } from '../store/uuid.ts'
import { numberingOf } from './case-number.ts'
import type { Accepted, OpenCase } from './command.ts'
import { decideWith } from './decide.ts'
import type { Engine } from './engine.ts'
import { EngineError, failureOf, refuse } from './failure.ts'
import { chainStart } from './hash-chain.ts'
import { findNumber, stateAt } from './read-case.ts'
import { type Request, recordingOf } from './recording-of.ts'
import { requestHash } from './request-hash.ts'

/**
 * Opens a case: decided purely, numbered when its event asks for it, recorded in one statement.
 * The case belongs to the organisation in which the sender holds the role he opens it in.
 */
export function openCase(engine: Engine, command: OpenCase): Promise<Accepted> {
  const { workflow, event, form, as, principal, key } = command
  const request: Request = {
    key,
    hash: requestHash(engine.vault, { workflow, event, form, as, by: principal.person }),
  }
  return engine.hot.onceAtATime('open', request, () =>
    attempt(engine, request, () => decideOpening(engine, command)),
  )
}

/** A case opened from another one by what that one said; it belongs to the same organisation. */
export function openTold(
  engine: Engine,
  command: Omit<OpenCase, 'principal' | 'as'> & { orgPath: string; who: Who },
): Promise<Accepted> {
  const { workflow: id, event, form, who, key, orgPath, settings } = command
  const request: Request = {
    key,
    hash: requestHash(engine.vault, { workflow: id, event, form, as: undefined, by: who.person }),
  }
  return engine.hot.onceAtATime('open', request, () =>
    attempt(engine, request, () => {
      const { opening, at } = openingOf(engine, id, orgPath, settings)
      // its form was made by the core from data that is sealed already
      const decision = open(engine.procedures, opening, { event, form, at, who }, engine.calendar)
      if (isRefusal(decision)) throw new EngineError(failureOf(decision))
      return { opening, step: decision }
    }),
  )
}

async function attempt(
  engine: Engine,
  request: Request,
  decided: () => { opening: Opening; step: Step },
): Promise<Accepted> {
  try {
    const { opening, step } = decided()
    const accepted = await write(engine, opening, step, request)
    if (accepted) return accepted
  } catch (fault) {
    if (!(fault instanceof EngineError)) throw fault
    // a repeated request is answered even when the sender may no longer open such cases
    const stored = await findOpened(engine, request.key)
    if (!stored) throw fault
    return replayed(engine, stored, request)
  }
  const stored = await findOpened(engine, request.key)
  if (!stored) throw new Error(`the key of an opening was taken and then not found`)
  return replayed(engine, stored, request)
}

function decideOpening(engine: Engine, command: OpenCase): { opening: Opening; step: Step } {
  const { event, form, principal, settings } = command
  const workflow = engine.procedures.current[command.workflow]
  if (!workflow) return refuse({ code: 'unknown-workflow', workflow: command.workflow })
  const { role, path } = openingRole(workflow, command)
  const { opening, at } = openingOf(engine, workflow.id, path, settings)
  const who = { person: principal.person, name: principal.name, roles: [role], seen: [] }
  const decision = decideWith(
    engine,
    blank(engine.procedures, opening),
    { event, form, at, who, as: role },
    (ready) => open(engine.procedures, opening, ready, engine.calendar),
  )
  if (isRefusal(decision)) throw new EngineError(failureOf(decision))
  return { opening, step: decision }
}

function openingOf(engine: Engine, workflowId: string, org: string, settings: OpenCase['settings']) {
  const workflow = engine.procedures.current[workflowId]
  if (!workflow) return refuse({ code: 'unknown-workflow', workflow: workflowId })
  const at = engine.clock.now()
  return { at, opening: { id: uuidv7(at), workflow: workflowId, version: workflow.version, org, settings } }
}

function openingRole(workflow: Workflow, command: OpenCase): Membership {
  const { event, principal, as, orgPath } = command
  if (!workflow.opens.includes(event))
    return refuse({ code: 'unknown-event', event, permitted: [...workflow.opens] })
  const fitting = openingRoles(principal, workflow.events[event]?.by ?? []).find(
    ({ role, path }) => (as === undefined || role === as) && (orgPath === undefined || path === orgPath),
  )
  return fitting ?? refuse({ code: 'no-opening-role', workflow: workflow.id, event })
}

/** Undefined when the key was used before. */
async function write(
  engine: Engine,
  opening: Opening,
  step: Step,
  request: Request,
): Promise<Accepted | undefined> {
  const { state } = step
  const workflow = engine.procedures.current[opening.workflow] as Workflow
  const numbering = await numberingOf(engine, workflow, opening.org, step, step.numbered)
  const before = {
    state: undefined,
    revision: 0,
    headHash: chainStart(opening),
    summaryText: '',
    names: [],
    number: null,
  }
  const { recording, known } = recordingOf(engine.procedures, before, step, request, numbering, {
    opening,
    key: request.key,
  })
  try {
    const number = (await engine.hot.openings.submit(recording))?.number ?? null
    engine.hot.cases.put(state.id, { ...known, number })
    return { caseId: state.id, revision: state.revision, number, replayed: false, state }
  } catch (fault) {
    if (violatedConstraint(fault) === 'cases_opened_key') return undefined
    throw fault
  }
}

async function replayed(engine: Engine, stored: StoredRequest, request: Request): Promise<Accepted> {
  if (stored.requestHash !== request.hash) refuse({ code: 'key-reused', key: request.key })
  const { caseId, revision } = stored
  const [state, number] = await Promise.all([stateAt(engine, caseId, revision), findNumber(engine, caseId)])
  return { caseId, revision, number, replayed: true, state }
}
