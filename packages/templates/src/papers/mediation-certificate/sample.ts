import { committee, elderSon, familyMatter, familyNumber, mother, youngerSon } from '../sample-people.ts'
import type { MediationCertificateFacts } from './facts.ts'

export const mediationCertificateSample: MediationCertificateFacts = {
  committee,
  court: '云溪市青石区人民法院',
  parties: [elderSon, youngerSon, mother],
  matter: familyMatter,
  agreementNumber: familyNumber,
  agreedOn: '2026-05-08',
  mediators: ['何某壬'],
  issuedOn: '2026-06-04',
}
