import { createRoute } from '@hono/zod-openapi'
import { findProgress, listPublished } from '@maplebridge/engine'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { CivilDateText, fails, jsonBody, LabelView, OrgView, ok, router } from '../http.ts'
import { limitRate } from '../middleware/rate.ts'

const Results = z
  .object({
    items: z.array(z.object({ text: z.string(), org: OrgView, from: CivilDateText, to: CivilDateText })),
  })
  .meta({ id: 'PublishedResults' })
type Results = z.infer<typeof Results>

const Question = z
  .object({ number: z.string().trim().min(1).max(100), code: z.string().trim().min(1).max(20) })
  .meta({ id: 'ProgressQuestion' })
const ProgressView = z
  .object({
    number: z.string(),
    status: LabelView,
    phase: z.string().nullable(),
    rows: z.array(z.object({ label: LabelView, value: LabelView })),
  })
  .meta({ id: 'Progress' })

const tags = ['public']
const results = createRoute({
  method: 'get',
  path: '/public/results',
  tags,
  operationId: 'listPublishedResults',
  summary: '今日公布的协商结果（无需登录）',
  responses: { ...ok(Results), ...fails(429) },
})
const progress = createRoute({
  method: 'post',
  path: '/public/progress',
  tags,
  operationId: 'findProgress',
  summary: '凭编号和查询码查询进度（无需登录）',
  request: { body: jsonBody(Question) },
  responses: { ...ok(ProgressView), ...fails(400, 404, 413, 415, 429) },
})

const KEEP_MS = 60_000

/** What anybody may ask without signing in. */
export function publicRoutes(deps: ApiDeps) {
  const { engine, limits } = deps
  const routes = router()
  routes.post('/public/progress', limitRate(limits.lookUp))
  const resultsOf = keptForAMinute(deps)
  return routes
    .openapi(results, async (c) => c.json(await resultsOf(), 200))
    .openapi(progress, async (c) => {
      const { number, code } = c.req.valid('json')
      return c.json(await findProgress(engine, number, code), 200)
    })
}

/** Everybody may ask and the question reads many cases: it is asked once a minute, whoever asks how often. */
function keptForAMinute({ engine, directory }: ApiDeps): () => Promise<Results> {
  let kept: { at: number; results: Promise<Results> } | undefined
  const read = async (): Promise<Results> => ({
    items: await Promise.all(
      (await listPublished(engine)).map(async (each) => ({ ...each, org: await directory.org(each.org) })),
    ),
  })
  return () => {
    const at = engine.clock.now()
    if (!kept || at < kept.at || at - kept.at >= KEEP_MS) {
      const results = read()
      kept = { at, results }
      // a failure is not kept
      results.catch(() => {
        kept = undefined
      })
    }
    return kept.results
  }
}
