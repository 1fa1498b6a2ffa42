import type { CaseView } from '../views/case-view.ts'
import type { Client } from './client.ts'
import type { TestApi } from './start-test-api.ts'

/** A dispute between neighbours, as far as a test needs it. All names, numbers and telephones are fictional. */

export const ZHANG_PHONE = '13800005501'
export const ZHANG_IDENTITY = '999901196803150011'

export const registration = {
  title: '房屋渗水纠纷',
  category: 'property',
  source: 'proactive',
  colour: 'yellow',
  place: '槐荫社区3号楼2单元501室',
  summary: '501室卧室顶棚渗水，双方对责任各执一词。',
  parties: [
    {
      name: '张某甲',
      part: 'applicant',
      gender: 'female',
      birthYear: 1980,
      phone: ZHANG_PHONE,
      identity: ZHANG_IDENTITY,
      account: 'zhangmoujia',
    },
    { name: '李某乙', part: 'respondent', phone: '13900006601', account: 'limouyi' },
  ],
}

export const register = { procedure: 'dispute', event: 'case.registered', form: registration, as: 'mediator' }

/** Registered by the mediator 胡某丙; revision 1. */
export async function registeredDispute(api: TestApi): Promise<CaseView> {
  return accepted(await (await api.as('humoubing')).post<CaseView>('/api/cases', register))
}

type Step = readonly [login: string, event: string, form?: object, as?: string]

const CONSENT: readonly Step[] = [
  ['humoubing', 'case.screened', { inScope: true }, 'mediator'],
  ['humoubing', 'consent.asked', {}, 'mediator'],
  ['zhangmoujia', 'consent.given', { party: 'p1', channel: 'online' }],
  ['limouyi', 'consent.given', { party: 'p2', channel: 'online' }],
  [
    'zhengmouchen',
    'mediator.assigned',
    { mediator: { id: 'hemouren', name: '何某壬' }, relation: 'none', partiesAgree: true },
  ],
]

const AGREEMENT: readonly Step[] = [
  [
    'hemouren',
    'session.held',
    { place: '槐荫社区调解室', notes: '张某甲：请尽快修复。\n李某乙：愿意配合。', result: 'success' },
  ],
  [
    'hemouren',
    'agreement.drafted',
    {
      facts: '501室卧室顶棚渗水，源于601室卫生间。',
      terms: [
        { text: '李某乙修复卫生间防水。', payer: '李某乙', dueOn: '2026-03-20', manner: '自行施工' },
        {
          text: '李某乙赔偿室内损失。',
          payer: '李某乙',
          payee: '张某甲',
          amountFen: 80_000,
          dueOn: '2026-03-25',
        },
      ],
    },
  ],
  ['zhangmoujia', 'agreement.signed', { confirmed: true }],
  ['limouyi', 'agreement.signed', { confirmed: true }],
  ['hemouren', 'agreement.signedByMediator', {}],
  ['zhengmouchen', 'agreement.sealed', {}],
]

/** Both parties consented, 何某壬 mediates. */
export const mediatedDispute = async (api: TestApi): Promise<CaseView> =>
  walked(api, await registeredDispute(api), CONSENT)

/** A written agreement in effect. */
export const agreedDispute = async (api: TestApi): Promise<CaseView> =>
  walked(api, await mediatedDispute(api), AGREEMENT)

/** Sends the steps one by one and returns the case as the last sender sees it. */
export async function walked(api: TestApi, from: CaseView, steps: readonly Step[]): Promise<CaseView> {
  let view = from
  for (const [login, event, form = {}, as] of steps)
    view = accepted(await send(await api.as(login), from.id, event, form, as))
  return view
}

export const send = (client: Client, id: string, event: string, form: object = {}, as?: string) =>
  client.post<CaseView>(`/api/cases/${id}/events`, { event, form, ...(as === undefined ? {} : { as }) })

function accepted(answer: { status: number; body: CaseView }): CaseView {
  if (answer.status >= 300) throw new Error(`refused: ${JSON.stringify(answer.body)}`)
  return answer.body
}
