import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import type { ApiEnv } from '../http.ts'
import { HttpRefusal } from '../problem.ts'

const WINDOW_MS = 60_000

export interface RateLimits {
  /** requests per minute and address; an office behind one address shares it */
  all: number
  /** sign-ins per minute and address; per account the lockout in the database counts */
  signIn: number
  /** look-ups with a query code per minute and address: nobody tries codes */
  lookUp: number
}
export const DEFAULT_LIMITS: RateLimits = { all: 3000, signIn: 60, lookUp: 10 }

/** Counts in this process's memory: a brake for loops and floods, not a quota. */
export const limitRate = (limit: number) =>
  rateLimiter<ApiEnv>({
    windowMs: WINDOW_MS,
    limit,
    standardHeaders: 'draft-7',
    keyGenerator: addressOf,
    handler: () => {
      throw new HttpRefusal({ code: 'too-many-requests', retryAfterSeconds: WINDOW_MS / 1000 })
    },
  })

/** The peer's address. Without a socket (in-process requests of tests) all share one name. */
function addressOf(c: Context<ApiEnv>): string {
  return (c.env as object | undefined) && 'incoming' in (c.env as object)
    ? (getConnInfo(c).remote.address ?? 'unknown')
    : 'in-process'
}
