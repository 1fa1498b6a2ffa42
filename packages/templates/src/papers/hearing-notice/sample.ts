import { cityGovernment, reference } from '../sample-petition.ts'
import type { HearingNoticeFacts } from './facts.ts'

export const hearingNoticeSample: HearingNoticeFacts = {
  organ: cityGovernment,
  documentNumber: '云信听〔2026〕2号',
  issuedOn: '2026-07-24',
  ...reference,
  addressee: '赵某丑、云溪市青石区自然资源局',
  heldOn: '2026-08-03',
  startsAt: '09:30',
  place: '云溪市信访局三楼听证室',
  host: '韩某未',
  panel: ['杨某申', '朱某酉', '秦某戌', '尤某亥'],
  department: '云溪市信访局复查复核科',
  phone: '0000-5550333',
}
