import { EngineError, getCase } from '@maplebridge/engine'
import type { Label, Principal } from '@maplebridge/engine/core'
import type { Context } from 'hono'
import type { ApiDeps } from './app.ts'
import type { ApiEnv } from './http.ts'
import type { AnyFailure } from './problem.ts'
import { openingsOf } from './routes/openings.ts'

const ABOUT_EVENTS: readonly AnyFailure['code'][] = [
  'unknown-event',
  'form-invalid',
  'event-not-permitted',
  'rule-unmet',
  'stale-revision',
  'case-busy',
  'no-opening-role',
]

interface Permitted {
  event: string
  label: Label
}

/** What the sender of a refused command could send instead, in words. */
export async function permittedAbout(
  deps: ApiDeps,
  c: Context<ApiEnv>,
  failure: AnyFailure | undefined,
): Promise<Permitted[] | undefined> {
  const about = c.get('about')
  const principal = c.get('principal')
  if (!failure || !about || !principal || !ABOUT_EVENTS.includes(failure.code)) return undefined
  if ('procedure' in about) {
    const openings = await openingsOf(deps, principal)
    return openings
      .filter(({ procedure }) => procedure === about.procedure)
      .map(({ event, label }) => ({ event, label }))
  }
  return permittedIn(deps, principal, about.caseId)
}

async function permittedIn(
  { engine }: ApiDeps,
  principal: Principal,
  caseId: string,
): Promise<Permitted[] | undefined> {
  try {
    const { offers } = await getCase(engine, principal, caseId)
    return offers.filter((offer) => offer.permitted).map(({ event, label }) => ({ event, label }))
  } catch (error) {
    if (error instanceof EngineError) return undefined
    throw error
  }
}
