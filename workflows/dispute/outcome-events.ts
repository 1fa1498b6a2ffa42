import { eventsOf, type Stamp } from '@maplebridge/engine/core'
import { z } from 'zod'
import { field, longText, oneOf, text, yesNo } from '../field.ts'
import { petitionFiled } from '../petition/filing.ts'
import { handedOver } from '../record/conversion.ts'
import { partyOf } from '../record/parties.ts'
import { otherRoutes } from '../record/words.ts'
import { inCharge, type Role } from '../roles.ts'
import type { DisputeData } from './data.ts'
import { facts } from './facts.ts'
import { outcomeOf } from './outcome.ts'
import { reopeningReasons, terminationReasons } from './words.ts'

const event = eventsOf<DisputeData, Role>()

/** Every other way a mediation ends, goes on elsewhere, or begins again. */
export const outcomeEvents = {
  'mediation.ended': event({
    label: { zh: '终止调解', en: 'End mediation without agreement' },
    hint: {
      zh: '须告知当事人可以依法通过仲裁、行政、司法等途径维权',
      en: 'The parties are told of arbitration, administrative and court routes',
    },
    by: ['mediator', ...inCharge],
    form: {
      reason: oneOf(terminationReasons, 'terminationReasons', '终止原因', 'Reason'),
      routesTold: field(z.literal(true), '已告知其他途径', 'The other routes were told'),
      note: longText('说明', 'Note').optional(),
    },
    examples: [{ reason: 'tooFarApart', routesTold: true }],
    record: (data, form, stamp) => ended(data, form.reason, stamp),
  }),

  'application.withdrawn': event({
    label: { zh: '撤回申请', en: 'Withdraw the application' },
    by: ['party', 'mediator', 'agent', ...inCharge],
    form: {
      settled: yesNo('当事人自行和解', 'The parties settled by themselves').default(false),
      reason: longText('理由', 'Reason'),
    },
    examples: [{ reason: '当事人自行和解', settled: true }],
    check: (data, _form, stamp) =>
      stamp.role === 'party' && !['applicant', 'rightHolder'].includes(partyOf(data, stamp.by)?.part ?? '')
        ? { path: ['reason'], label: { zh: '只有申请人可以撤回', en: 'Only the applicant may withdraw' } }
        : undefined,
    record: (data, form, stamp) => ({
      withdrawal: { on: stamp.on, settled: form.settled },
      ...concluded(data, stamp),
    }),
  }),

  'case.referred': event({
    label: { zh: '引导其他途径', en: 'Refer to another route' },
    hint: {
      zh: '调解不得妨碍当事人依法通过仲裁、行政、司法等途径维权，随时可以办理',
      en: 'Mediation never stands in the way of other routes: possible at any time',
    },
    by: ['mediator', 'agent', ...inCharge],
    form: {
      route: oneOf(otherRoutes, 'otherRoutes', '途径', 'Route'),
      to: text('机关或机构', 'Authority', 100).optional(),
      note: longText('说明', 'Note').optional(),
    },
    examples: [{ route: 'lawsuit' }],
    record: (data, form, stamp) => ({
      referrals: [...data.referrals, { on: stamp.on, route: form.route, to: form.to ?? null }],
    }),
  }),

  'case.reopened': event({
    label: { zh: '重新启动', en: 'Reopen' },
    hint: {
      zh: '沿用原案号加“-2”；因不履行的回到履行阶段，其余重新征询意愿',
      en: 'Same number with -2; a breach goes back to performance, anything else asks for consent again',
    },
    by: ['mediator', ...inCharge],
    form: {
      reason: oneOf(reopeningReasons, 'reopeningReasons', '原因', 'Reason'),
      facts: longText('情况', 'Facts'),
    },
    examples: [
      { reason: 'recurrence', facts: '雨后再次渗水' },
      { reason: 'breach', facts: '到期未付' },
    ],
    record: (data, form, stamp) => ({
      ...nextRound(data),
      reopening: { on: stamp.on, reason: form.reason, closedOn: data.resolvedOn },
      ...(form.reason === 'breach' ? {} : { ...afresh, obligations: cancelled(data, stamp) }),
    }),
  }),

  'petition.filed': petitionFiled<DisputeData>({ procedure: 'dispute', facts, hands: () => [] }),

  'agency.continued': event({
    label: { zh: '转为信访代理', en: 'Go on as agency' },
    hint: {
      zh: '调解不能进行时，代理人继续联系、协调；同一记录，不重复填写',
      en: 'When mediation cannot go on the agent keeps contacting and coordinating; same record',
    },
    by: ['agent', ...inCharge],
    form: { reason: longText('理由', 'Reason') },
    examples: [{ reason: '一方不同意调解，继续代理协调' }],
    becomes: {
      workflow: 'agency',
      event: 'case.converted',
      form: (data: DisputeData) => handedOver('dispute', data, facts(data)),
    },
  }),
}

/** Mediation stops without an agreement: its periods end today, open suspensions and responsibilities with it. */
export const concluded = (data: DisputeData, stamp: Stamp): Partial<DisputeData> => ({
  concludedOn: data.concludedOn ?? (data.acceptedOn ? stamp.on : null),
  endedOn: stamp.on,
  suspensions: data.suspensions.map((each) => (each.to === null ? { ...each, to: stamp.on } : each)),
})

export const ended = (
  data: DisputeData,
  reason: keyof typeof terminationReasons,
  stamp: Stamp,
): Partial<DisputeData> => ({
  termination: { on: stamp.on, reason },
  ...concluded(data, stamp),
})

const nextRound = (data: DisputeData): Partial<DisputeData> => ({
  round: data.round + 1,
  pastRounds: [
    ...data.pastRounds,
    {
      round: data.round,
      acceptedOn: data.acceptedOn,
      concludedOn: data.concludedOn,
      resolvedOn: data.resolvedOn,
      outcome: outcomeOf(data),
    },
  ],
  resolvedOn: null,
  proposal: null,
  followUps: [],
})

const cancelled = (data: DisputeData, stamp: Stamp): DisputeData['obligations'] =>
  data.obligations.map((each) => (each.doneOn === null ? { ...each, cancelledOn: stamp.on } : each))

/** What a new mediation asks again. */
const afresh: Partial<DisputeData> = {
  consents: [],
  consentAskedOn: null,
  acceptedOn: null,
  concludedOn: null,
  endedOn: null,
  performedOn: null,
  sessions: [],
  extensions: [],
  suspensions: [],
  agreement: null,
  confirmation: null,
  confirmationWindowEnded: null,
  termination: null,
  withdrawal: null,
}
