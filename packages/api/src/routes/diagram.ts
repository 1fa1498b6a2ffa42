import { createRoute } from '@hono/zod-openapi'
import { getCase, readLog } from '@maplebridge/engine'
import { workflowOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { chartGraph } from '../diagram/chart-graph.ts'
import { layoutOf } from '../diagram/layout.ts'
import { marksOf, movesOf } from '../diagram/marks.ts'
import { pictureOf } from '../diagram/picture.ts'
import { CaseParam, fails, LabelView, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'

const Diagram = z
  .object({
    width: z.number(),
    height: z.number(),
    nodes: z.array(
      z.object({
        path: z.string(),
        label: LabelView,
        parent: z.string(),
        group: z.boolean(),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
        mark: z.enum(['current', 'visited', 'possible', 'other']),
        final: z.boolean(),
      }),
    ),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        event: z.string(),
        events: z.array(z.string()),
        label: LabelView,
        points: z.array(z.object({ x: z.number(), y: z.number() })),
        labelAt: z.object({ x: z.number(), y: z.number() }).optional(),
        mark: z.enum(['possible', 'taken', 'other']),
      }),
    ),
  })
  .meta({ id: 'Diagram' })

const read = createRoute({
  method: 'get',
  path: '/cases/{id}/diagram',
  tags: ['diagram'],
  operationId: 'getDiagram',
  summary: '流程图（已布局；组框排在其内状态之前）',
  ...signedIn,
  request: { params: CaseParam, query: z.object({ dir: z.enum(['right', 'down']).default('right') }) },
  responses: { ...ok(Diagram), ...fails(400, 401, 404) },
})

export function diagramRoutes({ engine }: ApiDeps) {
  const routes = router()
  routes.get('/cases/:id/diagram', identify(engine))
  return routes.openapi(read, async (c) => {
    const { id } = c.req.valid('param')
    const { state, offers } = await getCase(engine, c.get('principal'), id)
    const workflow = workflowOf(engine.procedures, state)
    const moves = movesOf(workflow, engine.procedures, await readLog(engine, id), engine.calendar)
    const graph = chartGraph(workflow)
    const picture = pictureOf(graph, marksOf(workflow, graph, state, offers, moves))
    return c.json(await layoutOf(picture, c.req.valid('query').dir), 200)
  })
}
