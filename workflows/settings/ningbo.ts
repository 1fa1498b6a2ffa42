import { months } from '@maplebridge/engine/core'
import { overlay } from './pack.ts'
import { zhejiang1 } from './zhejiang.ts'

/** A city of Zhejiang: the province's numbers for petitions, its own for mediation. */
export const ningbo1 = overlay(zhejiang1, {
  id: 'ningbo@1',
  label: { zh: '宁波市', en: 'Ningbo' },
  source: { zh: '《宁波市人民调解条例》（2015）', en: 'Ningbo Mediation Regulations (2015)' },
  changes: {
    mediation: {
      value: months(1),
      basis: {
        zh: '《宁波市人民调解条例》（2015）第27条：一个月内调结，各方要求的可以延长',
        en: 'Ningbo Mediation Regulations (2015) art. 27: one month, longer when both sides ask',
        certainty: 'certain',
      },
    },
    writtenUnlessPerformedAtOnce: {
      value: true,
      basis: {
        zh: '《宁波市人民调解条例》（2015）第24条：不能即时履行的应当制作协议书',
        en: 'Ningbo Mediation Regulations (2015) art. 24: written unless performed on the spot',
        certainty: 'certain',
      },
    },
    mediationRepresentatives: {
      value: 5,
      basis: {
        zh: '《宁波市人民调解条例》（2015）：人数众多的可以推选不超过5名代表参加调解',
        en: 'Ningbo Mediation Regulations (2015): many parties may send five representatives at most',
        certainty: 'certain',
      },
    },
  },
})
