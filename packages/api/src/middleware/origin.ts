import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { ApiEnv } from '../http.ts'
import { SESSION_COOKIE } from '../identify.ts'
import { HttpRefusal } from '../problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changing requests that a browser sent from another site (CSRF). Only asked when the session
 * cookie is present: without it there is nothing to steal, and machines send no Origin.
 */
export const sameOrigin = (): MiddlewareHandler<ApiEnv> => async (c, next) => {
  const mayChange = !SAFE.has(c.req.method)
  if (mayChange && getCookie(c, SESSION_COOKIE) !== undefined && !isOwn(c.req.header.bind(c.req), c.req.url))
    throw new HttpRefusal({ code: 'origin-refused' })
  return next()
}

function isOwn(header: (name: string) => string | undefined, url: string): boolean {
  const origin = header('origin')
  if (origin === undefined) return !['cross-site', 'same-site'].includes(header('sec-fetch-site') ?? '')
  const host = header('host') ?? new URL(url).host
  return URL.canParse(origin) && new URL(origin).host === host
}
