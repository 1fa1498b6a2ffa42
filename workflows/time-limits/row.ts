import type { Basis, Label, Length } from '@maplebridge/engine/core'
import type { SettingName } from '../settings/shape.ts'

/** What was read for a row. */
export const sources = {
  regulations: { zh: '《信访工作条例》（2022）全文', en: 'Petition Regulations (2022), full text' },
  mediationLaw: { zh: '《人民调解法》（2010）全文', en: 'People’s Mediation Law (2010), full text' },
  civilProcedure: { zh: '《民事诉讼法》（2023）全文', en: 'Civil Procedure Law (2023), full text' },
  civilCode: { zh: '《民法典》全文', en: 'Civil Code, full text' },
  specialLaw: { zh: '专门法律、行政法规全文', en: 'The special law, full text' },
  courtRules: { zh: '最高人民法院司法解释、规定全文', en: 'Rules of the Supreme People’s Court, full text' },
  localLaw: { zh: '地方性法规', en: 'Local laws' },
  secondHand: { zh: '第二手资料', en: 'Second-hand' },
  none: { zh: '没有查到规定，本地设置', en: 'No rule found: a local setting' },
} as const satisfies Record<string, Label>

/** One row of the time-limit registry: a duty or a right with its period, whether or not a clock runs for it. */
export interface TimeLimit {
  /** P: petitions, S: their simple track, M: mediation and neighbours, R: the one record */
  id: string
  label: Label
  start: Label
  /** the number stands in `law.ts` or in the settings; words where the law has no number */
  length: { fixed: Length } | { setting: SettingName } | { words: Label }
  owner: Label
  served?: Label
  breach?: Label
  law: Basis
  source: keyof typeof sources
  /** `petition.notice`; null: for information only, and `why` */
  clock: string | null
  why?: Label
  /** what a case must be like for this row to be the one its clock follows */
  given?: object
}

export const owners = {
  bureau: { zh: '信访部门', en: 'Petition office' },
  unit: { zh: '有权处理机关、单位', en: 'Competent organ' },
  head: { zh: '机关、单位负责人', en: 'Head of the organ' },
  reviewer: { zh: '复查、复核机关', en: 'Organ of review' },
  petitioner: { zh: '信访人', en: 'Petitioner' },
  all: { zh: '各机关、单位', en: 'Every organ' },
  mediator: { zh: '人民调解员', en: 'Mediator' },
  committee: { zh: '人民调解委员会', en: 'Mediation committee' },
  parties: { zh: '当事人', en: 'The parties' },
  court: { zh: '人民法院', en: 'Court' },
  police: { zh: '公安机关', en: 'Police' },
  villagers: { zh: '村（居）民委员会', en: 'Village or residents’ committee' },
} as const satisfies Record<string, Label>

export const label = (zh: string, en: string): Label => ({ zh, en })

export const certain = (zh: string, en: string): Basis => ({ zh, en, certainty: 'certain' })
