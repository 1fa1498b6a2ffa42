import { familyNumber } from '../sample-people.ts'
import type { ServiceAddressFormFacts } from './facts.ts'

export const serviceAddressFormSample: ServiceAddressFormFacts = {
  number: familyNumber,
  court: '云溪市青石区人民法院',
  addressees: [
    {
      name: '王某戊',
      address: '青石区柳湾街道槐荫社区5号楼1单元201室',
      postcode: '999901',
      phone: '10000000052',
      recipient: '刘某庚',
    },
    { name: '王某己', address: '青石区柳湾街道槐荫社区2号楼3单元401室', phone: '10000000053' },
  ],
  confirmedOn: '2026-06-04',
}
