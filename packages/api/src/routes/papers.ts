import { createRoute } from '@hono/zod-openapi'
import {
  type CaseView,
  getCase,
  getPaperFile,
  listAttachments,
  listOpenEffects,
  listPapers,
  type PaperFormat,
  type PaperRow,
  paperLives,
  recordAccess,
} from '@maplebridge/engine'
import {
  isoInChina,
  type Label,
  type PaperLife,
  type PaperMark,
  type Workflow,
  workflowOf,
} from '@maplebridge/engine/core'
import type { Context } from 'hono'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { sendFile } from '../files/send-file.ts'
import {
  type ApiEnv,
  CaseParam,
  CivilDateText,
  fails,
  file,
  LabelView,
  ok,
  router,
  signedIn,
} from '../http.ts'
import { identify } from '../identify.ts'
import { hasFactsBuilder } from '../papers/facts-builders.ts'
import { writeDraft } from '../papers/write-draft.ts'
import { HttpRefusal } from '../problem.ts'
import { AttachmentView, attachmentView } from '../views/attachment.ts'
import { actingRoles } from '../views/entries.ts'

const Format = z.enum(['pdf', 'docx', 'html'])
const FormatQuery = z.object({ format: Format.default('pdf') })
/** Who signed or sealed it or whom it was served on, in which way. */
const Mark = z
  .object({ name: z.string(), way: LabelView.optional(), on: CivilDateText })
  .meta({ id: 'PaperMark' })
const Papers = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        document: z.string(),
        label: LabelView,
        number: z.string().nullable(),
        revision: z.number().int(),
        createdAt: z.string(),
        formats: z.array(Format),
        sha256: z.string(),
        /** how far it has come: issued, then signed, sealed and served as the log of the case says */
        state: z.enum(['issued', 'signed', 'sealed', 'served']),
        /** false: the same paper was written again since */
        current: z.boolean(),
        signatures: z.array(Mark),
        seals: z.array(Mark),
        services: z.array(Mark),
        /** scans of the signed original and whatever else was handed in about it */
        attachments: z.array(AttachmentView),
      }),
    ),
    pending: z.number().int(),
    waiting: z.array(
      z.object({
        document: z.string(),
        label: LabelView,
        revision: z.number().int(),
        /** parked: it lacks facts; `reason` names them */
        state: z.enum(['waiting', 'parked']),
        reason: z.string().optional(),
      }),
    ),
    drafts: z.array(z.object({ document: z.string(), label: LabelView })),
  })
  .meta({ id: 'Papers' })

const tags = ['papers']
const list = createRoute({
  method: 'get',
  path: '/cases/{id}/papers',
  tags,
  operationId: 'listPapers',
  summary: '文书',
  ...signedIn,
  request: { params: CaseParam },
  responses: { ...ok(Papers), ...fails(401, 404) },
})
const draft = createRoute({
  method: 'get',
  path: '/cases/{id}/papers/{document}/draft',
  tags,
  operationId: 'getDraft',
  summary: '文书草稿（缺项留白，不存档）',
  ...signedIn,
  request: { params: CaseParam.extend({ document: z.string().max(60) }), query: FormatQuery },
  responses: { ...file, ...fails(400, 401, 403, 404) },
})
const read = createRoute({
  method: 'get',
  path: '/papers/{id}/file',
  tags,
  operationId: 'getPaperFile',
  summary: '下载文书',
  ...signedIn,
  request: { params: CaseParam, query: FormatQuery },
  responses: { ...file, ...fails(400, 401, 404) },
})

export function paperRoutes(deps: ApiDeps) {
  const { engine } = deps
  const routes = router()
  routes.get('/cases/:id/papers', identify(engine))
  routes.get('/cases/:id/papers/:document/draft', identify(engine))
  routes.get('/papers/:id/file', identify(engine))
  return routes
    .openapi(list, async (c) => {
      const { id } = c.req.valid('param')
      const principal = c.get('principal')
      const { state } = await getCase(engine, principal, id)
      const workflow = workflowOf(engine.procedures, state)
      const [papers, open, attachments] = await Promise.all([
        listPapers(engine, principal, id),
        listOpenEffects(engine, id, 'paper'),
        listAttachments(engine, principal, id),
      ])
      const lives = await paperLives(engine, id, papers)
      const waiting = open.map(({ name, revision, status, fault }) => ({
        document: name,
        label: labelOf(workflow, name),
        revision,
        state: status,
        ...(status === 'parked' && fault !== null ? { reason: fault } : {}),
      }))
      const items = papers
        .map((paper) => ({
          ...paperView(workflow, paper),
          ...lifeView(lives.get(paper)),
          attachments: attachments
            .filter((attachment) => attachment.paper === paper.id)
            .map((attachment) => attachmentView(workflow, state.data, attachment)),
        }))
        .sort((a, b) => b.revision - a.revision)
      return c.json({ items, pending: waiting.length, waiting, drafts: draftsOf(workflow) }, 200)
    })
    .openapi(draft, async (c) => {
      const { id, document } = c.req.valid('param')
      const { format } = c.req.valid('query')
      const seen = await getCase(engine, c.get('principal'), id)
      await admitDraft(deps, c, seen, document)
      const rendered = await writeDraft(engine, seen, document, format)
      return sendPaper(c, format, `${rendered.title}（草稿）`, rendered.bytes) as never
    })
    .openapi(read, async (c) => {
      const { format } = c.req.valid('query')
      const { paper, bytes, sha256 } = await getPaperFile(
        engine,
        c.get('principal'),
        c.req.valid('param').id,
        format,
      )
      c.header('etag', `"${sha256}"`)
      return sendPaper(c, format, `${paper.title}${paper.number ?? ''}`, bytes) as never
    })
}

/** A draft prints telephone numbers: for those who work on the case, and the look is recorded. */
async function admitDraft({ engine }: ApiDeps, c: Context<ApiEnv>, seen: CaseView, document: string) {
  if (!workflowOf(engine.procedures, seen.state).documents[document])
    throw new HttpRefusal({ code: 'document-unknown', document })
  const [role] = actingRoles(seen.who)
  if (role === undefined) throw new HttpRefusal({ code: 'not-for-your-role' })
  const principal = c.get('principal')
  await recordAccess(engine, { principal, role, what: 'draft', caseId: seen.row.id, detail: document })
}

const labelOf = (workflow: Workflow, document: string): Label =>
  workflow.documents[document] ?? { zh: document, en: document }

const draftsOf = (workflow: Workflow) =>
  Object.entries(workflow.documents)
    .filter(([document]) => hasFactsBuilder(document))
    .map(([document, label]) => ({ document, label }))

const paperView = (workflow: Workflow, paper: PaperRow) => ({
  id: paper.id,
  document: paper.document,
  label: workflow.documents[paper.document] ?? { zh: paper.title, en: paper.title },
  number: paper.number,
  revision: paper.revision,
  createdAt: isoInChina(paper.createdAt),
  formats: paper.files.map(({ format }) => format),
  sha256: paper.files.find(({ format }) => format === 'pdf')?.sha256 ?? '',
})

function lifeView(life: PaperLife | undefined) {
  if (!life) throw new Error('a paper without a life')
  const { state, current, signatures, seals, services } = life
  const marks = (of: PaperMark[]) => of.map(({ name, way, on }) => ({ name, on, ...(way ? { way } : {}) }))
  return { state, current, signatures: marks(signatures), seals: marks(seals), services: marks(services) }
}

const MIME: Record<PaperFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
}

/** Shown in the browser where it can be. A page of ours runs no script. */
const sendPaper = (c: Context<ApiEnv>, format: PaperFormat, title: string, bytes: Uint8Array): Response =>
  sendFile(
    c,
    bytes,
    {
      name: `${title}.${format}`,
      plain: `paper.${format}`,
      type: MIME[format],
      shown: format === 'docx' ? 'attachment' : 'inline',
    },
    format === 'html'
      ? { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox" }
      : {},
  )
