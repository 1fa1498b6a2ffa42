import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LAND_BUREAU } from './seed/people.ts'
import { send, startTestApi, type TestApi } from './testing/index.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
beforeEach(() => api.clock.set('2026-03-02T09:00:00+08:00'))
afterAll(() => api.close())

/** Received by letter on 2 March and registered by the petition office. */
async function registered(purpose: string): Promise<string> {
  const form = {
    channel: 'letter',
    title: '青苗补偿未发',
    purpose,
    request: '支付青苗补偿',
    summary: '征地后青苗补偿未支付',
    place: '槐荫社区',
    petitioners: [{ name: '赵某丑' }],
  }
  const client = await api.as('weimoujia')
  const opening = { procedure: 'petition', event: 'petition.registered', form, as: 'petitionBureau' }
  const { status, body } = await client.post<{ id: string }>('/api/cases', opening)
  expect(status).toBe(201)
  return body.id
}

/** Forwarded to the land bureau and signed for there. */
async function signedFor(): Promise<string> {
  const id = await registered('request')
  const bureau = await api.as('weimoujia')
  await send(bureau, id, 'petition.classified', { purpose: 'request', handlingPath: 'petitionProcedure' })
  await send(bureau, id, 'petition.forwarded', { unit: { id: LAND_BUREAU, name: '青石区自然资源局' } })
  expect((await send(await api.as('jiangmoubing'), id, 'petition.signedFor')).status).toBe(200)
  return id
}

const on = async (wallTime: string) => {
  api.clock.set(`${wallTime}:00+08:00`)
  await api.runWorker()
}

/** What somebody was told about a case, without the reminders before the due day. */
async function told(login: string, caseId: string): Promise<string[]> {
  const { body } = await (await api.as(login)).get<{ items: { caseId: string; text: { zh: string } }[] }>(
    '/api/notices?limit=100',
  )
  const texts = body.items.filter((each) => each.caseId === caseId).map(({ text }) => text.zh)
  return texts.filter((text) => text.includes('超期')).sort()
}

describe('an overdue duty', () => {
  it('is recalled every day to its owner, the head of the unit and the supervisor, until it is done', async () => {
    const id = await signedFor()
    await on('2026-03-19T09:00')

    const days = [1, 2].map((n) => `书面告知信访人已于2026-03-17届满，已超期${n}日，请抓紧办理`)
    for (const login of ['jiangmoubing', 'xiemouding', 'qinmouxu'])
      expect(await told(login, id)).toEqual(days)
    // another unit's head, another street's supervisor, whoever merely sees the case
    for (const login of ['shenmouwu', 'zhangmouhuo', 'taomouyi']) expect(await told(login, id)).toEqual([])

    await send(await api.as('jiangmoubing'), id, 'petition.notified', { channel: 'signed', told: '已告知' })
    await on('2026-03-25T09:00')
    expect(await told('xiemouding', id)).toEqual(days)
  })

  it('in the restricted lane is recalled to no head: they may not know that the case exists', async () => {
    const id = await registered('accusation')
    await on('2026-03-19T09:00')

    expect(await told('weimoujia', id)).toHaveLength(2)
    for (const login of ['qinmouxu', 'xiemouding']) expect(await told(login, id)).toEqual([])
  })
})
