import { eventsOf, sealedNote } from '@maplebridge/engine/core'
import { z } from 'zod'
import { field, longText, oneOf, oneOfCase, person, someOfCase, text, yesNo } from '../field.ts'
import { recusalEvents, recusedPersons } from '../record/recusal.ts'
import { relations } from '../record/words.ts'
import { inCharge, type Role } from '../roles.ts'
import { allParties, type DisputeData } from './data.ts'
import { expertKinds } from './words.ts'

const event = eventsOf<DisputeData, Role>()

/** Who works on the case: mediators, recusal, experts. */
export const peopleEvents = {
  'recusal.declared': event({
    ...recusalEvents['recusal.declared'],
    record(data, form, stamp) {
      const { recusals = data.recusals } = recusalEvents['recusal.declared'].record?.(data, form, stamp) ?? {}
      // parties choose or accept the mediator (人民调解法 23(一)): an objection needs no decision
      const objects = form.relation === 'objected' && data.mediators.some(({ id }) => id === form.person.id)
      return withoutRecused(
        data,
        recusals.map((each, index) =>
          objects && index === recusals.length - 1 ? { ...each, decision: 'recused' as const } : each,
        ),
      )
    },
  }),

  'recusal.decided': event({
    ...recusalEvents['recusal.decided'],
    record: (data, form, stamp) =>
      withoutRecused(
        data,
        recusalEvents['recusal.decided'].record?.(data, form, stamp).recusals ?? data.recusals,
      ),
  }),

  'mediator.assigned': event({
    label: { zh: '指派调解员', en: 'Assign a mediator' },
    hint: {
      zh: '指派前询问回避；疑难案件须两名以上调解员',
      en: 'Recusal is asked first; complex cases need two or more',
    },
    by: inCharge,
    form: {
      mediator: person('调解员', 'Mediator', 'mediator'),
      relation: oneOf(
        relations,
        'relations',
        '与当事人的关系（回避询问）',
        'Relation to the parties (recusal check)',
      ),
      partiesAgree: yesNo('各方当事人知情并同意', 'All parties know of it and agree').default(false),
    },
    examples: [{ mediator: { id: 'example', name: '某调解员' }, relation: 'none' }],
    check: (data, form) =>
      data.mediators.some(({ id }) => id === form.mediator.id)
        ? { path: ['mediator'], label: { zh: '已是本案调解员', en: 'Is a mediator of this case already' } }
        : undefined,
    record: (data, form, stamp) => ({
      mediators: [
        ...data.mediators,
        {
          ...form.mediator,
          relation: form.relation,
          partiesAgree: form.partiesAgree,
          askedAbout: data.parties.length,
          on: stamp.on,
        },
      ],
    }),
  }),

  'mediator.released': event({
    label: { zh: '更换（退出）调解员', en: 'Release a mediator' },
    by: inCharge,
    form: { mediator: oneOfCase('mediators', '调解员', 'Mediator'), reason: longText('理由', 'Reason') },
    examples: (data) => data.mediators.map(({ id }) => ({ mediator: id, reason: '工作调动' })),
    record: (data, form) => ({ mediators: data.mediators.filter(({ id }) => id !== form.mediator) }),
  }),

  'recusal.cleared': event({
    label: { zh: '重新询问回避', en: 'Ask about recusal again' },
    hint: {
      zh: '追加当事人后，逐名调解员重新询问',
      en: 'After a party was added, each mediator is asked again',
    },
    by: ['mediator', ...inCharge],
    form: {
      mediator: oneOfCase('mediators', '调解员', 'Mediator'),
      relation: oneOf(relations, 'relations', '与当事人的关系', 'Relation to the parties'),
      partiesAgree: yesNo('各方当事人知情并同意', 'All parties know of it and agree').default(false),
    },
    examples: (data) => data.mediators.map(({ id }) => ({ mediator: id, relation: 'none' as const })),
    record: (data, form) => ({
      mediators: data.mediators.map((each) =>
        each.id === form.mediator
          ? {
              ...each,
              relation: form.relation,
              partiesAgree: form.partiesAgree,
              askedAbout: data.parties.length,
            }
          : each,
      ),
    }),
  }),

  'expert.invited': event({
    label: { zh: '邀请专业人员参与', en: 'Invite an expert' },
    hint: {
      zh: '须各方当事人同意（人民调解法 20）',
      en: 'With the consent of all parties (People’s Mediation Law art. 20)',
    },
    by: ['mediator', ...inCharge],
    form: {
      expert: person('专业人员', 'Expert'),
      kind: oneOf(expertKinds, 'expertKinds', '类别', 'Kind'),
      agreedBy: someOfCase('parties', '同意的当事人', 'Parties who agree'),
    },
    examples: (data) => [
      { expert: { id: 'example', name: '某律师' }, kind: 'lawyer' as const, agreedBy: allParties(data) },
    ],
    record: (data, form, stamp) => ({
      experts: [
        ...data.experts.filter(({ id }) => id !== form.expert.id),
        { ...form.expert, kind: form.kind, agreedBy: form.agreedBy, on: stamp.on },
      ],
    }),
  }),

  'opinion.given': event({
    label: { zh: '法律意见', en: 'Legal opinion' },
    activity: { zh: '专家参与', en: 'Expert' },
    by: ['lawyer'],
    form: { subject: text('问题', 'Question'), opinion: longText('释法意见', 'Opinion') },
    examples: [{ subject: '赡养义务', opinion: '民法典第1067条' }],
    record: (data) => ({ expertOutcomes: data.expertOutcomes + 1 }),
  }),

  'counselling.given': event({
    label: { zh: '心理疏导', en: 'Counselling' },
    hint: {
      zh: '结果可见，密封记录只有心理咨询师可以打开',
      en: 'The outcome is visible; only counsellors open the sealed note',
    },
    activity: { zh: '专家参与', en: 'Expert' },
    by: ['counsellor'],
    form: {
      outcome: longText('结果（公开）', 'Outcome (visible)'),
      note: sealedNote({ zh: '密封记录', en: 'Sealed note' }, ['counsellor']).optional(),
    },
    examples: [{ outcome: '情绪缓和' }],
    record: (data) => ({ expertOutcomes: data.expertOutcomes + 1 }),
  }),

  'persuasion.given': event({
    label: { zh: '道德宣讲', en: 'Moral persuasion' },
    activity: { zh: '专家参与', en: 'Expert' },
    by: ['moralLecturer'],
    form: { outcome: longText('结果', 'Outcome') },
    examples: [{ outcome: '双方愿意各让一步' }],
    record: (data) => ({ expertOutcomes: data.expertOutcomes + 1 }),
  }),

  'healthNote.sealed': event({
    label: { zh: '密封健康情况记录', en: 'Seal a note on health' },
    hint: {
      zh: '敏感个人信息，须本人单独同意；只有调解员和心理咨询师可以打开',
      en: 'Sensitive data with separate consent; only mediators and counsellors open it',
    },
    activity: { zh: '密封记录', en: 'Sealed note' },
    by: ['mediator', 'counsellor'],
    form: {
      about: oneOfCase('parties', '当事人', 'Party'),
      separateConsent: field(
        z.literal(true),
        '本人（或监护人）单独同意',
        'Separate consent of the person or guardian',
      ),
      note: sealedNote({ zh: '健康情况', en: 'Health' }, ['mediator', 'counsellor']),
    },
    examples: (data) =>
      data.parties.map(({ id }) => ({ about: id, separateConsent: true as const, note: '行动不便' })),
  }),
}

/** Whoever must keep away stops being mediator or expert at once. */
function withoutRecused(
  data: DisputeData,
  recusals: DisputeData['recusals'],
): Pick<DisputeData, 'recusals' | 'mediators' | 'experts'> {
  const recused = recusedPersons({ recusals })
  const stays = ({ id }: { id: string }) => !recused.includes(id)
  return { recusals, mediators: data.mediators.filter(stays), experts: data.experts.filter(stays) }
}
