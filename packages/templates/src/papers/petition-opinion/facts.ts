import * as z from 'zod'
import { civilDate, letterhead, paragraphs, petitionReference, points, text } from '../../facts.ts'

export const petitionOpinionFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  acceptedOn: civilDate,
  requests: points, // 投诉请求
  findings: paragraphs, // 事实和理由（经查）
  outcome: z.enum(['supported', 'partlySupported', 'explained', 'notSupported']), // 信访工作条例 32
  decision: paragraphs, // 处理意见
  basis: points, // 法律法规依据
  upperOrgan: text, // 复查机关
})
export type PetitionOpinionFacts = z.infer<typeof petitionOpinionFacts>
