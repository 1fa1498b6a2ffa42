import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DISTRICT } from '../seed/people.ts'
import { registeredDispute, startTestApi, type TestApi } from '../testing/index.ts'

// biome-ignore-start lint/suspicious/noExplicitAny: answers are read field by field, as a client would
type Body = any
// biome-ignore-end lint/suspicious/noExplicitAny: see above

const STREET = `${DISTRICT}/999901001`

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

async function put(login: string, body: object): Promise<{ status: number; body: Body }> {
  const client = await api.as(login)
  return client.raw('/api/settings', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason: '依据本地规定', ...body }),
  })
}

const read = async (login: string, org: string): Promise<Body> =>
  (await (await api.as(login)).get<Body>(`/api/settings?org=${org}`)).body
const item = (view: Body, name: string): Body => view.items.find((each: Body) => each.name === name)

describe('the settings of an organisation', () => {
  it('are those of the platform until somebody decides otherwise', async () => {
    const view = await read('hanmouwei', STREET)
    expect(view.pack.id).toBe('yunxi@1')
    expect(view).not.toHaveProperty('packFrom')
    expect(item(view, 'mediation')).toMatchObject({
      label: { zh: '调解期限' },
      value: { unit: 'days', count: 30 },
      words: { zh: '30日', en: '30 days' },
      form: { properties: { value: { title: '调解期限' } }, required: ['value'] },
      from: { pack: 'yunxi@1' },
      history: [],
    })
    expect(view.choices.lengthUnits[1]).toEqual({
      value: 'workingDays',
      label: { zh: '工作日', en: 'Working days' },
    })
  })

  it('come from the nearest organisation that decided, with who, when and why', async () => {
    expect((await put('kongmoutu', { org: DISTRICT, pack: 'ningbo@1' })).status).toBe(200)
    expect((await put('weimoujia', { org: DISTRICT, changed: { redFollowUpDays: 60 } })).status).toBe(200)
    expect((await put('hanmouwei', { org: STREET, changed: { redFollowUpDays: 45 } })).status).toBe(200)

    const view = await read('hanmouwei', STREET)
    expect(view).toMatchObject({ pack: { id: 'ningbo@1' }, packFrom: { path: DISTRICT }, mayChange: true })
    expect(item(view, 'mediation').basis.zh).toContain('宁波市人民调解条例')
    expect(item(view, 'redFollowUpDays')).toMatchObject({
      value: 45,
      from: { org: { path: STREET } },
      history: [
        { org: { path: DISTRICT }, value: 60, by: '魏某甲', reason: '依据本地规定' },
        { org: { path: STREET }, value: 45, by: '韩某未', at: '2026-03-02T09:00:00+08:00' },
      ],
    })
  })

  it('fall back to those above when a decision is taken back, and to an older pack when it is chosen again', async () => {
    await put('hanmouwei', { org: STREET, changed: { redFollowUpDays: null } })
    await put('hanmouwei', { org: STREET, pack: 'yunxi@1' })
    const view = await read('hanmouwei', STREET)
    expect(view).toMatchObject({ pack: { id: 'yunxi@1' }, packFrom: { path: STREET } })
    expect(item(view, 'redFollowUpDays')).toMatchObject({ value: 60, from: { org: { path: DISTRICT } } })
    await put('hanmouwei', { org: STREET, pack: null })
    const after = await read('hanmouwei', STREET)
    expect(after.pack.id).toBe('ningbo@1')
    expect(after.packHistory.map(({ words }: Body) => words.zh)).toEqual([
      '宁波市',
      '云溪市青石区（虚构）',
      '收回本机关的决定',
    ])
  })

  it('gain no version by being told what already holds', async () => {
    const before = item(await read('weimoujia', DISTRICT), 'redFollowUpDays').history.length
    await put('weimoujia', { org: DISTRICT, changed: { redFollowUpDays: 60 } })
    expect(item(await read('weimoujia', DISTRICT), 'redFollowUpDays').history).toHaveLength(before)
  })

  it('are changed by administrator, petition office and street centre, each in its own organisation and below', async () => {
    const changed = { redFollowUpDays: 50 }
    expect((await put('hanmouwei', { org: DISTRICT, changed })).body.code).toBe('not-for-your-role')
    for (const login of ['humoubing', 'qinmouxu', 'zhangmoujia'])
      expect((await put(login, { org: STREET, changed })).status, login).toBe(403)
    expect((await (await api.as('zhangmoujia')).get<Body>('/api/settings')).status).toBe(403)
    expect((await (await api.as('humoubing')).get<Body>('/api/settings')).body.mayChange).toBe(false)
  })

  it('show in the registry of time limits, with the law they come from', async () => {
    const registry = async (org: string) =>
      (await (await api.as('zhangmoujia')).get<Body>(`/api/time-limits?org=${org}`)).body
    const mediation = (await registry(DISTRICT)).items.find(({ id }: Body) => id === 'M2')
    expect(mediation).toMatchObject({
      length: { zh: '1个月' },
      clock: 'dispute.mediation',
      certainty: 'certain',
    })
    expect(mediation.basis.zh).toContain('宁波市人民调解条例')
    expect((await registry('99')).pack).toBe('yunxi@1')
  })

  it('are refused with a sentence for each mistake', async () => {
    const { status, body } = await put('kongmoutu', {
      org: DISTRICT,
      changed: { handling: { unit: 'days', count: 61 }, colours: [], mood: 'good' },
    })
    expect([status, body.code]).toEqual([400, 'settings-invalid'])
    expect(body.errors).toEqual([
      {
        pointer: '/changed/colours',
        label: expect.objectContaining({ zh: expect.stringContaining('颜色') }),
      },
      { pointer: '/changed/mood', label: { zh: '没有这一项', en: 'There is no such field' } },
    ])
    expect((await put('kongmoutu', { org: DISTRICT, pack: 'atlantis@1' })).body.errors).toMatchObject([
      { pointer: '/pack' },
    ])
    expect((await put('kongmoutu', { org: `${DISTRICT}/nowhere`, changed: {} })).body.errors).toMatchObject([
      { pointer: '/org', label: { zh: '没有这个组织' } },
    ])
    expect((await put('kongmoutu', { org: DISTRICT, changed: {}, reason: ' ' })).status).toBe(400)
  })

  it('are kept by a case from its opening on', async () => {
    const { engine } = api.deps
    const settingsIn = async (id: string) => {
      const [row] = await engine.db.query<{ settings: string }>(
        `select state #>> '{data,settings}' as settings from cases where id = $1`,
        [id],
      )
      return JSON.parse(row?.settings ?? '')
    }
    const old = await registeredDispute(api)
    expect(await settingsIn(old.id)).toEqual({ pack: 'ningbo@1', changed: { redFollowUpDays: 60 } })
    await put('kongmoutu', { org: DISTRICT, pack: 'shenzhen@1', changed: { redFollowUpDays: null } })
    const fresh = await registeredDispute(api)
    expect(await settingsIn(fresh.id)).toEqual({ pack: 'shenzhen@1', changed: {} })
    expect(await settingsIn(old.id)).toEqual({ pack: 'ningbo@1', changed: { redFollowUpDays: 60 } })
  })
})
