import { createRoute } from '@hono/zod-openapi'
import { getCase } from '@maplebridge/engine'
import { workflowOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { CaseParam, fails, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'
import { PartyView, partyViews } from '../views/parties.ts'

const list = createRoute({
  method: 'get',
  path: '/cases/{id}/parties',
  tags: ['parties'],
  operationId: 'listParties',
  summary: '当事人（电话、证件号码遮盖显示）',
  ...signedIn,
  request: { params: CaseParam },
  responses: { ...ok(z.object({ items: z.array(PartyView) })), ...fails(401, 404) },
})

export function partyRoutes({ engine }: ApiDeps) {
  const routes = router()
  routes.get('/cases/:id/parties', identify(engine))
  return routes.openapi(list, async (c) => {
    const { state, who } = await getCase(engine, c.get('principal'), c.req.valid('param').id)
    return c.json({ items: partyViews(workflowOf(engine.procedures, state), state, who) }, 200)
  })
}
