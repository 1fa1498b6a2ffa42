import { createRoute } from '@hono/zod-openapi'
import { listPeople } from '@maplebridge/engine'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { fails, OrgView, ok, RoleView, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'
import { wordOf } from '../office.ts'

const MOST = 200
const PersonItem = z
  .object({ id: z.string(), name: z.string(), roles: z.array(RoleView), org: OrgView })
  .meta({ id: 'PersonItem' })

const people = createRoute({
  method: 'get',
  path: '/people',
  tags: ['people'],
  operationId: 'listPeople',
  summary: '人员（供指派、邀请选择）',
  ...signedIn,
  request: {
    query: z.object({ role: z.string().max(60).optional(), q: z.string().trim().max(60).optional() }),
  },
  responses: { ...ok(z.object({ items: z.array(PersonItem) })), ...fails(400, 401) },
})
const orgs = createRoute({
  method: 'get',
  path: '/orgs',
  tags: ['people'],
  operationId: 'listOrgs',
  summary: '组织机构',
  ...signedIn,
  request: { query: z.object({ kind: z.string().max(60).optional() }) },
  responses: {
    ...ok(z.object({ items: z.array(z.object({ path: z.string(), name: z.string(), kind: z.string() })) })),
    ...fails(400, 401),
  },
})

export function peopleRoutes({ engine, directory, office }: ApiDeps) {
  const routes = router()
  routes.get('/people', identify(engine))
  routes.get('/orgs', identify(engine))
  return routes
    .openapi(people, async (c) => {
      const { role, q = '' } = c.req.valid('query')
      const found = await listPeople(engine, role === undefined ? {} : { role })
      const items = await Promise.all(
        found
          .filter(({ name }) => name.includes(q))
          .filter(({ memberships }) => isStaff(c.get('principal').memberships) || isStaff(memberships))
          .slice(0, MOST)
          .map(async ({ id, name, memberships }) => {
            const shown = memberships.find((membership) => membership.role === role) ?? memberships[0]
            const roles = [...new Set(memberships.map((membership) => membership.role))]
            return {
              id,
              name,
              roles: roles.map((each) => ({ role: each, label: wordOf(office.roles, each) })),
              org: await directory.org(shown?.path ?? ''),
            }
          }),
      )
      return c.json({ items }, 200)
    })
    .openapi(orgs, async (c) => {
      const { kind } = c.req.valid('query')
      const all = await directory.orgs()
      const items = all
        .filter((org) => kind === undefined || org.kind === kind)
        .map((org) => ({ path: org.path, name: org.name, kind: org.kind }))
      return c.json({ items }, 200)
    })
}

/** A party finds the office's people, to name them for recusal, and no other party. */
const isStaff = (memberships: readonly { role: string }[]): boolean =>
  memberships.some(({ role }) => role !== 'party')
