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

/** The family of the second example: two sons and their mother. */
export const elderSon: Party = {
  kind: 'person',
  role: 'applicant',
  name: '王某戊',
  gender: '男',
  nation: '汉族',
  bornOn: '1974-03-12',
  age: 52,
  occupation: '职工',
  phone: '10000000052',
  address: '青石区柳湾街道槐荫社区5号楼1单元201室',
}

export const youngerSon: Party = {
  kind: 'person',
  role: 'respondent',
  name: '王某己',
  gender: '男',
  nation: '汉族',
  bornOn: '1977-01-20',
  age: 49,
  occupation: '个体经营',
  phone: '10000000049',
  address: '青石区柳湾街道柳岸社区2号楼3单元302室',
}

export const mother: Party = {
  kind: 'person',
  role: 'party',
  name: '刘某庚',
  gender: '女',
  nation: '汉族',
  bornOn: '1945-02-08',
  age: 81,
  occupation: '退休',
  phone: '10000000081',
  address: '青石区柳湾街道槐荫社区5号楼1单元201室',
}

export const number = '（2026）槐荫人调字第001号'
export const familyNumber = '（2026）槐荫人调字第002号'
export const familyMatter = '王某戊与王某己赡养费纠纷'
export const committee = '云溪市青石区柳湾街道槐荫社区人民调解委员会'
