import { createHash } from 'node:crypto'
import { findDossier, listAccess } from '@maplebridge/engine'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreedDispute, mediatedDispute, send, startTestApi, type TestApi, walked } from '../testing/index.ts'
import { jpegWithPlace, mp4, PLAIN_PNG } from '../testing/sample-files.ts'
import { upload } from '../testing/upload.ts'

interface Dossier {
  items: { document: string; state: string; reason: string | null; papers: { id: string }[] }[]
  complete: boolean
  frozen: { sha256: string; pages: number; pdfa: string | null } | null
}

let api: TestApi
let caseId: string
beforeAll(async () => {
  api = await startTestApi()
  caseId = (await agreedDispute(api)).id
})
afterAll(() => api.close())

const DAY_MS = 86_400_000
const dossier = async (id = caseId) =>
  (await (await api.as('hanmouwei')).get<Dossier>(`/api/cases/${id}/dossier`)).body
const stateIn = ({ items }: Dossier, document: string) =>
  items.find((item) => item.document === document)?.state
const states = async () =>
  Object.fromEntries((await dossier()).items.map(({ document, state }) => [document, state]))

/** Each page as its words. */
async function wordsOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return text.map((page) => page.replace(/\s+/g, ' '))
}

const pagesOf = async (bytes: Uint8Array) => (await wordsOf(bytes)).map((page) => page.replaceAll(' ', ''))

const pdf = async (id = caseId, login = 'hemouren') => {
  const answer = await (await api.as(login)).get<Uint8Array>(`/api/cases/${id}/dossier.pdf`)
  return {
    ...answer,
    sha256: answer.status === 200 ? createHash('sha256').update(answer.body).digest('hex') : '',
  }
}

const add = async (name: string, bytes: Uint8Array, kind = 'evidence') =>
  upload(await api.as('hemouren'), `/api/cases/${caseId}/attachments`, { name, bytes }, { kind })

describe('the dossier', () => {
  it('tells at any time which papers are there, being written, or missing', async () => {
    expect(await states()).toMatchObject({ 'acceptance-form': 'waiting', agreement: 'waiting' })

    await api.runWorker()

    expect(await states()).toEqual({
      'acceptance-form': 'present',
      'rights-notice': 'present',
      'mediation-record': 'present',
      agreement: 'present',
    })
    expect((await dossier()).complete).toBe(true)
    // of the two agreements, before and after the seal, the last one counts
    const { items } = await dossier()
    expect(items.find(({ document }) => document === 'agreement')?.papers).toHaveLength(1)
  })

  it('binds every paper and attachment in order, with the right page numbers in its contents', async () => {
    await add('渗水部位.jpg', jpegWithPlace(6))
    await add('走访视频.mp4', mp4())
    await add('照片😀.png', PLAIN_PNG)
    const { status, body, headers } = await pdf()
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/pdf')

    const words = await wordsOf(body)
    const pages = await pagesOf(body)
    expect(pages[0]).toContain('人民调解卷宗')
    expect(pages[0]).toContain('张某甲、李某乙房屋渗水纠纷')
    const contents = pages[1] ?? ''
    expect(contents).toContain('卷内目录')
    const titles = ['人民调解受理登记表', '权利义务告知书', '人民调解记录', '人民调解协议书', '卷宗情况说明']
    const said = titles.map((title) => Number(new RegExp(`${title} (\\d+)`).exec(words[1] ?? '')?.[1]))
    expect(said).toEqual([1, 2, 6, 7, 9])
    for (const [index, title] of titles.entries()) {
      // cover and contents lie before page 1; the stamp in the corner is the last thing written on a page
      const page = pages[(said[index] ?? 0) + 1]
      expect(page).toContain(title)
      expect(page?.endsWith(`—${said[index]}`)).toBe(true)
    }
    expect(contents).toMatch(/证据材料：渗水部位\.jpg\d/)
    expect(contents).toMatch(/证据材料：照片〓\.png\d/)
    expect(contents).toMatch(/证据材料：走访视频\.mp4—另附载体/)
    expect(pages.at(-2)).toContain('另附载体：证据材料：走访视频.mp4')
    expect(pages.at(-2)).toContain(`本卷共${pages.length - 3}页`)
    expect(pages.at(-1)).toContain('槐荫社区人民调解委员会')
  })

  it('names what is missing, and is neither read by a party nor found by an outsider', async () => {
    expect((await pdf(caseId, 'zhangmoujia')).status).toBe(403)
    expect((await pdf(caseId, 'lvmoumu')).status).toBe(404)
    expect((await (await api.as('lvmoumu')).get(`/api/cases/${caseId}/dossier`)).status).toBe(404)
    const { items } = await listAccess(api.deps.engine, { caseId, limit: 50 })
    expect(items.filter(({ what }) => what === 'dossier').map(({ personId }) => personId)).toContain(
      'hemouren',
    )
  })

  it('of an archived case is bound once and stays the same bytes for ever; nothing is added any more', async () => {
    api.clock.advance(5 * DAY_MS)
    for (const obligation of ['o1', 'o2'])
      await send(await api.as('hemouren'), caseId, 'obligation.performed', { obligation, evidence: '收条' })
    api.clock.advance(DAY_MS)
    await send(await api.as('hemouren'), caseId, 'followUp.made', { met: '张某甲', situation: '未再渗水' })
    await send(await api.as('hemouren'), caseId, 'closing.proposed', { evidence: '回访记录' })
    const resolved = await send(await api.as('zhengmouchen'), caseId, 'case.resolved', {})
    expect(resolved.status).toBe(200)
    const archived = await send(await api.as('youmouhai'), caseId, 'case.archived', {
      retention: 'long',
      remark: '本卷一册。',
    })
    expect(archived.status).toBe(200)

    const early = await pdf()
    expect(early.status).toBe(409)
    await api.runWorker()
    const stored = await findDossier(api.deps.engine, caseId)
    const first = await pdf()
    api.clock.advance(400 * DAY_MS)
    // what would be bound today would name the committee otherwise
    await api.deps.engine.db.query(
      `update orgs set name = '云溪市人民调解委员会' where kind = 'committee'`,
      [],
    )
    const later = await pdf(caseId, 'youmouhai')

    expect(first.sha256).toBe(stored?.sha256)
    expect(later.sha256).toBe(first.sha256)
    expect((await dossier()).frozen).toMatchObject({ sha256: first.sha256, pdfa: 'a-2b' })
    const pages = await pagesOf(first.body)
    expect(pages[0]).toContain('■长期')
    expect(pages[0]).toContain('尤某亥')
    expect(pages.at(-2)).toContain('本卷一册。')

    const refused = await upload<{ code: string }>(
      await api.as('hemouren'),
      `/api/cases/${caseId}/attachments`,
      { name: '迟到.png', bytes: PLAIN_PNG },
      { kind: 'evidence' },
    )
    expect([refused.status, refused.body.code]).toEqual([409, 'event-not-permitted'])
  })
})

describe('a dossier without everything', () => {
  it('says which paper is missing and why, in the list and in its own pages', async () => {
    const { id } = await walked(api, await mediatedDispute(api), [
      ['hemouren', 'mediation.ended', { reason: 'tooFarApart', routesTold: true }],
    ])
    await api.runWorker()
    const before = await dossier(id)
    expect([before.complete, stateIn(before, 'mediation-record')]).toEqual([false, 'missing'])

    const explained = [{ paper: 'mediation-record', reason: '未及召开调解会，双方即不同意继续。' }]
    const answer = await send(await api.as('youmouhai'), id, 'case.archived', {
      retention: 'short',
      explained,
    })
    expect(answer.status).toBe(200)
    await api.runWorker()

    const after = await dossier(id)
    expect([after.complete, stateIn(after, 'mediation-record')]).toEqual([true, 'explained'])
    const pages = await pagesOf((await pdf(id)).body)
    expect(pages.at(-2)).toContain('人民调解记录：未及召开调解会，双方即不同意继续。')
    expect(pages[0]).toContain('■短期')
  })

  it('is bound for a petition under its own name', async () => {
    const bureau = await api.as('weimoujia')
    const opened = await bureau.post<{ id: string }>('/api/cases', {
      procedure: 'petition',
      event: 'petition.registered',
      form: {
        channel: 'letter',
        title: '青苗补偿款未发放',
        purpose: 'request',
        request: '支付青苗补偿款',
        summary: '征地后青苗补偿款一直未支付。',
        place: '柳湾街道槐荫社区',
        petitioners: [{ name: '赵某丑' }],
      },
    })

    const { status, body } = await pdf(opened.body.id, 'weimoujia')

    expect(status).toBe(200)
    const pages = await pagesOf(body)
    expect(pages[0]).toContain('信访卷宗')
    expect(pages[0]).toContain('赵某丑青苗补偿款未发放')
  })
})
