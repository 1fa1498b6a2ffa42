import { eventsOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { day, EXAMPLE_DUE, field, longText, notInFuture, notInPast, oneOf, text, yesNo } from '../field.ts'
import { conveners, type Role } from '../roles.ts'
import type { RecordData } from './data.ts'
import { itemsField, itemsIssue, withItems } from './responsibilities.ts'
import { deliberationForms } from './words.ts'

const event = eventsOf<RecordData, Role>()

/** Who calls residents together: the committees that must (村民委员会组织法 33, 居民委员会组织法 32), and whoever works on the case. */
const callers = ['gridWorker', ...conveners] as const

const formField = () => oneOf(deliberationForms, 'deliberationForms', '形式', 'Form')
const topicField = () => text('议题', 'Topic')
const placeField = () => text('地点', 'Place')

const inviteeShape = {
  name: text('姓名或单位', 'Name or unit', 60),
  standing: text(
    '身份（代表、部门、专业人士等）',
    'Standing (delegate, department, expert …)',
    60,
  ).optional(),
}

/** 议事协商: residents talk a matter over and agree what is to be done. */
export const deliberationEvents = {
  'deliberation.held': event({
    label: { zh: '开展议事协商', en: 'Hold a deliberation' },
    hint: {
      zh: '记录各方意见和共识，形成的事项写明谁、何时；结果应当公布',
      en: 'Opinions and consensus are recorded, with who does what by when; the result is to be published',
    },
    activity: { zh: '议事', en: 'Deliberation' },
    by: callers,
    form: {
      on: day('日期（不填为今天）', 'Day (today when empty)').optional(),
      form: formField(),
      topic: topicField(),
      place: placeField(),
      invitees: field(
        z.array(z.object({ ...inviteeShape, came: yesNo('到会', 'Came').default(true) })).max(200),
        '邀请人员',
        'Invited',
      ).default([]),
      opinions: field(
        z
          .array(z.object({ who: text('发言人', 'Speaker', 60), what: longText('意见', 'Opinion') }))
          .min(1)
          .max(200),
        '意见',
        'Opinions',
      ),
      consensus: longText('形成的共识（未形成的写明分歧）', 'Consensus, or where they differ'),
      items: itemsField(),
    },
    prefill: ({ deliberationCall: call }) =>
      call === null
        ? {}
        : {
            form: call.form,
            topic: call.topic,
            place: call.place,
            invitees: call.invited.map((name) => ({ name, came: true })),
          },
    examples: [
      {
        form: 'council',
        topic: '楼道渗水怎么修',
        place: '社区议事室',
        invitees: [{ name: '物业', came: true }],
        opinions: [{ who: '居民代表', what: '雨季前修好' }],
        consensus: '由物业牵头修复',
        items: [{ what: '修复外墙接缝', unit: '物业', dueOn: EXAMPLE_DUE, payer: '物业' }],
      },
    ],
    check: (_data, form, stamp) => notInFuture(form.on, stamp) ?? itemsIssue(form.items, stamp),
    record: (data, form, stamp) => ({
      deliberationCall: null,
      deliberations: [
        ...data.deliberations,
        {
          form: form.form,
          topic: form.topic,
          place: form.place,
          on: form.on ?? stamp.on,
          invited: form.invitees.map(({ name }) => name),
          came: form.invitees.filter(({ came }) => came).map(({ name }) => name),
          consensus: form.consensus,
        },
      ],
      items: withItems(data, form.items, stamp.on),
    }),
  }),

  'deliberation.called': event({
    label: { zh: '召集议事协商', en: 'Call a deliberation' },
    hint: { zh: '改期、换地点的重新召集即可', en: 'Call again to change day or place' },
    by: callers,
    form: {
      form: formField(),
      topic: topicField(),
      on: day('时间', 'Day'),
      place: placeField(),
      invitees: field(z.array(z.object(inviteeShape)).min(1).max(200), '邀请人员', 'Invited'),
    },
    prefill: ({ deliberationCall: call, title, place }) =>
      call === null
        ? { topic: title, ...(place ? { place } : {}) }
        : {
            form: call.form,
            topic: call.topic,
            on: call.on,
            place: call.place,
            invitees: call.invited.map((name) => ({ name })),
          },
    examples: [
      {
        form: 'council',
        topic: '楼道渗水怎么修',
        on: EXAMPLE_DUE,
        place: '社区议事室',
        invitees: [{ name: '居民代表' }],
      },
    ],
    check: (_data, form, stamp) => notInPast(form.on, stamp, ['on']),
    record: (_data, { invitees, ...call }) => ({
      deliberationCall: { ...call, invited: invitees.map(({ name }) => name) },
    }),
  }),
}
