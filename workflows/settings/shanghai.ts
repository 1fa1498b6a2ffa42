import { days } from '@maplebridge/engine/core'
import { national1 } from './national.ts'
import { BEFORE_2022, overlay } from './pack.ts'

export const shanghai1 = overlay(national1, {
  id: 'shanghai@1',
  label: { zh: '上海市', en: 'Shanghai' },
  source: { zh: '《上海市信访条例》（2018）', en: 'Shanghai Petition Regulations (2018)' },
  note: BEFORE_2022,
  changes: {
    proposalFeedback: {
      value: days(30),
      basis: {
        zh: '《上海市信访条例》（2018）：30日内书面反馈建议采纳情况',
        en: 'Shanghai Petition Regulations (2018): written report on a proposal within 30 days',
        certainty: 'certain',
      },
    },
  },
})
