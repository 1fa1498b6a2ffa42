import { startTestApi, type TestApi } from '@maplebridge/api/testing'
import { openDatabase } from '@maplebridge/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mustSkip } from '../support/backends.ts'
import type { Body } from '../support/journey.ts'
import { type PostgresServer, startPostgres, whyNoPostgres } from '../support/postgres.ts'

// Two API servers that share nothing but the database, each with several connections.
const why = whyNoPostgres()

describe('two servers on one PostgreSQL', () => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let postgres: PostgresServer
  let here: TestApi
  let there: TestApi
  let keys = 0

  beforeAll(async () => {
    postgres = await startPostgres()
    const url = await postgres.createDatabase('two_servers')
    await (await openDatabase({ url })).close()
    here = await startTestApi({ database: url })
    there = await startTestApi({ database: url })
  })
  afterAll(async () => {
    await here?.close()
    await there?.close()
    await postgres?.stop()
  })

  const send = async (
    api: TestApi,
    login: string,
    caseId: string,
    event: string,
    form: object,
    key = `race-key-${++keys}`,
  ) => (await api.as(login)).post<Body>(`/api/cases/${caseId}/events`, { event, form }, { key })

  /** One answer away from acceptance. */
  async function waitingForOneAnswer(): Promise<string> {
    const chair = await here.as('zhengmouchen')
    const opened = await chair.post<Body>('/api/cases', {
      procedure: 'dispute',
      event: 'case.registered',
      form: {
        title: '噪音扰邻纠纷',
        category: 'neighbours',
        source: 'application',
        place: '槐荫社区1号楼',
        summary: '夜间噪音。',
        parties: [
          { name: '张某甲', part: 'applicant', account: 'zhangmoujia' },
          { name: '李某乙', part: 'respondent', account: 'limouyi' },
        ],
      },
    })
    const { id } = opened.body
    await send(here, 'zhengmouchen', id, 'case.screened', { inScope: true })
    await send(here, 'zhengmouchen', id, 'consent.asked', {})
    await send(here, 'zhengmouchen', id, 'consent.given', { party: 'p1', channel: 'signed' })
    return id
  }

  const revisionOf = async (caseId: string): Promise<number> =>
    (await (await there.as('zhengmouchen')).get<Body>(`/api/cases/${caseId}`)).body.revision

  it('let one of two contradicting events win and tell the other what is permitted now', async () => {
    for (let round = 0; round < 8; round++) {
      const caseId = await waitingForOneAnswer()
      await there.as('limouyi')

      const answers = await Promise.all([
        send(here, 'zhengmouchen', caseId, 'application.withdrawn', { settled: true, reason: '自行和解' }),
        send(there, 'limouyi', caseId, 'consent.refused', { party: 'p2', channel: 'online' }),
      ])

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const refused = answers.find(({ status }) => status === 409)?.body
      expect(refused).toMatchObject({ code: 'event-not-permitted', reasons: [{ kind: 'state' }] })
      expect(refused.permitted.length).toBeGreaterThan(0)
      expect(await revisionOf(caseId)).toBe(5)
    }
  })

  it('refuse the second of two who read the same revision', async () => {
    const caseId = await waitingForOneAnswer()
    const conditional = async (api: TestApi, login: string, event: string, form: object) =>
      (await api.as(login)).post<Body>(
        `/api/cases/${caseId}/events`,
        { event, form },
        { key: `race-key-${++keys}`, headers: { 'if-match': '"4"' } },
      )

    const answers = await Promise.all([
      conditional(here, 'zhengmouchen', 'case.reassessed', { reason: '涉及多人', difficulty: 'complex' }),
      conditional(there, 'zhengmouchen', 'case.reassessed', { reason: '并不复杂', difficulty: 'simple' }),
    ])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    expect(answers.find(({ status }) => status === 412)?.body.permitted.length).toBeGreaterThan(0)
  })

  it('make one event and one answer of the same key sent twice at once, also to two servers', async () => {
    const caseId = await waitingForOneAnswer()
    const form = { reason: '涉及多人', difficulty: 'complex' }

    const answers = await Promise.all(
      [here, there, here, there].map((api) =>
        send(api, 'zhengmouchen', caseId, 'case.reassessed', form, 'the-same-key'),
      ),
    )

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.revision))).toEqual(new Set([5]))
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(3)
    expect(await revisionOf(caseId)).toBe(5)
  })

  it('refuse the same key with another body', async () => {
    const caseId = await waitingForOneAnswer()
    await send(
      here,
      'zhengmouchen',
      caseId,
      'case.reassessed',
      { reason: '一', difficulty: 'complex' },
      'one-key-two-bodies',
    )

    const other = await send(
      there,
      'zhengmouchen',
      caseId,
      'case.reassessed',
      { reason: '二', difficulty: 'simple' },
      'one-key-two-bodies',
    )

    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } })
    expect(await revisionOf(caseId)).toBe(5)
  })
})
