import { eventsOf, phoneNumber, type Stamp } from '@maplebridge/engine/core'
import { z } from 'zod'
import { categories } from '../categories.ts'
import { field, longText, moneyFen, oneOf, org, person, text, yesNo } from '../field.ts'
import { inCharge, type Role, registrars } from '../roles.ts'
import { settingsOf } from '../settings.ts'
import { nextId, type RecordData } from './data.ts'
import { withPerson } from './hands.ts'
import { partyShape } from './party-form.ts'
import { colours, difficulties, sources } from './words.ts'

const event = eventsOf<RecordData, Role>()

const opened = (data: RecordData, stamp: Stamp): Pick<RecordData, 'openedOn' | 'openedBy'> => ({
  openedOn: data.openedOn ?? stamp.on,
  openedBy: data.openedBy ?? { id: stamp.by, name: stamp.name },
})

/** What the record knows already, from a clue or from another procedure. */
function known(data: RecordData) {
  const wasPetition = data.earlier.some(({ procedure }) => procedure === 'petition')
  const teller = data.lead?.reporterName
  return {
    ...(data.title ? { title: data.title } : {}),
    ...(data.category ? { category: data.category } : {}),
    ...(data.place ? { place: data.place } : {}),
    ...(data.summary ? { summary: data.summary } : {}),
    ...(data.request ? { request: data.request } : {}),
    ...(data.household ? { household: data.household } : {}),
    ...(data.people ? { people: data.people } : {}),
    // whoever told of a clue may be a neighbour; whoever petitioned is a party
    ...(wasPetition ? { source: 'petition' as const } : {}),
    ...(wasPetition && teller ? { parties: [{ name: teller, part: 'applicant' as const }] } : {}),
  }
}

/** Worst first, as the colours of the vocabulary are listed. */
const colourField = () => oneOf(colours, 'colours', '风险颜色', 'Colour')

export const intakeEvents = {
  'lead.reported': event({
    label: { zh: '上报线索', en: 'Report a clue' },
    hint: {
      zh: '只记听到、看到的情况；是否立案由登记人决定',
      en: 'Only what was heard or seen; whoever registers decides whether it is a case',
    },
    by: registrars,
    form: {
      what: longText('情况', 'What was heard or seen'),
      place: text('地点', 'Place'),
      household: text('户（楼-单元-室）', 'Household', 60).optional(),
      reporterName: text('反映人', 'Told by', 60).optional(),
      reporterPhone: phoneNumber({ zh: '反映人电话', en: 'Telephone of the teller' }).optional(),
      handTo: person('交由', 'Hand to').optional(),
    },
    examples: [{ what: '卧室顶棚渗水', place: '3号楼2单元501室' }],
    record: (data, form, stamp) => ({
      ...opened(data, stamp),
      lead: {
        what: form.what,
        place: form.place,
        household: form.household ?? null,
        reporterName: form.reporterName ?? null,
        reporterPhone: form.reporterPhone ?? null,
      },
      title: form.what.slice(0, 40),
      summary: form.what,
      place: form.place,
      household: form.household ?? null,
      handlers: form.handTo ? withPerson(data.handlers, form.handTo) : data.handlers,
    }),
  }),

  'case.handed': event({
    label: { zh: '分办', en: 'Hand to a person' },
    hint: { zh: '被指定的人即可办理本案', en: 'The person named may act on the case from now on' },
    by: inCharge,
    form: { to: person('交由', 'Hand to'), note: longText('要求', 'Note').optional() },
    examples: [{ to: { id: 'example', name: '某某' } }],
    record: (data, form) => ({ handlers: withPerson(data.handlers, form.to) }),
  }),

  'lead.dismissed': event({
    label: { zh: '线索不立案', en: 'Dismiss the clue' },
    by: inCharge,
    form: { reason: longText('理由', 'Reason') },
    examples: [{ reason: '经核实不存在纠纷' }],
    record: (_data, _form, stamp) => ({ endedOn: stamp.on }),
  }),

  'case.registered': event({
    label: { zh: '登记', en: 'Register' },
    hint: { zh: '登记后取得案号', en: 'Registration gives the case its number' },
    by: registrars,
    numbered: true,
    form: {
      title: text('案由', 'Title', 60),
      category: oneOf(categories, 'categories', '纠纷类型', 'Category'),
      source: oneOf(sources, 'sources', '案件来源', 'Source'),
      place: text('地点', 'Place'),
      parties: field(z.array(z.object(partyShape)).min(1).max(50), '当事人', 'Parties'),
      summary: longText('纠纷简要情况', 'Summary'),
      request: longText('当事人申请事项', 'What is asked for').optional(),
      household: text('户（楼-单元-室）', 'Household', 60).optional(),
      potential: yesNo('潜在矛盾', 'Potential dispute').default(false),
      colour: colourField().optional(),
      difficulty: oneOf(difficulties, 'difficulties', '难易程度', 'Difficulty').default('ordinary'),
      people: field(z.int().min(1), '涉及人数', 'People concerned').optional(),
      amountFen: moneyFen('涉及金额', 'Amount at stake').optional(),
      previousNumber: text('关联的原案号', 'Number of the earlier case', 60).optional(),
    },
    examples: [
      {
        title: '房屋渗水纠纷',
        category: 'property',
        source: 'proactive',
        potential: true,
        place: '3号楼2单元501室',
        summary: '卧室顶棚渗水，责任未明',
        parties: [
          { name: '张某甲', part: 'applicant' },
          { name: '李某乙', part: 'respondent' },
        ],
      },
      {
        title: '噪音纠纷',
        category: 'neighbours',
        source: 'application',
        place: '3号楼2单元601室',
        summary: '楼上夜间施工，影响休息',
        request: '夜间不再施工',
        parties: [
          { name: '张某甲', part: 'applicant' },
          { name: '李某乙', part: 'respondent' },
        ],
      },
    ],
    prefill: known,
    record: (data, form, stamp) => ({
      ...opened(data, stamp),
      registeredOn: stamp.on,
      handlers: withPerson(data.handlers, { id: stamp.by, name: stamp.name }),
      title: form.title,
      summary: form.summary,
      request: form.request ?? '',
      place: form.place,
      household: form.household ?? null,
      category: form.category,
      source: form.source,
      potential: form.potential,
      // the mildest in use here
      colour: form.colour ?? settingsOf(data).colours.at(-1) ?? data.colour,
      difficulty: form.difficulty,
      people: form.people ?? null,
      amountFen: form.amountFen ?? null,
      previousNumber: form.previousNumber ?? null,
      parties: form.parties.map((party, index) => ({
        ...party,
        id: nextId('p', [], index),
        addedOn: stamp.on,
      })),
    }),
  }),

  'case.reassessed': event({
    label: { zh: '调整分类、难易、颜色', en: 'Change category, difficulty or colour' },
    by: ['agent', 'mediator', ...inCharge],
    form: {
      category: oneOf(categories, 'categories', '纠纷类型', 'Category').optional(),
      difficulty: oneOf(difficulties, 'difficulties', '难易程度', 'Difficulty').optional(),
      colour: colourField().optional(),
      reason: longText('理由', 'Reason'),
    },
    examples: [
      { reason: '双方情绪激动', colour: 'yellow' },
      // these two have periods of their own
      { reason: '实为医疗纠纷', category: 'medical' },
      { reason: '实为劳动争议', category: 'labour' },
    ],
    prefill: (data) => ({
      ...(data.category ? { category: data.category } : {}),
      difficulty: data.difficulty,
      colour: data.colour,
    }),
    record: (data, form) => ({
      category: form.category ?? data.category,
      difficulty: form.difficulty ?? data.difficulty,
      colour: form.colour ?? data.colour,
    }),
  }),

  'unit.invited': event({
    label: { zh: '请责任单位参与', en: 'Ask a unit to take part' },
    hint: {
      zh: '该单位的承办人和负责人从此可以查看并办理',
      en: 'Its handlers and head may see the case and act on it from now on',
    },
    by: ['agent', 'mediator', ...inCharge],
    form: { unit: org('责任单位', 'Unit'), matter: longText('请其办理的事项', 'What is asked of it') },
    examples: [{ unit: { id: 'example', name: '某单位' }, matter: '派员现场查看' }],
    record: (data, form) => ({
      orgs: data.orgs.some(({ id }) => id === form.unit.id) ? data.orgs : [...data.orgs, form.unit],
    }),
  }),

  'case.escalated': event({
    label: { zh: '提级办理', en: 'Escalate' },
    hint: { zh: '由上一级接办，期限照常计算', en: 'The next level takes over; periods run on' },
    by: ['agent', 'mediator', 'partySecretary', 'committeeChair', 'streetCenter'],
    form: { to: org('接办组织', 'Organisation that takes over'), reason: longText('理由', 'Reason') },
    examples: [{ to: { id: 'example', name: '某街道综治中心' }, reason: '涉及多个部门' }],
    record: (_data, form) => ({ ownerOrg: form.to }),
  }),
}
