import * as z from 'zod'
import { caseNumber, civilDate, paragraphs, people, petitionChannel, points, text } from '../../facts.ts'

export const petitionFormFacts = z.strictObject({
  number: caseNumber,
  queryCode: text.optional(), // 查询码
  channel: petitionChannel,
  receivedOn: civilDate,
  petitioner: text,
  idNumber: text.optional(),
  phone: text.optional(),
  address: text.optional(),
  people: z.int().positive(), // 信访人数
  representatives: people.max(5).optional(), // 信访工作条例 20: at most five
  purpose: z.enum(['suggestion', 'accusation', 'request']),
  contentClass: text.optional(), // 内容分类, where it is sorted already
  problemPlace: text.optional(), // 问题属地
  repeated: z.boolean().optional(), // 重复信访
  requests: points,
  facts: paragraphs, // 事实和理由
  priorHandling: text.optional(),
  marks: points.optional(), // 积案、领导包案 and the like
  registrar: text,
  registeredOn: civilDate,
})
export type PetitionFormFacts = z.infer<typeof petitionFormFacts>
