import { addDays, eventsOf, isUnder } from '@maplebridge/engine/core'
import { z } from 'zod'
import {
  day,
  EXAMPLE_DUE,
  field,
  longText,
  notInFuture,
  notInPast,
  oneOf,
  org,
  text,
  yesNo,
} from '../field.ts'
import { channels } from '../record/words.ts'
import type { Role } from '../roles.ts'
import { settingsOf } from '../settings.ts'
import { alsoHandledBy, type PetitionData } from './data.ts'
import { trackIssue } from './intake-events.ts'
import { organ } from './roles.ts'
import { competenceWays, declineGrounds, forwardings, otherPaths, tracks } from './words.ts'

const event = eventsOf<PetitionData, Role>()
const heldOn = () => day('日期（不填为今天）', 'Day (today when empty)').optional()

/** The matter leaves the procedure with a written notice: 办结 and 终结 on the same day. */
const leaves = (on: string): Partial<PetitionData> => ({ decidedOn: on, finishedOn: on, finalOn: on })

/** From a sorted petition to the organ's decision to accept it. */
export const routingEvents = {
  'petition.forwarded': event({
    label: { zh: '转送、交办', en: 'Forward or assign' },
    by: ['petitionBureau', 'streetCenter'],
    form: {
      kind: oneOf(forwardings, 'forwardings', '方式', 'Way').default('forward'),
      unit: org('有权处理机关、单位', 'Competent organ'),
      replyBy: day('反馈期限', 'Report by').optional(),
      note: longText('要求', 'Note').optional(),
    },
    examples: [
      { unit: { id: 'example/office/unit', name: '某单位' } },
      { kind: 'assign', unit: { id: 'example/office/unit', name: '某单位' }, replyBy: EXAMPLE_DUE },
    ],
    prefill: (data) => (data.competence ? { unit: data.competence.unit } : {}),
    check(data, form, stamp) {
      if (data.accusedUnits.some(({ id }) => isUnder(form.unit.id, id)))
        return {
          path: ['unit'],
          label: {
            zh: '检举控告不得转给被检举控告的单位（《信访工作条例》第30条）',
            en: 'An accusation is never forwarded to the unit it accuses (art. 30)',
          },
        }
      if ((form.kind === 'assign') !== (form.replyBy !== undefined))
        return {
          path: ['replyBy'],
          label: {
            zh: '交办须指定反馈期限，转送不设',
            en: 'An assignment sets its day; forwarding does not',
          },
        }
      return notInPast(form.replyBy, stamp, ['replyBy'])
    },
    record: (data, form, stamp) => ({
      unit: form.unit,
      sortedOn: data.sortedOn ?? stamp.on,
      forwardedOn: stamp.on,
      direct: false,
      assignment:
        form.replyBy === undefined ? null : { on: stamp.on, replyBy: form.replyBy, reportedOn: null },
    }),
  }),

  'competence.assigned': event({
    label: { zh: '确定受理机关（涉及多个机关）', en: 'Settle which organ is competent' },
    hint: {
      zh: '涉及两个以上机关、单位的：协商；协商不成的由共同上一级决定；仍有争议的由联席会议协调（第24条）',
      en: 'Of several organs: they agree, else their common superior decides, else the joint meeting (art. 24)',
    },
    by: ['petitionBureau'],
    form: {
      organs: field(
        z
          .array(z.object({ unit: org('机关、单位', 'Organ') }))
          .min(2)
          .max(20),
        '涉及的机关、单位',
        'Organs concerned',
      ),
      how: oneOf(competenceWays, 'competenceWays', '确定方式', 'How it was settled'),
      unit: org('确定的受理机关、单位', 'Organ found competent'),
      reason: longText('经过', 'How it came about'),
    },
    examples: [
      {
        organs: [
          { unit: { id: 'example/office/unit', name: '某单位' } },
          { unit: { id: 'example/office/other', name: '另一单位' } },
        ],
        how: 'agreed',
        unit: { id: 'example/office/unit', name: '某单位' },
        reason: '两单位协商一致',
      },
    ],
    check: (_data, form) =>
      form.organs.some(({ unit }) => unit.id === form.unit.id)
        ? undefined
        : { path: ['unit'], label: { zh: '须是涉及的机关、单位之一', en: 'One of the organs concerned' } },
    record: (_data, form, stamp) => ({
      competence: { on: stamp.on, how: form.how, unit: form.unit },
    }),
  }),

  'petition.taken': event({
    label: { zh: '本机关受理范围，自行办理', en: 'Within the own competence' },
    hint: { zh: '直接收到且有权处理的', en: 'Received directly and competent' },
    by: organ,
    form: { unit: org('本机关、单位', 'Own organ') },
    examples: [{ unit: { id: 'example/office/unit', name: '某单位' } }],
    record: (data, form, stamp) => ({
      unit: form.unit,
      unitReceivedOn: data.receivedOn,
      sortedOn: data.sortedOn ?? stamp.on,
      handledBy: alsoHandledBy(data, stamp.by),
    }),
  }),

  'petition.signedFor': event({
    label: { zh: '签收', en: 'Sign for it' },
    hint: {
      zh: '签收之日起5个工作日内可以提出异议，15日内书面告知信访人',
      en: 'Objection within 5 working days, written notice to the petitioner within 15 days',
    },
    by: [...organ, 'disciplineOrgan'],
    form: { on: day('收到日期（不填为今天）', 'Received on (today when empty)').optional() },
    check: (data, form, stamp) =>
      notInFuture(form.on, stamp) ??
      (form.on !== undefined && data.forwardedOn !== null && form.on < data.forwardedOn
        ? { path: ['on'], label: { zh: '不能早于转送日期', en: 'Not before it was forwarded' } }
        : undefined),
    record: (data, form, stamp) => ({
      unitReceivedOn: form.on ?? stamp.on,
      receipts: data.receipts + 1,
      objectionLapsed: false,
      handledBy: alsoHandledBy(data, stamp.by),
    }),
  }),

  'petition.objected': event({
    label: { zh: '提出异议', en: 'Object' },
    hint: {
      zh: '不属于本机关职权的，5个工作日内详细说明理由',
      en: 'Not competent: with reasons, within 5 working days',
    },
    by: organ,
    form: {
      reasons: longText('异议理由', 'Reasons'),
      suggested: text('建议承办单位', 'Competent organ suggested', 100).optional(),
    },
    examples: [{ reasons: '不属于本单位职权' }],
    record: (data, form, stamp) => ({
      objections: [
        ...data.objections,
        { on: stamp.on, receipt: data.receipts, reasons: form.reasons, decision: 'pending' as const },
      ],
    }),
  }),

  'objection.decided': event({
    label: { zh: '核实异议', en: 'Decide on the objection' },
    by: ['petitionBureau', 'streetCenter'],
    form: {
      agrees: yesNo('异议成立，退回重新转送', 'The objection is right: forwarded anew'),
      reason: longText('理由', 'Reason'),
    },
    examples: [
      { agrees: true, reason: '经核实不属于其职权' },
      { agrees: false, reason: '属于其职权' },
    ],
    record: (data, form) => ({
      objections: data.objections.map((each) =>
        each.decision === 'pending' ? { ...each, decision: form.agrees ? 'upheld' : 'rejected' } : each,
      ),
      ...(form.agrees ? { unit: null, competence: null, unitReceivedOn: null, assignment: null } : {}),
    }),
  }),

  'petition.notified': event({
    label: { zh: '书面告知信访人', en: 'Notify the petitioner' },
    by: organ,
    form: {
      on: heldOn(),
      channel: oneOf(channels, 'channels', '方式', 'Channel'),
      told: longText('接收情况、处理途径和程序', 'Receipt, path and procedure'),
    },
    examples: [{ channel: 'signed', told: '已收到，按信访程序办理' }],
    check: (data, form, stamp) =>
      notInFuture(form.on, stamp) ??
      (form.on !== undefined && data.unitReceivedOn !== null && form.on < data.unitReceivedOn
        ? { path: ['on'], label: { zh: '不能早于收到日期', en: 'Not before it was received' } }
        : undefined),
    record: (data, form, stamp) => ({
      notifiedOn: form.on ?? stamp.on,
      handledBy: alsoHandledBy(data, stamp.by),
    }),
  }),

  'petition.accepted': event({
    label: { zh: '受理', en: 'Accept' },
    hint: {
      zh: '发受理告知书，受理之日起60日内办结；简易办理须在收到之日起3个工作日内受理，10个工作日内答复',
      en: 'To be finished in 60 days; simple: accepted within 3 working days of receipt, answered in 10',
    },
    by: organ,
    form: {
      track: oneOf(tracks, 'tracks', '办理方式', 'Track').optional(),
      note: longText('受理说明', 'Note').optional(),
    },
    prefill: (data) => ({ track: data.track }),
    examples: [{ track: 'simple' }, { track: 'ordinary' }],
    check: (data, form) => trackIssue(data, form.track ?? data.track, data),
    record: (data, form, stamp) => ({
      acceptedOn: stamp.on,
      decidedOn: stamp.on,
      countedFrom: countedFrom(data, stamp.on),
      track: form.track ?? data.track,
      handledBy: alsoHandledBy(data, stamp.by),
    }),
  }),

  'petition.imported': event({
    label: { zh: '导入法定途径', en: 'Lead into another legal procedure' },
    by: organ,
    form: {
      path: oneOf(otherPaths, 'otherPaths', '法定途径', 'Path'),
      where: text('受理机关', 'Where'),
      told: longText('程序和期限', 'Procedure and period'),
    },
    examples: [{ path: 'arbitration', where: '某仲裁委员会', told: '一年内申请仲裁' }],
    record: (_data, form, stamp) => ({ handlingPath: form.path, ...leaves(stamp.on) }),
  }),

  'petition.declined': event({
    label: { zh: '不予受理', en: 'Decline' },
    by: ['petitionBureau', ...organ],
    form: {
      ground: oneOf(declineGrounds, 'declineGrounds', '情形', 'Ground'),
      reason: longText('理由和条文', 'Reason and article'),
      told: longText('告知的正确途径', 'Proper channel told'),
    },
    examples: [{ ground: 'inTimeElsewhere', reason: '第19条第三款', told: '由原办理机关继续办理' }],
    record: (data, _form, stamp) => ({ ...leaves(stamp.on), sortedOn: data.sortedOn ?? stamp.on }),
  }),

  'petition.barred': event({
    label: { zh: '不再受理', en: 'No longer accept' },
    hint: {
      zh: '复核意见已出，仍以同一事实和理由提出的（第36条第三款）',
      en: 'Re-reviewed already, same facts and reasons (36 para. 3)',
    },
    by: ['petitionBureau', ...organ],
    form: {
      earlier: text('原信访编号', 'Number of the earlier petition', 60),
      reason: longText('同一事实和理由的说明', 'Why facts and reasons are the same'),
      help: longText('帮扶措施', 'Help offered').optional(),
    },
    examples: [{ earlier: '（2026）信字第001号', reason: '事实和理由与复核事项相同' }],
    record: (data, form, stamp) => ({
      ...leaves(stamp.on),
      sortedOn: data.sortedOn ?? stamp.on,
      previousNumber: form.earlier,
      repeat: true,
    }),
  }),

  'suggestion.answered': event({
    label: { zh: '答复建议意见', en: 'Answer a suggestion' },
    by: organ,
    form: { answer: longText('研究论证情况和答复', 'Study and answer') },
    examples: [{ answer: '已采纳' }],
    record: (_data, _form, stamp) => ({ answeredOn: stamp.on, ...leaves(stamp.on) }),
  }),

  'accusation.concluded': event({
    label: { zh: '检举控告办结', en: 'Conclude an accusation' },
    hint: { zh: '依规依纪依法办理，按规定反馈', en: 'Handled and answered under its own rules' },
    by: ['disciplineOrgan'],
    form: { feedback: longText('反馈情况', 'Feedback given') },
    examples: [{ feedback: '已按规定反馈实名举报人' }],
    record: (_data, _form, stamp) => ({ answeredOn: stamp.on, ...leaves(stamp.on) }),
  }),
}

/** A late acceptance gains no time: then the receipt counts (office practice; the text is silent). */
function countedFrom(data: PetitionData, acceptedOn: string): string {
  const received = data.unitReceivedOn
  return received !== null && acceptedOn > addDays(received, settingsOf(data).lateAcceptanceDays)
    ? received
    : acceptedOn
}
