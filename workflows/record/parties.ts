import { eventsOf } from '@maplebridge/engine/core'
import { field, longText, oneOfCase, text } from '../field.ts'
import { inCharge, type Role } from '../roles.ts'
import { nextId, type RecordData } from './data.ts'
import { partyShape } from './party-form.ts'

const event = eventsOf<RecordData, Role>()

export const partyEvents = {
  'party.added': event({
    label: { zh: '追加当事人', en: 'Add a party' },
    hint: {
      zh: '须征得其同意并重新询问回避后方可继续调解',
      en: 'Mediation goes on only after this party consents and recusal was asked again',
    },
    by: ['agent', 'mediator', ...inCharge],
    form: { ...partyShape, reason: longText('追加理由', 'Why').optional() },
    examples: [{ name: '王某丙', part: 'third' }],
    record: (data, { reason: _reason, ...party }, stamp) => ({
      parties: [...data.parties, { ...party, id: nextId('p', data.parties), addedOn: stamp.on }],
    }),
  }),

  'party.linked': event({
    label: { zh: '关联当事人账号', en: 'Link an account to a party' },
    hint: {
      zh: '当事人据此可在线查询、表达意愿、签名和评价',
      en: 'The party may then follow the case, answer, sign and rate online',
    },
    by: ['agent', 'mediator', ...inCharge],
    form: {
      party: oneOfCase('parties', '当事人', 'Party'),
      account: field(text('账号', 'Account'), '账号', 'Account', { 'x-widget': 'account' }),
    },
    examples: (data) => data.parties.map(({ id }) => ({ party: id, account: 'example' })),
    record: (data, form) => ({
      parties: data.parties.map((party) =>
        party.id === form.party ? { ...party, account: form.account } : party,
      ),
    }),
  }),
}

/** The party who holds an account, or undefined: what a party sends concerns himself only. */
export const partyOf = (data: Pick<RecordData, 'parties'>, account: string) =>
  data.parties.find((party) => party.account === account)
