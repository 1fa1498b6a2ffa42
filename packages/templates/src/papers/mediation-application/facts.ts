import * as z from 'zod'
import { civilDate, paragraphs, parties, points, text } from '../../facts.ts'

export const mediationApplicationFacts = z.strictObject({
  applicants: parties,
  respondents: parties,
  summary: paragraphs, // 纠纷简要情况
  requests: points, // 当事人申请事项
  committee: text,
  appliedOn: civilDate,
})
export type MediationApplicationFacts = z.infer<typeof mediationApplicationFacts>
