import { serveStatic } from '@hono/node-server/serve-static'
import { prometheus } from '@hono/prometheus'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Engine, FileStore } from '@maplebridge/engine'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import type { Logger } from 'pino'
import { Registry } from 'prom-client'
import { checkPages } from './check/check-pages.ts'
import type { Directory } from './directory.ts'
import type { ApiEnv } from './http.ts'
import type { PasswordCost } from './identify.ts'
import { languageOf } from './language.ts'
import { limitBody, strictJson } from './middleware/body.ts'
import { logLine } from './middleware/log.ts'
import { sameOrigin } from './middleware/origin.ts'
import { limitRate, type RateLimits } from './middleware/rate.ts'
import { secure } from './middleware/secure.ts'
import type { Office } from './office.ts'
import { openApiInfo } from './openapi.ts'
import { permittedAbout } from './permitted-about.ts'
import { type AnyFailure, failureOf, HttpRefusal, type ProblemStatus, toProblem } from './problem.ts'
import { recordRefusedAttempt } from './refused-attempts.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { caseRoutes } from './routes/cases.ts'
import { checkRoutes } from './routes/check.ts'
import { diagramRoutes } from './routes/diagram.ts'
import { docsRoutes } from './routes/docs.ts'
import { dossierRoutes } from './routes/dossier.ts'
import { entryRoutes } from './routes/entries.ts'
import { figureRoutes } from './routes/figures.ts'
import { healthRoutes } from './routes/health.ts'
import { linkRoutes } from './routes/links.ts'
import { noticeRoutes } from './routes/notices.ts'
import { openingRoutes } from './routes/openings.ts'
import { paperRoutes } from './routes/papers.ts'
import { partyRoutes } from './routes/parties.ts'
import { peopleRoutes } from './routes/people.ts'
import { publicRoutes } from './routes/public.ts'
import { sessionRoutes } from './routes/session.ts'
import { settingsRoutes } from './routes/settings.ts'
import { timeLimitRoutes } from './routes/time-limits.ts'
import { unsealRoutes } from './routes/unseal.ts'

/** Everything the routes stand on. Made by `createDeps`; nothing here is global. */
export interface ApiDeps {
  engine: Engine
  office: Office
  directory: Directory
  /** bytes of attachments and dossiers, by their hash */
  files: FileStore
  log: Logger
  limits: RateLimits
  passwordCost: PasswordCost
  /** under which citizens reach this server; QR codes of papers lead there */
  publicUrl?: string
  /** folder of the built console, relative to the working directory; absent: the API alone */
  consoleDir?: string
}

const routesUnderApi = (deps: ApiDeps) =>
  new OpenAPIHono<ApiEnv>()
    .route('/', sessionRoutes(deps))
    .route('/', openingRoutes(deps))
    .route('/', caseRoutes(deps))
    .route('/', entryRoutes(deps))
    .route('/', partyRoutes(deps))
    .route('/', linkRoutes(deps))
    .route('/', unsealRoutes(deps))
    .route('/', diagramRoutes(deps))
    .route('/', paperRoutes(deps))
    .route('/', attachmentRoutes(deps))
    .route('/', dossierRoutes(deps))
    .route('/', figureRoutes(deps))
    .route('/', peopleRoutes(deps))
    .route('/', noticeRoutes(deps))
    .route('/', calendarRoutes(deps))
    .route('/', settingsRoutes(deps))
    .route('/', timeLimitRoutes(deps))
    .route('/', publicRoutes(deps))
    .route('/', checkRoutes(deps))
    .route('/', healthRoutes(deps))

/** The HTTP face of the engine: routes, API pages, metrics and, when built, the console. */
export function createApp(deps: ApiDeps) {
  const base = new OpenAPIHono<ApiEnv>()
  useMiddleware(base, deps)
  const app = base.route('/api', routesUnderApi(deps))
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'mb_session',
  })
  app.doc31('/api/openapi.json', openApiInfo)
  app.route('/', docsRoutes())
  app.route('/', checkPages(deps))
  const consolePage = deps.consoleDir === undefined ? undefined : serveConsole(app, deps.consoleDir)
  app.notFound(async (c) => {
    // pages are addresses of the console's own router
    const isPage = c.req.method === 'GET' && !c.req.path.startsWith('/api/')
    const page = isPage ? await consolePage?.(c, async () => {}) : undefined
    return page ?? answerProblem(deps, c, { code: 'route-not-found' })
  })
  app.onError((error, c) => answerError(deps, c, error))
  return app
}

/** For the console's client: types only. */
export type AppType = ReturnType<typeof createApp>

function useMiddleware(app: OpenAPIHono<ApiEnv>, { log, limits }: ApiDeps) {
  const metrics = prometheus({ registry: new Registry(), collectDefaultMetrics: true })
  app.use(requestId())
  app.use(async (c, next) => {
    c.set('language', languageOf(c.req.query('lang'), c.req.header('accept-language')))
    c.set('line', {})
    return next()
  })
  app.use(logLine(log))
  app.use(metrics.registerMetrics)
  app.use(secure())
  app.use(compress())
  app.use('/api/*', limitRate(limits.all))
  app.use('/api/*', sameOrigin())
  app.use('/api/*', limitBody())
  app.use('/api/*', strictJson())
  app.use('/api/*', async (c, next) => {
    await next()
    // answers are about persons: nothing between us and the reader keeps them
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-cache')
  })
  app.use(
    '/api/*',
    methodNotAllowed({
      app: app as never,
      onMethodNotAllowed: (_c, allowed) => {
        throw new HttpRefusal({ code: 'method-not-allowed', allowed })
      },
    }),
  )
  app.get('/metrics', metrics.printMetrics)
}

/** Serves the built files and returns what answers every other address of the console. */
function serveConsole(app: OpenAPIHono<ApiEnv>, folder: string) {
  app.use('/assets/*', serveStatic({ root: folder, onFound: keepForever }))
  app.use('/*', serveStatic({ root: folder }))
  return serveStatic<ApiEnv>({ root: folder, rewriteRequestPath: () => 'index.html' })
}

/** Built files carry a hash of their content in their name. */
const keepForever = (_path: string, c: Context) => {
  c.header('cache-control', 'public, max-age=31536000, immutable')
}

async function answerError(deps: ApiDeps, c: Context<ApiEnv>, error: Error): Promise<Response> {
  const failure = failureOf(error) ?? failureOfHono(error)
  await recordRefusedAttempt(deps, c, failure)
  if (!failure) deps.log.error({ err: error, requestId: c.get('requestId') }, 'fault')
  return answerProblem(deps, c, failure)
}

/** Hono's own refusals: the JSON reader of a route complains about what slipped past ours. */
function failureOfHono(error: Error): AnyFailure | undefined {
  if (!(error instanceof HTTPException)) return undefined
  if (error.status === 415) return { code: 'media-type-unsupported' }
  if (error.status === 413) return { code: 'body-too-large' }
  if (error.status >= 500) return undefined
  return { code: 'body-malformed', detail: { zh: error.message, en: error.message } }
}

async function answerProblem(
  deps: ApiDeps,
  c: Context<ApiEnv>,
  failure: AnyFailure | undefined,
): Promise<Response> {
  const reader = { language: c.get('language') ?? 'zh', requestId: c.get('requestId') }
  const problem = toProblem(failure, reader, await permittedAbout(deps, c, failure))
  if (c.get('line')) c.get('line')['code'] = problem.code
  if (problem.retryAfterSeconds !== undefined) c.header('retry-after', String(problem.retryAfterSeconds))
  if (failure?.code === 'method-not-allowed') c.header('allow', failure.allowed.join(', '))
  return c.body(JSON.stringify(problem), problem.status as ProblemStatus, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': reader.language,
  })
}
