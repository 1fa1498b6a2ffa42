import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediatedDispute, registration, send, startTestApi, type TestApi, walked } from '../testing/index.ts'
import { PLAIN_PNG } from '../testing/sample-files.ts'
import { upload } from '../testing/upload.ts'
import type { CaseView } from '../views/case-view.ts'

interface Mark {
  name: string
  way?: { zh: string }
  on: string
}
interface Paper {
  id: string
  document: string
  state: string
  current: boolean
  signatures: Mark[]
  seals: Mark[]
  services: Mark[]
  attachments: { name: string }[]
}

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

const mediator = () => api.as('hemouren')

const papersOf = async (id: string, document: string): Promise<Paper[]> => {
  await api.runWorker()
  const { body } = await (await mediator()).get<{ items: Paper[] }>(`/api/cases/${id}/papers`)
  return body.items.filter((paper) => paper.document === document)
}

const draft = {
  facts: '501室卧室顶棚渗水，源于601室卫生间。',
  terms: [{ text: '李某乙修复卫生间防水。', payer: '李某乙', dueOn: '2026-03-20' }],
}
const session = [
  'hemouren',
  'session.held',
  { place: '调解室', notes: '张某甲：请修复。', result: 'success' },
] as const

const drafted = async (): Promise<CaseView> =>
  walked(api, await mediatedDispute(api), [session, ['hemouren', 'agreement.drafted', draft]])

describe('the life of an agreement', () => {
  it('is told signature by signature, each in its way, then the seal, then the service', async () => {
    const { id } = await drafted()
    expect(await papersOf(id, 'agreement')).toMatchObject([
      { state: 'issued', signatures: [], current: true },
    ])

    await send(await api.as('zhangmoujia'), id, 'agreement.signed', { confirmed: true })
    await send(await mediator(), id, 'signature.recorded', {
      party: 'p2',
      way: 'fingerprint',
      original: '卷内第3页',
    })
    const [signed] = await papersOf(id, 'agreement')
    expect(signed).toMatchObject({
      state: 'signed',
      signatures: [
        { name: '张某甲', way: { zh: '可靠电子签名' }, on: '2026-03-02' },
        { name: '李某乙', way: { zh: '按指印' } },
      ],
      seals: [],
    })

    await send(await mediator(), id, 'agreement.signedByMediator')
    await send(await api.as('zhengmouchen'), id, 'agreement.sealed')
    const [sealed, before] = await papersOf(id, 'agreement')
    expect(sealed).toMatchObject({ state: 'sealed', current: true, seals: [{ name: '郑某辰' }] })
    expect(sealed?.signatures.map(({ name }) => name)).toEqual(['张某甲', '李某乙', '何某壬'])
    expect(before).toMatchObject({ current: false })

    await send(await mediator(), id, 'delivery.made', {
      paper: 'agreement',
      recipient: 'p1',
      channel: 'inPerson',
    })
    const [served] = await papersOf(id, 'agreement')
    expect(served).toMatchObject({ state: 'served', services: [{ name: '张某甲', way: { zh: '当面' } }] })
    expect((await papersOf(id, 'rights-notice')).map(({ state }) => state)).toEqual(['issued'])
  })

  it('shows the scan of the signed original with the paper', async () => {
    const { id } = await drafted()
    const [paper] = await papersOf(id, 'agreement')

    const fields = { kind: 'signedOriginal', paper: paper?.id ?? '' }
    await upload(
      await mediator(),
      `/api/cases/${id}/attachments`,
      { name: '签名页.png', bytes: PLAIN_PNG },
      fields,
    )

    expect((await papersOf(id, 'agreement'))[0]?.attachments).toMatchObject([{ name: '签名页.png' }])
  })

  it('begins anew when it is drawn up again: earlier signatures are void', async () => {
    const { id } = await drafted()
    await send(await api.as('zhangmoujia'), id, 'agreement.signed', { confirmed: true })
    await send(await mediator(), id, 'agreement.drafted', draft)

    const [second, first] = await papersOf(id, 'agreement')

    expect(first).toMatchObject({ current: false, signatures: [{ name: '张某甲' }] })
    expect(second).toMatchObject({ current: true, state: 'issued', signatures: [] })
  })

  it('takes effect with the last signature and the seal, which start the period for confirmation', async () => {
    const { id } = await drafted()
    const chair = await api.as('zhengmouchen')
    const confirmation = (view: CaseView) => view.clocks.find(({ id }) => id === 'confirmation')
    await send(await api.as('zhangmoujia'), id, 'agreement.signed', { confirmed: true })
    await send(await api.as('limouyi'), id, 'agreement.signed', { confirmed: true })

    const early = await send(chair, id, 'agreement.sealed')
    expect([early.status, (early.body as unknown as { code: string }).code]).toEqual([422, 'rule-unmet'])
    const signed = await send(await mediator(), id, 'agreement.signedByMediator')
    expect(confirmation(signed.body)).toBeUndefined()

    api.clock.advance(2 * 86_400_000)
    const { body } = await send(await api.as('zhengmouchen'), id, 'agreement.sealed')

    // 30 days from the day of effect (人民调解法 33), not from any signature; 3 April 2026 is a Friday
    expect(confirmation(body)).toMatchObject({ from: '2026-03-04', due: '2026-04-03' })
  })
})

describe('an electronic signature', () => {
  it.each([
    ['marriage and family', { category: 'marriageFamily' }, {}],
    ['a matter of personal status', {}, { personalStatus: true }],
  ])('is refused in %s, where papers are signed by hand', async (_what, registered, screened) => {
    const opened = await (await api.as('humoubing')).post<CaseView>('/api/cases', {
      procedure: 'dispute',
      event: 'case.registered',
      form: { ...registration, ...registered },
      as: 'mediator',
    })
    const { id } = await walked(api, opened.body, [
      ['humoubing', 'case.screened', { inScope: true, ...screened }, 'mediator'],
      ['humoubing', 'consent.asked', {}, 'mediator'],
      ['zhangmoujia', 'consent.given', { party: 'p1', channel: 'online' }],
      ['limouyi', 'consent.given', { party: 'p2', channel: 'online' }],
      [
        'zhengmouchen',
        'mediator.assigned',
        { mediator: { id: 'hemouren', name: '何某壬' }, relation: 'none', partiesAgree: true },
      ],
      session,
      ['hemouren', 'agreement.drafted', draft],
    ])

    const refused = await send(await api.as('zhangmoujia'), id, 'agreement.signed', { confirmed: true })
    expect(refused.body).toMatchObject({ code: 'rule-unmet', reasons: [{ name: 'electronicAllowed' }] })

    const form = { party: 'p1', way: 'ink', original: '卷内第3页' }
    expect((await send(await mediator(), id, 'signature.recorded', form)).status).toBe(200)
    expect((await papersOf(id, 'agreement'))[0]?.signatures).toMatchObject([{ way: { zh: '签名' } }])
  })
})
