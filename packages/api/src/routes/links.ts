import { createRoute } from '@hono/zod-openapi'
import { getCase, suggestLinks } from '@maplebridge/engine'
import type { Alike, Label } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { CaseParam, fails, LabelView, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'
import { wordOf } from '../office.ts'
import { CaseRowView, caseRowView } from '../views/case-row.ts'
import { seenCases } from '../views/linked-cases.ts'

const LinksView = z
  .object({
    items: z.array(z.object({ case: CaseRowView, kind: z.string(), label: LabelView, on: z.string() })),
    suggestions: z.array(z.object({ case: CaseRowView, grounds: z.array(LabelView), likeness: z.number() })),
  })
  .meta({ id: 'Links' })

const list = createRoute({
  method: 'get',
  path: '/cases/{id}/links',
  tags: ['links'],
  operationId: 'listLinks',
  summary: '关联事项与可能相同的事项（系统只作提示，由人判断）',
  ...signedIn,
  request: { params: CaseParam },
  responses: { ...ok(LinksView), ...fails(401, 404) },
})

/** The member of a case's data this page reads. */
interface Linked {
  links?: { case: string; kind: string; on: string }[]
}

/** Only cases the reader may see appear, linked or suggested. */
export function linkRoutes(deps: ApiDeps) {
  const { engine, office } = deps
  const routes = router()
  routes.get('/cases/:id/links', identify(engine))
  return routes.openapi(list, async (c) => {
    const { id } = c.req.valid('param')
    const principal = c.get('principal')
    const { links = [] } = (await getCase(engine, principal, id)).state.data as Linked
    const rows = await seenCases(
      engine,
      principal,
      links.map((link) => link.case),
    )
    const items = links.flatMap((link) => {
      const row = rows.find((each) => each.id === link.case)
      return row ? [{ row, ...link }] : []
    })
    const suggestions = await suggestLinks(engine, principal, id)
    return c.json(
      {
        items: await Promise.all(
          items.map(async ({ row, kind, on }) => ({
            case: await caseRowView(deps, row),
            kind,
            label: wordOf(office.links, kind),
            on,
          })),
        ),
        suggestions: await Promise.all(
          suggestions.map(async ({ row, alike }) => ({
            case: await caseRowView(deps, row),
            grounds: groundsOf(alike),
            likeness: alike.likeness,
          })),
        ),
      },
      200,
    )
  })
}

const GROUNDS: Record<'person' | 'name' | 'respondent' | 'place', Label> = {
  person: { zh: '同一证件号码或电话', en: 'same identity number or telephone' },
  name: { zh: '当事人同名', en: 'a party of the same name' },
  respondent: { zh: '同一被反映人', en: 'same respondent' },
  place: { zh: '同一地点', en: 'same place' },
}

function groundsOf(alike: Alike): Label[] {
  const grounds = (Object.keys(GROUNDS) as (keyof typeof GROUNDS)[])
    // the same person has the same name: said once
    .filter((ground) => alike[ground] && !(ground === 'name' && alike.person))
    .map((ground) => GROUNDS[ground])
  const percent = Math.round(alike.likeness * 100)
  return percent === 0 ? grounds : [...grounds, { zh: `内容相似 ${percent}%`, en: `texts ${percent}% alike` }]
}
