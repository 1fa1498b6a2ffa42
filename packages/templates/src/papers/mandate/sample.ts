import { number, zhang } from '../sample-people.ts'
import type { MandateFacts } from './facts.ts'

export const mandateSample: MandateFacts = {
  number,
  principal: zhang,
  agents: [
    {
      name: '胡某丙',
      relation: '社区工作人员',
      organisation: '青石区柳湾街道槐荫社区居民委员会',
      phone: '10000000003',
    },
  ],
  matter: '3号楼2单元501室房屋渗漏纠纷',
  powers: ['collectEvidence', 'attend', 'receivePapers'],
  otherPowers: '联系住房和城乡建设部门、物业服务企业',
  validUntil: '2026-12-31',
  signedOn: '2026-03-03',
}
