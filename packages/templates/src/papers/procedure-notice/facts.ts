import * as z from 'zod'
import { civilDate, letterhead, petitionReference, text } from '../../facts.ts'

export const procedureNoticeFacts = z.strictObject({
  ...letterhead,
  ...petitionReference,
  receivedOn: civilDate,
  item: z.enum(['一', '二', '三', '四', '五']), // 信访工作条例 31, the five that lead elsewhere
  procedure: text, // 应当通过何种程序
  body: text, // 向哪个机关提出
  limit: text.optional(), // 「自收到处罚决定书之日起60日内」
})
export type ProcedureNoticeFacts = z.infer<typeof procedureNoticeFacts>
