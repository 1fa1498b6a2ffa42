import * as z from 'zod'
import { caseNumber, civilDate, paragraphs, parties, text } from '../../facts.ts'

export const closingReportFacts = z.strictObject({
  number: caseNumber, // 卷号
  filledOn: civilDate, // 填表时间
  office: text, // 承办单位
  handler: text, // 承办人
  acceptedOn: civilDate, // 受案时间
  closedOn: civilDate, // 结案时间
  parties,
  source: text, // 案件来源
  summary: paragraphs, // 纠纷简要事实
  result: paragraphs, // 处理结果和履行情况
  head: text.optional(), // 负责人
})
export type ClosingReportFacts = z.infer<typeof closingReportFacts>
