import { petitioner, petitionNumber, resourcesBureau } from '../sample-petition.ts'
import type { ProofOfServiceFacts } from './facts.ts'

export const proofOfServiceSample: ProofOfServiceFacts = {
  organ: resourcesBureau,
  caseNumber: petitionNumber,
  documentTitle: '信访事项处理意见书',
  documentNumber: '青自然资访答〔2026〕45号',
  recipient: petitioner,
  address: '青石区柳岸镇柳岸村一组',
  way: 'direct',
  servedOn: '2026-05-11',
  servers: ['冯某寅', '褚某辰'],
}
