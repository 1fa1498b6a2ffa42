import type { Reason, Refusal } from '../core/index.ts'

type AsFailure<R> = R extends { refused: infer Code } ? Omit<R, 'refused'> & { code: Code } : never

/** Everything the engine may refuse. Part of the procedure, never a fault: a fault stays a plain Error. */
export type Failure =
  /** unknown-event, form-invalid, event-not-permitted, rule-unmet */
  | AsFailure<Refusal>
  /** does not exist, or is not this person's to see: the two cannot be told apart */
  | { code: 'case-not-found'; caseId: string }
  /** the case moved on since the sender looked; `permitted` is what he may send now */
  | { code: 'stale-revision'; expected: number; actual: number; permitted: string[] }
  /** the same idempotency key came with another request before */
  | { code: 'key-reused'; key: string }
  /** others were faster five times in a row; sending again is safe */
  | { code: 'case-busy'; caseId: string }
  | { code: 'paper-not-found'; paperId: string }
  | { code: 'attachment-not-found'; attachmentId: string }
  /** nothing sealed at that path, or not open to any of the person's roles */
  | { code: 'not-unsealable'; path: string }
  /** no role of the person may open such a case (there) */
  | { code: 'no-opening-role'; workflow: string; event: string }
  | { code: 'unknown-workflow'; workflow: string }
  /** classes of open cases that are undecided, or that the plan cannot take over */
  | { code: 'publication-refused'; reasons: Reason[] }

export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/** Thrown by an effect handler: trying again is useless, a person must look. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure'
}

export const failureOf = (refusal: Refusal): Failure => {
  const { refused, ...facts } = refusal
  return { code: refused, ...facts } as Failure
}

export const refuse = (failure: Failure): never => {
  throw new EngineError(failure)
}
