import { createRoute } from '@hono/zod-openapi'
import {
  type Accepted,
  type CaseFilter,
  countCases,
  dryRun,
  EngineError,
  getCase,
  listCases,
  openCase,
  sendEvent,
} from '@maplebridge/engine'
import { openingRoles, type Principal, statusLabel, summarise, workflowOf } from '@maplebridge/engine/core'
import type { Context } from 'hono'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import {
  type ApiEnv,
  CaseParam,
  CivilDateText,
  created,
  fails,
  flag,
  jsonBody,
  KeyHeader,
  LabelView,
  ok,
  router,
  signedIn,
} from '../http.ts'
import { identify } from '../identify.ts'
import { settingsFor } from '../office.ts'
import { HttpRefusal } from '../problem.ts'
import { CaseRowView, caseRowView } from '../views/case-row.ts'
import { CaseView, caseView, lastCaseView } from '../views/case-view.ts'
import { ClockView, clockViews } from '../views/clocks.ts'

const Name = z.string().min(1).max(60)
const Query = z.object({
  q: z.string().trim().max(100).optional(),
  procedure: Name.optional(),
  phase: Name.optional(),
  category: Name.optional(),
  colour: Name.optional(),
  late: flag.optional(),
  mine: flag.optional(),
  done: flag.optional(),
  order: z.enum(['due', 'recent']).optional(),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  figure: Name.optional().describe('只看构成该指标的事项；需同时给出 part、from、to'),
  part: z.enum(['numerator', 'denominator']).optional(),
  from: CivilDateText.optional(),
  to: CivilDateText.optional(),
})
const CaseList = z
  .object({ items: z.array(CaseRowView), next: z.string().nullable(), total: z.number().int() })
  .meta({ id: 'CaseList' })

const Form = z.record(z.string(), z.unknown())
const NewCase = z
  .object({
    procedure: Name,
    event: Name,
    form: Form,
    as: Name.optional(),
    org: z.string().max(200).optional(),
  })
  .meta({ id: 'NewCase' })
const NewEvent = z
  .object({ event: Name, form: Form.default({}), as: Name.optional() })
  .meta({ id: 'NewEvent' })
const EventHeaders = KeyHeader.extend({
  'if-match': z
    .string()
    .regex(/^"?\d{1,9}"?$/)
    .optional()
    .describe(
      'The revision you read (ETag). Sent, the event is refused with 412 when the case has moved on.',
    ),
})
const DryRun = z
  .object({
    status: LabelView,
    phase: z.string(),
    clocks: z.array(ClockView),
    papers: z.array(z.object({ document: z.string(), label: LabelView })),
    notices: z.array(LabelView),
  })
  .meta({ id: 'DryRun' })

const tags = ['cases']
const list = createRoute({
  method: 'get',
  path: '/cases',
  tags,
  operationId: 'listCases',
  summary: '查询事项',
  ...signedIn,
  request: { query: Query },
  responses: { ...ok(CaseList), ...fails(400, 401) },
})
const open = createRoute({
  method: 'post',
  path: '/cases',
  tags,
  operationId: 'openCase',
  summary: '发起事项',
  ...signedIn,
  request: { headers: KeyHeader, body: jsonBody(NewCase) },
  responses: { ...created(CaseView), ...fails(400, 401, 403, 404, 409, 413, 415, 422) },
})
const read = createRoute({
  method: 'get',
  path: '/cases/{id}',
  tags,
  operationId: 'getCase',
  summary: '事项详情',
  ...signedIn,
  request: { params: CaseParam },
  responses: { ...ok(CaseView), ...fails(401, 404) },
})
const send = createRoute({
  method: 'post',
  path: '/cases/{id}/events',
  tags,
  operationId: 'sendEvent',
  summary: '办理；dryRun=true 时只试办，不写入',
  ...signedIn,
  request: {
    params: CaseParam,
    query: z.object({ dryRun: flag.optional() }),
    headers: EventHeaders,
    body: jsonBody(NewEvent),
  },
  responses: {
    ...ok(z.union([CaseView, DryRun])),
    ...fails(400, 401, 403, 404, 409, 412, 413, 415, 422),
  },
})

export function caseRoutes(deps: ApiDeps) {
  const { engine } = deps
  const routes = router()
  routes.use('/cases/*', identify(engine))
  routes.use('/cases', identify(engine))
  return routes
    .openapi(list, async (c) => {
      const { after, limit, ...query } = c.req.valid('query')
      const principal = c.get('principal')
      const filter = filterOf(deps, query)
      const [page, total] = await Promise.all([
        listCases(engine, principal, filter, { after, limit }),
        countCases(engine, principal, filter),
      ])
      const items = await Promise.all(page.items.map((row) => caseRowView(deps, row)))
      return c.json({ items, next: page.next, total }, 200)
    })
    .openapi(open, async (c) => {
      const { procedure, event, form, as, org } = c.req.valid('json')
      const principal = c.get('principal')
      c.set('about', { procedure })
      const accepted = await openCase(engine, {
        workflow: procedure,
        event,
        form,
        principal,
        ...(as === undefined ? {} : { as }),
        ...(org === undefined ? {} : { orgPath: org }),
        settings: await openingSettings(deps, principal, procedure, event, as, org),
        key: c.req.valid('header')['idempotency-key'],
      })
      return c.json(await answer(deps, c, event, accepted), 201)
    })
    .openapi(read, async (c) => {
      const seen = await getCase(engine, c.get('principal'), c.req.valid('param').id)
      c.header('etag', `"${seen.row.revision}"`)
      return c.json(await caseView(deps, seen), 200)
    })
    .openapi(send, async (c) => {
      const caseId = c.req.valid('param').id
      const { event, form, as } = c.req.valid('json')
      const headers = c.req.valid('header')
      const expected = headers['if-match']?.replaceAll('"', '')
      c.set('about', { caseId })
      const command = {
        caseId,
        event,
        form,
        principal: c.get('principal'),
        ...(as === undefined ? {} : { as }),
        key: headers['idempotency-key'],
        ...(expected === undefined ? {} : { expectedRevision: Number(expected) }),
      }
      if (c.req.valid('query').dryRun) return c.json(dryRunView(deps, await dryRun(engine, command)), 200)
      return c.json(await answer(deps, c, event, await sendEvent(engine, command)), 200)
    })
}

/** The case as the sender sees it after his command; he may have sent it out of his own sight. */
async function answer(
  deps: ApiDeps,
  c: Context<ApiEnv>,
  event: string,
  accepted: Accepted,
): Promise<CaseView> {
  Object.assign(c.get('line'), { case: accepted.caseId, event, revision: accepted.revision })
  if (accepted.replayed) c.header('idempotency-replayed', 'true')
  const seen = await seenAfter(deps, c, accepted)
  c.header('etag', `"${seen?.row.revision ?? accepted.revision}"`)
  return seen ? caseView(deps, seen) : lastCaseView(deps, accepted)
}

async function seenAfter({ engine }: ApiDeps, c: Context<ApiEnv>, { caseId }: Accepted) {
  try {
    return await getCase(engine, c.get('principal'), caseId)
  } catch (error) {
    if (error instanceof EngineError && error.failure.code === 'case-not-found') return undefined
    throw error
  }
}

type Filters = Omit<z.output<typeof Query>, 'after' | 'limit'>

function filterOf({ office }: ApiDeps, query: Filters): CaseFilter {
  const { procedure, figure: figureId, part, from, to, ...rest } = query
  const filter: CaseFilter = { ...rest, ...(procedure === undefined ? {} : { workflow: procedure }) }
  if (figureId === undefined) return filter
  const figure = office.figures.find((each) => each.id === figureId)
  if (!figure || !part || !from || !to)
    throw new HttpRefusal({
      code: 'request-invalid',
      errors: [
        {
          pointer: '#query/figure',
          label: {
            zh: '指标不存在，或缺少 part、from、to',
            en: 'Unknown figure, or part, from or to is missing',
          },
        },
      ],
    })
  return { ...filter, figure: { figure, part, period: { from, to } } }
}

/** The region's settings, overlaid by what the opening organisation decided for itself. */
async function openingSettings(
  { engine, office }: ApiDeps,
  principal: Principal,
  procedure: string,
  event: string,
  as: string | undefined,
  org: string | undefined,
) {
  const by = engine.procedures.current[procedure]?.events[event]?.by ?? []
  const held = openingRoles(principal, by).filter(
    (membership) =>
      (as === undefined || membership.role === as) && (org === undefined || membership.path === org),
  )
  return settingsFor(engine, office.settings, held[0]?.path ?? '')
}

function dryRunView(deps: ApiDeps, { state, effects }: Awaited<ReturnType<typeof dryRun>>) {
  const { engine } = deps
  const workflow = workflowOf(engine.procedures, state)
  const summary = summarise(engine.procedures, state)
  const named = (kind: 'paper' | 'notice') => effects.filter((effect) => effect.kind === kind)
  return {
    status: statusLabel(workflow, summary.states),
    phase: summary.phase,
    clocks: clockViews(deps, state),
    papers: named('paper').map(({ name }) => ({
      document: name,
      label: workflow.documents[name] ?? { zh: name, en: name },
    })),
    notices: named('notice').flatMap(({ name }) => workflow.notices[name]?.text ?? []),
  }
}
