import type { Party } from '../facts.ts'

/** The people of the leaking-house example. All persons, places and companies are fictional. */
export const zhang: Party = {
  kind: 'person',
  role: 'applicant',
  name: '张某甲',
  gender: '女',
  nation: '汉族',
  age: 46,
  occupation: '教师',
  phone: '10000000501',
  address: '青石区柳湾街道槐荫社区3号楼2单元501室',
}

export const li: Party = {
  kind: 'person',
  role: 'respondent',
  name: '李某乙',
  gender: '男',
  nation: '汉族',
  age: 58,
  occupation: '退休',
  phone: '10000000601',
  address: '青石区柳湾街道槐荫社区3号楼2单元601室',
}

export const propertyCompany: Party = {
  kind: 'organisation',
  role: 'respondent',
  name: '云溪市测试物业服务有限公司',
  representative: '周某寅',
  position: '项目经理',
  phone: '0000-5550123',
  address: '青石区柳湾街道槐荫社区1号楼底层',
}

export const number = '（2026）槐荫人调字第001号'
export const committee = '云溪市青石区柳湾街道槐荫社区人民调解委员会'
