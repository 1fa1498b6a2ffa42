import { createRoute } from '@hono/zod-openapi'
import { principalOfSession } from '@maplebridge/engine'
import type { Principal } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { empty, fails, jsonBody, LabelView, OrgView, ok, PersonView, router, signedIn } from '../http.ts'
import { giveCookie, identify, passwordDoor, sessionHash, signOut } from '../identify.ts'
import { limitRate } from '../middleware/rate.ts'
import { wordOf } from '../office.ts'
import { officePermissions, officePermissionsOf } from '../office-permissions.ts'
import { HttpRefusal } from '../problem.ts'

const Credentials = z
  .object({ login: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) })
  .meta({ id: 'Credentials' })

const SessionView = z
  .object({
    person: PersonView,
    memberships: z.array(z.object({ role: z.string(), roleLabel: LabelView, org: OrgView })),
    home: z.enum(['worklist', 'figures']),
    office: z.array(z.enum(officePermissions)).describe('本人可为机关办理的事务'),
  })
  .meta({ id: 'Session' })

const tags = ['session']
const signIn = createRoute({
  method: 'post',
  path: '/session',
  tags,
  operationId: 'signIn',
  summary: '登录',
  request: { body: jsonBody(Credentials) },
  responses: { ...ok(SessionView), ...fails(400, 401, 413, 415, 429) },
})
const read = createRoute({
  method: 'get',
  path: '/session',
  tags,
  operationId: 'getSession',
  summary: '当前登录人',
  ...signedIn,
  responses: { ...ok(SessionView), ...fails(401) },
})
const end = createRoute({
  method: 'delete',
  path: '/session',
  tags,
  operationId: 'signOut',
  summary: '退出登录',
  responses: { ...empty, ...fails(403) },
})

export function sessionRoutes(deps: ApiDeps) {
  const { engine } = deps
  const checkPassword = passwordDoor(engine, deps.passwordCost)
  const routes = router()
  routes.post('/session', limitRate(deps.limits.signIn))
  routes.get('/session', identify(engine))
  return routes
    .openapi(signIn, async (c) => {
      const { token } = await checkPassword(c.req.valid('json'))
      const principal = await principalOfSession(engine, sessionHash(token))
      if (!principal) throw new HttpRefusal({ code: 'sign-in-failed' })
      await signOut(engine, c)
      giveCookie(c, token)
      c.get('line')['person'] = principal.person
      return c.json(await sessionView(deps, principal), 200)
    })
    .openapi(read, async (c) => c.json(await sessionView(deps, c.get('principal')), 200))
    .openapi(end, async (c) => {
      await signOut(engine, c)
      return c.body(null, 204)
    })
}

async function sessionView({ directory, office }: ApiDeps, principal: Principal) {
  const memberships = await Promise.all(
    principal.memberships.map(async ({ role, path }) => ({
      role,
      roleLabel: wordOf(office.roles, role),
      org: await directory.org(path),
    })),
  )
  return {
    person: { id: principal.person, name: principal.name },
    memberships,
    home: homeOf(principal),
    office: officePermissionsOf(principal),
  }
}

/** Whoever only oversees begins with the figures. */
const homeOf = ({ memberships }: Principal): 'worklist' | 'figures' =>
  memberships.length > 0 && memberships.every(({ role }) => OVERSEERS.has(role)) ? 'figures' : 'worklist'

const OVERSEERS = new Set(['supervisor', 'justiceOffice'])
