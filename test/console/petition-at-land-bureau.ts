import type { TestApi } from '@maplebridge/api/testing'

/** Who works on the petition of this story. Everybody is fictional. */
export const PETITION_OFFICE = 'weimoujia'
export const LAND_OFFICER = 'jiangmoubing'

const land = { id: '99/9999/999901/ziran', name: '青石区自然资源局' }

interface Petition {
  id: string
  number: string
  queryCode: string
}

/** A letter about unpaid compensation, accepted by the bureau it concerns and published as a result. */
export async function petitionAccepted(office: TestApi): Promise<Petition> {
  const bureau = await office.as(PETITION_OFFICE)
  const opened = await bureau.post<Petition>('/api/cases', {
    procedure: 'petition',
    event: 'petition.registered',
    form: {
      channel: 'letter',
      title: '青苗补偿款未发放',
      purpose: 'request',
      request: '支付青苗补偿款',
      summary: '征地后青苗补偿款一直未支付。',
      place: '柳湾街道槐荫社区',
      petitioners: [{ name: '赵某丑' }, { name: '钱某寅' }],
    },
  })
  const steps: [login: string, event: string, form: object][] = [
    [PETITION_OFFICE, 'petition.classified', { purpose: 'request', handlingPath: 'petitionProcedure' }],
    [PETITION_OFFICE, 'petition.forwarded', { unit: land }],
    [LAND_OFFICER, 'petition.signedFor', {}],
    [LAND_OFFICER, 'petition.notified', { channel: 'signed', told: '按信访程序办理' }],
    [LAND_OFFICER, 'petition.accepted', {}],
    [
      PETITION_OFFICE,
      'result.published',
      { text: '槐荫社区东侧围墙由街道修缮。', board: '社区公开栏', to: '2026-05-01' },
    ],
  ]
  for (const [login, event, form] of steps) {
    const client = await office.as(login)
    const { status, body } = await client.post(`/api/cases/${opened.body.id}/events`, { event, form })
    // a story that stops must say where
    if (status !== 200) throw new Error(`${login} ${event}: ${JSON.stringify(body)}`)
  }
  return opened.body
}
