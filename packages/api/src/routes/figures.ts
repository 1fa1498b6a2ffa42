import { createRoute } from '@hono/zod-openapi'
import { countFigure } from '@maplebridge/engine'
import { rateOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { CivilDateText, fails, LabelView, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'

const Period = z.object({ from: CivilDateText, to: CivilDateText })
const Figures = z
  .object({
    period: Period,
    items: z.array(
      z.object({
        id: z.string(),
        label: LabelView,
        group: LabelView.optional(),
        words: LabelView,
        numerator: z.number().int(),
        denominator: z.number().int().nullable(),
        rate: z.number().nullable(),
        mean: z.number().nullable().optional().describe('平均值指标：分子事项的平均值，无事项时为空'),
      }),
    ),
  })
  .meta({ id: 'Figures' })

const read = createRoute({
  method: 'get',
  path: '/figures',
  tags: ['figures'],
  operationId: 'getFigures',
  summary: '统计指标（只统计本人可见的事项；分母为 0 时比率为空）',
  ...signedIn,
  request: { query: Period },
  responses: { ...ok(Figures), ...fails(400, 401) },
})

export function figureRoutes({ engine, office }: ApiDeps) {
  const routes = router()
  routes.get('/figures', identify(engine))
  return routes.openapi(read, async (c) => {
    const period = c.req.valid('query')
    const items = await Promise.all(
      office.figures.map(async (figure) => {
        const { numerator, denominator, mean } = await countFigure(engine, c.get('principal'), figure, period)
        const rate = denominator === null ? null : rateOf(numerator, denominator)
        const { id, label, group, words, meanOf } = figure
        return {
          id,
          label,
          ...(group ? { group } : {}),
          words,
          numerator,
          denominator,
          rate,
          ...(meanOf ? { mean } : {}),
        }
      }),
    )
    return c.json({ period, items }, 200)
  })
}
