import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { checkFile } from '../check/check-paper.ts'
import { CivilDateText, fails, LabelView, ok, router } from '../http.ts'
import { limitRate } from '../middleware/rate.ts'

const Upload = z.object({
  paper: z.string().trim().min(1).max(64).describe('文书验证码'),
  file: z.custom<File>((value) => value instanceof File).meta({ type: 'string', format: 'binary' }),
})
const Verdict = z
  .object({
    /** same: byte for byte as issued; altered: such a paper exists, this file is not it; unknown: no such paper */
    verdict: z.enum(['same', 'altered', 'unknown']),
    paper: z
      .object({
        title: LabelView,
        issuer: z.string(),
        number: z.string().nullable(),
        issuedOn: CivilDateText,
      })
      .nullable(),
  })
  .meta({ id: 'PaperVerdict' })

const check = createRoute({
  method: 'post',
  path: '/public/check',
  tags: ['public'],
  operationId: 'checkPaper',
  summary: '核验文书文件是否与签发时一致（无需登录；文件不保存）',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: Upload } } } },
  responses: { ...ok(Verdict), ...fails(400, 413, 415, 429) },
})

/** For programs; people have the page the code on the paper leads to. */
export function checkRoutes({ engine, limits }: ApiDeps) {
  const routes = router()
  routes.post('/public/check', limitRate(limits.lookUp))
  return routes.openapi(check, async (c) => {
    const { paper, file } = c.req.valid('form')
    const found = await checkFile(engine, paper, new Uint8Array(await file.arrayBuffer()))
    if (!found) return c.json({ verdict: 'unknown' as const, paper: null }, 200)
    return c.json(
      { verdict: found.isSame ? ('same' as const) : ('altered' as const), paper: found.paper },
      200,
    )
  })
}
