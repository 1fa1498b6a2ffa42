import { eventsOf } from '@maplebridge/engine/core'
import { day, EXAMPLE_DUE, longText, notInPast, oneOfCase, person } from '../field.ts'
import type { Role } from '../roles.ts'
import { settingsOf } from '../settings.ts'
import type { RecordData } from './data.ts'

const event = eventsOf<RecordData, Role>()

export const mandateEvents = {
  'mandate.signed': event({
    label: { zh: '签订代理委托书', en: 'Record a signed mandate' },
    hint: {
      zh: '自愿委托；代理人不得代当事人签字、不得收费',
      en: 'Voluntary; an agent never signs for the party and takes no money',
    },
    by: ['agent', 'partySecretary', 'streetCenter'],
    form: {
      principal: oneOfCase('parties', '委托人', 'Principal'),
      agent: person('代理人', 'Agent', 'agent'),
      powers: longText('委托事项和权限', 'Matter and powers'),
      validUntil: day('委托期限至', 'Valid until'),
    },
    examples: (data) =>
      data.parties.map(({ id }) => ({
        principal: id,
        agent: { id: 'example', name: '某代理人' },
        powers: '反映情况、参加协调、领取文书',
        validUntil: EXAMPLE_DUE,
      })),
    check: (data, form, stamp) =>
      notInPast(form.validUntil, stamp, ['validUntil']) ??
      (agentsOf(data, form.principal).filter((id) => id !== form.agent.id).length >=
      settingsOf(data).agentsAtMost
        ? {
            path: ['agent'],
            label: {
              zh: `每名委托人最多委托${settingsOf(data).agentsAtMost}名代理人`,
              en: `A principal mandates ${settingsOf(data).agentsAtMost} agents at most`,
            },
          }
        : undefined),
    record: (data, form, stamp) => ({ mandates: [...data.mandates, { ...form, on: stamp.on }] }),
  }),
}

const agentsOf = (data: RecordData, principal: string): string[] => [
  ...new Set(data.mandates.filter((mandate) => mandate.principal === principal).map(({ agent }) => agent.id)),
]

/** Is this person somebody's agent here, and so not neutral by himself? */
export const isAgentHere = (data: Pick<RecordData, 'mandates'>, person: string): boolean =>
  data.mandates.some(({ agent }) => agent.id === person)
