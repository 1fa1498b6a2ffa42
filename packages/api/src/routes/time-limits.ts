import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { fails, LabelView, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'
import { settingsFor } from '../office.ts'

const TimeLimit = z
  .object({
    id: z.string(),
    subject: LabelView,
    label: LabelView,
    start: LabelView,
    length: LabelView,
    owner: LabelView,
    served: LabelView.optional(),
    breach: LabelView.optional(),
    basis: LabelView,
    certainty: z.enum(['certain', 'likely', 'local']),
    source: LabelView,
    clock: z.string().nullable().describe('null: for information only, see why'),
    why: LabelView.optional(),
  })
  .meta({ id: 'TimeLimit' })

const list = createRoute({
  method: 'get',
  path: '/time-limits',
  tags: ['settings'],
  operationId: 'listTimeLimits',
  summary: '法定期限一览：长度、依据、出处、把握和对应的计时',
  ...signedIn,
  request: { query: z.object({ org: z.string().max(200).optional() }) },
  responses: {
    ...ok(z.object({ pack: z.string(), packLabel: LabelView, items: z.array(TimeLimit) })),
    ...fails(400, 401),
  },
})

/** What a case opened in an organisation today would count with. Periods are law: whoever signed in may read them. */
export function timeLimitRoutes({ engine, office }: ApiDeps) {
  const routes = router()
  routes.get('/time-limits', identify(engine))
  return routes.openapi(list, async (c) => {
    const { settings } = office
    const chosen = await settingsFor(engine, settings, c.req.valid('query').org ?? '')
    const { pack } = chosen
    const packLabel = settings.packs.find(({ id }) => id === pack)?.label ?? { zh: pack, en: pack }
    return c.json({ pack, packLabel, items: settings.timeLimits(chosen) }, 200)
  })
}
