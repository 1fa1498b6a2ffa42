import { createRoute } from '@hono/zod-openapi'
import { addAttachment, getAttachmentFile, getCase, listAttachments } from '@maplebridge/engine'
import { ATTACHMENT_ADDED, workflowOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { acceptFile } from '../files/accept-file.ts'
import { fileKinds } from '../files/file-kinds.ts'
import { sendFile } from '../files/send-file.ts'
import {
  CaseParam,
  ChoiceView,
  created,
  fails,
  KeyHeader,
  ok,
  ReasonView,
  router,
  signedIn,
} from '../http.ts'
import { identify } from '../identify.ts'
import { HttpRefusal } from '../problem.ts'
import { AttachmentView, attachmentView } from '../views/attachment.ts'

const Attachments = z
  .object({
    items: z.array(AttachmentView),
    kinds: z.array(ChoiceView),
    accepts: z.array(z.object({ type: z.string(), extensions: z.array(z.string()), maxBytes: z.number() })),
    /** whether the reader may hand in a file now; once the case is archived nobody may */
    mayAdd: z.boolean(),
    reasons: z.array(ReasonView),
  })
  .meta({ id: 'Attachments' })

const Upload = z.object({
  file: z.custom<File>((value) => value instanceof File).meta({ type: 'string', format: 'binary' }),
  kind: z.string().min(1).max(40),
  as: z.string().min(1).max(60).optional(),
  paper: z.string().min(1).max(64).optional().describe('所属文书'),
  entry: z.coerce.number().int().min(1).optional().describe('所属记录'),
  party: z.string().min(1).max(64).optional().describe('所属当事人'),
})
const Added = z.object({ attachment: AttachmentView, revision: z.number().int() }).meta({ id: 'Added' })

const tags = ['attachments']
const list = createRoute({
  method: 'get',
  path: '/cases/{id}/attachments',
  tags,
  operationId: 'listAttachments',
  summary: '附件',
  ...signedIn,
  request: { params: CaseParam },
  responses: { ...ok(Attachments), ...fails(401, 404) },
})
const add = createRoute({
  method: 'post',
  path: '/cases/{id}/attachments',
  tags,
  operationId: 'addAttachment',
  summary: '上传附件（照片清除拍摄位置后存档）',
  ...signedIn,
  request: {
    params: CaseParam,
    headers: KeyHeader,
    body: { required: true, content: { 'multipart/form-data': { schema: Upload } } },
  },
  responses: { ...created(Added), ...fails(400, 401, 403, 404, 409, 413, 415, 422) },
})
const read = createRoute({
  method: 'get',
  path: '/attachments/{id}/file',
  tags,
  operationId: 'getAttachmentFile',
  summary: '下载附件',
  ...signedIn,
  request: { params: CaseParam },
  responses: {
    200: {
      description: 'The file',
      content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
    },
    ...fails(401, 404),
  },
})

export function attachmentRoutes({ engine, files }: ApiDeps) {
  const routes = router()
  routes.use('/cases/:id/attachments', identify(engine))
  routes.get('/attachments/:id/file', identify(engine))
  return routes
    .openapi(list, async (c) => {
      const { id } = c.req.valid('param')
      const principal = c.get('principal')
      const [{ state, offers }, rows] = await Promise.all([
        getCase(engine, principal, id),
        listAttachments(engine, principal, id),
      ])
      const workflow = workflowOf(engine.procedures, state)
      const offer = offers.find(({ event }) => event === ATTACHMENT_ADDED)
      return c.json(
        {
          items: rows.map((row) => attachmentView(workflow, state.data, row)),
          kinds: workflow.choices['attachmentKinds']?.(state.data as never) ?? [],
          accepts: fileKinds.map(({ mime, extensions, maxBytes }) => ({
            type: mime,
            extensions: [...extensions],
            maxBytes,
          })),
          mayAdd: offer?.permitted === true,
          reasons: offer?.reasons ?? [],
        },
        200,
      )
    })
    .openapi(add, async (c) => {
      const caseId = c.req.valid('param').id
      const { file, ...about } = c.req.valid('form')
      if (file.size === 0) throw new HttpRefusal({ code: 'file-missing' })
      const principal = c.get('principal')
      c.set('about', { caseId })
      // whoever may not see the case is told that before anything is said about his file
      const { state } = await getCase(engine, principal, caseId)
      const accepted = await addAttachment(engine, files, {
        ...(await acceptFile(file.name, new Uint8Array(await file.arrayBuffer()))),
        ...present(about),
        kind: about.kind,
        caseId,
        principal,
        key: c.req.valid('header')['idempotency-key'],
      })
      Object.assign(c.get('line'), { case: caseId, event: ATTACHMENT_ADDED, revision: accepted.revision })
      const rows = await listAttachments(engine, principal, caseId)
      const row = rows.find(({ id }) => id === accepted.attachmentId)
      if (!row) throw new Error('an attachment was added and is not there')
      const attachment = attachmentView(workflowOf(engine.procedures, state), state.data, row)
      return c.json({ attachment, revision: accepted.revision }, 201)
    })
    .openapi(read, async (c) => {
      const { attachment, bytes } = await getAttachmentFile(
        engine,
        files,
        c.get('principal'),
        c.req.valid('param').id,
      )
      c.header('etag', `"${attachment.sha256}"`)
      return sendFile(c, bytes, {
        name: attachment.name,
        plain: 'attachment',
        type: attachment.type,
        shown: 'attachment',
      }) as never
    })
}

type Optional<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Without the members that were left out: the engine tells absent and undefined apart. */
const present = <T extends object>(members: T): Optional<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Optional<T>
