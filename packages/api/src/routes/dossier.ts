import { createRoute } from '@hono/zod-openapi'
import {
  type CaseView,
  findAttachments,
  findDossier,
  getCase,
  recordAccess,
  worksOn,
} from '@maplebridge/engine'
import { isoInChina, workflowOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { bindDossier } from '../dossier/bind-dossier.ts'
import { type DossierItem, dossierItems, isComplete } from '../dossier/completeness.ts'
import { frozenDossier, isArchived } from '../dossier/frozen-dossier.ts'
import { sendFile } from '../files/send-file.ts'
import { CaseParam, fails, file, LabelView, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'
import { HttpRefusal } from '../problem.ts'

const Dossier = z
  .object({
    items: z.array(
      z.object({
        document: z.string(),
        label: LabelView,
        state: z.enum(['present', 'waiting', 'parked', 'explained', 'missing']),
        reason: z.string().nullable(),
        papers: z.array(z.object({ id: z.string(), createdAt: z.string() })),
      }),
    ),
    /** nothing is missing that nobody has explained */
    complete: z.boolean(),
    attachments: z.number().int(),
    /** once the case is archived and its dossier bound */
    frozen: z
      .object({
        sha256: z.string(),
        bytes: z.number().int(),
        pages: z.number().int(),
        pdfa: z.string().nullable(),
        at: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'Dossier' })

const tags = ['dossier']
const list = createRoute({
  method: 'get',
  path: '/cases/{id}/dossier',
  tags,
  operationId: 'getDossier',
  summary: '卷宗齐全情况',
  ...signedIn,
  request: { params: CaseParam },
  responses: { ...ok(Dossier), ...fails(401, 404) },
})
const read = createRoute({
  method: 'get',
  path: '/cases/{id}/dossier.pdf',
  tags,
  operationId: 'getDossierFile',
  summary: '卷宗（归档后为定稿，不再变化）',
  ...signedIn,
  request: { params: CaseParam },
  responses: { ...file, ...fails(401, 403, 404, 409) },
})

export function dossierRoutes({ engine, files }: ApiDeps) {
  const routes = router()
  routes.get('/cases/:id/dossier', identify(engine))
  routes.get('/cases/:id/dossier.pdf', identify(engine))
  return routes
    .openapi(list, async (c) => {
      const { row, state } = await getCase(engine, c.get('principal'), c.req.valid('param').id)
      const [items, attachments, frozen] = await Promise.all([
        dossierItems(engine, row, state),
        findAttachments(engine, row.id),
        findDossier(engine, row.id),
      ])
      return c.json(
        {
          items: items.map(itemView),
          complete: isComplete(items),
          attachments: attachments.length,
          frozen: frozen ? frozenView(frozen) : null,
        },
        200,
      )
    })
    .openapi(read, async (c) => {
      const seen = await getCase(engine, c.get('principal'), c.req.valid('param').id)
      // it holds everybody's papers: for those who work on the case, not for one party
      if (!worksOn(seen.who)) throw new HttpRefusal({ code: 'not-for-your-role' })
      const { row } = seen
      const bytes = await dossierBytes(seen)
      await recordAccess(engine, { principal: c.get('principal'), what: 'dossier', caseId: row.id })
      const { label } = workflowOf(engine.procedures, seen.state)
      return sendFile(c, bytes, {
        name: `${label.zh}卷宗${row.number ?? ''}.pdf`,
        plain: 'dossier.pdf',
        type: 'application/pdf',
        shown: 'inline',
      }) as never
    })

  async function dossierBytes({ row, state }: CaseView): Promise<Uint8Array> {
    if (!isArchived(row)) return (await bindDossier(engine, files, row, state)).bytes
    return files.get((await frozenDossier(engine, files, row)).sha256)
  }
}

const itemView = ({ papers, ...item }: DossierItem) => ({
  ...item,
  papers: papers.map(({ id, createdAt }) => ({ id, createdAt: isoInChina(createdAt) })),
})

const frozenView = ({ caseId: _, at, ...frozen }: NonNullable<Awaited<ReturnType<typeof findDossier>>>) => ({
  ...frozen,
  at: isoInChina(at),
})
