import type { Random } from '../random.ts'

/** What people quarrel about: title, category and a few sentences. All of it invented. */
export interface Matter {
  category: string
  title: string
  summary: string
  request: string
  term: string
  colour: 'green' | 'yellow' | 'red'
  company?: string
}

export const matters: Matter[] = [
  {
    category: 'neighbours',
    title: '噪音扰邻纠纷',
    summary: '楼上夜间拖动桌椅、播放音乐，楼下住户多次沟通无果。',
    request: '请求夜间停止产生噪音。',
    term: '晚22时至次日7时不再产生扰人噪音，并铺设地垫。',
    colour: 'green',
  },
  {
    category: 'neighbours',
    title: '楼道堆物纠纷',
    summary: '一方在公共楼道长期堆放杂物，影响通行和消防安全。',
    request: '请求清理楼道。',
    term: '清空楼道堆放物，今后不再占用公共通道。',
    colour: 'green',
  },
  {
    category: 'neighbours',
    title: '空调外机滴水纠纷',
    summary: '空调外机滴水致楼下雨棚损坏，双方对修复费用有争议。',
    request: '请求赔偿雨棚损失。',
    term: '接好排水管并赔偿雨棚维修费用。',
    colour: 'green',
  },
  {
    category: 'property',
    title: '卫生间渗漏纠纷',
    summary: '楼上卫生间渗漏致楼下吊顶损坏，双方对责任和费用有争议。',
    request: '请求修复防水并赔偿损失。',
    term: '重做卫生间防水并赔偿吊顶损失。',
    colour: 'yellow',
  },
  {
    category: 'property',
    title: '物业费减免纠纷',
    summary: '业主以电梯长期故障为由拒交物业费，物业公司催收。',
    request: '请求减免部分物业费。',
    term: '减免故障期间物业费的百分之三十，余款交清。',
    colour: 'yellow',
    company: '云溪市测试物业服务有限公司',
  },
  {
    category: 'housing',
    title: '宅基地界址纠纷',
    summary: '两户因翻建围墙对宅基地边界各执一词。',
    request: '请求确认围墙位置。',
    term: '以原滴水线为界，各自退让砌墙。',
    colour: 'yellow',
  },
  {
    category: 'marriageFamily',
    title: '赡养费纠纷',
    summary: '子女之间对老人赡养费分担意见不一。',
    request: '请求按月支付赡养费。',
    term: '自下月起按月支付赡养费。',
    colour: 'yellow',
  },
  {
    category: 'contract',
    title: '房屋租赁押金纠纷',
    summary: '租期届满，出租人以墙面污损为由拒退押金。',
    request: '请求退还押金。',
    term: '扣除粉刷费用后退还押金余款。',
    colour: 'green',
  },
  {
    category: 'contract',
    title: '装修质量纠纷',
    summary: '装修完工后墙面开裂，业主要求返工。',
    request: '请求返工并延长保修。',
    term: '返工修补并延长保修一年。',
    colour: 'yellow',
    company: '云溪市测试装饰工程有限公司',
  },
  {
    category: 'migrantWages',
    title: '拖欠工资纠纷',
    summary: '务工人员反映承包人拖欠两个月工资。',
    request: '请求支付工资。',
    term: '分两期付清拖欠工资。',
    colour: 'red',
    company: '云溪市测试建筑劳务有限公司',
  },
  {
    category: 'damages',
    title: '犬只伤人赔偿纠纷',
    summary: '未拴绳犬只抓伤路人，双方对医疗费和误工费有争议。',
    request: '请求赔偿医疗费、误工费。',
    term: '赔偿医疗费和误工费，犬只外出拴绳。',
    colour: 'yellow',
  },
  {
    category: 'traffic',
    title: '电动车碰撞纠纷',
    summary: '小区内电动车碰撞致车辆受损，双方对责任比例有争议。',
    request: '请求赔偿修车费用。',
    term: '按责任比例承担修车费用。',
    colour: 'green',
  },
  {
    category: 'consumption',
    title: '预付卡退费纠纷',
    summary: '健身房停业，消费者要求退还预付卡余额。',
    request: '请求退还余额。',
    term: '退还预付卡余额。',
    colour: 'green',
    company: '云溪市测试健身服务有限公司',
  },
  {
    category: 'landForest',
    title: '承包地田埂纠纷',
    summary: '相邻承包户因田埂移位对面积有争议。',
    request: '请求恢复田埂。',
    term: '按承包合同面积恢复田埂。',
    colour: 'green',
  },
  {
    category: 'environment',
    title: '餐馆油烟纠纷',
    summary: '楼下餐馆油烟直排，楼上住户要求整改。',
    request: '请求加装油烟净化设备。',
    term: '加装油烟净化设备并定期清洗。',
    colour: 'yellow',
    company: '云溪市测试餐饮店',
  },
]

const SURNAMES = '赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'
const STEMS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'

export type PartyForm = { [key: string]: string | number; name: string; part: string }

/** Two parties (or a person and a company), with telephones of the form nobody has. */
export function peopleOf(random: Random, matter: Matter, index: number): PartyForm[] {
  const person = (part: string, offset: number): PartyForm => ({
    name: `${random.pick([...SURNAMES])}某${STEMS[(index * 3 + offset) % STEMS.length]}`,
    part,
    gender: random.chance(50) ? 'male' : 'female',
    birthYear: 1945 + random.below(58),
    nation: '汉族',
    address: `${1 + random.below(9)}号楼${1 + random.below(3)}单元${1 + random.below(6)}0${1 + random.below(4)}室`,
    phone: `1390000${String((index * 2 + offset) % 10_000).padStart(4, '0')}`,
  })
  const other: PartyForm = matter.company
    ? {
        kind: 'organisation',
        name: matter.company,
        part: 'respondent',
        legalRepresentative: '某经理',
        address: '云溪市青石区测试路9号',
        phone: '0999-5550199',
      }
    : person('respondent', 1)
  return [person('applicant', 0), other]
}
