import {
  ATTACHMENT_ADDED,
  advance,
  type CaseState,
  type Effect,
  isRefusal,
  maySee,
  offersOf,
  type Principal,
  type Step,
  type Subject,
  summarise,
  type Who,
  whoFor,
  workflowOf,
} from '../core/index.ts'
import { findCase, type StoredRequest } from '../store/find-case.ts'
import { violatedConstraint } from '../store/sql-state.ts'
import { fillCases } from './case-fields.ts'
import { numberingOf } from './case-number.ts'
import type { Accepted, SendEvent } from './command.ts'
import { decide } from './decide.ts'
import type { Engine } from './engine.ts'
import { EngineError, type Failure, failureOf } from './failure.ts'
import type { KnownCase } from './known-cases.ts'
import { stateAt } from './read-case.ts'
import { type Request, recordingOf } from './recording-of.ts'
import { requestHash } from './request-hash.ts'

const ATTEMPTS = 5

/**
 * The one way a case changes after it was opened: decided purely on what this process knows of the case,
 * recorded in one statement that is guarded by the revision. Whoever is overtaken decides again.
 * Refusals are final only when they were decided on the case as it is stored now.
 */
export const sendEvent = (engine: Engine, { principal, ...command }: SendEvent): Promise<Accepted> =>
  send(engine, { ...command, sender: personAs(engine, principal) })

/** As sendEvent, for the one event no person may send himself: see attachments.ts. */
export const sendUpload = (engine: Engine, { principal, ...command }: SendEvent): Promise<Accepted> =>
  send(engine, { ...command, sender: personAs(engine, principal), isUpload: true })

/** What a linked case says: nobody is asked whether he sees the case, and no person could send it. */
export const tellEvent = (
  engine: Engine,
  { who, ...command }: Omit<SendEvent, 'principal'> & { who: Who },
): Promise<Accepted> =>
  send(engine, { ...command, sender: { person: who.person, sees: () => true, whoIs: () => who } })

/** A command whose sender is somebody with sight and roles, however he came by them. */
interface Sending extends Omit<SendEvent, 'principal'> {
  sender: { person: string; sees(subject: Subject): boolean; whoIs(subject: Subject): Who }
  /** a file was stored for it */
  isUpload?: boolean
}

const personAs = ({ reach }: Engine, principal: Principal): Sending['sender'] => ({
  person: principal.person,
  sees: (subject) => maySee(principal, subject, reach),
  whoIs: (subject) => whoFor(principal, subject, reach),
})

function send(engine: Engine, command: Sending): Promise<Accepted> {
  const { event, form, as, sender, key, caseId } = command
  const request: Request = { key, hash: requestHash(engine.vault, { event, form, as, by: sender.person }) }
  return engine.hot.onceAtATime(caseId, request, () =>
    engine.hot.inOrder(caseId, () => attempt(engine, command, request)),
  )
}

/** What would happen: the same checks, nothing written. */
export async function dryRun(
  engine: Engine,
  command: SendEvent & Pick<Sending, 'isUpload'>,
): Promise<{ state: CaseState; effects: Effect[] }> {
  const { principal, ...rest } = command
  const sending = { ...rest, sender: personAs(engine, principal) }
  const loaded = await load(engine, command.caseId, null)
  const answer = loaded ? await judge(engine, loaded.known, sending) : notFound(command)
  if ('code' in answer) throw new EngineError(answer)
  return { state: answer.state, effects: answer.effects }
}

async function attempt(engine: Engine, command: Sending, request: Request): Promise<Accepted> {
  let known = engine.hot.cases.get(command.caseId)
  let isFresh = false
  for (let lost = 0; lost <= ATTEMPTS; ) {
    if (!known) {
      const loaded = await load(engine, command.caseId, command.key)
      if (!loaded) throw new EngineError(notFound(command))
      if (loaded.stored) return replayed(engine, loaded.known, loaded.stored, request, command.sender)
      known = loaded.known
      isFresh = true
    }
    const answer = await judge(engine, known, command)
    if (!('code' in answer)) {
      const accepted = await write(engine, known, answer, request)
      if (accepted) return accepted
      lost++
    } else if (isFresh) throw new EngineError(answer)
    // overtaken, or refused on what may be out of date: look again
    known = undefined
    isFresh = false
  }
  throw new EngineError({ code: 'case-busy', caseId: command.caseId })
}

async function load(engine: Engine, caseId: string, key: string | null) {
  const loaded = await findCase(engine, caseId, key)
  if (!loaded) return undefined
  const { state, number, headHash, stored, size } = loaded
  const known: KnownCase = {
    state,
    summary: summarise(engine.procedures, state),
    // differs from every summary: the next write writes it
    summaryText: '',
    number,
    headHash,
    size,
  }
  engine.hot.cases.put(caseId, known)
  return { known, stored }
}

const notFound = ({ caseId }: Pick<SendEvent, 'caseId'>): Failure => ({ code: 'case-not-found', caseId })

/** Visibility, then the expected revision, then the procedure. */
async function judge(engine: Engine, known: KnownCase, command: Sending): Promise<Step | Failure> {
  const { sender, event, as, expectedRevision } = command
  if (!sender.sees(known.summary)) return notFound(command)
  const who = sender.whoIs(known.summary)
  const form = await formFor(engine, known, command)
  const at = engine.clock.now()
  const { state } = known
  if (expectedRevision !== undefined && expectedRevision !== state.revision)
    return {
      code: 'stale-revision',
      expected: expectedRevision,
      actual: state.revision,
      permitted: permittedNow(engine, state, who, at),
    }
  if (event === ATTACHMENT_ADDED && !command.isUpload)
    return { code: 'unknown-event', event, permitted: permittedNow(engine, state, who, at) }
  const decision = decide(engine, state, { event, form, at, who, as })
  return isRefusal(decision) ? failureOf(decision) : decision
}

/** Cases named in the form must be seen by the sender, and no open case learns of one in the restricted lane. */
async function formFor(engine: Engine, { state, summary }: KnownCase, { event, form, sender }: Sending) {
  const spec = workflowOf(engine.procedures, state).events[event]
  return spec
    ? fillCases(
        engine,
        spec,
        form,
        (row) =>
          row.id !== state.id &&
          sender.sees(row) &&
          (row.classification === 'normal' || summary.classification === 'restricted'),
      )
    : form
}

function permittedNow(engine: Engine, state: CaseState, who: ReturnType<typeof whoFor>, at: number) {
  const now = advance(engine.procedures, state, at, engine.calendar).state
  return offersOf(workflowOf(engine.procedures, now), now, who)
    .filter((offer) => offer.permitted)
    .map((offer) => offer.event)
}

/** Undefined when somebody was faster. */
async function write(
  engine: Engine,
  before: KnownCase,
  step: Step,
  request: Request,
): Promise<Accepted | undefined> {
  const { state } = step
  const numbering = await numberingOf(
    engine,
    workflowOf(engine.procedures, before.state),
    before.summary.org,
    step,
    step.numbered && before.number === null,
  )
  const { recording, known } = recordingOf(
    engine.procedures,
    { ...before, revision: before.state.revision, names: before.summary.names ?? [] },
    step,
    request,
    numbering,
  )
  try {
    const won = await engine.hot.events.submit(recording)
    if (!won) return undefined
    engine.hot.cases.put(state.id, { ...known, number: won.number })
    return { caseId: state.id, revision: state.revision, number: won.number, replayed: false, state }
  } catch (fault) {
    engine.hot.cases.forget(state.id)
    if (isKeyTaken(fault)) return undefined
    throw fault
  }
}

/** Another process wrote the same key a moment before. */
const isKeyTaken = (fault: unknown): boolean => violatedConstraint(fault) === 'case_events_key'

/** The answer the key stands for already. Its sender gets it even when he no longer sees the case. */
async function replayed(
  engine: Engine,
  known: KnownCase,
  stored: StoredRequest,
  request: Request,
  sender: Sending['sender'],
): Promise<Accepted> {
  const { caseId, revision } = stored
  if (stored.requestHash !== request.hash)
    throw new EngineError(
      sender.sees(known.summary)
        ? { code: 'key-reused', key: request.key }
        : { code: 'case-not-found', caseId },
    )
  const state = known.state.revision === revision ? known.state : await stateAt(engine, caseId, revision)
  return { caseId, revision, number: known.number, replayed: true, state }
}
