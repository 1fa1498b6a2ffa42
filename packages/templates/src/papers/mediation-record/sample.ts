import { committee, number } from '../sample-people.ts'
import type { MediationRecordFacts } from './facts.ts'

export const mediationRecordSample: MediationRecordFacts = {
  number: number.replace('001', '002'),
  committee,
  session: 1,
  heldOn: '2026-04-24',
  startsAt: '14:30',
  endsAt: '16:40',
  place: '槐荫社区人民调解室',
  matter: '王某戊与王某己因赡养母亲刘某庚发生的赡养费纠纷',
  parties: [
    { kind: 'person', name: '王某戊', gender: '男', age: 52, phone: '10000000052' },
    { kind: 'person', name: '王某己', gender: '男', age: 49, phone: '10000000049' },
    { kind: 'person', name: '刘某庚', gender: '女', age: 81 },
  ],
  participants: [{ name: '高某癸', organisation: '云溪市测试律师事务所', position: '律师' }],
  record: [
    {
      speaker: '何某壬',
      text: '今天就王某戊与王某己的赡养费纠纷进行调解。调解遵循自愿、平等原则，不收取任何费用。各位是否要求调解员回避？',
    },
    {
      speaker: '王某戊',
      text: '不要求回避。弟弟王某己自2025年11月起没有再支付母亲的赡养费，母亲的日常开支和医药费都由我一人承担。',
    },
    {
      speaker: '王某己',
      text: '不要求回避。我去年收入减少，并不是不愿意赡养。希望把每月的数额和医药费的分担说清楚。',
    },
    { speaker: '刘某庚', text: '两个儿子都孝顺，我希望他们不要再争吵，能常来看看我。' },
    {
      speaker: '高某癸',
      text: '根据《中华人民共和国民法典》第一千零六十七条第二款，缺乏劳动能力或者生活困难的父母，有要求成年子女给付赡养费的权利。',
    },
    {
      speaker: '何某壬',
      text: '各方对事实没有争议，分歧在于每月数额和医药费分担。请双方回去核对近一年的支出，下次带来票据。',
    },
  ],
  outcome: 'continued',
  outcomeNote: '双方同意于2026年5月6日继续调解。',
  mediators: ['何某壬'],
  recorder: '孙某丁',
}
