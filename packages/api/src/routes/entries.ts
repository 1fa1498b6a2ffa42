import { createRoute } from '@hono/zod-openapi'
import { casesNamed, type EntryRow, getCase, listEntries } from '@maplebridge/engine'
import { type Principal, workflowOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { CaseParam, fails, flag, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'
import { EntryView, entryView } from '../views/entries.ts'
import { seenCases } from '../views/linked-cases.ts'

const list = createRoute({
  method: 'get',
  path: '/cases/{id}/entries',
  tags: ['entries'],
  operationId: 'listEntries',
  summary: '办理记录',
  ...signedIn,
  request: {
    params: CaseParam,
    query: z.object({
      activity: flag.optional(),
      after: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    ...ok(z.object({ items: z.array(EntryView), next: z.number().int().nullable() })),
    ...fails(400, 401, 404),
  },
})

export function entryRoutes(deps: ApiDeps) {
  const { engine } = deps
  const routes = router()
  routes.get('/cases/:id/entries', identify(engine))
  return routes.openapi(list, async (c) => {
    const { id } = c.req.valid('param')
    const principal = c.get('principal')
    const { who, state } = await getCase(engine, principal, id)
    const page = await listEntries(engine, principal, id, c.req.valid('query'))
    const cases = await casesIn(deps, principal, page.items)
    const reader = { who, data: state.data, language: c.get('language'), cases }
    const items = page.items.map((row) => entryView(deps, reader, row))
    return c.json({ items, next: page.next }, 200)
  })
}

/** Other cases named in these lines, as far as the reader may see them. */
async function casesIn({ engine }: ApiDeps, principal: Principal, rows: EntryRow[]) {
  const ids = rows.flatMap((row) => {
    const spec = workflowOf(engine.procedures, row).events[row.event]
    return spec ? casesNamed(spec, row.form) : []
  })
  const seen = await seenCases(engine, principal, ids)
  return new Map(seen.map(({ id, number, title }) => [id, number ? `${number} ${title}` : title]))
}
