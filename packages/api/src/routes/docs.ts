import { readFileSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { absolutePath } from 'swagger-ui-dist'
import type { ApiEnv } from '../http.ts'

const page = readFileSync(new URL('../docs/index.html', import.meta.url), 'utf8')
const start = readFileSync(new URL('../docs/start.js', import.meta.url), 'utf8')
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

/** The API's pages for people, from this server alone: no request leaves the house. */
export function docsRoutes() {
  const routes = new Hono<ApiEnv>()
    .get('/docs', (c) => c.html(page))
    // in a file of its own: the content policy allows no script in the page
    .get('/docs/start.js', (c) => c.body(start, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  for (const file of FILES)
    routes.get(`/docs/${file}`, serveStatic({ root: absolutePath(), rewriteRequestPath: () => file }))
  return routes
}
