import { committee, familyNumber } from '../sample-people.ts'
import type { InvestigationRecordFacts } from './facts.ts'

export const investigationRecordSample: InvestigationRecordFacts = {
  number: familyNumber,
  committee,
  heldOn: '2026-04-20',
  startsAt: '10:00',
  endsAt: '10:40',
  place: '槐荫社区5号楼1单元202室',
  participants: [{ name: '吴某卯', organisation: '槐荫社区', position: '党总支书记' }],
  subject: {
    kind: 'person',
    name: '郑某辰',
    gender: '女',
    nation: '汉族',
    age: 67,
    occupation: '退休',
    phone: '10000000202',
    address: '青石区柳湾街道槐荫社区5号楼1单元202室',
  },
  record: [
    { speaker: '何某壬', text: '我们就王某戊与王某己的赡养费纠纷向您了解情况，请如实陈述。' },
    { speaker: '郑某辰', text: '好的。我是刘某庚的邻居，住对门已有十五年。' },
    { speaker: '何某壬', text: '刘某庚平时由谁照顾？' },
    { speaker: '郑某辰', text: '一直和大儿子王某戊住。小儿子从前每月都来，去年冬天以后来得少了。' },
  ],
  investigators: ['何某壬'],
  recorder: '孙某丁',
}
