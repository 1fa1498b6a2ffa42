import { eventsOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { day, field, longText, notInFuture, text } from '../field.ts'
import type { Role } from '../roles.ts'
import type { RecordData } from './data.ts'

const event = eventsOf<RecordData, Role>()

/** 集体研究: those in charge decide a hard case together; who said what and who disagreed stays on record. */
export const collectiveStudyEvents = {
  'collectiveStudy.held': event({
    label: { zh: '集体研究', en: 'Study the case collectively' },
    activity: { zh: '集体研究', en: 'Collective study' },
    by: ['partySecretary', 'committeeChair', 'unitHandler', 'unitHead', 'streetCenter', 'petitionBureau'],
    form: {
      on: day('日期（不填为今天）', 'Day (today when empty)').optional(),
      matter: text('研究事项', 'Matter'),
      opinions: field(
        z
          .array(z.object({ who: text('参加人员', 'Attendee', 60), what: longText('意见', 'Opinion') }))
          .min(2)
          .max(50),
        '参加人员及意见',
        'Attendees and their opinions',
      ),
      resolution: longText('研究决定', 'Resolution'),
      dissent: longText('不同意见', 'Dissent').optional(),
    },
    prefill: ({ title }) => ({ matter: title }),
    examples: [
      {
        matter: '是否支持补偿请求',
        opinions: [
          { who: '某负责人', what: '同意承办意见' },
          { who: '某分管负责人', what: '同意' },
        ],
        resolution: '按承办意见办理',
      },
    ],
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (data, form, stamp) => ({
      studies: [
        ...data.studies,
        {
          on: form.on ?? stamp.on,
          matter: form.matter,
          resolution: form.resolution,
          dissent: form.dissent !== undefined,
        },
      ],
    }),
  }),
}
