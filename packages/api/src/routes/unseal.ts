import { createRoute } from '@hono/zod-openapi'
import { unseal } from '@maplebridge/engine'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { CaseParam, fails, jsonBody, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'

const Wish = z
  .object({
    path: z
      .string()
      .max(300)
      .regex(/^(\/[^/]*)+$/)
      .describe('JSON pointer into the case’s data or, with revision, into that entry’s form'),
    revision: z.number().int().min(1).optional(),
    reason: z.string().trim().min(2).max(200),
  })
  .meta({ id: 'UnsealWish' })

const open = createRoute({
  method: 'post',
  path: '/cases/{id}/unseal',
  tags: ['unseal'],
  operationId: 'unseal',
  summary: '查看一项密封信息（须说明理由，留痕）',
  ...signedIn,
  request: { params: CaseParam, body: jsonBody(Wish) },
  responses: { ...ok(z.object({ value: z.string() })), ...fails(400, 401, 403, 404, 422) },
})

export function unsealRoutes({ engine }: ApiDeps) {
  const routes = router()
  routes.post('/cases/:id/unseal', identify(engine))
  return routes.openapi(open, async (c) => {
    const caseId = c.req.valid('param').id
    const value = await unseal(engine, c.get('principal'), { caseId, ...c.req.valid('json') })
    c.get('line')['case'] = caseId
    c.header('cache-control', 'no-store')
    return c.json({ value }, 200)
  })
}
