import type { DraftFacts, FactsOf, PaperId } from '@maplebridge/templates'
import { buildAcceptanceFormFacts } from './acceptance-form.ts'
import { buildAgreementFacts } from './agreement.ts'
import {
  buildConfirmationApplicationFacts,
  buildMediationCertificateFacts,
  buildServiceAddressFormFacts,
} from './confirmation.ts'
import { buildEvidenceListFacts } from './evidence-list.ts'
import { buildFollowUpRecordFacts } from './follow-up-record.ts'
import { buildInvestigationRecordFacts } from './investigation-record.ts'
import { buildMandateFacts, buildPetitionMandateFacts } from './mandates.ts'
import { buildMediationApplicationFacts } from './mediation-application.ts'
import {
  buildClosingReportFacts,
  buildMediationDeclineNoticeFacts,
  buildTerminationNoticeFacts,
} from './mediation-end.ts'
import { buildMediationRecordFacts } from './mediation-record.ts'
import { buildMeetingMinutesFacts } from './meeting-minutes.ts'
import {
  buildAttendanceSheetFacts,
  buildMeetingNoticeFacts,
  buildResponsibilityListFacts,
} from './meetings.ts'
import { buildOralAgreementFormFacts } from './oral-agreement-form.ts'
import type { PaperSource } from './paper-source.ts'
import { buildPerformanceReceiptFacts } from './performance-receipt.ts'
import { buildEvaluationFormFacts, buildSettlementAgreementFacts } from './petition-ending.ts'
import { buildPetitionFormFacts } from './petition-form.ts'
import {
  buildHearingNoticeFacts,
  buildHearingOpinionFacts,
  buildHearingRecordFacts,
} from './petition-hearing.ts'
import {
  buildAcceptanceNoticeFacts,
  buildDeclineNoticeFacts,
  buildExtensionNoticeFacts,
  buildFinalDeclineNoticeFacts,
  buildProcedureNoticeFacts,
  buildReceiptNoticeFacts,
} from './petition-notices.ts'
import {
  buildPetitionOpinionFacts,
  buildReReviewOpinionFacts,
  buildReviewOpinionFacts,
} from './petition-opinions.ts'
import {
  buildReviewAcceptanceNoticeFacts,
  buildReviewApplicationFacts,
  buildReviewDeclineNoticeFacts,
} from './petition-review.ts'
import {
  buildAssignmentLetterFacts,
  buildCompletionReportFacts,
  buildForwardingLetterFacts,
  buildObjectionLetterFacts,
  buildSupervisionLetterFacts,
} from './petition-routing.ts'
import { buildProofOfServiceFacts } from './proof-of-service.ts'
import { buildRightsNoticeFacts } from './rights-notice.ts'
import { buildVisitRecordFacts } from './visit-record.ts'

/** Made of the finished papers of a case, not of the case. */
type DossierPaper = Extract<PaperId, `dossier-${string}`>

/** For the papers of cases: the pure function from the case to what the paper prints. */
export const factsBuilders = {
  'acceptance-form': buildAcceptanceFormFacts,
  'acceptance-notice': buildAcceptanceNoticeFacts,
  agreement: buildAgreementFacts,
  'assignment-letter': buildAssignmentLetterFacts,
  'attendance-sheet': buildAttendanceSheetFacts,
  'closing-report': buildClosingReportFacts,
  'completion-report': buildCompletionReportFacts,
  'confirmation-application': buildConfirmationApplicationFacts,
  'decline-notice': buildDeclineNoticeFacts,
  'evaluation-form': buildEvaluationFormFacts,
  'evidence-list': buildEvidenceListFacts,
  'extension-notice': buildExtensionNoticeFacts,
  'final-decline-notice': buildFinalDeclineNoticeFacts,
  'follow-up-record': buildFollowUpRecordFacts,
  'forwarding-letter': buildForwardingLetterFacts,
  'hearing-notice': buildHearingNoticeFacts,
  'hearing-opinion': buildHearingOpinionFacts,
  'hearing-record': buildHearingRecordFacts,
  'investigation-record': buildInvestigationRecordFacts,
  mandate: buildMandateFacts,
  'mediation-application': buildMediationApplicationFacts,
  'mediation-certificate': buildMediationCertificateFacts,
  'mediation-decline-notice': buildMediationDeclineNoticeFacts,
  'mediation-record': buildMediationRecordFacts,
  'meeting-minutes': buildMeetingMinutesFacts,
  'meeting-notice': buildMeetingNoticeFacts,
  'objection-letter': buildObjectionLetterFacts,
  'oral-agreement-form': buildOralAgreementFormFacts,
  'performance-receipt': buildPerformanceReceiptFacts,
  'petition-form': buildPetitionFormFacts,
  'petition-mandate': buildPetitionMandateFacts,
  'petition-opinion': buildPetitionOpinionFacts,
  'procedure-notice': buildProcedureNoticeFacts,
  'proof-of-service': buildProofOfServiceFacts,
  're-review-opinion': buildReReviewOpinionFacts,
  'receipt-notice': buildReceiptNoticeFacts,
  'responsibility-list': buildResponsibilityListFacts,
  'review-acceptance-notice': buildReviewAcceptanceNoticeFacts,
  'review-application': buildReviewApplicationFacts,
  'review-decline-notice': buildReviewDeclineNoticeFacts,
  'review-opinion': buildReviewOpinionFacts,
  'rights-notice': buildRightsNoticeFacts,
  'service-address-form': buildServiceAddressFormFacts,
  'settlement-agreement': buildSettlementAgreementFacts,
  'supervision-letter': buildSupervisionLetterFacts,
  'termination-notice': buildTerminationNoticeFacts,
  'visit-record': buildVisitRecordFacts,
} satisfies { [Id in Exclude<PaperId, DossierPaper>]: (source: PaperSource) => DraftFacts<FactsOf<Id>> }

export const hasFactsBuilder = (id: string): id is keyof typeof factsBuilders =>
  Object.hasOwn(factsBuilders, id)
