import type { Vocabulary } from '../field.ts'

export const signals = {
  threats: { zh: '有威胁或携带器械', en: 'Threats or a weapon' },
  injury: { zh: '已有人受伤', en: 'Somebody is already hurt' },
  alcohol: { zh: '酒后冲突', en: 'Conflict under alcohol' },
  policeCalls: { zh: '两次以上报警', en: 'Two or more police calls' },
  familyBreakup: { zh: '离婚分居且有未成年子女', en: 'Separation with minor children' },
  selfHarmWords: { zh: '有轻生言语', en: 'Words of self-harm' },
  longUnpaid: { zh: '大额欠款长期未付', en: 'Large sums long unpaid' },
  escalatingWords: { zh: '言语冲突升级', en: 'Escalating words' },
} as const satisfies Vocabulary<string>

/** Signals any of which turns the case red (a checklist on the case, never a score on a person). */
export const RED_SIGNALS: readonly string[] = ['threats', 'injury', 'alcohol', 'policeCalls']

export const signWays = {
  ink: { zh: '签名', en: 'Signature in ink' },
  fingerprint: { zh: '按指印', en: 'Fingerprint' },
  seal: { zh: '盖章', en: 'Seal' },
  electronic: { zh: '可靠电子签名', en: 'Reliable electronic signature' },
} as const satisfies Vocabulary<string>

export const sessionResults = {
  success: { zh: '调解成功', en: 'Successful' },
  failure: { zh: '调解不成', en: 'Failed' },
  continued: { zh: '有待继续', en: 'To be continued' },
} as const satisfies Vocabulary<string>

export const suspensionReasons = {
  appraisal: { zh: '鉴定评估', en: 'Appraisal' },
  forceMajeure: { zh: '不可抗力', en: 'Force majeure' },
  falseMediation: { zh: '涉嫌虚假调解核查', en: 'Suspected false mediation under check' },
  emergency: { zh: '紧急情况处置', en: 'Emergency under way' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Vocabulary<string>

/** Why mediation ends without an agreement (最高法在线调解规则 25 and 特邀调解规则 18). */
export const terminationReasons = {
  refused: { zh: '当事人拒绝调解', en: 'A party refuses' },
  unreachable: { zh: '当事人无法联系', en: 'A party cannot be reached' },
  tooFarApart: { zh: '分歧较大、无法达成协议', en: 'Too far apart' },
  termExpired: { zh: '期限届满且未延长', en: 'The period ended and was not extended' },
  refusedToSign: { zh: '拒绝签署协议', en: 'A party refuses to sign' },
  falseMediation: { zh: '涉嫌虚假调解', en: 'Suspected false mediation' },
  outsideScope: { zh: '不属于人民调解范围', en: "Outside people's mediation" },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Vocabulary<string>

export const agreementForms = {
  written: { zh: '书面协议', en: 'Written' },
  oral: { zh: '口头协议', en: 'Oral' },
} as const satisfies Vocabulary<string>

export const expertKinds = {
  lawyer: { zh: '律师', en: 'Lawyer' },
  counsellor: { zh: '心理咨询师', en: 'Counsellor' },
  moralLecturer: { zh: '道德宣讲师', en: 'Moral lecturer' },
} as const satisfies Vocabulary<string>

export const repetitions = {
  once: { zh: '一次', en: 'Once' },
  monthly: { zh: '每月', en: 'Every month' },
} as const satisfies Vocabulary<string>

/** Courts that may confirm (民事诉讼法 205). */
/** 特邀调解规定 27: before filing the court assigns, afterwards it entrusts. */
export const entrustments = {
  beforeFiling: { zh: '立案前委派', en: 'Assigned before filing' },
  ordinary: { zh: '立案后委托（普通程序）', en: 'Entrusted in ordinary procedure' },
  simple: { zh: '立案后委托（简易程序）', en: 'Entrusted in simple procedure' },
} as const satisfies Vocabulary<string>

export const courtGrounds = {
  inviting: { zh: '邀请调解的人民法院', en: 'The court that invited the mediation' },
  organisation: {
    zh: '调解组织所在地基层人民法院',
    en: 'Basic court at the place of the mediation committee',
  },
  domicile: { zh: '当事人住所地基层人民法院', en: "Basic court at a party's domicile" },
  subjectMatter: { zh: '标的物所在地基层人民法院', en: 'Basic court at the place of the subject matter' },
} as const satisfies Vocabulary<string>

export const confirmationResults = {
  confirmed: { zh: '裁定调解协议有效', en: 'Confirmed by ruling' },
  rejected: { zh: '裁定驳回申请', en: 'Application dismissed' },
} as const satisfies Vocabulary<string>

export const reopeningReasons = {
  breach: { zh: '不履行协议', en: 'Breach of the agreement' },
  recurrence: { zh: '纠纷反复', en: 'The dispute came back' },
  newFacts: { zh: '出现新情况', en: 'New facts' },
} as const satisfies Vocabulary<string>
