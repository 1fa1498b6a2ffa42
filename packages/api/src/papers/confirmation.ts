import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { dayInWords } from './day-in-words.ts'
import { mediatorNames } from './mediators.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'

/** What goes to the court with the agreement (民诉法解释 354). */

/** Those who apply together. */
function applicants(source: PaperSource) {
  const by = source.data.confirmation?.by ?? []
  return partyFacts(source).filter((_, index) => by.includes(source.data.parties[index]?.id ?? ''))
}

/** 司法确认申请书 */
export function buildConfirmationApplicationFacts(
  source: PaperSource,
): DraftFacts<FactsOf<'confirmation-application'>> {
  const { agreement, confirmation, title } = source.data
  const on = agreement?.on
  return {
    applicants: applicants(source),
    committee: source.committee,
    agreementNumber: source.number,
    matter: title || undefined,
    agreedOn: on,
    effectiveOn: agreement?.effectiveOn ?? undefined,
    reasons: on
      ? [
          `申请人因${title}，于${dayInWords(on)}经${source.committee}主持调解，自愿达成人民调解协议。`,
          '申请人认为协议合法有效，为保证协议的履行，共同申请司法确认。',
        ]
      : [],
    court: confirmation?.court,
    attachments: ['人民调解协议书', '调解组织主持调解证明', '申请人身份证明', '送达地址确认书'],
    appliedOn: confirmation?.appliedOn,
  }
}

/** 调解组织主持调解证明 */
export const buildMediationCertificateFacts = (
  source: PaperSource,
): DraftFacts<FactsOf<'mediation-certificate'>> => ({
  committee: source.committee,
  court: source.data.confirmation?.court,
  parties: partyFacts(source),
  matter: source.data.title || undefined,
  agreementNumber: source.number,
  agreedOn: source.data.agreement?.on,
  mediators: mediatorNames(source),
  issuedOn: source.on,
})

/** 送达地址确认书, a page for each who applies; he fills in what is not known. */
export const buildServiceAddressFormFacts = (
  source: PaperSource,
): DraftFacts<FactsOf<'service-address-form'>> => ({
  number: source.number,
  court: source.data.confirmation?.court,
  addressees: applicants(source).map(({ name, address, phone }) => ({ name, address, phone })),
  confirmedOn: source.data.confirmation?.appliedOn,
})
