import { eventsOf, type RequiredPaper, type Rule, type Separation } from '@maplebridge/engine/core'
import { z } from 'zod'
import { day, field, longText, notInFuture, oneOf, oneOfCase, text, yesNo } from '../field.ts'
import { inCharge, type Role } from '../roles.ts'
import { settingsOf } from '../settings.ts'
import { openItems, type RecordData } from './data.ts'
import { partyOf } from './parties.ts'
import { retentions, scores } from './words.ts'

const event = eventsOf<RecordData, Role>()

export const endingEvents = {
  'followUp.made': event({
    label: { zh: '回访', en: 'Follow-up visit' },
    activity: { zh: '回访', en: 'Follow-up' },
    by: ['gridWorker', 'agent', 'mediator', 'partySecretary', 'streetCenter'],
    form: {
      on: day('日期（不填为今天）', 'Day (today when empty)').optional(),
      met: text('回访对象', 'Whom'),
      situation: longText('回访情况', 'What was found'),
      relapse: yesNo('有反复苗头', 'Signs of relapse').default(false),
    },
    examples: [{ met: '张某甲', situation: '雨后未再渗水' }],
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (data, form, stamp) => ({
      followUps: [...data.followUps, { on: form.on ?? stamp.on, relapse: form.relapse }],
    }),
  }),

  'case.evaluated': event({
    label: { zh: '评价', en: 'Rate the handling' },
    hint: { zh: '只有当事人本人可以评价', en: 'Only a party may rate' },
    by: ['party'],
    apart: ['isNoParty'],
    form: {
      score: oneOf(scores, 'scores', '满意度', 'Satisfaction'),
      reason: longText('意见', 'Comment').optional(),
    },
    examples: [{ score: 'satisfied' }],
    check: (data, _form, stamp) =>
      data.evaluations.some(({ party }) => party === partyOf(data, stamp.by)?.id)
        ? { path: ['score'], label: { zh: '您已评价', en: 'You have rated already' } }
        : undefined,
    record: (data, form, stamp) => ({
      evaluations: [
        ...data.evaluations,
        { party: partyOf(data, stamp.by)?.id ?? '', score: form.score, on: stamp.on },
      ],
    }),
  }),

  'closing.proposed': event({
    label: { zh: '提请结案', en: 'Propose to close' },
    by: ['agent', 'mediator'],
    form: {
      evidence: longText('化解依据（凭证、回访）', 'Evidence that it is resolved'),
    },
    examples: [{ evidence: '验收单、回访记录' }],
    record: (_data, form, stamp) => ({ proposal: { by: stamp.by, on: stamp.on, evidence: form.evidence } }),
  }),

  'case.resolved': event({
    label: { zh: '批准结案（化解）', en: 'Approve closing as resolved' },
    by: inCharge,
    apart: ['approvesOwn'],
    form: { opinion: longText('意见', 'Opinion').optional() },
    record: (data, _form, stamp) => ({
      resolvedOn: stamp.on,
      firstResolvedOn: data.firstResolvedOn ?? stamp.on,
    }),
  }),

  'case.archived': event({
    label: { zh: '归档', en: 'Archive' },
    hint: { zh: '缺少的必备文书须逐项说明', en: 'Each missing mandatory paper is explained' },
    by: ['archivist', 'committeeChair'],
    form: {
      retention: oneOf(retentions, 'retentions', '保管期限', 'Retention'),
      explained: field(
        z
          .array(
            z.object({
              paper: oneOfCase('missingPapers', '文书', 'Paper'),
              reason: longText('说明', 'Explanation'),
            }),
          )
          .max(20),
        '缺少文书说明',
        'Missing papers explained',
      ).default([]),
      remark: longText('卷宗情况说明', 'Remark on the dossier').optional(),
    },
    examples: [{ retention: 'long' }],
    record: (_data, form, stamp) => ({
      archive: { on: stamp.on, retention: form.retention, explained: form.explained },
    }),
  }),
}

/** Papers a dossier must have, each with what the archivist said of its absence. */
export const withExplanations = (data: RecordData, papers: readonly string[]): RequiredPaper[] =>
  papers.map((document) => ({
    document,
    explained: data.archive?.explained.find(({ paper }) => paper === document)?.reason ?? null,
  }))

export const endingRules = {
  followedUp: {
    label: { zh: '尚无足够的回访记录', en: 'Follow-up visits are still missing' },
    holds: (data) => data.followUps.length >= settingsOf(data).followUpsBeforeClosing,
  },
  noRelapse: {
    label: { zh: '最近一次回访有反复苗头', en: 'The latest follow-up found signs of relapse' },
    holds: (data) => data.followUps.at(-1)?.relapse !== true,
  },
  itemsDone: {
    label: { zh: '尚有责任事项未完成或未取消', en: 'Responsibility items are neither done nor dropped' },
    holds: (data) => openItems(data).length === 0,
  },
  closingProposed: {
    label: { zh: '尚未提请结案并附依据', en: 'Closing was not proposed with evidence' },
    holds: (data) => data.proposal !== null,
  },
} as const satisfies Record<string, Rule<RecordData>>

export const endingSeparations = {
  isNoParty: {
    label: { zh: '须由当事人本人办理', en: 'Only a party himself may do this' },
    bars: (data, sender) => partyOf(data, sender.person) === undefined,
  },
  approvesOwn: {
    label: { zh: '提请人不得自行批准', en: 'Whoever proposed may not approve' },
    bars: (data, sender) => data.proposal?.by === sender.person,
  },
} as const satisfies Record<string, Separation<RecordData>>
