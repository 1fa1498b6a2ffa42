import * as z from 'zod'
import { caseNumber, civilDate, paragraphs, parties, people, points, text } from '../../facts.ts'

export const oralAgreementFormFacts = z.strictObject({
  number: caseNumber,
  committee: text,
  parties: parties.min(2),
  disputeFacts: paragraphs, // 纠纷主要事实、争议事项
  terms: points, // 达成协议内容
  performance: text, // 履行方式、时限
  agreedOn: civilDate,
  mediators: people,
  recorder: text.optional(),
})
export type OralAgreementFormFacts = z.infer<typeof oralAgreementFormFacts>
