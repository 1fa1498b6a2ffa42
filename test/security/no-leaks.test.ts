import {
  agreedDispute,
  mediatedDispute,
  PLAIN_PNG,
  send,
  startTestApi,
  type TestApi,
  upload,
  ZHANG_IDENTITY,
  ZHANG_PHONE,
} from '@maplebridge/api/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * Secrets are planted where the forms take them; then everybody of the office asks every GET route of the
 * OpenAPI document. No answer may contain them, sealed or in clear, except the papers that must print a
 * telephone number and are recorded when read.
 */

const NOTE = '密不可传的疏导记录：童年旧事'
const HEALTH = '密不可传的健康情况：慢性病'

let api: TestApi
let agreed: string
let counselled: string
const readers = [
  'sunmouding',
  'humoubing',
  'chenmouxin',
  'hemouren',
  'zhengmouchen',
  'wumoumao',
  'gaomougui',
  'luomouzi',
  'qianmouchou',
  'hanmouwei',
  'yangmoushen',
  'zhumouyou',
  'qinmouxu',
  'youmouhai',
  'zhangmoujia',
  'limouyi',
  'xumoujin',
  'zhangmouhuo',
  'kongmoutu',
]

beforeAll(async () => {
  api = await startTestApi()
  agreed = (await agreedDispute(api)).id
  counselled = (await mediatedDispute(api)).id
  await must('zhengmouchen', 'expert.invited', {
    expert: { id: 'luomouzi', name: '罗某子' },
    kind: 'counsellor',
    agreedBy: ['p1', 'p2'],
  })
  await must('luomouzi', 'counselling.given', { outcome: '情绪缓和', note: NOTE })
  await must('hemouren', 'healthNote.sealed', { about: 'p1', separateConsent: true, note: HEALTH })
  for (const id of [agreed, counselled])
    await upload(
      await api.as('hemouren'),
      `/api/cases/${id}/attachments`,
      { name: '照片.png', bytes: PLAIN_PNG },
      { kind: 'evidence' },
    )
  await api.runWorker()
})
afterAll(() => api.close())

async function must(login: string, event: string, form: object) {
  const answer = await send(await api.as(login), counselled, event, form)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}

/** Every GET address of the API for one case, papers and attachments included. */
async function addresses(caseId: string, login: string): Promise<string[]> {
  const { body } = await api.stranger.get<{ paths: Record<string, { get?: object }> }>('/api/openapi.json')
  const idsOf = async (things: 'papers' | 'attachments') => {
    const list = await (await api.as(login)).get<{ items?: { id: string }[] }>(
      `/api/cases/${caseId}/${things}`,
    )
    return list.body.items?.map(({ id }) => id) ?? ['none']
  }
  const ids = { papers: await idsOf('papers'), attachments: await idsOf('attachments') }
  return Object.entries(body.paths)
    .filter(([, methods]) => methods.get)
    .flatMap(([path]) => {
      const things = /^\/api\/(papers|attachments)\//.exec(path)?.[1] as keyof typeof ids | undefined
      return things ? ids[things].map((id) => path.replace('{id}', id)) : [path]
    })
    .map((path) => path.replace('{id}', caseId).replace('{document}', 'mediation-record'))
    .map((path) => (path === '/api/figures' ? `${path}?from=2026-01-01&to=2026-12-31` : path))
    .map((path) => (/\/(file|draft)$/.test(path) ? `${path}?format=html` : path))
}

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body))

describe('no GET answer', () => {
  it.each(readers)('shows %s a sealed note or a secret under seal', async (login) => {
    const client = await api.as(login)
    for (const caseId of [agreed, counselled])
      for (const path of await addresses(caseId, login)) {
        const { body } = await client.get<unknown>(path)
        const text = textOf(body)

        expect(text.includes('密不可传'), `${login} ${path}`).toBe(false)
        expect(text.includes('sealed:'), `${login} ${path}`).toBe(false)
        if (!/\/(file|draft)/.test(path))
          for (const secret of [ZHANG_PHONE, ZHANG_IDENTITY])
            expect(text.includes(secret), `${login} ${path}`).toBe(false)
      }
  })

  it('but is read: the addresses are real and answer', async () => {
    const paths = await addresses(agreed, 'hemouren')
    const client = await api.as('hemouren')
    const statuses = await Promise.all(
      paths.map(async (path) => [path, (await client.get<unknown>(path)).status]),
    )

    expect(paths.length).toBeGreaterThan(20)
    // the calendar is kept by those who oversee the office
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([['/api/calendar', 403]])
  })
})

describe('at rest', () => {
  it('nothing of a secret is in clear in any table of text', async () => {
    const { db } = api.deps.engine
    const tables = ['cases', 'case_events', 'case_parties', 'outbox', 'notices', 'access_log']
    for (const table of tables) {
      const rows = await db.query<{ line: string }>(`select row_to_json(t)::text as line from ${table} t`, [])
      const text = rows.map((row) => row.line).join('\n')
      for (const secret of ['密不可传', ZHANG_PHONE, ZHANG_IDENTITY])
        expect(text.includes(secret), table).toBe(false)
    }
  })
})

describe('the log', () => {
  it('of the server names persons by id and fields not at all', async () => {
    const lines: string[] = []
    const { logLines } = await startLogged(lines)
    const text = logLines().join('\n')

    expect(text).toContain('"event":"case.registered"')
    for (const personal of ['张某甲', '胡某丙', '渗水', ZHANG_PHONE, ZHANG_IDENTITY])
      expect(text.includes(personal), personal).toBe(false)
  })
})

/** The same walk on a server that keeps its log lines. */
async function startLogged(lines: string[]) {
  const logged = await startTestApi({ logTo: (line) => lines.push(line) })
  await agreedDispute(logged)
  await (await logged.as('humoubing')).get('/api/cases?q=张某甲')
  await logged.runWorker()
  await logged.close()
  return { logLines: () => lines }
}
