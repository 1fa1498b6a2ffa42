import { addDays, eventsOf, type FormIssue, type Stamp } from '@maplebridge/engine/core'
import { z } from 'zod'
import {
  day,
  EXAMPLE_DUE,
  field,
  longText,
  notInFuture,
  oneOf,
  person,
  text,
  timeOfDay,
  yesNo,
} from '../field.ts'
import type { Role } from '../roles.ts'
import { settingsOf } from '../settings.ts'
import type { PetitionData } from './data.ts'
import { PANEL_AT_LEAST } from './law.ts'
import { organ } from './roles.ts'
import { hearingParts, inviteeKinds } from './words.ts'

const event = eventsOf<PetitionData, Role>()
const holders = [...organ, 'reviewer'] as const

type Hearing = PetitionData['hearings'][number]
export const isUnderWay = ({ from, to }: Hearing): boolean => from !== null && to === null
const calledOf = (data: PetitionData) => data.hearings.find(({ from }) => from === null)
const underWayOf = (data: PetitionData) => data.hearings.find(isUnderWay)

const nothingUnderWay = (path: string): FormIssue => ({
  path: [path],
  label: { zh: '没有进行中的听证', en: 'No hearing is under way' },
})

/** The chair did not work on the case, the panel can vote without a tie, and the notice is early enough. */
function callIssue(
  data: PetitionData,
  form: { on: string; chair: { id: string }; panel: unknown[] },
  stamp: Stamp,
): FormIssue | undefined {
  // a local rule: where there is none a hearing may be called for today
  const hearingNoticeDays = settingsOf(data).hearingNoticeDays ?? 0
  if (form.on < addDays(stamp.on, hearingNoticeDays))
    return {
      path: ['on'],
      label: {
        zh: `听证须提前${hearingNoticeDays}日通知`,
        en: `A hearing is announced ${hearingNoticeDays} days before`,
      },
    }
  if (data.handledBy.includes(form.chair.id))
    return {
      path: ['chair'],
      label: { zh: '承办人员不得主持听证', en: 'Whoever handled the case does not chair' },
    }
  if (form.panel.length < PANEL_AT_LEAST || form.panel.length % 2 === 0)
    return {
      path: ['panel'],
      label: {
        zh: `听证员为${PANEL_AT_LEAST}人以上单数`,
        en: `The panel has an odd number of members, ${PANEL_AT_LEAST} at least`,
      },
    }
}

const change = (data: PetitionData, to: Partial<Hearing>): Pick<PetitionData, 'hearings'> => ({
  hearings: data.hearings.map((each) => (isUnderWay(each) ? { ...each, ...to } : each)),
})

/**
 * 听证评议 (31 no. 6, 36 para. 2): called, begun, heard, judged by its panel, ended. Declared from its end:
 * whoever walks the examples in this order ends with one under way.
 */
export const hearingEvents = {
  'hearing.ended': event({
    label: { zh: '听证结束', en: 'End the hearing' },
    by: holders,
    form: {
      on: day('日期（不填为今天）', 'Day (today when empty)').optional(),
      transcript: longText('听证笔录', 'Transcript'),
      signedBy: field(
        z
          .array(z.object({ name: text('姓名', 'Name', 60) }))
          .min(1)
          .max(100),
        '笔录签名人',
        'Who signed the transcript',
      ),
      result: longText('听证结果', 'Result'),
    },
    examples: (data) =>
      underWayOf(data)?.assessment
        ? [{ transcript: '各方陈述', signedBy: [{ name: '赵某丑' }], result: '建议支付' }]
        : [],
    check: (data, form, stamp) => {
      const hearing = underWayOf(data)
      if (!hearing?.from) return nothingUnderWay('on')
      if (hearing.assessment === null)
        return { path: ['result'], label: { zh: '听证员尚未评议', en: 'The panel gave no opinion yet' } }
      return (
        notInFuture(form.on, stamp) ??
        (form.on !== undefined && form.on < hearing.from
          ? { path: ['on'], label: { zh: '不能早于听证开始', en: 'Not before the hearing began' } }
          : undefined)
      )
    },
    record: (data, form, stamp) =>
      change(data, {
        to: form.on ?? stamp.on,
        result: form.result,
        signedBy: form.signedBy.map(({ name }) => name),
      }),
  }),

  'hearing.assessed': event({
    label: { zh: '听证员评议', en: 'Opinion of the panel' },
    hint: {
      zh: '听证员逐人表决；有不同意见的写明',
      en: 'Every member of the panel votes; dissent is written down',
    },
    by: holders,
    form: {
      findings: longText('认定的事实', 'Facts found').optional(),
      opinion: longText('评议意见', 'Opinion'),
      inFavour: field(z.int().min(0), '同意人数', 'In favour'),
      against: field(z.int().min(0), '不同意人数', 'Against').default(0),
      dissent: longText('不同意见', 'Dissent').optional(),
    },
    examples: (data) => {
      const hearing = underWayOf(data)
      return hearing ? [{ opinion: '应予支付', inFavour: hearing.panel.length }] : []
    },
    check: (data, form) => {
      const hearing = underWayOf(data)
      if (!hearing) return nothingUnderWay('opinion')
      if (form.inFavour + form.against !== hearing.panel.length)
        return {
          path: ['inFavour'],
          label: {
            zh: `听证员共${hearing.panel.length}人，须全部表决`,
            en: `All ${hearing.panel.length} members of the panel vote`,
          },
        }
      return form.against > 0 && form.dissent === undefined
        ? { path: ['dissent'], label: { zh: '须写明不同意见', en: 'The dissent is written down' } }
        : undefined
    },
    record: (data, form, stamp) =>
      change(data, {
        assessment: {
          on: stamp.on,
          opinion: form.opinion,
          inFavour: form.inFavour,
          against: form.against,
        },
      }),
  }),

  'hearing.noted': event({
    label: { zh: '记录陈述、质询、辩论', en: 'Note a statement, question or plea' },
    activity: { zh: '听证记录', en: 'Note of the hearing' },
    by: holders,
    form: {
      part: oneOf(hearingParts, 'hearingParts', '环节', 'Part'),
      speaker: text('发言人', 'Speaker', 60),
      notes: longText('内容', 'What was said'),
    },
    examples: (data) =>
      underWayOf(data) ? [{ part: 'statement' as const, speaker: '信访人', notes: '陈述请求和理由' }] : [],
    check: (data) => (underWayOf(data) ? undefined : nothingUnderWay('part')),
  }),

  'hearing.begun': event({
    label: { zh: '听证开始', en: 'Begin a hearing' },
    hint: { zh: '复核期间的听证时间不计入30日', en: 'In a re-review the days of the hearing do not count' },
    by: holders,
    form: {
      on: day('日期（不填为今天）', 'Day (today when empty)').optional(),
      present: text('到会人员', 'Present', 1000),
      earlierAgreed: yesNo('各方同意提前举行', 'All agreed to begin earlier').default(false),
    },
    examples: (data) =>
      calledOf(data) ? [{ present: '各方当事人' }, { present: '各方当事人', earlierAgreed: true }] : [],
    prefill: (data) => ({ present: calledOf(data)?.invited.join('、') ?? '' }),
    check: (data, form, stamp) => {
      const call = calledOf(data)
      if (!call) return { path: ['on'], label: { zh: '尚未通知听证', en: 'No hearing was announced' } }
      return (
        notInFuture(form.on, stamp) ??
        (!form.earlierAgreed && (form.on ?? stamp.on) < call.calledFor
          ? {
              path: ['on'],
              label: {
                zh: `通知的听证时间为${call.calledFor}，提前须各方同意`,
                en: `Announced for ${call.calledFor}: earlier only if all agree`,
              },
            }
          : undefined)
      )
    },
    record: (data, form, stamp) => ({
      hearings: data.hearings.map((each) =>
        each.from === null ? { ...each, from: form.on ?? stamp.on } : each,
      ),
    }),
  }),

  'hearing.called': event({
    label: { zh: '通知听证', en: 'Announce a hearing' },
    hint: {
      zh: '由承办人以外的人主持；改期的重新通知',
      en: 'Chaired by somebody who did not handle the case; announce again to change the day',
    },
    by: holders,
    form: {
      on: day('听证时间', 'Day of the hearing'),
      startsAt: timeOfDay('开始时间（如 09:00）', 'Begins at (09:00)').optional(),
      place: text('地点', 'Place'),
      chair: person('主持人', 'Chair'),
      panel: field(
        z.array(z.object({ name: text('姓名', 'Name', 60) })).max(30),
        '听证员',
        'Members of the panel',
      ),
      invitees: field(
        z
          .array(
            z.object({
              name: text('姓名或单位', 'Name or unit', 60),
              kind: oneOf(inviteeKinds, 'inviteeKinds', '身份', 'Standing'),
            }),
          )
          .max(200),
        '邀请参加',
        'Invited',
      ).default([]),
    },
    examples: [
      {
        on: EXAMPLE_DUE,
        place: '听证室',
        chair: { id: 'chair', name: '某主持人' },
        panel: [{ name: '某代表' }, { name: '某律师' }, { name: '某居民' }],
        invitees: [{ name: '某律师', kind: 'lawyer' }],
      },
    ],
    check: callIssue,
    record: (data, form, stamp) => ({
      hearings: [
        ...data.hearings.filter(({ from }) => from !== null),
        {
          stage: data.reReview ? ('reReview' as const) : ('handling' as const),
          calledOn: stamp.on,
          calledFor: form.on,
          place: form.place,
          chair: form.chair,
          panel: form.panel.map(({ name }) => name),
          invited: form.invitees.map(({ name }) => name),
          from: null,
          to: null,
          assessment: null,
          result: null,
          signedBy: [],
        },
      ],
    }),
  }),
}
