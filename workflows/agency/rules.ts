import type { Rule, Separation } from '@maplebridge/engine/core'
import { openItems } from '../record/data.ts'
import { endingRules, endingSeparations } from '../record/ending.ts'
import { publicationRules } from '../record/publication.ts'
import type { AgencyData } from './data.ts'
import { missingPapers } from './dossier.ts'

const isRegistered = (data: AgencyData): boolean => data.registeredOn !== null

export const rules = {
  ...endingRules,
  ...publicationRules,
  registered: {
    label: { zh: '尚未登记', en: 'Not yet registered' },
    holds: isRegistered,
  },
  mandated: {
    label: { zh: '尚无代理委托', en: 'There is no mandate' },
    holds: (data) => data.mandatedOn !== null,
  },
  isPotential: {
    label: { zh: '非潜在矛盾，须签订代理委托书', en: 'Not a potential dispute: a signed mandate is needed' },
    holds: (data) => data.potential,
  },
  visited: {
    label: { zh: '尚未入户走访', en: 'No home visit yet' },
    holds: (data) => data.visits > 0,
  },
  unitKnown: {
    label: { zh: '尚未确定责任单位', en: 'No responsible unit is identified' },
    holds: (data) => data.units.length > 0,
  },
  met: {
    label: { zh: '尚未召开协调会', en: 'No meeting was held' },
    holds: (data) => data.meetings > 0,
  },
  planComplete: {
    label: {
      zh: '责任事项须逐项写明责任人、期限和费用承担方',
      en: 'Every item needs its owner, day and payer',
    },
    holds: (data) =>
      data.items.length > 0 &&
      data.items.every(({ payer, droppedOn }) => payer !== null || droppedOn !== null),
  },
  allDone: {
    label: { zh: '尚有责任事项未完成', en: 'Responsibility items are still open' },
    holds: (data) => openItems(data).length === 0,
  },
  toldBack: {
    label: { zh: '尚未向居民反馈', en: 'The resident was not told' },
    holds: (data) => data.feedbackOn !== null,
  },
  dossierComplete: {
    label: { zh: '缺少必备文书且未说明', en: 'A mandatory paper is missing and not explained' },
    holds: (data) => {
      const explained = data.archive?.explained.map(({ paper }) => paper) ?? []
      return missingPapers(data).every((paper) => explained.includes(paper))
    },
  },
} as const satisfies Record<string, Rule<AgencyData>>

export const separations = endingSeparations satisfies Record<string, Separation<AgencyData>>
