import { number } from '../sample-people.ts'
import type { ResponsibilityListFacts } from './facts.ts'

export const responsibilityListSample: ResponsibilityListFacts = {
  number,
  matter: '3号楼2单元501室房屋渗漏',
  decidedOn: '2026-03-10',
  convener: '云溪市青石区柳湾街道槐荫社区居民委员会',
  responsibilities: [
    {
      item: '临时堵漏',
      organisation: '云溪市测试物业服务有限公司',
      person: '周某寅',
      dueOn: '2026-03-13',
      payer: '物业服务企业',
    },
    {
      item: '编制共用部位维修方案和预算',
      organisation: '云溪市测试物业服务有限公司',
      person: '周某寅',
      dueOn: '2026-03-17',
      costFen: 1_860_000,
      payer: '住宅专项维修资金',
    },
    {
      item: '指导应急使用维修资金的申请',
      organisation: '青石区住房和城乡建设局',
      person: '钱某丑',
      dueOn: '2026-03-17',
    },
  ],
}
