import { definePaper } from '../define-paper.ts'
import { serviceAddressFormFacts } from './facts.ts'
import { serviceAddressFormSample } from './sample.ts'

export const serviceAddressForm = definePaper({
  title: '送达地址确认书',
  facts: serviceAddressFormFacts,
  sample: serviceAddressFormSample,
  folder: import.meta.url,
})
