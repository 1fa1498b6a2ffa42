import * as z from 'zod'
import { caseNumber, civilDate, text } from '../../facts.ts'

/** What is not known yet is filled in by hand. */
const addressee = z.strictObject({
  name: text, // who confirms
  address: text.optional(),
  postcode: text.optional(),
  phone: text.optional(),
  recipient: text.optional(), // 代收人
  electronic: text.optional(), // an electronic address, where he consents to electronic service
})

export const serviceAddressFormFacts = z.strictObject({
  number: caseNumber, // of the agreement
  court: text,
  addressees: z.array(addressee).min(1), // a page each
  confirmedOn: civilDate,
})
export type ServiceAddressFormFacts = z.infer<typeof serviceAddressFormFacts>
