import { committee, elderSon, youngerSon } from '../sample-people.ts'
import type { MediationApplicationFacts } from './facts.ts'

export const mediationApplicationSample: MediationApplicationFacts = {
  applicants: [elderSon],
  respondents: [youngerSon],
  summary: [
    '我与王某己是兄弟，母亲刘某庚今年八十一岁，随我共同生活。王某己自2025年11月起没有再支付母亲的赡养费，母亲的日常开支和医药费都由我一人承担，多次商量没有结果。',
  ],
  requests: ['王某己按月支付母亲赡养费。', '母亲的医药费由兄弟二人分担。', '约定王某己看望母亲的时间。'],
  committee,
  appliedOn: '2026-04-13',
}
