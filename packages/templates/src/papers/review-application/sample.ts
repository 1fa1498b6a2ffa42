import { districtGovernment, matter, petitionNumber, resourcesBureau } from '../sample-petition.ts'
import type { ReviewApplicationFacts } from './facts.ts'

export const reviewApplicationSample: ReviewApplicationFacts = {
  step: 'review',
  applicant: {
    kind: 'person',
    name: '赵某丑',
    gender: '男',
    nation: '汉族',
    age: 61,
    phone: '10000000701',
    address: '青石区柳岸镇柳岸村一组',
  },
  petitionNumber,
  matter,
  opinion: { organ: resourcesBureau, documentNumber: '青自然资访答〔2026〕45号', receivedOn: '2026-05-11' },
  requests: ['撤销原处理意见。', '兑付青苗补偿费4,260元。'],
  grounds: ['青苗清点在前，红线调整在后。清点表有测绘人员签字，我的损失已经发生。'],
  attachments: ['信访事项处理意见书复印件', '青苗清点表复印件'],
  reviewOrgan: districtGovernment,
  appliedOn: '2026-06-02',
}
