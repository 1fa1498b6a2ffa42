import { createRoute } from '@hono/zod-openapi'
import { countUnreadNotices, listNotices, markNoticeRead } from '@maplebridge/engine'
import { isoInChina } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { empty, fails, LabelView, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'
import { noticeSubject } from '../views/notice-subject.ts'

const Notices = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        caseId: z.string(),
        number: z.string().nullable(),
        title: z.string(),
        text: LabelView,
        at: z.string(),
        read: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
    unread: z.number().int(),
  })
  .meta({ id: 'Notices' })

const tags = ['notices']
const list = createRoute({
  method: 'get',
  path: '/notices',
  tags,
  operationId: 'listNotices',
  summary: '我的提醒',
  ...signedIn,
  request: {
    query: z.object({
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
  },
  responses: { ...ok(Notices), ...fails(400, 401) },
})
const read = createRoute({
  method: 'post',
  path: '/notices/{id}/read',
  tags,
  operationId: 'readNotice',
  summary: '标为已读',
  ...signedIn,
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: { ...empty, ...fails(401, 403) },
})

export function noticeRoutes({ engine }: ApiDeps) {
  const routes = router()
  routes.use('/notices', identify(engine))
  routes.use('/notices/*', identify(engine))
  return routes
    .openapi(list, async (c) => {
      const principal = c.get('principal')
      const [page, unread] = await Promise.all([
        listNotices(engine, principal, c.req.valid('query')),
        countUnreadNotices(engine, principal),
      ])
      const subjectFor = noticeSubject(engine, principal)
      const items = await Promise.all(
        page.items.map(async ({ id, caseId, text, at, readAt }) => ({
          id,
          caseId,
          ...(await subjectFor(caseId)),
          text,
          at: isoInChina(at),
          read: readAt !== null,
        })),
      )
      return c.json({ items, next: page.next, unread }, 200)
    })
    .openapi(read, async (c) => {
      await markNoticeRead(engine, c.get('principal'), c.req.valid('param').id)
      return c.body(null, 204)
    })
}
