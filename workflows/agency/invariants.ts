import type { Invariant } from '@maplebridge/engine/core'
import { settingsOf } from '../settings.ts'
import type { AgencyData } from './data.ts'

export const invariants = {
  consentOfResident: {
    label: {
      zh: '未经居民委托或同意，不得代理协调',
      en: 'Nothing is coordinated for a resident who neither mandated nor agreed',
    },
    holds: (data, past) => past.at(-1)?.event !== 'meeting.called' || data.mandatedOn !== null,
  },
  agentsAtMost: {
    label: { zh: '代理人不超过规定人数', en: 'No principal has more agents than allowed' },
    holds: (data) =>
      data.parties.every(
        ({ id }) =>
          new Set(data.mandates.filter(({ principal }) => principal === id).map(({ agent }) => agent.id))
            .size <= settingsOf(data).agentsAtMost,
      ),
  },
  planIsComplete: {
    label: {
      zh: '方案中的事项都有期限和费用承担方',
      en: 'Every item of an agreed plan has its day and payer',
    },
    holds: (data, past) =>
      past.at(-1)?.event !== 'plan.agreed' ||
      data.items.every(({ payer, droppedOn }) => payer !== null || droppedOn !== null),
  },
  concessionsStay: {
    label: {
      zh: '16. 调解中的让步和记录不随案转入代理（法释〔2021〕23号 18）',
      en: '16. Concessions and notes of a mediation do not come along (Fa Shi [2021] 23 art. 18)',
    },
    holds: (data) => !['sessions', 'agreement', 'consents', 'expertOutcomes'].some((key) => key in data),
  },
  emergencyIsRed: {
    label: {
      zh: '17. 紧急情况转红并计时报告（人民调解法 25）',
      en: '17. An emergency turns the case red and its report is timed (People’s Mediation Law 25)',
    },
    holds: (data, past) =>
      past.at(-1)?.event !== 'emergency.raised' || (data.colour === 'red' && data.emergencies.length > 0),
  },
} as const satisfies Record<string, Invariant<AgencyData>>
