import { createRoute } from '@hono/zod-openapi'
import { civilDateAt, missingYears } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { fails, LabelView, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'

const warnings = createRoute({
  method: 'get',
  path: '/calendar/warnings',
  tags: ['calendar'],
  operationId: 'listCalendarWarnings',
  summary: '放假安排缺失提示',
  ...signedIn,
  responses: { ...ok(z.object({ items: z.array(LabelView) })), ...fails(401) },
})

/** This year must be known, and from November, when periods reach into it, the next one. */
export function calendarRoutes({ engine }: ApiDeps) {
  const routes = router()
  routes.get('/calendar/warnings', identify(engine))
  return routes.openapi(warnings, (c) => {
    const today = civilDateAt(engine.clock.now())
    const until = today.slice(5, 7) >= '11' ? `${Number(today.slice(0, 4)) + 1}-12-31` : today
    const items = missingYears(engine.calendar, today, until).map((year) => ({
      zh: `缺少${year}年放假安排，该年期限仅按周末计算`,
      en: `No holiday notice for ${year}: dates in it count plain weekends only`,
    }))
    return c.json({ items }, 200)
  })
}
