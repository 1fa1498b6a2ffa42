import { createRoute } from '@hono/zod-openapi'
import {
  blank,
  type Membership,
  type Offer,
  offersOf,
  openingRoles,
  type Principal,
  type Workflow,
} from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { ChoiceView, fails, LabelView, OrgView, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'
import { settingsFor, wordOf } from '../office.ts'
import { offerView } from '../views/offers.ts'

const OpeningView = z
  .object({
    procedure: z.string(),
    procedureLabel: LabelView,
    event: z.string(),
    label: LabelView,
    hint: LabelView.optional(),
    as: z.array(z.object({ role: z.string(), label: LabelView, org: OrgView })),
    form: z.record(z.string(), z.unknown()),
    choices: z.record(z.string(), z.array(ChoiceView)),
    prefill: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Opening' })
type OpeningView = z.infer<typeof OpeningView>

const list = createRoute({
  method: 'get',
  path: '/openings',
  tags: ['openings'],
  operationId: 'listOpenings',
  summary: '可发起的事项',
  ...signedIn,
  responses: { ...ok(z.object({ items: z.array(OpeningView) })), ...fails(401) },
})

export function openingRoutes(deps: ApiDeps) {
  const routes = router()
  routes.get('/openings', identify(deps.engine))
  return routes.openapi(list, async (c) => c.json({ items: await openingsOf(deps, c.get('principal')) }, 200))
}

/** What this person may open, in which role and for which organisation. */
export async function openingsOf(deps: ApiDeps, principal: Principal): Promise<OpeningView[]> {
  const found = Object.values(deps.engine.procedures.current).flatMap((workflow) =>
    workflow.opens.flatMap((event) => {
      const held = openingRoles(principal, workflow.events[event]?.by ?? [])
      return held.length > 0 ? [{ workflow, event, held }] : []
    }),
  )
  const views = await Promise.all(found.map((each) => openingView(deps, principal, each)))
  return views.filter((view) => view !== undefined)
}

async function openingView(
  deps: ApiDeps,
  principal: Principal,
  { workflow, event, held }: { workflow: Workflow; event: string; held: Membership[] },
): Promise<OpeningView | undefined> {
  const offer = await offerToOpen(deps, principal, workflow, event, held)
  if (!offer?.permitted) return undefined
  const { form = {}, choices, prefill, hint } = offerView(deps.office, offer)
  const as = held.map(async ({ role, path }) => ({
    role,
    label: wordOf(deps.office.roles, role),
    org: await deps.directory.org(path),
  }))
  return {
    procedure: workflow.id,
    procedureLabel: workflow.label,
    event,
    label: offer.label,
    ...(hint ? { hint } : {}),
    as: await Promise.all(as),
    form,
    choices,
    prefill,
  }
}

/** Asks the core about a case that does not exist yet, under the settings it would have. */
async function offerToOpen(
  { engine, office }: ApiDeps,
  principal: Principal,
  workflow: Workflow,
  event: string,
  held: Membership[],
): Promise<Offer | undefined> {
  const org = held[0]?.path ?? ''
  const settings = await settingsFor(engine, office.settings, org)
  const state = blank(engine.procedures, {
    id: '',
    workflow: workflow.id,
    version: workflow.version,
    org,
    settings,
  })
  const roles = [...new Set(held.map(({ role }) => role))]
  const who = { person: principal.person, name: principal.name, roles, seen: [] }
  return offersOf(workflow, { ...state, at: engine.clock.now() }, who).find((offer) => offer.event === event)
}
