import { familyNumber } from '../sample-people.ts'
import type { ServiceAddressFormFacts } from './facts.ts'

export const serviceAddressFormSample: ServiceAddressFormFacts = {
  number: familyNumber,
  court: '云溪市青石区人民法院',
  addressee: '王某戊',
  address: '青石区柳湾街道槐荫社区5号楼1单元201室',
  postcode: '999901',
  phone: '10000000052',
  recipient: '刘某庚',
  confirmedOn: '2026-06-04',
}
