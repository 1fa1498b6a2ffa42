import { eventsOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { day, field, longText, notInFuture, oneOf, oneOfCase, text, yesNo } from '../field.ts'
import { convertedShape, takenOver } from '../record/conversion.ts'
import { partyOf } from '../record/parties.ts'
import { channels } from '../record/words.ts'
import { inCharge, type Role } from '../roles.ts'
import { type DisputeData, hasConsented } from './data.ts'
import { ended } from './outcome-events.ts'
import { entrustments, RED_SIGNALS, signals } from './words.ts'

const event = eventsOf<DisputeData, Role>()

/** Who may note what a party answered; a party may also answer for himself. */
const consentTakers = ['agent', 'mediator', 'committeeChair', 'streetCenter', 'party'] as const

/** From entry to the last party's yes. */
export const openingEvents = {
  'case.converted': event({
    label: { zh: '转为人民调解', en: "Goes on as people's mediation" },
    by: [],
    form: convertedShape,
    examples: [{ from: 'agency', record: { settings: {} }, facts: {} }],
    record: (_data, form, stamp) => takenOver(form, stamp),
  }),

  'case.screened': event({
    label: { zh: '研判', en: 'Screen' },
    hint: {
      zh: '是否属于人民调解范围、有无风险信号、是否涉及人身关系',
      en: 'Within scope? Signals of risk? Personal status?',
    },
    by: ['agent', 'mediator', ...inCharge],
    form: {
      inScope: yesNo('属于人民调解范围', "Within people's mediation"),
      signals: field(
        z.array(oneOf(signals, 'signals', '风险信号', 'Signal')),
        '风险信号',
        'Signals of risk',
      ).default([]),
      personalStatus: yesNo(
        '涉及婚姻、收养、继承等人身关系',
        'Touches marriage, adoption or inheritance',
      ).default(false),
      note: longText('研判意见', 'Note').optional(),
    },
    examples: [{ inScope: true }, { inScope: false }],
    record: (data, form, stamp) => ({
      screening: { on: stamp.on, inScope: form.inScope, signals: form.signals },
      endedOn: form.inScope ? null : stamp.on,
      personalStatus: form.personalStatus,
      colour: form.signals.some((signal) => RED_SIGNALS.includes(signal)) ? ('red' as const) : data.colour,
    }),
  }),

  'entrustment.signedFor': event({
    label: { zh: '签收法院委派、委托', en: 'Sign for a court’s request to mediate' },
    hint: {
      zh: '自签收之日起：委派30日，委托普通程序15日、简易程序7日；各方同意可以延长',
      en: 'From today: 30 days before filing, then 15 in ordinary and 7 in simple procedure; longer if all agree',
    },
    by: ['mediator', ...inCharge],
    form: {
      kind: oneOf(entrustments, 'entrustments', '委派或者委托', 'Way'),
      court: text('法院名称', 'Name of the court', 100),
      on: day('签收日期（不填为今天）', 'Received on (today when empty)').optional(),
    },
    examples: [{ kind: 'beforeFiling', court: '青石区人民法院' }],
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (_data, form, stamp) => ({
      source: 'court' as const,
      entrusted: { kind: form.kind, court: form.court, on: form.on ?? stamp.on },
    }),
  }),

  'consent.asked': event({
    label: { zh: '告知权利义务并征询意愿', en: 'Tell rights and ask for consent' },
    hint: {
      zh: '人民调解须各方当事人自愿；征询期自今日起算',
      en: 'Mediation needs every party’s free consent; the period for asking starts today',
    },
    by: ['agent', 'mediator', 'committeeChair', 'streetCenter'],
    form: { note: longText('说明', 'Note').optional() },
    record: (data, _form, stamp) => ({ consentAskedOn: data.consentAskedOn ?? stamp.on }),
  }),

  'consent.given': event({
    label: { zh: '同意调解', en: 'A party consents' },
    by: consentTakers,
    form: {
      party: oneOfCase('parties', '当事人', 'Party'),
      channel: oneOf(channels, 'channels', '方式', 'Channel'),
      evidence: longText('凭证', 'Evidence').optional(),
    },
    examples: (data) =>
      data.parties
        .filter(({ id }) => !hasConsented(data, id))
        .map(({ id }) => ({ party: id, channel: 'signed' as const })),
    check: ownAnswer,
    record: (data, form, stamp) => answered(data, form.party, 'yes', form.channel, stamp.on),
  }),

  'consent.refused': event({
    label: { zh: '拒绝调解', en: 'A party refuses' },
    hint: {
      zh: '一方明确拒绝即终止调解，并告知其他途径',
      en: 'One clear refusal ends mediation; the other routes are told',
    },
    by: consentTakers,
    form: {
      party: oneOfCase('parties', '当事人', 'Party'),
      channel: oneOf(channels, 'channels', '方式', 'Channel'),
      reason: longText('理由', 'Reason').optional(),
    },
    examples: (data) => data.parties.map(({ id }) => ({ party: id, channel: 'inPerson' as const })),
    check: ownAnswer,
    record: (data, form, stamp) => ({
      ...answered(data, form.party, 'no', form.channel, stamp.on),
      ...ended(data, 'refused', stamp),
    }),
  }),

  'hosting.agreed': event({
    label: { zh: '书面同意代理人主持调解', en: 'A party agrees in writing that the agent may mediate' },
    hint: {
      zh: '代理人代表一方，须全部当事人书面同意方可兼任调解员',
      en: 'An agent stands for one side: he mediates only if all parties agree in writing',
    },
    by: ['agent', 'mediator', ...inCharge, 'party'],
    form: {
      party: oneOfCase('parties', '当事人', 'Party'),
      evidence: longText('书面凭证', 'Written evidence').optional(),
    },
    examples: (data) =>
      data.parties
        .filter(({ id }) => !data.hostingConsents.some(({ party }) => party === id))
        .map(({ id }) => ({ party: id })),
    check: ownAnswer,
    record: (data, form, stamp) => ({
      hostingConsents: [
        ...data.hostingConsents.filter(({ party }) => party !== form.party),
        { party: form.party, on: stamp.on },
      ],
    }),
  }),
}

/** A party answers for himself only. */
function ownAnswer(data: DisputeData, form: { party: string }, stamp: { role: string; by: string }) {
  return stamp.role === 'party' && partyOf(data, stamp.by)?.id !== form.party
    ? { path: ['party'], label: { zh: '只能表达本人的意愿', en: 'A party answers for himself only' } }
    : undefined
}

function answered(
  data: DisputeData,
  party: string,
  answer: 'yes' | 'no',
  channel: keyof typeof channels,
  on: string,
): Pick<DisputeData, 'consents'> {
  return {
    consents: [...data.consents.filter((consent) => consent.party !== party), { party, answer, channel, on }],
  }
}
