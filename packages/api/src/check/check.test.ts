import { insertPaper } from '@maplebridge/engine'
import { renderDocument, sampleOf } from '@maplebridge/templates'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreedDispute, startTestApi, type TestApi } from '../testing/index.ts'
import { upload } from '../testing/upload.ts'

interface Paper {
  id: string
  document: string
  number: string
}
interface Verdict {
  verdict: string
  paper: object | null
  code?: string
}

const PUBLIC_URL = 'https://fengqiao.example'

let api: TestApi
let caseId: string
let paper: Paper
let pdf: Uint8Array
beforeAll(async () => {
  api = await startTestApi({ publicUrl: PUBLIC_URL })
  caseId = (await agreedDispute(api)).id
  await api.runWorker()
  const mediator = await api.as('hemouren')
  const { body } = await mediator.get<{ items: Paper[] }>(`/api/cases/${caseId}/papers`)
  paper = body.items.find(({ document }) => document === 'agreement') as Paper
  pdf = (await mediator.get<Uint8Array>(`/api/papers/${paper.id}/file?format=pdf`)).body
})
afterAll(() => api.close())

const page = (id: string) => api.stranger.get<string>(`/check/${id}`)
const checked = (id: string, bytes: Uint8Array) =>
  upload<Verdict>(api.stranger, '/api/public/check', { name: '协议书.pdf', bytes }, { paper: id })

/** Everything the case knows and nobody outside should. */
const OF_THE_CASE = ['张某甲', '李某乙', '渗水', '何某壬', '13800005501', '800.00']
const expectNothingOfTheCase = (text: string) => {
  expect(text).not.toContain(caseId)
  for (const word of OF_THE_CASE) expect(text).not.toContain(word)
}

describe('the check of a paper', () => {
  it('is where the code on the paper leads to', async () => {
    const { body } = await (await api.as('hemouren')).get<string>(`/api/papers/${paper.id}/file?format=html`)

    expect(body).toContain(`文书验证码 ${paper.id}`)
  })

  it('says that a paper is genuine, what it is, whose, which number and of which day, and nothing else', async () => {
    const answer = await page(paper.id)

    expect(answer.status).toBe(200)
    for (const word of [
      '本平台确已签发此文书',
      'This platform issued this paper',
      '人民调解协议书',
      '云溪市青石区柳湾街道槐荫社区人民调解委员会',
      paper.number,
      '2026-03-02',
    ])
      expect(answer.body).toContain(word)
    expectNothingOfTheCase(answer.body)
  })

  it('runs no script and loads nothing', async () => {
    const { body, headers } = await page(paper.id)

    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(body).not.toMatch(/<script|src=|url\(/)
  })

  it.each(['01900000-0000-7000-8000-000000000000', '%3Cimg%20src=x%3E', '..%2F..%2Fetc'])(
    'does not know %s',
    async (id) => {
      const answer = await page(id)

      expect(answer.status).toBe(404)
      expect(answer.body).toContain('查无此文书')
      expect(answer.body).not.toContain('<img')
    },
  )

  it('tells the file that was issued from one that was changed, and says nothing of the case', async () => {
    const altered = Uint8Array.from(pdf)
    altered[altered.length - 20] = (altered[altered.length - 20] as number) ^ 1

    const same = await checked(paper.id, pdf)
    const changed = await checked(paper.id, altered)
    const unknown = await checked('01900000-0000-7000-8000-000000000000', pdf)

    expect(same.body).toEqual({
      verdict: 'same',
      paper: {
        title: { zh: '人民调解协议书', en: 'Mediation agreement' },
        issuer: '云溪市青石区柳湾街道槐荫社区人民调解委员会',
        number: paper.number,
        issuedOn: '2026-03-02',
      },
    })
    expect(changed.body.verdict).toBe('altered')
    expect(unknown.body).toEqual({ verdict: 'unknown', paper: null })
    for (const { body } of [same, changed]) expectNothingOfTheCase(JSON.stringify(body))
  })

  it('does the same on the page, for people without a program', async () => {
    const same = await upload<string>(api.stranger, `/check/${paper.id}`, { name: 'a.pdf', bytes: pdf })
    const changed = await upload<string>(api.stranger, `/check/${paper.id}`, {
      name: 'a.pdf',
      bytes: new TextEncoder().encode('%PDF'),
    })
    const none = await upload<string>(api.stranger, `/check/${paper.id}`, {
      name: '',
      bytes: new Uint8Array(),
    })

    expect(same.body).toContain('一致：文件与签发时完全相同')
    expect(changed.body).toContain('不一致：此文件不是签发的文件')
    expect([none.status, none.body.includes('没有选择文件')]).toEqual([400, true])
  })

  it('knows no paper of the restricted lane, by page or by file', async () => {
    const { engine } = api.deps
    const opened = await (await api.as('weimoujia')).post<{ id: string }>('/api/cases', {
      procedure: 'petition',
      event: 'petition.registered',
      form: {
        channel: 'letter',
        title: '反映某干部收受礼品',
        purpose: 'accusation',
        request: '请求查处',
        summary: '反映某单位干部收受礼品。',
        place: '柳湾街道',
        against: '某单位',
        petitioners: [{ name: '孙某卯' }],
      },
    })
    const meta = { createdAt: '2026-03-02T09:00:00+08:00', author: '青石区信访局' }
    const file = await renderDocument('receipt-notice', sampleOf('receipt-notice'), { format: 'pdf', meta })
    const id = await insertPaper(engine, {
      caseId: opened.body.id,
      document: 'receipt-notice',
      version: 1,
      revision: 1,
      title: '告知书',
      number: null,
      issuer: '青石区信访局',
      factsSha256: file.factsSha256,
      facts: {},
      files: { pdf: file },
      createdAt: engine.clock.now(),
      effectKey: `${opened.body.id}/1/0`,
    })

    expect((await page(id)).status).toBe(404)
    expect((await checked(id, file.bytes)).body).toEqual({ verdict: 'unknown', paper: null })
    // exactly as an address that never was
    const never = await page('01900000-0000-7000-8000-000000000000')
    expect((await page(id)).body).toBe(never.body)
  })

  it('is asked slowly: nobody tries codes', async () => {
    const slow = await startTestApi({ limits: { lookUp: 2 } })
    const statuses = []
    for (let i = 0; i < 3; i++) statuses.push((await slow.stranger.get('/check/x')).status)
    const file = { name: 'a.pdf', bytes: pdf }
    for (let i = 0; i < 3; i++)
      statuses.push((await upload(slow.stranger, '/api/public/check', file, { paper: 'x' })).status)
    await slow.close()

    expect(statuses).toEqual([404, 404, 429, 200, 200, 429])
  })

  it('reads no file larger than a paper can be', async () => {
    const large = new Uint8Array(11 * 1024 * 1024)

    expect((await checked(paper.id, large)).status).toBe(413)
    expect((await upload(api.stranger, `/check/${paper.id}`, { name: 'a.pdf', bytes: large })).status).toBe(
      413,
    )
  })
})

it('a paper is written under the same id however often the worker tries', async () => {
  const { body } = await (await api.as('hemouren')).get<{ items: Paper[] }>(`/api/cases/${caseId}/papers`)
  const before = body.items.map(({ id }) => id)
  await api.deps.engine.db.query(
    `update outbox set status = 'waiting', due_at = '2000-01-01' where kind = 'paper'`,
    [],
  )

  await api.runWorker()

  const again = await (await api.as('hemouren')).get<{ items: Paper[] }>(`/api/cases/${caseId}/papers`)
  expect(again.body.items.map(({ id }) => id)).toEqual(before)
})
