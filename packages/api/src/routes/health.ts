import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { router } from '../http.ts'

const Status = z.object({ status: z.enum(['ok', 'unavailable']) }).meta({ id: 'Status' })
const answer = (description: string) => ({ description, content: { 'application/json': { schema: Status } } })

const tags = ['health']
const health = createRoute({
  method: 'get',
  path: '/health',
  tags,
  operationId: 'getHealth',
  summary: '进程存活',
  responses: { 200: answer('The process answers') },
})
const ready = createRoute({
  method: 'get',
  path: '/ready',
  tags,
  operationId: 'getReady',
  summary: '可以服务（数据库可用）',
  responses: { 200: answer('The database answers'), 503: answer('The database does not answer') },
})

export function healthRoutes({ engine, log }: ApiDeps) {
  return router()
    .openapi(health, (c) => c.json({ status: 'ok' as const }, 200))
    .openapi(ready, async (c) => {
      try {
        await engine.db.query('select 1', [])
        return c.json({ status: 'ok' as const }, 200)
      } catch (fault) {
        log.error({ err: fault }, 'the database does not answer')
        return c.json({ status: 'unavailable' as const }, 503)
      }
    })
}
