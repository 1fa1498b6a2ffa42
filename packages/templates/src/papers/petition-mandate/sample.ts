import { number, zhang } from '../sample-people.ts'
import { bureau } from '../sample-petition.ts'
import type { PetitionMandateFacts } from './facts.ts'

export const petitionMandateSample: PetitionMandateFacts = {
  number,
  principal: zhang,
  agents: [
    {
      name: '胡某丙',
      relation: '社区推荐的信访代理员',
      organisation: '柳湾街道槐荫社区居民委员会',
      phone: '10000000003',
    },
  ],
  matter: '3号楼2单元501室房屋渗漏问题',
  powers: [
    '向有关部门反映情况、提交材料。',
    '查询办理进度，领取书面答复。',
    '参加协调会、听证会并陈述意见。',
  ],
  validFrom: '2026-03-03',
  validUntil: '2026-12-31',
  proof: '槐荫社区居民委员会推荐函',
  organ: bureau,
  signedOn: '2026-03-03',
}
