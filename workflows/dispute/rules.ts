import { addDays, type Rule, type Separation } from '@maplebridge/engine/core'
import { isPersonalStatus } from '../categories.ts'
import { emergencyRules } from '../record/emergency.ts'
import { endingRules, endingSeparations } from '../record/ending.ts'
import { isAgentHere } from '../record/mandate.ts'
import { publicationRules } from '../record/publication.ts'
import { recusedPersons } from '../record/recusal.ts'
import { tollSeparations } from '../record/toll.ts'
import { settingsOf } from '../settings.ts'
import { unsigned } from './agreement.ts'
import { type DisputeData, hasConsented, includesAll } from './data.ts'
import { missingPapers } from './dossier.ts'
import { openObligations } from './obligations.ts'

const agentMayHost = (data: DisputeData): boolean =>
  includesAll(
    data,
    data.hostingConsents.map(({ party }) => party),
  )

export const allConsented = (data: DisputeData): boolean =>
  data.parties.length > 0 && data.parties.every(({ id }) => hasConsented(data, id))

const isSigned = (data: DisputeData): boolean =>
  data.agreement !== null &&
  unsigned(data).length === 0 &&
  data.mediators.length > 0 &&
  data.mediators.every(({ id }) => data.agreement?.mediatorSignatures.some((each) => each.id === id))

export const isConfirmationBarred = (data: DisputeData): boolean =>
  data.agreement?.identityRelation === true || data.agreement?.titleConfirmation === true

/** Questions about beginning and leading a mediation. */
const mediationRules = {
  registered: {
    label: { zh: '尚未登记', en: 'Not yet registered' },
    holds: (data) => data.registeredOn !== null,
  },
  partiesKnown: {
    label: { zh: '尚无当事人', en: 'No party is known yet' },
    holds: ({ parties }) => parties.length > 0,
  },
  appliedFor: {
    label: {
      zh: '不是当事人申请，或申请事项不全',
      en: 'No party applied, or the application is not complete',
    },
    holds: ({ source, parties, request }) =>
      source === 'application' &&
      request !== '' &&
      ['applicant', 'respondent'].every((part) => parties.some((party) => party.part === part)),
  },
  inScope: {
    label: { zh: '不属于人民调解范围', en: "Not within people's mediation" },
    holds: (data) => data.screening?.inScope !== false,
  },
  twoParties: {
    label: { zh: '调解须有两方以上当事人', en: 'Mediation needs two parties or more' },
    holds: (data) => data.parties.length >= 2,
  },
  allConsented: {
    label: { zh: '尚有当事人未同意调解', en: 'A party has not consented' },
    holds: allConsented,
  },
  mediatorsEnough: {
    label: {
      zh: '尚未指派足够的调解员（疑难案件须两名以上）',
      en: 'Mediators are missing (complex cases need two or more)',
    },
    holds: (data) =>
      data.mediators.filter(({ id }) => !recusedPersons(data).includes(id)).length >=
      (data.difficulty === 'complex' ? settingsOf(data).complexMediators : 1),
  },
  mediatorsFree: {
    label: {
      zh: '调解员应当回避：近亲属或已决定回避的不得担任，其他关系须各方同意',
      en: 'The mediator must keep away: near relatives and recused persons never, other relations only if all parties agree',
    },
    holds: (data) =>
      data.mediators.every(
        ({ id, relation, partiesAgree }) =>
          !recusedPersons(data).includes(id) &&
          (relation === 'none' || (partiesAgree && relation !== 'nearRelative' && relation !== 'objected')),
      ),
  },
  agentMayHost: {
    label: {
      zh: '一方的代理人兼任调解员须经全部当事人书面同意，否则由主任另派',
      en: 'An agent of one side mediates only if all parties agree in writing; otherwise the chair assigns another',
    },
    holds: (data) => data.mediators.every(({ id }) => !isAgentHere(data, id)) || agentMayHost(data),
  },
  recusalCurrent: {
    label: { zh: '追加当事人后尚未重新询问回避', en: 'A party was added and recusal not asked again' },
    holds: (data) => data.mediators.every(({ askedAbout }) => askedAbout >= data.parties.length),
  },
  expertAgreed: {
    label: { zh: '邀请专业人员须各方当事人同意', en: 'Experts need the consent of all parties' },
    holds: (data) => includesAll(data, data.experts.at(-1)?.agreedBy ?? []),
  },
  extensionAgreed: {
    label: {
      zh: '延长期限须各方当事人书面同意',
      en: 'An extension needs the written consent of all parties',
    },
    holds: (data) => includesAll(data, data.extensions.at(-1)?.agreedBy ?? []),
  },
} as const satisfies Record<string, Rule<DisputeData>>

/** Questions about the agreement, its performance and confirmation. */
const agreementRules = {
  oralAllowed: {
    label: {
      zh: '应当制作书面协议（当事人要求、疑难复杂或本地规定）',
      en: 'A written agreement is needed (a party asks, complex case, or local rule)',
    },
    holds: (data) =>
      data.agreement?.mustBeWritten === false &&
      data.difficulty !== 'complex' &&
      (data.agreement.performedAtOnce || !settingsOf(data).writtenUnlessPerformedAtOnce),
  },
  performedAtOnce: {
    label: { zh: '尚未即时履行', en: 'Not performed on the spot' },
    holds: (data) => data.agreement?.performedAtOnce === true,
  },
  electronicAllowed: {
    label: {
      zh: '涉及婚姻、收养、继承等人身关系的文书不适用电子签名（电子签名法 3），请手写签名',
      en: 'Papers on marriage, adoption or inheritance are signed by hand (Electronic Signature Law art. 3)',
    },
    holds: (data) =>
      !isPersonalStatus(data.category) && !data.personalStatus && data.agreement?.identityRelation !== true,
  },
  signed: {
    label: { zh: '当事人或调解员签名不齐', en: 'Signatures of parties or mediators are missing' },
    holds: isSigned,
  },
  confirmable: {
    label: {
      zh: '涉及身份关系或确权的协议不予司法确认（民诉法解释 355）',
      en: 'Identity relations and title cannot be confirmed (Interpretation of the Civil Procedure Law art. 355)',
    },
    holds: (data) => !isConfirmationBarred(data),
  },
  written: {
    label: { zh: '口头协议不能申请司法确认', en: 'An oral agreement cannot be confirmed' },
    holds: (data) => data.agreement?.form === 'written',
  },
  windowOpen: {
    label: {
      zh: '司法确认申请期限已届满；可就协议的履行或者内容向人民法院起诉（人民调解法 32）',
      en: 'The period for confirmation has ended; the parties may sue on the agreement (People’s Mediation Law art. 32)',
    },
    // a letter that was posted in time may be registered afterwards
    holds: ({ confirmation, confirmationWindowEnded }) =>
      confirmationWindowEnded === null ||
      (confirmation !== null && confirmation.appliedOn <= confirmationWindowEnded),
  },
  appliedJointly: {
    label: { zh: '须各方当事人共同申请', en: 'All parties must apply together' },
    holds: (data) => includesAll(data, data.confirmation?.by ?? []),
  },
  noConfirmationUnderway: {
    label: { zh: '司法确认正在进行', en: 'A confirmation is under way' },
    holds: ({ confirmation }) => confirmation === null || confirmation.decidedOn !== null,
  },
  confirmed: {
    label: { zh: '未经司法确认', en: 'Not confirmed' },
    holds: (data) => data.confirmation?.result === 'confirmed',
  },
  confirmationRejected: {
    label: { zh: '法院未驳回确认申请', en: 'The court did not dismiss' },
    holds: (data) => data.confirmation?.result === 'rejected',
  },
  allPerformed: {
    label: { zh: '尚有义务未履行', en: 'Obligations are still open' },
    holds: (data) => openObligations(data).length === 0,
  },
} as const satisfies Record<string, Rule<DisputeData>>

/** Questions about closing, archiving and reopening. */
const closingRules = {
  ...endingRules,
  ...publicationRules,
  ...emergencyRules,
  duePerformed: {
    label: { zh: '到期义务尚未全部履行', en: 'An obligation whose day has come is not performed' },
    holds: (data) =>
      openObligations(data).every(
        ({ dueOn, breachedOn }) => breachedOn === null && dueOn > (data.resolvedOn ?? ''),
      ),
  },
  dossierComplete: {
    label: { zh: '缺少必备文书且未说明', en: 'A mandatory paper is missing and not explained' },
    holds: (data) => {
      const explained = data.archive?.explained.map(({ paper }) => paper) ?? []
      return missingPapers(data).every((paper) => explained.includes(paper))
    },
  },
  isBreach: {
    label: { zh: '没有未履行的义务', en: 'There is no unperformed obligation' },
    holds: (data) => data.reopening?.reason === 'breach' && openObligations(data).length > 0,
  },
  isNoBreach: {
    label: { zh: '不履行协议的按履行处理', en: 'A breach is dealt with as performance' },
    holds: (data) => data.reopening?.reason !== 'breach',
  },
  withinReopening: {
    label: {
      zh: '已过重新启动期限，请另行登记并关联原案号',
      en: 'Too late to reopen: register anew and name the earlier number',
    },
    holds: (data) =>
      data.reopening === null ||
      data.reopening.closedOn === null ||
      data.reopening.reason === 'breach' ||
      data.reopening.on <= addDays(data.reopening.closedOn, settingsOf(data).reopenWithinDays),
  },
} as const satisfies Record<string, Rule<DisputeData>>

export const rules = { ...mediationRules, ...agreementRules, ...closingRules }

export const separations = {
  asksToll: tollSeparations.asksToll,
  ...endingSeparations,
  isNotMediatorHere: {
    label: { zh: '须由本案指派的调解员办理', en: 'Only a mediator assigned to this case' },
    bars: (data, sender) => !data.mediators.some(({ id }) => id === sender.person),
  },
  agentIsNotNeutral: {
    label: {
      zh: '您是一方的代理人，须全部当事人书面同意方可主持调解',
      en: 'You are the agent of one side: all parties must agree in writing before you mediate',
    },
    bars: (data, sender) => isAgentHere(data, sender.person) && !agentMayHost(data),
  },
} as const satisfies Record<string, Separation<DisputeData>>
