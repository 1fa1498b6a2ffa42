import { recordAccess } from '@maplebridge/engine'
import type { Context } from 'hono'
import type { ApiDeps } from './app.ts'
import type { ApiEnv } from './http.ts'
import type { AnyFailure } from './problem.ts'

/**
 * Writes down that somebody tried what is not his to do: to sign for a party, to approve his own request.
 * Asking too early is no such attempt. The refusal itself does not depend on it.
 */
export async function recordRefusedAttempt(
  { engine }: ApiDeps,
  c: Context<ApiEnv>,
  failure: AnyFailure | undefined,
): Promise<void> {
  if (failure?.code !== 'event-not-permitted' && failure?.code !== 'rule-unmet') return
  const about = c.get('about')
  const principal = c.get('principal')
  const isPersonal = failure.reasons.some(
    ({ kind }) => kind !== 'state' && kind !== 'rule' && kind !== 'choice',
  )
  if (!principal || !about || !('caseId' in about) || !isPersonal) return
  await recordAccess(engine, { principal, what: 'refused', caseId: about.caseId, detail: failure.event })
}
