import { Hono } from 'hono'
import type { ApiDeps } from '../app.ts'
import type { ApiEnv } from '../http.ts'
import { limitBody } from '../middleware/body.ts'
import { limitRate } from '../middleware/rate.ts'
import { checkPage, type Verdict } from './check-page.ts'
import { checkFile, checkPaper } from './check-paper.ts'

/** The page the code on a paper leads to. Asked without signing in, so asked slowly. */
export function checkPages({ engine, limits }: Pick<ApiDeps, 'engine' | 'limits'>) {
  const routes = new Hono<ApiEnv>()
  routes.use('/check/*', limitRate(limits.lookUp), limitBody(), async (c, next) => {
    await next()
    c.header('content-security-policy', POLICY)
    c.header('cache-control', 'no-store')
  })
  routes.get('/check/:id', async (c) => {
    const id = c.req.param('id')
    const paper = await checkPaper(engine, id)
    return c.html(checkPage(id, paper, undefined), paper ? 200 : 404)
  })
  routes.post('/check/:id', async (c) => {
    const id = c.req.param('id')
    const { file } = await c.req.parseBody()
    const isFile = file instanceof File && file.size > 0
    const found = isFile && (await checkFile(engine, id, new Uint8Array(await file.arrayBuffer())))
    if (found) return c.html(checkPage(id, found.paper, found.isSame ? 'same' : 'altered'))
    const paper = isFile ? undefined : await checkPaper(engine, id)
    const verdict: Verdict = paper ? 'fileMissing' : undefined
    return c.html(checkPage(id, paper, verdict), paper ? 400 : 404)
  })
  return routes
}

/** Nothing is loaded and nothing runs; the form comes back here. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
