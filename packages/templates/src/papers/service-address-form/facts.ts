import * as z from 'zod'
import { caseNumber, civilDate, text } from '../../facts.ts'

export const serviceAddressFormFacts = z.strictObject({
  number: caseNumber, // of the agreement
  court: text,
  addressee: text, // who confirms
  address: text,
  postcode: text.optional(),
  phone: text,
  recipient: text.optional(), // 代收人
  electronic: text.optional(), // an electronic address, where he consents to electronic service
  confirmedOn: civilDate,
})
export type ServiceAddressFormFacts = z.infer<typeof serviceAddressFormFacts>
