import { eventsOf, type FormIssue, type FormOf, type PaperMark, type Stamp } from '@maplebridge/engine/core'
import { z } from 'zod'
import { day, EXAMPLE_DUE, field, longText, notInFuture, notInPast, oneOf, text, yesNo } from '../field.ts'
import { nextId } from '../record/data.ts'
import { channels } from '../record/words.ts'
import type { Role } from '../roles.ts'
import { settingsOf } from '../settings.ts'
import { alsoHandledBy, type PetitionData } from './data.ts'
import { organ } from './roles.ts'
import { deliveryWays, opinionOutcomes, settlementKinds } from './words.ts'

const event = eventsOf<PetitionData, Role>()
const heldOn = () => day('日期（不填为今天）', 'Day (today when empty)').optional()

const dutyShape = {
  what: longText('事项', 'What'),
  unit: text('责任单位', 'Unit responsible', 100),
  dueOn: day('完成期限', 'Due'),
}

/** What an opinion obliges a unit to do, each with its day. */
export const dutiesField = () => field(z.array(z.object(dutyShape)).max(50), '责任事项', 'Duties').default([])

type Duty = { what: string; unit: string; dueOn: string }

export const dutyIssue = (duties: readonly Duty[], stamp: Stamp): FormIssue | undefined =>
  duties
    .map(({ dueOn }, index) => notInPast(dueOn, stamp, ['duties', String(index), 'dueOn']))
    .find((issue) => issue !== undefined)

/** Duties become responsibility items of the one record, with their clock. */
export const withDuties = (
  data: PetitionData,
  duties: readonly Duty[],
  on: string,
): PetitionData['items'] => [
  ...data.items,
  ...duties.map((duty, index) => ({
    ...duty,
    id: nextId('i', data.items, index),
    owner: null,
    on,
    costFen: null,
    payer: null,
    doneOn: null,
    droppedOn: null,
  })),
]

export const deliveryShape = {
  on: day('送达日期（不填为今天）', 'Delivered on (today when empty)').optional(),
  way: oneOf(deliveryWays, 'deliveryWays', '送达方式', 'Way'),
  proof: text('送达回证', 'Proof of delivery'),
  alsoServedBy: text('共同送达人', 'Second server', 60).optional(),
}
type DeliveryForm = FormOf<typeof deliveryShape>

/** A delivery as it shows with the paper. */
export const servedMark =
  (document: string) =>
  (data: PetitionData, form: DeliveryForm, stamp: Stamp): PaperMark[] => [
    {
      document,
      does: 'served',
      name: data.parties.map(({ name }) => name).join('、'),
      way: deliveryWays[form.way],
      on: form.on ?? stamp.on,
    },
  ]

/** A paper is not delivered before it exists, nor tomorrow. */
export const deliveryIssue = (
  on: string | undefined,
  issuedOn: string | null | undefined,
  stamp: Stamp,
): FormIssue | undefined =>
  notInFuture(on, stamp) ??
  (on !== undefined && issuedOn && on < issuedOn
    ? { path: ['on'], label: { zh: '不能早于文书出具日期', en: 'Not before the paper was issued' } }
    : undefined)

const opinionShape = {
  outcome: oneOf(opinionOutcomes, 'opinionOutcomes', '处理意见', 'Outcome'),
  facts: longText('查明的事实', 'Facts found'),
  opinion: longText('意见内容', 'Opinion'),
  law: longText('法律法规和政策依据', 'Law cited'),
  remedy: longText('救济途径和期限', 'Remedy and its period'),
}

const opinionExample = {
  outcome: 'notSupported' as const,
  facts: '补偿标准已公告',
  opinion: '不予支持',
  law: '某办法第八条',
  remedy: '自收到之日起30日内向上一级机关请求复查',
}

const pendingExtension = (data: PetitionData) =>
  data.extensions.find(({ decision }) => decision === 'pending')
const untold = (data: PetitionData) =>
  data.extensions.some(({ decision, toldOn }) => decision === 'approved' && toldOn === null)

export const handlingEvents = {
  'petitioner.heard': event({
    label: { zh: '听取信访人陈述', en: 'Hear the petitioner' },
    activity: { zh: '听取陈述', en: 'Hearing of the petitioner' },
    by: organ,
    form: { on: heldOn(), place: text('地点', 'Place'), statement: longText('陈述', 'Statement') },
    examples: [{ place: '接待室', statement: '要求支付青苗补偿' }],
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (data, form, stamp) => ({
      heardOn: data.heardOn ?? form.on ?? stamp.on,
      handledBy: alsoHandledBy(data, stamp.by),
    }),
  }),

  'investigation.made': event({
    label: { zh: '调查核实', en: 'Investigate' },
    activity: { zh: '调查', en: 'Investigation' },
    by: organ,
    form: { on: heldOn(), notes: longText('调查情况', 'Notes') },
    examples: [{ notes: '调取测绘资料' }],
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (data, _form, stamp) => ({
      investigations: data.investigations + 1,
      handledBy: alsoHandledBy(data, stamp.by),
    }),
  }),

  'extension.requested': event({
    label: { zh: '申请延长办理期限', en: 'Ask for an extension' },
    hint: {
      zh: '须在期限届满前由负责人批准，仅一次',
      en: 'Approved by the head before the end, once',
    },
    by: ['unitHandler'],
    form: {
      days: field(z.int().min(1), '延长天数', 'Days'),
      reason: longText('理由', 'Reason'),
    },
    examples: (data) => [{ days: settingsOf(data).extensionDaysAtMost, reason: '需复核测绘' }],
    check: (data, form) => {
      const most = settingsOf(data).extensionDaysAtMost
      return form.days > most
        ? { path: ['days'], label: { zh: `延长不超过${most}日`, en: `At most ${most} days` } }
        : undefined
    },
    record: (data, form, stamp) => ({
      extensions: [
        ...data.extensions,
        {
          ...form,
          by: stamp.by,
          on: stamp.on,
          decision: 'pending' as const,
          decidedBy: null,
          decidedOn: null,
          toldOn: null,
        },
      ],
    }),
  }),

  'extension.decided': event({
    label: { zh: '审批延期', en: 'Decide on the extension' },
    by: ['unitHead'],
    apart: ['asksExtension'],
    form: { approved: yesNo('批准', 'Approved'), note: longText('意见', 'Note').optional() },
    examples: (data) => (pendingExtension(data) ? [{ approved: true }, { approved: false }] : []),
    check: (data) =>
      pendingExtension(data)
        ? undefined
        : { path: ['approved'], label: { zh: '没有待批的延期申请', en: 'No extension awaits a decision' } },
    record: (data, form, stamp) => ({
      extensions: data.extensions.map((each) =>
        each.decision === 'pending'
          ? {
              ...each,
              decision: form.approved ? ('approved' as const) : ('refused' as const),
              decidedBy: stamp.by,
              decidedOn: stamp.on,
            }
          : each,
      ),
    }),
  }),

  'extension.told': event({
    label: { zh: '告知延期理由', en: 'Tell the petitioner of the extension' },
    by: organ,
    form: { on: heldOn(), channel: oneOf(channels, 'channels', '方式', 'Channel') },
    examples: (data) => (untold(data) ? [{ channel: 'signed' as const }] : []),
    check: (data, form, stamp) =>
      untold(data)
        ? notInFuture(form.on, stamp)
        : { path: ['on'], label: { zh: '没有需要告知的延期', en: 'No extension is to be told' } },
    record: (data, form, stamp) => ({
      extensions: data.extensions.map((each) =>
        each.decision === 'approved' && each.toldOn === null
          ? { ...each, toldOn: form.on ?? stamp.on }
          : each,
      ),
    }),
  }),

  'track.upgraded': event({
    label: { zh: '转为普通程序', en: 'Go on under the ordinary track' },
    hint: { zh: '期限自首次受理之日起算', en: 'The period counts from the first acceptance' },
    by: ['unitHead'],
    form: { reason: longText('理由', 'Reason') },
    examples: [{ reason: '事实复杂，需进一步调查' }],
    record: (_data, _form, stamp) => ({ track: 'ordinary' as const, upgradedOn: stamp.on }),
  }),

  'opinion.drafted': event({
    label: { zh: '拟制处理意见', en: 'Draft the opinion' },
    by: ['unitHandler'],
    form: opinionShape,
    examples: [opinionExample],
    prefill: (data) => data.draft ?? {},
    record: (data, form, stamp) => ({ draft: form, handledBy: alsoHandledBy(data, stamp.by) }),
  }),

  'opinion.issued': event({
    label: { zh: '出具处理意见书', en: 'Issue the opinion' },
    hint: {
      zh: '须先听取信访人陈述，写明依据和救济途径',
      en: 'After hearing the petitioner; with law and remedy',
    },
    by: ['unitHead'],
    form: { ...opinionShape, duties: dutiesField() },
    examples: [
      opinionExample,
      {
        ...opinionExample,
        outcome: 'supported',
        duties: [{ what: '支付补偿', unit: '某单位', dueOn: EXAMPLE_DUE }],
      },
    ],
    prefill: (data) => data.draft ?? {},
    check: (_data, form, stamp) => dutyIssue(form.duties, stamp),
    record: (data, form, stamp) => ({
      opinion: { on: stamp.on, outcome: form.outcome, law: form.law, remedy: form.remedy },
      answeredOn: data.answeredOn ?? stamp.on,
      redos: data.redos.map((each) => (each.doneOn === null ? { ...each, doneOn: stamp.on } : each)),
      items: withDuties(data, form.duties, stamp.on),
      handledBy: alsoHandledBy(data, stamp.by),
    }),
  }),

  'opinion.delivered': event({
    label: { zh: '送达处理意见书', en: 'Deliver the opinion' },
    hint: {
      zh: '信访人自收到之日起30日内可以请求复查',
      en: 'The petitioner has 30 days for a review from now',
    },
    by: [...organ, 'petitionBureau'],
    form: deliveryShape,
    examples: [{ way: 'direct', proof: '送达回证' }],
    check: (data, form, stamp) => deliveryIssue(form.on, data.opinion?.on, stamp),
    record: (data, form, stamp) => ({
      deliveredOn: form.on ?? stamp.on,
      finishedOn: data.finishedOn ?? form.on ?? stamp.on,
    }),
    marks: servedMark('petition-opinion'),
  }),

  'settlement.reached': event({
    label: { zh: '达成调解、和解协议', en: 'A settlement is reached' },
    hint: { zh: '应当制作协议书（第33条）', en: 'A written agreement is mandatory (art. 33)' },
    by: organ,
    form: {
      kind: oneOf(settlementKinds, 'settlementKinds', '协议书', 'Written agreement'),
      terms: longText('协议内容', 'Terms'),
      duties: dutiesField(),
    },
    examples: [{ kind: 'settlement', terms: '十日内支付' }],
    check: (_data, form, stamp) => dutyIssue(form.duties, stamp),
    record: (data, form, stamp) => ({
      settlement: { on: stamp.on, kind: form.kind },
      answeredOn: data.answeredOn ?? stamp.on,
      finishedOn: data.finishedOn ?? stamp.on,
      redos: data.redos.map((each) => (each.doneOn === null ? { ...each, doneOn: stamp.on } : each)),
      items: withDuties(data, form.duties, stamp.on),
      handledBy: alsoHandledBy(data, stamp.by),
    }),
  }),
}
