import { eventsOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { field, longText, oneOf, oneOfCase, person, yesNo } from '../field.ts'
import { inCharge, type Role } from '../roles.ts'
import { nextId, type RecordData } from './data.ts'
import { relations } from './words.ts'

const event = eventsOf<RecordData, Role>()

export const recusalEvents = {
  'recusal.declared': event({
    label: { zh: '申报或申请回避', en: 'Declare or ask for recusal' },
    hint: {
      zh: '近亲属回避、当事人要求更换调解员，立即生效；其余由负责人决定',
      en: 'Takes effect at once for near relatives and when a party objects to a mediator; otherwise the person in charge decides',
    },
    by: [
      'agent',
      'mediator',
      'lawyer',
      'counsellor',
      'moralLecturer',
      'unitHandler',
      'unitHead',
      'party',
      ...inCharge,
    ],
    form: {
      person: person('应回避的人', 'Who should keep away'),
      relation: oneOf(relations, 'recusalGrounds', '情形', 'Ground'),
      towards: oneOfCase('parties', '所涉当事人', 'Party concerned').optional(),
      note: longText('说明', 'Note').optional(),
    },
    examples: [{ person: { id: 'example', name: '某某' }, relation: 'interest' }],
    record: (data, form, stamp) => ({
      recusals: [
        ...data.recusals,
        {
          id: nextId('r', data.recusals),
          person: form.person,
          relation: form.relation,
          towards: form.towards ?? null,
          on: stamp.on,
          decision: isMandatory(form.relation, stamp.role) ? ('recused' as const) : ('pending' as const),
        },
      ],
    }),
  }),

  'recusal.decided': event({
    label: { zh: '决定回避', en: 'Decide on recusal' },
    by: inCharge,
    form: {
      recusal: oneOfCase('pendingRecusals', '回避申请', 'Recusal'),
      decision: field(z.enum(['recused', 'continues']), '决定', 'Decision', {
        'x-choices': 'recusalDecisions',
      }),
      partiesAgree: yesNo('各方当事人知情并同意其继续', 'All parties know and agree that he goes on').default(
        false,
      ),
      reason: longText('理由', 'Reason'),
    },
    examples: (data) =>
      pending(data).map(({ id }) => ({ recusal: id, decision: 'recused' as const, reason: '可能影响公正' })),
    check(data, form, stamp) {
      if (form.decision === 'continues' && !form.partiesAgree)
        return {
          path: ['partiesAgree'],
          label: { zh: '须各方当事人同意其继续', en: 'All parties must agree that he goes on' },
        }
      if (data.recusals.find(({ id }) => id === form.recusal)?.person.id === stamp.by)
        return { path: ['recusal'], label: { zh: '不能决定本人的回避', en: 'Nobody decides on himself' } }
    },
    record: (data, form) => ({
      recusals: data.recusals.map((each) =>
        each.id === form.recusal ? { ...each, decision: form.decision } : each,
      ),
    }),
  }),
}

/** A near relative keeps away at once; what a party only claims is decided by the person in charge. */
const isMandatory = (relation: string, role: string): boolean =>
  relation === 'nearRelative' && role !== 'party'

const pending = (data: RecordData) => data.recusals.filter(({ decision }) => decision === 'pending')

/** Ids of persons who must keep away. */
export const recusedPersons = (data: Pick<RecordData, 'recusals'>): string[] =>
  data.recusals.filter(({ decision }) => decision === 'recused').map(({ person }) => person.id)
