import type * as z from 'zod'
import { acceptanceForm } from './acceptance-form/paper.ts'
import { acceptanceNotice } from './acceptance-notice/paper.ts'
import { agreement } from './agreement/paper.ts'
import { assignmentLetter } from './assignment-letter/paper.ts'
import { attendanceSheet } from './attendance-sheet/paper.ts'
import { closingReport } from './closing-report/paper.ts'
import { completionReport } from './completion-report/paper.ts'
import { confirmationApplication } from './confirmation-application/paper.ts'
import { declineNotice } from './decline-notice/paper.ts'
import { dossierBackCover } from './dossier-back-cover/paper.ts'
import { dossierContents } from './dossier-contents/paper.ts'
import { dossierCover } from './dossier-cover/paper.ts'
import { dossierStatement } from './dossier-statement/paper.ts'
import { evaluationForm } from './evaluation-form/paper.ts'
import { evidenceList } from './evidence-list/paper.ts'
import { extensionNotice } from './extension-notice/paper.ts'
import { finalDeclineNotice } from './final-decline-notice/paper.ts'
import { followUpRecord } from './follow-up-record/paper.ts'
import { forwardingLetter } from './forwarding-letter/paper.ts'
import { hearingNotice } from './hearing-notice/paper.ts'
import { hearingOpinion } from './hearing-opinion/paper.ts'
import { hearingRecord } from './hearing-record/paper.ts'
import { investigationRecord } from './investigation-record/paper.ts'
import { mandate } from './mandate/paper.ts'
import { mediationApplication } from './mediation-application/paper.ts'
import { mediationCertificate } from './mediation-certificate/paper.ts'
import { mediationDeclineNotice } from './mediation-decline-notice/paper.ts'
import { mediationRecord } from './mediation-record/paper.ts'
import { meetingMinutes } from './meeting-minutes/paper.ts'
import { meetingNotice } from './meeting-notice/paper.ts'
import { objectionLetter } from './objection-letter/paper.ts'
import { oralAgreementForm } from './oral-agreement-form/paper.ts'
import { performanceReceipt } from './performance-receipt/paper.ts'
import { petitionForm } from './petition-form/paper.ts'
import { petitionMandate } from './petition-mandate/paper.ts'
import { petitionOpinion } from './petition-opinion/paper.ts'
import { procedureNotice } from './procedure-notice/paper.ts'
import { proofOfService } from './proof-of-service/paper.ts'
import { reReviewOpinion } from './re-review-opinion/paper.ts'
import { receiptNotice } from './receipt-notice/paper.ts'
import { responsibilityList } from './responsibility-list/paper.ts'
import { reviewAcceptanceNotice } from './review-acceptance-notice/paper.ts'
import { reviewApplication } from './review-application/paper.ts'
import { reviewDeclineNotice } from './review-decline-notice/paper.ts'
import { reviewOpinion } from './review-opinion/paper.ts'
import { rightsNotice } from './rights-notice/paper.ts'
import { serviceAddressForm } from './service-address-form/paper.ts'
import { settlementAgreement } from './settlement-agreement/paper.ts'
import { supervisionLetter } from './supervision-letter/paper.ts'
import { terminationNotice } from './termination-notice/paper.ts'
import { visitRecord } from './visit-record/paper.ts'

/** Every paper this product writes. Adding one is a folder and a line here. */
export const papers = {
  'acceptance-form': acceptanceForm,
  'acceptance-notice': acceptanceNotice,
  agreement,
  'assignment-letter': assignmentLetter,
  'attendance-sheet': attendanceSheet,
  'closing-report': closingReport,
  'completion-report': completionReport,
  'confirmation-application': confirmationApplication,
  'decline-notice': declineNotice,
  'dossier-back-cover': dossierBackCover,
  'dossier-contents': dossierContents,
  'dossier-cover': dossierCover,
  'dossier-statement': dossierStatement,
  'evaluation-form': evaluationForm,
  'evidence-list': evidenceList,
  'extension-notice': extensionNotice,
  'final-decline-notice': finalDeclineNotice,
  'follow-up-record': followUpRecord,
  'forwarding-letter': forwardingLetter,
  'hearing-notice': hearingNotice,
  'hearing-opinion': hearingOpinion,
  'hearing-record': hearingRecord,
  'investigation-record': investigationRecord,
  mandate,
  'mediation-application': mediationApplication,
  'mediation-certificate': mediationCertificate,
  'mediation-decline-notice': mediationDeclineNotice,
  'mediation-record': mediationRecord,
  'meeting-minutes': meetingMinutes,
  'meeting-notice': meetingNotice,
  'objection-letter': objectionLetter,
  'oral-agreement-form': oralAgreementForm,
  'performance-receipt': performanceReceipt,
  'petition-form': petitionForm,
  'petition-mandate': petitionMandate,
  'petition-opinion': petitionOpinion,
  'procedure-notice': procedureNotice,
  'proof-of-service': proofOfService,
  'receipt-notice': receiptNotice,
  're-review-opinion': reReviewOpinion,
  'responsibility-list': responsibilityList,
  'review-acceptance-notice': reviewAcceptanceNotice,
  'review-application': reviewApplication,
  'review-decline-notice': reviewDeclineNotice,
  'review-opinion': reviewOpinion,
  'rights-notice': rightsNotice,
  'service-address-form': serviceAddressForm,
  'settlement-agreement': settlementAgreement,
  'supervision-letter': supervisionLetter,
  'termination-notice': terminationNotice,
  'visit-record': visitRecord,
}

export type PaperId = keyof typeof papers
export type FactsOf<Id extends PaperId> = z.infer<(typeof papers)[Id]['facts']>
