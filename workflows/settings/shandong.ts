import { days, workingDays } from '@maplebridge/engine/core'
import { national1 } from './national.ts'
import { BEFORE_2022, overlay } from './pack.ts'

export const shandong1 = overlay(national1, {
  id: 'shandong@1',
  label: { zh: '山东省', en: 'Shandong' },
  source: { zh: '《山东省信访条例》（2015）', en: 'Shandong Petition Regulations (2015)' },
  note: BEFORE_2022,
  changes: {
    reviewAcceptance: {
      value: workingDays(3),
      basis: {
        zh: '《山东省信访条例》（2015）：复查、复核机关3个工作日内决定是否受理',
        en: 'Shandong Petition Regulations (2015): the reviewing organ decides within 3 working days whether to take it up',
        certainty: 'certain',
      },
    },
    proposalFeedback: {
      value: days(30),
      basis: {
        zh: '《山东省信访条例》（2015）：30日内书面反馈建议采纳情况',
        en: 'Shandong Petition Regulations (2015): written report on a proposal within 30 days',
        certainty: 'certain',
      },
    },
    agentsAtMost: {
      value: 2,
      basis: {
        zh: '《山东省信访条例》（2015）第28条：可以委托一至二名代理人',
        en: 'Shandong Petition Regulations (2015) art. 28: one or two agents',
        certainty: 'certain',
      },
    },
  },
})
