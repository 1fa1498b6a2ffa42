import * as z from 'zod'
import { civilDate, letterhead, paragraphs, petitionReference, points, text } from '../../facts.ts'

export const supervisionLetterFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  addressee: text,
  problem: paragraphs, // 存在的问题
  requirements: points, // 督办要求
  advice: text.optional(), // 改进建议
  replyBy: civilDate,
})
export type SupervisionLetterFacts = z.infer<typeof supervisionLetterFacts>
