import { addDays, type Invariant } from '@maplebridge/engine/core'
import { recusedPersons } from '../record/recusal.ts'
import type { DisputeData } from './data.ts'
import { allConsented, isConfirmationBarred } from './rules.ts'

const last = (past: readonly { event: string }[]): string | undefined => past.at(-1)?.event
const MEDIATING = ['session.held', 'agreement.drafted', 'agreement.reachedOrally', 'agreement.sealed']

/** What must be true of every case after every event, whatever the chart says. */
export const invariants = {
  consentOfAll: {
    label: {
      zh: '1. 未经各方当事人同意，不得开始或继续调解（人民调解法 3、17）',
      en: '1. No mediation begins or goes on without the consent of every party (People’s Mediation Law 3, 17)',
    },
    holds: (data, past) => !MEDIATING.includes(last(past) ?? '') || allConsented(data),
  },
  freeOfCharge: {
    label: {
      zh: '2. 人民调解不收费：没有任何收费记录（人民调解法 4）',
      en: '2. Mediation is free: nothing records a fee (People’s Mediation Law 4)',
    },
    holds: (data) => Object.keys(data).every((key) => !/fee|charge|price/i.test(key)),
  },
  refusalEnds: {
    label: {
      zh: '1. 一方明确拒绝即终止调解（人民调解法 17、26）',
      en: '1. One clear refusal ends mediation (17, 26)',
    },
    holds: (data, past) => last(past) !== 'consent.refused' || data.termination?.reason === 'refused',
  },
  recusedKeepAway: {
    label: {
      zh: '4. 应回避的人不在办理人员之列（人民调解法 23）',
      en: '4. Nobody who must keep away works on the case (23)',
    },
    holds: (data, past) =>
      !MEDIATING.includes(last(past) ?? '') ||
      data.mediators.every(({ id }) => !recusedPersons(data).includes(id)),
  },
  writtenWhenAsked: {
    label: {
      zh: '当事人要求书面的，须制作协议书（人民调解法 28）',
      en: 'An agreement is written whenever a party asks',
    },
    holds: ({ agreement }) => agreement?.form !== 'oral' || !agreement.mustBeWritten,
  },
  effectBySeal: {
    label: {
      zh: '13. 书面协议自各方签名、调解员签名并加盖印章之日生效（人民调解法 29、30）',
      en: '13. A written agreement takes effect when all have signed and it is sealed; an oral one that day (29, 30)',
    },
    holds: ({ agreement, parties }) =>
      agreement === null ||
      agreement.effectiveOn === null ||
      (agreement.form === 'oral'
        ? agreement.effectiveOn === agreement.on
        : agreement.sealedOn === agreement.effectiveOn &&
          agreement.mediatorSignatures.length > 0 &&
          agreement.copies === parties.length + 1 &&
          parties.every(({ id }) => agreement.signatures.some(({ party }) => party === id))),
  },
  ownSignature: {
    label: { zh: '每名当事人只签一次名', en: 'Each party has signed once' },
    holds: ({ agreement }) =>
      agreement === null ||
      new Set(agreement.signatures.map(({ party }) => party)).size === agreement.signatures.length,
  },
  confirmationJointly: {
    label: {
      zh: '14. 司法确认由各方共同在协议生效30日内申请（人民调解法 33，民诉法 205）',
      en: '14. Confirmation is applied for jointly, within 30 days of effect; a free last day moves (33; Civil Procedure Law 205)',
    },
    holds: ({ confirmation, agreement, parties, round }) =>
      confirmation === null ||
      round > 1 ||
      (agreement?.effectiveOn != null &&
        parties.every(({ id }) => confirmation.by.includes(id)) &&
        // the calendar may move the last day over a holiday week, never further
        confirmation.appliedOn <= addDays(agreement.effectiveOn, 30 + 10)),
  },
  noConfirmationOfStatus: {
    label: {
      zh: '15. 身份关系、确权协议不予司法确认（民诉法解释 355）',
      en: '15. Status and title are never confirmed (Interpretation of the Civil Procedure Law 355)',
    },
    holds: (data) => data.confirmation === null || !isConfirmationBarred(data),
  },
  noElectronicStatus: {
    label: {
      zh: '人身关系文书不用电子签名（电子签名法 3）',
      en: 'Papers on status carry no electronic signature',
    },
    holds: ({ agreement, category, personalStatus }) =>
      agreement === null ||
      !(category === 'marriageFamily' || personalStatus || agreement.identityRelation) ||
      agreement.signatures.every(({ way }) => way !== 'electronic'),
  },
  emergencyIsRed: {
    label: {
      zh: '17. 紧急情况转红并计时报告（人民调解法 25）',
      en: '17. An emergency turns the case red and its report is timed (25)',
    },
    holds: (data, past) =>
      last(past) !== 'emergency.raised' || (data.colour === 'red' && data.emergencies.length > 0),
  },
  lateStaysLate: {
    label: {
      zh: '18. 到期未履行的记录不因事后履行而消失',
      en: '18. A missed day stays recorded after later performance',
    },
    holds: (data) =>
      data.obligations.every(
        ({ doneOn, dueOn, breachedOn }) => breachedOn === null || doneOn === null || breachedOn > dueOn,
      ),
  },
} as const satisfies Record<string, Invariant<DisputeData>>
