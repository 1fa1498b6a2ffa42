import { listAccess } from '@maplebridge/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreedDispute,
  mediatedDispute,
  registeredDispute,
  send,
  startTestApi,
  type TestApi,
  walked,
  ZHANG_IDENTITY,
  ZHANG_PHONE,
} from '../testing/index.ts'
import type { EntryView } from '../views/entries.ts'
import type { PartyView } from '../views/parties.ts'

interface Papers {
  items: {
    id: string
    document: string
    number: string
    revision: number
    sha256: string
    formats: string[]
  }[]
  pending: number
  waiting: { document: string; state: string; reason?: string }[]
  drafts: { document: string }[]
}
interface Diagram {
  width: number
  nodes: { path: string; mark: string; x: number; width: number; parent: string; group: boolean }[]
  edges: { from: string; to: string; mark: string; points: { x: number; y: number }[] }[]
}
type Page = { items: EntryView[]; next: number | null }

let api: TestApi
let agreed: string
beforeAll(async () => {
  api = await startTestApi()
  agreed = (await agreedDispute(api)).id
  await api.runWorker()
})
afterAll(() => api.close())

describe('the history of a case', () => {
  it('tells each entry in the words of its form, with secrets masked and a way to ask for them', async () => {
    const { body } = await (await api.as('hemouren')).get<Page>(`/api/cases/${agreed}/entries`)

    expect(body.items[0]).toMatchObject({
      revision: 1,
      label: { zh: '登记' },
      by: { name: '胡某丙' },
      roleLabel: { zh: '人民调解员' },
      at: '2026-03-02T09:00:00+08:00',
    })
    const lines = body.items[0]?.lines.map((line) => [line.label.zh, line.value, line.secret?.path])
    expect(lines).toContainEqual(['纠纷类型', '物业', undefined])
    expect(lines).toContainEqual(['当事人1 · 联系电话', '138****5501', '/parties/0/phone'])
  })

  it('names what an entry was about although it is done with and cannot be chosen any more', async () => {
    const steps = [['hemouren', 'obligation.performed', { obligation: 'o1', evidence: '验收单' }]] as const
    const { id, offers } = await walked(api, await agreedDispute(api), steps)
    const offered = offers.find(({ event }) => event === 'obligation.performed')?.choices['openObligations']
    expect(offered?.map(({ value }) => value)).toEqual(['o2'])

    const { body } = await (await api.as('hemouren')).get<Page>(`/api/cases/${id}/entries`)
    expect(body.items.at(-1)?.lines[0]).toMatchObject({
      label: { zh: '义务' },
      value: '2026-03-20 李某乙修复卫生间防水。',
    })
  })

  it('comes in pages, and activities can be read alone', async () => {
    const client = await api.as('hemouren')

    const first = await client.get<Page>(`/api/cases/${agreed}/entries?limit=5`)
    const second = await client.get<Page>(`/api/cases/${agreed}/entries?limit=5&after=${first.body.next}`)
    const activities = await client.get<Page>(`/api/cases/${agreed}/entries?activity=true`)

    expect(first.body.items.map((entry) => entry.revision)).toEqual([1, 2, 3, 4, 5])
    expect(second.body.items[0]?.revision).toBe(6)
    expect(activities.body.items.map((entry) => entry.event)).toEqual(['session.held'])
  })

  it('gives a party no pointer to anybody’s numbers', async () => {
    const { body } = await (await api.as('limouyi')).get<Page>(`/api/cases/${agreed}/entries`)

    expect(body.items.flatMap((entry) => entry.lines).filter((line) => line.secret)).toEqual([])
  })
})

describe('the parties', () => {
  it('are shown with side, consent and masked numbers', async () => {
    const { body } = await (await api.as('hemouren')).get<{ items: PartyView[] }>(
      `/api/cases/${agreed}/parties`,
    )

    expect(body.items[0]).toEqual({
      id: 'p1',
      name: '张某甲',
      kind: 'person',
      side: { zh: '申请人', en: 'Applicant' },
      phone: '138****5501',
      identity: '999901********0011',
      consent: { zh: '同意', en: 'Consents' },
      secrets: [
        { path: '/parties/0/phone', kind: 'phone', mask: '138****5501' },
        { path: '/parties/0/identity', kind: 'identity', mask: '999901********0011' },
      ],
    })
  })
})

describe('unsealing', () => {
  const wish = { path: '/parties/0/phone', reason: '电话通知调解时间' }

  it('gives the clear text to whoever acts on the case, and records who asked and why', async () => {
    const answer = await (await api.as('hemouren')).post<unknown>(`/api/cases/${agreed}/unseal`, wish)

    expect(answer.body).toEqual({ value: ZHANG_PHONE })
    const { items } = await listAccess(api.deps.engine, { caseId: agreed, limit: 50 })
    expect(items).toContainEqual(
      expect.objectContaining({
        personId: 'hemouren',
        what: 'unseal',
        detail: wish.path,
        reason: wish.reason,
      }),
    )
  })

  it('opens an entry’s form by its revision', async () => {
    const answer = await (await api.as('hemouren')).post<unknown>(`/api/cases/${agreed}/unseal`, {
      path: '/parties/0/identity',
      revision: 1,
      reason: '核对身份',
    })

    expect(answer.body).toEqual({ value: ZHANG_IDENTITY })
  })

  it.each([
    ['a party', 'limouyi', wish],
    ['a path to nothing sealed', 'hemouren', { ...wish, path: '/title' }],
    ['a path to nothing', 'hemouren', { ...wish, path: '/parties/9/phone' }],
    ['a path into the language’s own members', 'hemouren', { ...wish, path: '/__proto__/constructor' }],
  ])('is refused to %s', async (_who, login, body) => {
    const answer = await (await api.as(login)).post<unknown>(`/api/cases/${agreed}/unseal`, body)

    expect(answer.status).toBe(403)
    expect(answer.body).toMatchObject({ code: 'not-unsealable' })
  })

  it('needs a reason', async () => {
    const answer = await (await api.as('hemouren')).post<unknown>(`/api/cases/${agreed}/unseal`, {
      path: wish.path,
      reason: ' ',
    })

    expect(answer.body).toMatchObject({ code: 'request-invalid', errors: [{ pointer: '/reason' }] })
  })

  it('opens a sealed note to its author’s role alone', async () => {
    const { id } = await mediatedDispute(api)
    await send(await api.as('zhengmouchen'), id, 'expert.invited', {
      expert: { id: 'luomouzi', name: '罗某子' },
      kind: 'counsellor',
      agreedBy: ['p1', 'p2'],
    })
    const note = '来访者提到旧事，情绪低落'
    const given = await send(await api.as('luomouzi'), id, 'counselling.given', { outcome: '情绪缓和', note })
    const { revision } = given.body
    const ask = { path: '/note', revision, reason: '复核疏导记录' }

    const counsellor = await (await api.as('luomouzi')).post<unknown>(`/api/cases/${id}/unseal`, ask)
    const mediator = await (await api.as('hemouren')).post<unknown>(`/api/cases/${id}/unseal`, ask)
    const seen = await (await api.as('hemouren')).get<Page>(`/api/cases/${id}/entries?limit=200`)

    expect(counsellor.body).toEqual({ value: note })
    expect(mediator.status).toBe(403)
    const entry = seen.body.items.find((each) => each.revision === revision)
    expect(entry?.lines).toEqual([
      { label: { zh: '结果（公开）', en: 'Outcome (visible)' }, value: '情绪缓和' },
      { label: { zh: '密封记录', en: 'Sealed note' }, value: '（密封）' },
    ])
  })
})

describe('papers', () => {
  it('are written by the worker from the case as it was when they were asked for', async () => {
    const { body } = await (await api.as('hemouren')).get<Papers>(`/api/cases/${agreed}/papers`)

    expect(body.items.map((paper) => [paper.document, paper.revision])).toEqual([
      ['agreement', 12],
      ['agreement', 8],
      ['mediation-record', 7],
      ['acceptance-form', 5],
      ['rights-notice', 3],
    ])
    expect(body).toMatchObject({ pending: 0, waiting: [] })
    expect(body.items[0]).toMatchObject({
      formats: ['docx', 'html', 'pdf'],
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('are served as files with their Chinese names, and a page runs no script', async () => {
    const client = await api.as('hemouren')
    const { body } = await client.get<Papers>(`/api/cases/${agreed}/papers`)
    const path = `/api/papers/${body.items[0]?.id}/file`

    const pdf = await client.get<Uint8Array>(path)
    const html = await client.get<string>(`${path}?format=html`)

    expect(Buffer.from(pdf.body.slice(0, 5)).toString()).toBe('%PDF-')
    expect(pdf.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('人民调解协议书（2026）')}`,
    )
    expect(html.body).toContain('李某乙赔偿室内损失')
    expect(html.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('exist twice only if they were asked for twice: an effect carried out again changes nothing', async () => {
    const { engine, handlers } = api.deps
    const before = await (await api.as('hemouren')).get<Papers>(`/api/cases/${agreed}/papers`)
    await engine.db.query("update outbox set status = 'waiting' where case_id = $1", [agreed])

    await api.runWorker()

    const after = await (await api.as('hemouren')).get<Papers>(`/api/cases/${agreed}/papers`)
    expect(after.body.items).toEqual(before.body.items)
    expect(Object.keys(handlers)).toEqual(['paper', 'notice'])
  })

  it('that lack facts are kept aside with the list of what is missing', async () => {
    const { id } = await mediatedDispute(api)
    // neither a day nor a manner: an agreement must say how it is performed (人民调解法 29)
    const form = { facts: '相邻关系争议', terms: [{ text: '双方互相谅解。' }] }
    const drafted = await send(await api.as('hemouren'), id, 'agreement.drafted', form)

    await api.runWorker()

    const { body } = await (await api.as('hemouren')).get<Papers>(`/api/cases/${id}/papers`)
    expect(drafted.status).toBe(200)
    expect(body).toMatchObject({
      pending: 1,
      waiting: [{ document: 'agreement', state: 'parked', reason: expect.stringContaining('performance') }],
    })
    expect(body.items.map((paper) => paper.document)).not.toContain('agreement')
  })

  it('can be read as drafts with blanks by those who work on the case; the look is recorded', async () => {
    const { id } = await registeredDispute(api)
    const path = `/api/cases/${id}/papers/agreement/draft?format=html`

    const draft = await (await api.as('humoubing')).get<string>(path)
    const party = await (await api.as('zhangmoujia')).get<unknown>(path)
    const unknown = await (await api.as('humoubing')).get<unknown>(`/api/cases/${id}/papers/horoscope/draft`)

    expect(draft.body).toContain('张某甲')
    expect(party.status).toBe(403)
    expect(unknown.body).toMatchObject({ status: 404, code: 'document-unknown' })
    const { items } = await listAccess(api.deps.engine, { caseId: id, limit: 10 })
    expect(items).toContainEqual(
      expect.objectContaining({ what: 'draft', detail: 'agreement', role: 'agent' }),
    )
  })

  it('are not there for whoever may not see the case', async () => {
    const { body } = await (await api.as('hemouren')).get<Papers>(`/api/cases/${agreed}/papers`)

    const answer = await (await api.as('lvmoumu')).get<unknown>(`/api/papers/${body.items[0]?.id}/file`)

    expect(answer.body).toMatchObject({ status: 404, code: 'paper-not-found' })
  })
})

describe('the picture of the procedure', () => {
  it('marks where the case is, the way it came, and where the reader may send it', async () => {
    const { body } = await (await api.as('hemouren')).get<Diagram>(`/api/cases/${agreed}/diagram`)

    const marked = (mark: string) =>
      body.nodes.filter((node) => node.mark === mark && !node.group).map((n) => n.path)
    expect(marked('current')).toEqual(['performing.obligations.due', 'performing.confirmation.open'])
    expect(marked('visited')).toEqual(
      expect.arrayContaining(['registered', 'screening', 'consentPending', 'underway']),
    )
    expect(marked('visited')).not.toContain('lead')
    const taken = body.edges
      .filter((edge) => edge.mark === 'taken')
      .map((edge) => `${edge.from} → ${edge.to}`)
    expect(taken).toContain('consentPending → underway')
    expect(taken).not.toContain('lead → registered')
  })

  it.each(['right', 'down'])('is laid out %s with every arrow bent inside the picture', async (direction) => {
    const { body } = await (await api.as('hemouren')).get<Diagram>(
      `/api/cases/${agreed}/diagram?dir=${direction}`,
    )

    expect(body.edges.every((edge) => edge.points.length >= 2)).toBe(true)
    expect(body.nodes.every((node) => node.x >= 0 && node.x + node.width <= body.width)).toBe(true)
    const drawn = new Set(['', ...body.nodes.map((node) => node.path)])
    expect(body.nodes.every((node) => drawn.has(node.parent))).toBe(true)
  })
})
