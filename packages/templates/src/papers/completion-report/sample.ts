import { bureau, reference, resourcesBureau } from '../sample-petition.ts'
import type { CompletionReportFacts } from './facts.ts'

export const completionReportSample: CompletionReportFacts = {
  organ: resourcesBureau,
  documentNumber: '青自然资信结〔2026〕9号',
  issuedOn: '2026-05-15',
  ...reference,
  addressee: bureau,
  assignmentNumber: '青信交〔2026〕3号',
  process: ['1月26日受理；2月3日当面听取陈述；3月25日延长办理期限；4月重新测绘；5月8日作出处理意见。'],
  findings: ['信访人登记地块位于调整后的用地红线之外。'],
  decision: ['对兑付青苗补偿费的请求不予支持。'],
  serviceProof: '处理意见书于2026年5月11日直接送达，有送达回证。',
  petitionerView: '信访人表示不服，准备请求复查。',
  attachments: ['信访事项处理意见书', '送达回证', '重新测绘成果'],
}
