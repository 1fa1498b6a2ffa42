import { eventsOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { day, field, longText, notInFuture, oneOf, someOfCase, text, yesNo } from '../field.ts'
import { inCharge, type Role } from '../roles.ts'
import { allParties, type DisputeData } from './data.ts'
import { sessionResults, suspensionReasons } from './words.ts'

const event = eventsOf<DisputeData, Role>()

/** Sessions and investigation, suspension and extension. */
export const mediationEvents = {
  'session.held': event({
    label: { zh: '调解', en: 'Hold a mediation session' },
    activity: { zh: '调解', en: 'Session' },
    by: ['mediator'],
    apart: ['isNotMediatorHere', 'agentIsNotNeutral'],
    form: {
      on: day('日期（不填为今天）', 'Day (today when empty)').optional(),
      place: text('地点', 'Place'),
      invited: text('参加人（受邀人员）', 'Others present', 500).optional(),
      recorder: text('记录人', 'Recorder', 60).optional(),
      rightsTold: yesNo('已告知各方权利义务', 'Rights and duties were told').default(true),
      open: yesNo('公开进行', 'Open to others').default(false),
      notes: longText('调解情况', 'What was said'),
      result: oneOf(sessionResults, 'sessionResults', '调解结果', 'Result'),
    },
    examples: [{ place: '社区调解室', notes: '双方陈述意见', result: 'continued' }],
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (data, form, stamp) => ({
      sessions: [...data.sessions, { on: form.on ?? stamp.on, result: form.result }],
    }),
  }),

  'investigation.made': event({
    label: { zh: '调查', en: 'Investigate' },
    activity: { zh: '调查', en: 'Investigation' },
    by: ['mediator', 'agent'],
    form: {
      on: day('日期（不填为今天）', 'Day (today when empty)').optional(),
      place: text('地点', 'Place'),
      asked: text('被调查人', 'Who was asked', 100),
      notes: longText('调查记录', 'Record'),
    },
    examples: [{ place: '社区', asked: '邻居', notes: '了解情况' }],
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (data) => ({ investigations: data.investigations + 1 }),
  }),

  'mediation.suspended': event({
    label: { zh: '中止调解', en: 'Suspend mediation' },
    hint: { zh: '中止期间不计入调解期限', en: 'The days of suspension do not count' },
    by: ['mediator', ...inCharge],
    form: {
      reason: oneOf(suspensionReasons, 'suspensionReasons', '事由', 'Reason'),
      note: longText('说明', 'Note').optional(),
    },
    examples: [{ reason: 'appraisal' }],
    record: (data, form, stamp) => ({
      suspensions: [...data.suspensions, { from: stamp.on, to: null, reason: form.reason }],
    }),
  }),

  'mediation.resumed': event({
    label: { zh: '恢复调解', en: 'Resume mediation' },
    by: ['mediator', ...inCharge],
    form: { note: longText('说明', 'Note').optional() },
    record: (data, _form, stamp) => ({
      suspensions: data.suspensions.map((each) => (each.to === null ? { ...each, to: stamp.on } : each)),
    }),
  }),

  'mediation.extended': event({
    label: { zh: '延长调解期限', en: 'Extend the period' },
    hint: { zh: '须各方当事人书面同意', en: 'All parties agree in writing' },
    by: ['mediator', 'committeeChair'],
    form: {
      count: field(z.int().min(1).max(365), '延长天数', 'Days more'),
      agreedBy: someOfCase('parties', '书面同意的当事人', 'Parties who agree in writing'),
      reason: longText('理由', 'Reason'),
    },
    examples: (data) => [{ count: 15, agreedBy: allParties(data), reason: '等待鉴定结论' }],
    record: (data, form, stamp) => ({
      extensions: [
        ...data.extensions,
        { count: form.count, on: stamp.on, reason: form.reason, agreedBy: form.agreedBy },
      ],
    }),
  }),
}
