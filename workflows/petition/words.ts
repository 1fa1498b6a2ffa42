import type { Vocabulary } from '../field.ts'

/** 信访工作条例 17: the five ways a petition comes in. */
export const petitionChannels = {
  web: { zh: '信息网络', en: 'Web' },
  letter: { zh: '书信', en: 'Letter' },
  telephone: { zh: '电话', en: 'Telephone' },
  fax: { zh: '传真', en: 'Fax' },
  visit: { zh: '走访', en: 'Visit' },
} as const satisfies Vocabulary<string>

export const purposes = {
  suggestion: { zh: '建议意见', en: 'Suggestion' },
  accusation: { zh: '检举控告', en: 'Accusation' },
  request: { zh: '申诉求决', en: 'Request or complaint' },
} as const satisfies Vocabulary<string>

/** 信访工作条例 31: which procedure a request belongs to; only the last is decided as a petition. */
export const handlingPaths = {
  litigationLegal: { zh: '涉法涉诉（第31条第一项）', en: 'Litigation and justice (31 no. 1)' },
  arbitration: { zh: '仲裁（第31条第二项）', en: 'Arbitration (31 no. 2)' },
  partyAppeal: { zh: '党内申诉（第31条第三项）', en: 'Appeal within the party (31 no. 3)' },
  adminProcedure: {
    zh: '行政复议、裁决、确认、许可、处罚等（第31条第四项）',
    en: 'Administrative procedure (31 no. 4)',
  },
  dutyPerformance: { zh: '查处违法、履行职责（第31条第五项）', en: 'Performance of a duty (31 no. 5)' },
  petitionProcedure: { zh: '信访程序（第31条第六项）', en: 'Petition procedure (31 no. 6)' },
} as const satisfies Vocabulary<string>

const { petitionProcedure: _petition, ...others } = handlingPaths
/** The five that lead out of the petition procedure. */
export const otherPaths = others

export const tracks = {
  simple: { zh: '简易办理', en: 'Simple' },
  ordinary: { zh: '普通程序', en: 'Ordinary' },
} as const satisfies Vocabulary<string>

export const forwardings = {
  forward: { zh: '转送', en: 'Forward' },
  assign: { zh: '交办', en: 'Assign, with a day to report' },
} as const satisfies Vocabulary<string>

export const declineGrounds = {
  inTimeElsewhere: {
    zh: '已在法定期限内由其他机关办理（第19条第三款）',
    en: 'In time with another organ (19 para. 3)',
  },
  outsideScope: { zh: '不属于信访受理范围', en: 'Outside the scope of petitions' },
} as const satisfies Vocabulary<string>

/** 信访工作条例 32. */
export const opinionOutcomes = {
  supported: { zh: '支持', en: 'Supported' },
  partlySupported: { zh: '部分支持', en: 'Partly supported' },
  explained: { zh: '合理但缺乏依据，解释说明', en: 'Reasonable but without a basis: explained' },
  notSupported: { zh: '不支持', en: 'Not supported' },
} as const satisfies Vocabulary<string>

export const reviewOutcomes = {
  upheld: { zh: '维持', en: 'Upheld' },
  changed: { zh: '变更', en: 'Changed' },
  revoked: { zh: '撤销并责令重办', en: 'Revoked, to be done again' },
  notAccepted: { zh: '不予受理', en: 'Not accepted' },
} as const satisfies Vocabulary<string>

/** A re-review is the last step: it decides itself and sends nothing back. */
export const reReviewOutcomes = {
  upheld: reviewOutcomes.upheld,
  changed: reviewOutcomes.changed,
  notAccepted: reviewOutcomes.notAccepted,
} as const satisfies Vocabulary<string>

/** 信访工作条例 40: the three proposals of a petition office. */
export const proposalKinds = {
  improveWork: { zh: '改进工作', en: 'Improve the work' },
  improvePolicy: { zh: '完善政策', en: 'Improve the policy' },
  pursueResponsibility: { zh: '追究责任', en: 'Pursue responsibility' },
} as const satisfies Vocabulary<string>

export const adoptions = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partly: { zh: '部分采纳', en: 'Partly adopted' },
  notAdopted: { zh: '未采纳', en: 'Not adopted' },
} as const satisfies Vocabulary<string>

/** 信访工作条例 24: how it is settled which of several organs is competent. */
export const competenceWays = {
  agreed: { zh: '协商确定', en: 'The organs agreed' },
  commonSuperior: { zh: '共同的上一级机关、单位指定', en: 'Their common superior decided' },
  jointMeeting: { zh: '信访工作联席会议协调', en: 'The joint meeting settled it' },
} as const satisfies Vocabulary<string>

export const deliveryWays = {
  direct: { zh: '直接送达', en: 'In person' },
  left: { zh: '留置送达', en: 'Left with a witness' },
  post: { zh: '邮寄送达', en: 'By post' },
  electronic: { zh: '电子送达', en: 'Electronic' },
  notice: { zh: '公告送达', en: 'By public notice' },
} as const satisfies Vocabulary<string>

export const settlementKinds = {
  mediation: { zh: '调解协议书', en: 'Mediation agreement' },
  settlement: { zh: '和解协议书', en: 'Settlement agreement' },
} as const satisfies Vocabulary<string>

export const hearingStages = {
  handling: { zh: '办理', en: 'Handling' },
  reReview: { zh: '复核', en: 'Re-review' },
} as const satisfies Vocabulary<string>

/** 山东省信访条例 39: the parts of a hearing before the panel withdraws. */
export const hearingParts = {
  statement: { zh: '陈述', en: 'Statement' },
  question: { zh: '质询', en: 'Question' },
  debate: { zh: '辩论', en: 'Debate' },
} as const satisfies Vocabulary<string>

export const inviteeKinds = {
  delegate: { zh: '人大代表、政协委员', en: 'Delegate' },
  lawyer: { zh: '律师', en: 'Lawyer' },
  expert: { zh: '专家', en: 'Expert' },
  resident: { zh: '居民代表', en: "Residents' representative" },
  unit: { zh: '有关单位', en: 'Unit concerned' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Vocabulary<string>

export const decisions = {
  pending: { zh: '待决定', en: 'Pending' },
  approved: { zh: '同意', en: 'Approved' },
  refused: { zh: '不同意', en: 'Refused' },
} as const satisfies Vocabulary<string>
