import { eventsOf } from '@maplebridge/engine/core'
import { day, EXAMPLE_DUE, longText, notInPast, oneOf, oneOfCase, person, text, timeOfDay } from '../field.ts'
import { petitionFiled } from '../petition/filing.ts'
import { convertedShape, handedOver, takenOver } from '../record/conversion.ts'
import { openItems } from '../record/data.ts'
import { mandateEvents } from '../record/mandate.ts'
import { channels } from '../record/words.ts'
import { conveners, inCharge, type Role } from '../roles.ts'
import type { AgencyData } from './data.ts'
import { facts } from './facts.ts'
import { unresolvedReasons } from './words.ts'

const event = eventsOf<AgencyData, Role>()
const agents = ['agent', 'partySecretary', 'streetCenter'] as const

/** An agent the resident agreed to by word has no mandate on record, and follows the case all the same. */
const spokenAgents = ({ proactiveConsent }: AgencyData) => (proactiveConsent ? [proactiveConsent.agent] : [])

/** What an agent does for a resident: mandate, facts, coordination, plan, feedback. */
export const agencyEvents = {
  'case.converted': event({
    label: { zh: '转为信访代理', en: 'Goes on as agency' },
    by: [],
    form: convertedShape,
    examples: [{ from: 'dispute', record: { settings: {} }, facts: {} }],
    record: (_data, form, stamp) => ({
      ...takenOver(form, stamp),
      mandatedOn: form.record.mandates.length > 0 ? stamp.on : null,
      movedOn: stamp.on,
    }),
  }),

  'mandate.signed': event({
    ...mandateEvents['mandate.signed'],
    record: (data, form, stamp) => ({
      ...mandateEvents['mandate.signed'].record?.(data, form, stamp),
      mandatedOn: data.mandatedOn ?? stamp.on,
      movedOn: stamp.on,
    }),
  }),

  'agency.started': event({
    label: { zh: '主动代理（口头同意）', en: 'Begin without a paper, by spoken consent' },
    hint: {
      zh: '仅限主动排查的潜在矛盾；居民口头同意须记录',
      en: 'Only for potential disputes found by screening; the spoken consent is recorded',
    },
    by: agents,
    form: {
      party: oneOfCase('parties', '居民', 'Resident'),
      agent: person('代理人', 'Agent', 'agent'),
      channel: oneOf(channels, 'channels', '方式', 'Channel'),
      note: longText('同意情况', 'How the resident consented'),
    },
    examples: (data) =>
      data.parties.map(({ id }) => ({
        party: id,
        agent: { id: 'example', name: '某代理人' },
        channel: 'inPerson' as const,
        note: '当面同意由代理人反映',
      })),
    record: (data, form, stamp) => ({
      proactiveConsent: { party: form.party, agent: form.agent, on: stamp.on },
      mandatedOn: data.mandatedOn ?? stamp.on,
      movedOn: stamp.on,
    }),
  }),

  'facts.recorded': event({
    label: { zh: '填写事实清单', en: 'Write the fact sheet' },
    activity: { zh: '事实清单', en: 'Fact sheet' },
    by: ['agent', 'partySecretary'],
    form: {
      facts: longText('查明的事实', 'Facts'),
      open: longText('未明事项', 'What is still open').optional(),
    },
    examples: [{ facts: '渗水来自外墙接缝' }],
    record: (data, _form, stamp) => ({ factSheets: data.factSheets + 1, movedOn: stamp.on }),
  }),

  'unit.identified': event({
    label: { zh: '确定责任单位', en: 'Identify a responsible unit' },
    by: agents,
    form: { name: text('责任单位', 'Unit', 100), why: longText('理由', 'Why') },
    examples: [{ name: '测试物业服务有限公司', why: '共用部位维修' }],
    record: (data, form, stamp) => ({
      units: [...data.units, { ...form, on: stamp.on }],
      movedOn: stamp.on,
    }),
  }),

  'meeting.called': event({
    label: { zh: '召集协调会', en: 'Call a coordination meeting' },
    hint: { zh: '先走访、确定责任单位', en: 'After a visit, and with a responsible unit identified' },
    by: conveners,
    form: {
      on: day('时间', 'Day'),
      startsAt: timeOfDay('开始时间（如 09:00）', 'Begins at (09:00)').optional(),
      place: text('地点', 'Place'),
      invited: text('邀请参加', 'Invited', 500),
    },
    examples: [{ on: EXAMPLE_DUE, place: '社区议事室', invited: '物业、区住建局' }],
    check: (_data, form, stamp) => notInPast(form.on, stamp, ['on']),
    record: (_data, _form, stamp) => ({ movedOn: stamp.on }),
  }),

  'plan.agreed': event({
    label: { zh: '确定解决方案', en: 'Agree on the plan' },
    hint: { zh: '每一事项都有责任人、期限和费用承担方', en: 'Every item has its owner, day and payer' },
    by: conveners,
    form: {
      plan: longText('方案', 'Plan'),
      residentAgrees: longText('居民意见', "The resident's view").optional(),
    },
    examples: [{ plan: '物业修复共用部位，维修资金支付' }],
    record: (_data, _form, stamp) => ({ planAgreedOn: stamp.on, movedOn: stamp.on }),
  }),

  'execution.started': event({
    label: { zh: '开始落实', en: 'Begin to carry out' },
    by: conveners,
    form: { note: longText('说明', 'Note').optional() },
    record: (_data, _form, stamp) => ({ executionFrom: stamp.on, movedOn: stamp.on }),
  }),

  'item.late': event({
    label: { zh: '登记事项逾期', en: 'Note that an item is late' },
    by: conveners,
    form: { item: oneOfCase('openItems', '责任事项', 'Item'), why: longText('原因', 'Why') },
    examples: (data) => openItems(data).map(({ id }) => ({ item: id, why: '材料未到' })),
    record: (data, _form, stamp) => ({ lateNotes: data.lateNotes + 1, movedOn: stamp.on }),
  }),

  'result.confirmed': event({
    label: { zh: '居民确认结果并反馈', en: 'The resident confirms; feedback given' },
    by: ['agent', 'partySecretary', 'party'],
    form: { told: longText('反馈内容', 'What was told'), confirmedBy: text('确认人', 'Confirmed by', 60) },
    examples: [{ told: '渗水已修复', confirmedBy: '张某甲' }],
    record: (_data, _form, stamp) => ({ executedOn: stamp.on, feedbackOn: stamp.on, movedOn: stamp.on }),
  }),

  'agency.closed': event({
    label: { zh: '结束代理（未化解）', en: 'End the agency unresolved' },
    by: ['agent', ...inCharge],
    form: {
      reason: oneOf(unresolvedReasons, 'unresolvedReasons', '原因', 'Reason'),
      told: longText('已告知居民的其他途径', 'Other routes told to the resident'),
    },
    examples: [{ reason: 'noSolution', told: '可以起诉或信访' }],
    record: (_data, form, stamp) => ({
      closedUnresolvedOn: stamp.on,
      endedOn: stamp.on,
      unresolvedBecause: form.reason,
    }),
  }),

  'mandate.withdrawn': event({
    label: { zh: '撤回委托', en: 'Withdraw the mandate' },
    hint: { zh: '委托人随时可以撤回', en: 'The principal may do so at any time' },
    by: ['party', 'agent', ...inCharge],
    form: { reason: longText('理由', 'Reason').optional() },
    record: (_data, _form, stamp) => ({
      closedUnresolvedOn: stamp.on,
      endedOn: stamp.on,
      unresolvedBecause: 'mandateWithdrawn' as const,
    }),
  }),

  'mediation.requested': event({
    label: { zh: '转为人民调解', en: "Go on as people's mediation" },
    hint: {
      zh: '同一记录，已登记的当事人、走访、分工全部带过去',
      en: 'Same record: parties, visits and responsibilities go along',
    },
    by: ['agent', 'mediator', ...inCharge],
    form: { reason: longText('理由', 'Reason') },
    examples: [{ reason: '各方愿意调解' }],
    becomes: {
      workflow: 'dispute',
      event: 'case.converted',
      form: (data: AgencyData) => handedOver('agency', data, facts(data), spokenAgents(data)),
    },
  }),

  'petition.filed': petitionFiled<AgencyData>({ procedure: 'agency', facts, hands: spokenAgents }),
}
