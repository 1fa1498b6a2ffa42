import { createRoute } from '@hono/zod-openapi'
import { listSettingVersions, putSettings, type SettingVersion, settingsAt } from '@maplebridge/engine'
import { canonicalJson, isoInChina, type Json, type Label, type Principal } from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { ChoiceView, fails, jsonBody, LabelView, OrgView, ok, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'
import { type SettingsBook, settingsFor } from '../office.ts'
import { mayForOffice } from '../office-permissions.ts'
import { HttpRefusal, pointerOf } from '../problem.ts'

const PackView = z.object({ id: z.string(), label: LabelView, source: LabelView }).meta({ id: 'Pack' })
const DecisionView = z
  .object({
    org: OrgView,
    version: z.number().int(),
    value: z.unknown().describe('null: the organisation took its own decision back'),
    words: LabelView.describe('The value as people say it'),
    by: z.string(),
    at: z.string(),
    reason: z.string(),
  })
  .meta({ id: 'SettingDecision' })
const SettingsView = z
  .object({
    org: OrgView,
    pack: PackView,
    /** whose decision the pack is; absent: the platform's own */
    packFrom: OrgView.optional(),
    packHistory: z.array(DecisionView),
    packs: z.array(PackView),
    items: z.array(
      z.object({
        name: z.string(),
        label: LabelView,
        value: z.unknown(),
        words: LabelView,
        form: z.record(z.string(), z.unknown()).describe('JSON Schema of {value}'),
        basis: LabelView.optional(),
        from: z.union([z.object({ pack: z.string() }), z.object({ org: OrgView })]),
        history: z.array(DecisionView),
      }),
    ),
    choices: z.record(z.string(), z.array(ChoiceView)).describe('What the forms choose among'),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Settings' })
type SettingsView = z.infer<typeof SettingsView>

const orgPath = z.string().max(200)
const Change = z
  .strictObject({
    org: orgPath.min(1),
    pack: z.string().max(60).nullable().optional().describe('null: what the organisation above chose'),
    changed: z.record(z.string().max(60), z.unknown()).default({}),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'SettingsChange' })

const read = createRoute({
  method: 'get',
  path: '/settings',
  tags: ['settings'],
  operationId: 'getSettings',
  summary: '地方设置：现行值、出处和历次决定（只影响以后立的案件）',
  ...signedIn,
  request: { query: z.object({ org: orgPath.optional() }) },
  responses: { ...ok(SettingsView), ...fails(400, 401, 403) },
})
const change = createRoute({
  method: 'put',
  path: '/settings',
  tags: ['settings'],
  operationId: 'changeSettings',
  summary: '选择设置包、变更单项设置；已立的案件不受影响',
  ...signedIn,
  request: { body: jsonBody(Change) },
  responses: { ...ok(SettingsView), ...fails(400, 401, 403, 413, 415) },
})

/** The settings of an organisation. Cases keep those they were opened with. */
export function settingsRoutes(deps: ApiDeps) {
  const routes = router()
  routes.use('/settings', identify(deps.engine))
  return routes
    .openapi(read, async (c) => {
      const principal = c.get('principal')
      const own = principal.memberships.find(({ role }) => role !== 'party')?.path
      // a party has no office whose settings he might look up
      if (own === undefined) throw new HttpRefusal({ code: 'not-for-your-role' })
      const org = c.req.valid('query').org ?? own
      await mustExist(deps, org)
      return c.json(await settingsView(deps, principal, org), 200)
    })
    .openapi(change, async (c) => {
      const principal = c.get('principal')
      const wanted = c.req.valid('json')
      await mustExist(deps, wanted.org)
      if (!mayForOffice(principal, 'changeSettings', wanted.org))
        throw new HttpRefusal({ code: 'not-for-your-role' })
      await decide(deps, principal, wanted)
      return c.json(await settingsView(deps, principal, wanted.org), 200)
    })
}

/** Records what differs from the organisation's own latest decisions, after asking whether it makes sense. */
async function decide(
  { engine, office }: ApiDeps,
  principal: Principal,
  { org, pack, changed, reason }: z.infer<typeof Change>,
) {
  const asked = { ...changed, ...(pack === undefined ? {} : { pack }) } as Record<string, Json>
  const own = Object.fromEntries((await ownDecisions(engine, org)).map(({ key, value }) => [key, value]))
  const values = Object.fromEntries(
    Object.entries(asked).filter(([key, value]) => canonicalJson(own[key] ?? null) !== canonicalJson(value)),
  )
  const above = await settingsAt(engine, parentOf(org))
  const held = Object.entries({ ...above, ...withoutNulls({ ...own, ...asked }) })
  const kept = Object.fromEntries(held.filter(([key]) => key !== 'pack'))
  const chosen = held.find(([key]) => key === 'pack')?.[1] ?? office.settings.pack
  refuseIssues(office.settings.issues(String(chosen), kept))
  if (Object.keys(values).length === 0) return
  await putSettings(engine, {
    path: org,
    values,
    by: { id: principal.person, name: principal.name },
    reason,
  })
}

const ownDecisions = async (engine: ApiDeps['engine'], org: string): Promise<SettingVersion[]> =>
  (await listSettingVersions(engine, org)).filter(({ path }) => path === org)

const parentOf = (path: string): string => path.split('/').slice(0, -1).join('/')

const withoutNulls = (values: Record<string, Json>): Record<string, Json> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

function refuseIssues(issues: readonly { path: string[]; label: Label }[]) {
  if (issues.length === 0) return
  const errors = issues.map(({ path, label }) => ({ pointer: pointerOf(path), label }))
  throw new HttpRefusal({ code: 'settings-invalid', errors })
}

async function mustExist({ directory }: ApiDeps, org: string) {
  if ((await directory.orgs()).some(({ path }) => path === org)) return
  refuseIssues([{ path: ['org'], label: { zh: '没有这个组织', en: 'There is no such organisation' } }])
}

async function settingsView(
  { engine, office, directory }: ApiDeps,
  principal: Principal,
  org: string,
): Promise<SettingsView> {
  const book = office.settings
  const chosen = await settingsFor(engine, book, org)
  const versions = await listSettingVersions(engine, org)
  const historyOf = async (name: string) =>
    Promise.all(
      versions
        .filter(({ key }) => key === name)
        .map(async ({ path, version, value, name: by, at, reason }) => ({
          org: await directory.org(path),
          version,
          value,
          words: decisionInWords(book, name, value),
          by,
          at: isoInChina(at),
          reason,
        })),
    )
  const packHistory = await historyOf('pack')
  const packs = book.packs.map(({ id, label, source }) => ({ id, label, source }))
  const packFrom = holder(packHistory)
  return {
    org: await directory.org(org),
    pack: packs.find(({ id }) => id === chosen.pack) as z.infer<typeof PackView>,
    ...(packFrom ? { packFrom } : {}),
    packHistory,
    packs,
    items: await Promise.all(
      book.list(chosen).map(async ({ name, label, value, form, basis }) => {
        const history = await historyOf(name)
        const decidedBy = holder(history)
        return {
          name,
          label,
          value,
          words: book.inWords(name, value),
          form,
          ...(basis ? { basis: { zh: basis.zh, en: basis.en } } : {}),
          from: decidedBy ? { org: decidedBy } : { pack: chosen.pack },
          history,
        }
      }),
    ),
    choices: book.choices,
    mayChange: mayForOffice(principal, 'changeSettings', org),
  }
}

const TAKEN_BACK: Label = { zh: '收回本机关的决定', en: 'Took its own decision back' }

function decisionInWords(book: SettingsBook, name: string, value: Json): Label {
  if (value === null) return TAKEN_BACK
  if (name !== 'pack') return book.inWords(name, value)
  return book.packs.find(({ id }) => id === value)?.label ?? { zh: String(value), en: String(value) }
}

/** The nearest organisation whose latest decision still stands. */
function holder(history: SettingsView['packHistory']) {
  const latest = history.filter((each, index) => history[index + 1]?.org.path !== each.org.path)
  return latest.filter(({ value }) => value !== null).at(-1)?.org
}
