import { eventsOf, type FormIssue, type Stamp } from '@maplebridge/engine/core'
import { longText, oneOf, text, yesNo } from '../field.ts'
import type { Role } from '../roles.ts'
import { type PetitionData, petitionersOf } from './data.ts'
import { organ } from './roles.ts'
import { petitionChannels } from './words.ts'

const event = eventsOf<PetitionData, Role>()
const isAssigned = (data: PetitionData) => data.assignment !== null && data.assignment.reportedOn === null

/** Of several petitioners none speaks for the others from his own account. */
const alone = (data: PetitionData, stamp: Stamp, path: string): FormIssue | undefined =>
  stamp.role === 'party' && petitionersOf(data).length > 1
    ? {
        path: [path],
        label: {
          zh: '多人信访须由全体信访人表示，由信访部门或办理机关登记',
          en: 'All petitioners must say so; the petition office or the organ records it',
        },
      }
    : undefined

/** Ends, and what may come at any time. */
export const closingEvents = {
  'petitioner.satisfied': event({
    label: { zh: '信访人认可处理意见', en: 'The petitioner accepts the opinion' },
    hint: { zh: '不影响其在期限内请求复查的权利', en: 'His right to a review within the period stays' },
    by: ['party', 'petitionBureau', ...organ],
    form: { evidence: longText('认可情况', 'How he accepted') },
    examples: [{ evidence: '当面表示认可' }],
    check: (data, _form, stamp) => alone(data, stamp, 'evidence'),
    record: (data, _form, stamp) => ({
      resolvedOn: stamp.on,
      firstResolvedOn: data.firstResolvedOn ?? stamp.on,
    }),
  }),

  'petition.resolved': event({
    label: { zh: '确认化解', en: 'Confirm that it is resolved' },
    hint: {
      zh: '矛盾确已解决：责任事项已完成，有依据',
      en: 'The conflict has truly ended: duties done, with evidence',
    },
    by: ['petitionBureau', 'unitHead'],
    form: { evidence: longText('化解依据', 'Evidence') },
    examples: [{ evidence: '付款凭证、回访' }],
    record: (data, _form, stamp) => ({
      resolvedOn: stamp.on,
      firstResolvedOn: data.firstResolvedOn ?? stamp.on,
    }),
  }),

  'petition.withdrawn': event({
    label: { zh: '撤回信访', en: 'Withdraw the petition' },
    by: ['party', 'petitionBureau', ...organ],
    form: {
      reason: longText('理由', 'Reason'),
      settled: yesNo('诉求已解决', 'The matter is settled').default(false),
    },
    examples: [{ reason: '自愿撤回' }],
    check: (data, _form, stamp) => alone(data, stamp, 'reason'),
    record: (data, form, stamp) => ({
      withdrawnOn: stamp.on,
      endedOn: stamp.on,
      finalOn: stamp.on,
      ...(form.settled ? { resolvedOn: stamp.on, firstResolvedOn: data.firstResolvedOn ?? stamp.on } : {}),
    }),
  }),

  'petition.repeated': event({
    label: { zh: '登记重复信访', en: 'Note that it was brought again' },
    hint: {
      zh: '同一事实和理由，由人判断；不产生新的期限',
      en: 'Same facts and reasons, as a person judged; no new period begins',
    },
    by: ['petitionBureau', 'streetCenter', ...organ],
    form: {
      channel: oneOf(petitionChannels, 'petitionChannels', '渠道', 'Channel'),
      why: longText('为何属同一事项', 'Why it is the same matter'),
      help: text('帮扶措施', 'Help offered', 500).optional(),
    },
    examples: [{ channel: 'web', why: '事实和理由相同' }],
    record: (data, _form, stamp) =>
      data.finishedOn === null
        ? { mergedRepeats: data.mergedRepeats + 1 }
        : { repeats: data.repeats + 1, firstRepeatedOn: data.firstRepeatedOn ?? stamp.on },
  }),

  'assignment.reported': event({
    label: { zh: '提交办结报告', en: 'Report on the assignment' },
    by: organ,
    form: { report: longText('办结报告', 'Closing report') },
    examples: (data) => (isAssigned(data) ? [{ report: '已办结' }] : []),
    check: (data) =>
      isAssigned(data)
        ? undefined
        : { path: ['report'], label: { zh: '没有待反馈的交办', en: 'No assignment awaits a report' } },
    record: (data, _form, stamp) => ({
      assignment: data.assignment && { ...data.assignment, reportedOn: stamp.on },
    }),
  }),
}
