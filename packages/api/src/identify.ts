import { createHash, randomBytes } from 'node:crypto'
import {
  clearFailures,
  createSession,
  type Engine,
  endSession,
  findPersonByLogin,
  type PersonRow,
  principalOfSession,
  recordFailure,
} from '@maplebridge/engine'
import { hash, type Options, verify } from '@node-rs/argon2'
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ApiEnv } from './http.ts'
import { HttpRefusal } from './problem.ts'

/** The only file that knows how someone was recognised: by password, and from then on by a session cookie. */

export const SESSION_COOKIE = 'mb_session'
const HOUR_MS = 3_600_000
const IDLE_MS = 8 * HOUR_MS
const ABSOLUTE_MS = 24 * HOUR_MS
const LOCK_AFTER = 5
const LOCK_MS = HOUR_MS / 4

export type PasswordCost = Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'>
/** argon2id, 19 MiB, two passes: about 20 ms of one core per sign-in. */
export const PASSWORD_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string, cost: PasswordCost = PASSWORD_COST): Promise<string> =>
  hash(password.normalize('NFC'), cost)

export const sessionHash = (token: string): string => createHash('sha256').update(token).digest('hex')

export interface SignIn {
  login: string
  password: string
}

/**
 * Checks login and password and begins a session; the token goes into the cookie and nowhere else.
 * Refuses with sign-in-failed or, from the fifth failure in a row, with account-locked for 15 minutes.
 */
export function passwordDoor(engine: Engine, cost: PasswordCost) {
  const unknown = new UnknownLogins()
  let decoy: Promise<string> | undefined

  return async ({ login, password }: SignIn): Promise<{ token: string; person: PersonRow }> => {
    const now = engine.clock.now()
    const person = await findPersonByLogin(engine, login)
    refuseLocked(person ? person.lockedUntil : unknown.lockedUntil(login), now)
    decoy ??= hashPassword(randomBytes(16).toString('hex'), cost)
    // an unknown account takes as long as a wrong password, and locks like one
    const known = person?.active ? person.passwordHash : null
    const matches = await verify(known ?? (await decoy), password.normalize('NFC'))
    if (!person || !known || !matches) {
      if (person) await recordFailure(engine, person.id, { lockAfter: LOCK_AFTER, lockMs: LOCK_MS })
      else unknown.fail(login, now)
      throw new HttpRefusal({ code: 'sign-in-failed' })
    }
    if (person.failures > 0) await clearFailures(engine, person.id)
    const token = randomBytes(32).toString('base64url')
    await createSession(engine, {
      tokenHash: sessionHash(token),
      personId: person.id,
      idleMs: IDLE_MS,
      absoluteMs: ABSOLUTE_MS,
    })
    return { token, person }
  }
}

function refuseLocked(until: number | null, now: number) {
  if (until !== null && until > now)
    throw new HttpRefusal({ code: 'account-locked', retryAfterSeconds: Math.ceil((until - now) / 1000) })
}

/** Failures of names that do not exist, so that a lock does not tell which names do. Bounded, in memory. */
class UnknownLogins {
  static readonly MOST = 10_000
  readonly #failures = new Map<string, { count: number; until: number | null }>()

  lockedUntil(login: string): number | null {
    return this.#failures.get(login)?.until ?? null
  }

  fail(login: string, now: number) {
    const before = this.#failures.get(login)
    const lapsed = before?.until !== null && before?.until !== undefined && before.until <= now
    const count = lapsed ? 1 : (before?.count ?? 0) + 1
    this.#failures.delete(login)
    this.#failures.set(login, { count, until: count >= LOCK_AFTER ? now + LOCK_MS : null })
    const oldest = this.#failures.keys().next().value
    if (this.#failures.size > UnknownLogins.MOST && oldest !== undefined) this.#failures.delete(oldest)
  }
}

export function giveCookie(c: Context<ApiEnv>, token: string) {
  const isSecure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
  setCookie(c, SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: isSecure,
    maxAge: ABSOLUTE_MS / 1000,
  })
}

/** Ends the session of the cookie, when there is one. */
export async function signOut(engine: Engine, c: Context<ApiEnv>): Promise<void> {
  const token = getCookie(c, SESSION_COOKIE)
  if (token === undefined) return
  await endSession(engine, sessionHash(token))
  deleteCookie(c, SESSION_COOKIE, { path: '/' })
}

/** Sets the principal, or refuses with not-signed-in. Roles are read anew with every request. */
export const identify = (engine: Engine): MiddlewareHandler<ApiEnv> => {
  return async (c, next) => {
    const token = getCookie(c, SESSION_COOKIE)
    const principal = token ? await principalOfSession(engine, sessionHash(token)) : undefined
    if (!principal) throw new HttpRefusal({ code: 'not-signed-in' })
    c.set('principal', principal)
    c.get('line')['person'] = principal.person
    return next()
  }
}
