import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { ApiEnv } from '../http.ts'

/**
 * One structured line per request: commands at info, reads at debug. Ids, codes and the route's
 * pattern only; no names, no form, no query text.
 */
export const logLine =
  (log: Logger): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const started = performance.now()
    c.set('line', {})
    await next()
    const isCommand = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    log[c.res.status >= 500 ? 'error' : isCommand ? 'info' : 'debug']({
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
      ...c.get('line'),
    })
  }
