import { startTestApi, type TestApi } from '@maplebridge/api/testing'
import { openCase, readLog, sendEvent } from '@maplebridge/engine'
import { type CaseState, type Principal, replay } from '@maplebridge/engine/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsFor } from '../../packages/api/src/office.ts'
import { accounts, COMMUNITY, DISTRICT, LAND_BUREAU } from '../../packages/api/src/seed/people.ts'
import { type Backend, backends, mustSkip, startBackend } from '../support/backends.ts'

type Step = readonly [login: string, event: string, form?: object, as?: string]

const DISPUTE: readonly Step[] = [
  [
    'zhengmouchen',
    'case.registered',
    {
      title: '噪音纠纷',
      category: 'neighbours',
      source: 'application',
      place: '槐荫社区',
      summary: '夜间施工噪音',
      parties: [
        { name: '张某甲', part: 'applicant' },
        { name: '李某乙', part: 'respondent' },
      ],
    },
  ],
  ['zhengmouchen', 'case.screened', { inScope: true }],
  ['zhengmouchen', 'consent.asked'],
  ['zhengmouchen', 'mediator.assigned', { mediator: { id: 'hemouren', name: '何某壬' }, relation: 'none' }],
  ['zhengmouchen', 'consent.given', { party: 'p1', channel: 'signed' }],
  ['zhengmouchen', 'consent.given', { party: 'p2', channel: 'signed' }],
  ['hemouren', 'session.held', { place: '调解室', notes: '各方陈述', result: 'continued' }],
]

const PETITION: readonly Step[] = [
  [
    'weimoujia',
    'petition.registered',
    {
      channel: 'letter',
      title: '青苗补偿未发',
      purpose: 'request',
      request: '支付青苗补偿',
      summary: '征地后未支付',
      place: '槐荫社区',
      petitioners: [{ name: '赵某丑' }],
    },
  ],
  ['weimoujia', 'petition.classified', { purpose: 'request', handlingPath: 'petitionProcedure' }],
  ['weimoujia', 'petition.forwarded', { unit: { id: LAND_BUREAU, name: '青石区自然资源局' } }],
  ['jiangmoubing', 'petition.signedFor'],
  ['jiangmoubing', 'petition.notified', { channel: 'signed', told: '按信访程序办理' }],
  ['jiangmoubing', 'petition.accepted'],
  ['jiangmoubing', 'petitioner.heard', { place: '接待室', statement: '要求支付' }],
  ['jiangmoubing', 'investigation.made', { notes: '调取资料' }],
]

const RUNNING = 500
const AT_ONCE = 50

const principalOf = (login: string): Principal => {
  const found = accounts.find((account) => account.login === login)
  if (!found) throw new Error(`no account ${login}`)
  return {
    person: login,
    name: found.name,
    memberships: found.roles.map(([role, path]) => ({ role, path })),
  }
}

interface Running {
  id: string
  steps: readonly Step[]
  done: number
}

describe.each(backends)('changing the settings of a region on $name', ({ name, why }) => {
  describe.skipIf(mustSkip(why))('with five hundred cases running', () => {
    let backend: Backend
    let api: TestApi
    const cases: Running[] = []
    let before: Map<string, string>

    beforeAll(async () => {
      backend = await startBackend(name, 'maplebridge_settings')
      api = await startTestApi({ database: backend.database })
      for (let first = 0; first < RUNNING; first += AT_ONCE)
        cases.push(
          ...(await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => opened(first + index)))),
        )
      before = await states()
      await put({
        org: DISTRICT,
        pack: 'zhejiang@1',
        changed: { consent: { unit: 'workingDays', count: 9 } },
      })
      await put({
        org: DISTRICT,
        changed: { mediation: { unit: 'days', count: 10 }, colours: ['red', 'blue'] },
      })
    }, 240_000)
    afterAll(async () => {
      await api?.close()
      await backend?.stop()
    })

    /** Every second a petition, each as far as its index says and one step at least left to take. */
    async function opened(index: number, stage?: number): Promise<Running> {
      const steps = index % 2 === 0 ? DISPUTE : PETITION
      const until = stage ?? 1 + (Math.floor(index / 2) % (steps.length - 1))
      const path = index % 2 === 0 ? COMMUNITY : DISTRICT
      const settings = await settingsFor(api.deps.engine, api.deps.office.settings, path)
      const [login, event, form] = steps[0] as Step
      const workflow = index % 2 === 0 ? 'dispute' : 'petition'
      const principal = principalOf(login)
      const { caseId: id } = await openCase(api.deps.engine, {
        workflow,
        event,
        form,
        principal,
        settings,
        key: `open-${index}`,
      })
      const running = { id, steps, done: 1 }
      while (running.done < until) await next(running)
      return running
    }

    async function next(running: Running): Promise<void> {
      const [login, event, form = {}] = running.steps[running.done] as Step
      const key = `${running.id}-${running.done}`
      await sendEvent(api.deps.engine, {
        caseId: running.id,
        event,
        form,
        principal: principalOf(login),
        key,
      })
      running.done++
    }

    const put = async (body: object) => {
      const answer = await (await api.as('kongmoutu')).raw('/api/settings', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reason: '改用本省规定', ...body }),
      })
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    }

    async function states(): Promise<Map<string, string>> {
      const rows = await api.deps.engine.db.query<{ id: string; state: string }>(
        'select id, state::text as state from cases',
        [],
      )
      return new Map(rows.map(({ id, state }) => [id, state]))
    }

    const parsed = (of: Map<string, string>, id: string) => JSON.parse(of.get(id) ?? '') as CaseState

    it('stands at every stage of both procedures', () => {
      const stages = new Set(cases.map(({ steps, done }) => `${steps === DISPUTE} ${done}`))
      expect(cases).toHaveLength(RUNNING)
      expect(stages.size).toBe(DISPUTE.length - 1 + PETITION.length - 1)
    })

    it('moves no date and no byte of them', async () => {
      const after = await states()
      expect([...before].filter(([id, state]) => after.get(id) !== state)).toEqual([])
    })

    it('moves nothing by their next event either: what it starts follows the settings of their opening', async () => {
      for (let first = 0; first < RUNNING; first += AT_ONCE)
        await Promise.all(cases.slice(first, first + AT_ONCE).map(next))
      const after = await states()
      for (const { id } of cases) {
        const [then, now] = [parsed(before, id), parsed(after, id)]
        expect(now.revision).toBeGreaterThan(then.revision)
        for (const [clock, { due }] of Object.entries(then.clocks)) expect(now.clocks[clock]?.due).toBe(due)
        expect(now.data.settings).toEqual({ pack: 'yunxi@1', changed: {} })
        if (now.clocks.mediation) expect(now.clocks.mediation.length).toEqual({ unit: 'days', count: 30 })
        if (now.clocks.handling) expect(now.clocks.handling.length).toEqual({ unit: 'days', count: 60 })
      }
    })

    it('leaves every one of them replayable to the byte', async () => {
      const { engine } = api.deps
      const after = await states()
      for (const { id } of cases) {
        const { opening, log } = await readLog(engine, id)
        const replayed = replay(engine.procedures, opening, log, engine.calendar)
        expect(JSON.stringify(replayed)).toBe(after.get(id))
      }
    })

    it('holds for a case opened from then on', async () => {
      const dispute = await opened(RUNNING, DISPUTE.length)
      const petition = await opened(RUNNING + 1, PETITION.length)
      const now = await states()
      expect(parsed(now, dispute.id).clocks.consent?.length).toEqual({ unit: 'workingDays', count: 9 })
      expect(parsed(now, petition.id).clocks.handling?.length).toEqual({ unit: 'days', count: 30 })
      expect(parsed(now, petition.id).data.settings).toMatchObject({ pack: 'zhejiang@1' })
    })
  })
})
