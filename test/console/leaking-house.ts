import type { TestApi } from '@maplebridge/api/testing'

/** Everybody's password in the seeded office. */
export const DEMO_PASSWORD = 'fengqiao2026'

interface CaseView {
  id: string
}
const PERSON = {
  sun: 'sunmouding',
  hu: 'humoubing',
  chen: 'chenmouxin',
  zheng: 'zhengmouchen',
  wu: 'wumoumao',
}

/** A new session each time: the story's clock leaps over days, and sessions end. */
async function cookieOf(office: TestApi, login: string): Promise<string> {
  const { headers } = await office.stranger.post('/api/session', { login, password: DEMO_PASSWORD })
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function post(office: TestApi, login: string, path: string, body: object): Promise<CaseView> {
  const headers = { cookie: await cookieOf(office, login) }
  const answer = await office.stranger.post<CaseView>(path, body, { headers })
  // a story that stops must say where
  if (answer.status >= 300)
    throw new Error(`${login} at ${path}: ${JSON.stringify(body)}\n${JSON.stringify(answer.body)}`)
  return answer.body
}

export async function sendAs(
  office: TestApi,
  login: string,
  caseId: string,
  event: string,
  form: object = {},
  as?: string,
): Promise<void> {
  await post(office, login, `/api/cases/${caseId}/events`, { event, form, as })
}

export async function openAs(office: TestApi, login: string, event: string, form: object): Promise<string> {
  const { id } = await post(office, login, '/api/cases', { procedure: 'dispute', event, form })
  return id
}

const at = (office: TestApi, text: string) => office.clock.set(`${text}:00+08:00`)

/** The house that leaks from above (domain scenario 9a), up to the last consent. */
export async function leakingHouseAccepted(office: TestApi): Promise<string> {
  at(office, '2026-03-02T09:10')
  const id = await openAs(office, PERSON.sun, 'lead.reported', {
    what: '3号楼2单元501室卧室顶棚渗水',
    place: '槐荫社区3号楼2单元501室',
    household: '3-2-501',
    reporterName: '张某甲',
    reporterPhone: '13800001234',
    handTo: { id: PERSON.hu, name: '胡某丙' },
  })
  at(office, '2026-03-02T10:30')
  await sendAs(
    office,
    PERSON.hu,
    id,
    'case.registered',
    {
      title: '张某甲房屋渗水纠纷',
      category: 'property',
      source: 'proactive',
      place: '槐荫社区3号楼2单元501室',
      household: '3-2-501',
      summary: '501室卧室顶棚反复渗水，楼上住户与物业公司互相推诿，责任和维修费用未明。',
      request: '查明渗水原因，修复并赔偿室内损失。',
      potential: true,
      colour: 'yellow',
      people: 3,
      amountFen: 2_040_000,
      parties: [
        { name: '张某甲', part: 'applicant', phone: '13800001234', identity: '11010519491231002X' },
        { name: '李某乙', part: 'respondent', phone: '13800005678' },
        {
          kind: 'organisation',
          name: '测试物业服务有限公司',
          part: 'respondent',
          legalRepresentative: '周某',
          phone: '010-88880000',
        },
      ],
    },
    'agent',
  )
  at(office, '2026-03-02T11:00')
  await sendAs(office, PERSON.hu, id, 'case.screened', { inScope: true }, 'agent')
  await sendAs(office, PERSON.hu, id, 'consent.asked', {}, 'agent')
  at(office, '2026-03-03T15:00')
  for (const party of ['p1', 'p2'])
    await sendAs(office, PERSON.hu, id, 'consent.given', { party, channel: 'signed' }, 'agent')
  at(office, '2026-03-04T09:30')
  await sendAs(
    office,
    PERSON.hu,
    id,
    'contact.made',
    {
      unit: '青石区住房和城乡建设局',
      contact: '钱某丑',
      channel: 'phone',
      notes: '防水保修五年已满（2019年11月竣工），可申请使用维修资金。',
      promise: '派员现场查看',
      promisedFor: '2026-03-06',
    },
    'agent',
  )
  at(office, '2026-03-05T10:00')
  await sendAs(office, PERSON.hu, id, 'consent.given', { party: 'p3', channel: 'phone' }, 'agent')
  return id
}

/** The same, with a mediator at work and one meeting behind them. */
export async function leakingHouseMediating(office: TestApi): Promise<string> {
  const id = await leakingHouseAccepted(office)
  await sendAs(office, PERSON.zheng, id, 'mediator.assigned', {
    mediator: { id: PERSON.chen, name: '陈某辛' },
    relation: 'none',
  })
  at(office, '2026-03-10T14:30')
  await sendAs(
    office,
    PERSON.hu,
    id,
    'meeting.held',
    {
      place: '社区议事室',
      attendees: '张某甲、李某乙、测试物业服务有限公司周某、区住建局钱某丑、社区书记吴某卯',
      notes: '查明渗水来自外墙与屋面接缝，属共用部位。',
      result: '共用部位由物业组织维修；三日内先行临时堵漏。',
      items: [
        { what: '临时堵漏', unit: '测试物业服务有限公司', dueOn: '2026-03-13', payer: '物业' },
        { what: '申请使用维修资金', unit: '测试物业服务有限公司', dueOn: '2026-03-17', costFen: 1_860_000 },
      ],
    },
    'agent',
  )
  return id
}

/** A case that is told, mediated, performed and closed within March and April. */
export async function neighboursResolved(office: TestApi): Promise<string> {
  at(office, '2026-03-02T08:40')
  const id = await openAs(office, PERSON.chen, 'case.registered', {
    title: '王某与赵某噪声纠纷',
    category: 'neighbours',
    source: 'application',
    place: '槐荫社区5号楼',
    summary: '夜间装修噪声影响休息。',
    colour: 'green',
    difficulty: 'simple',
    parties: [
      { name: '王某', part: 'applicant' },
      { name: '赵某', part: 'respondent' },
    ],
  })
  await sendAs(office, PERSON.chen, id, 'case.screened', { inScope: true })
  await sendAs(office, PERSON.chen, id, 'consent.asked')
  for (const party of ['p1', 'p2'])
    await sendAs(office, PERSON.chen, id, 'consent.given', { party, channel: 'inPerson' })
  await sendAs(office, PERSON.zheng, id, 'mediator.assigned', {
    mediator: { id: PERSON.chen, name: '陈某辛' },
    relation: 'none',
  })
  await sendAs(office, PERSON.chen, id, 'agreement.reachedOrally', {
    facts: '夜间装修噪声影响休息。',
    terms: [{ text: '每日二十时后不再施工。' }],
    performedAtOnce: true,
  })
  at(office, '2026-03-09T10:00')
  await sendAs(office, PERSON.chen, id, 'followUp.made', {
    met: '王某',
    situation: '未再夜间施工，双方满意。',
  })
  await sendAs(office, PERSON.chen, id, 'closing.proposed', { evidence: '回访记录' })
  await sendAs(office, PERSON.wu, id, 'case.resolved')
  return id
}

/** A clue nobody has taken up. */
export function clueOfWages(office: TestApi): Promise<string> {
  at(office, '2026-03-01T16:00')
  return openAs(office, PERSON.sun, 'lead.reported', {
    what: '梧桐里工地工人反映被拖欠两个月工资',
    place: '梧桐里工地',
    reporterName: '孙师傅',
    handTo: { id: PERSON.hu, name: '胡某丙' },
  })
}
