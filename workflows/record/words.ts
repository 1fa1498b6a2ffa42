import type { Vocabulary } from '../field.ts'

/** The vocabularies every procedure shares. */
export const sources = {
  application: { zh: '当事人申请', en: 'Application by a party' },
  proactive: { zh: '主动排查', en: 'Found by screening' },
  court: { zh: '人民法院移送', en: 'Transferred by a court' },
  procuratorate: { zh: '人民检察院移送', en: 'Transferred by a procuratorate' },
  police: { zh: '公安机关移送', en: 'Transferred by the police' },
  petition: { zh: '信访部门移送', en: 'Transferred by a petition office' },
  otherUnit: { zh: '其他部门移送', en: 'Transferred by another unit' },
} as const satisfies Vocabulary<string>

export const colours = {
  red: { zh: '红色', en: 'Red' },
  orange: { zh: '橙色', en: 'Orange' },
  yellow: { zh: '黄色', en: 'Yellow' },
  blue: { zh: '蓝色', en: 'Blue' },
  green: { zh: '绿色', en: 'Green' },
} as const satisfies Vocabulary<string>

export const difficulties = {
  simple: { zh: '简易', en: 'Simple' },
  ordinary: { zh: '普通', en: 'Ordinary' },
  complex: { zh: '疑难复杂', en: 'Complex' },
} as const satisfies Vocabulary<string>

export const partyKinds = {
  person: { zh: '自然人', en: 'Person' },
  organisation: { zh: '单位', en: 'Organisation' },
} as const satisfies Vocabulary<string>

export const partyParts = {
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  rightHolder: { zh: '权利人', en: 'Right-holder' },
  third: { zh: '第三人', en: 'Third party' },
} as const satisfies Vocabulary<string>

export const genders = {
  male: { zh: '男', en: 'Male' },
  female: { zh: '女', en: 'Female' },
} as const satisfies Vocabulary<string>

export const capacities = {
  full: { zh: '完全民事行为能力', en: 'Full capacity' },
  limited: { zh: '限制民事行为能力', en: 'Limited capacity' },
  none: { zh: '无民事行为能力', en: 'No capacity' },
} as const satisfies Vocabulary<string>

export const channels = {
  inPerson: { zh: '当面', en: 'In person' },
  signed: { zh: '书面签字', en: 'Signed paper' },
  phone: { zh: '电话', en: 'By telephone' },
  online: { zh: '网络', en: 'Online' },
} as const satisfies Vocabulary<string>

export const relations = {
  none: { zh: '无应回避情形', en: 'No ground for recusal' },
  nearRelative: { zh: '当事人近亲属（含姻亲）', en: 'Near relative of a party, by blood or marriage' },
  interest: { zh: '与纠纷有利害关系', en: 'Interest in the matter' },
  other: { zh: '其他可能影响公正的关系', en: 'Other relation that may affect fairness' },
  objected: { zh: '当事人要求更换', en: 'A party objected' },
} as const satisfies Vocabulary<string>

export const meetingForms = {
  coordination: { zh: '协调会', en: 'Coordination meeting' },
  deliberation: { zh: '议事会', en: 'Deliberation' },
  residentsHall: { zh: '百姓讲理', en: "Residents' hearing of reasons" },
  panel: { zh: '会商', en: 'Panel' },
} as const satisfies Vocabulary<string>

/** Residents' deliberation: forms of 村民委员会组织法 33 and 居民委员会组织法 32, and two names of the street. */
export const deliberationForms = {
  council: { zh: '议事会', en: 'Council of residents' },
  talk: { zh: '恳谈会', en: 'Talk' },
  publicHearing: { zh: '听证会', en: 'Public hearing' },
  teaTable: { zh: '大碗茶议事', en: 'Deliberation over a bowl of tea' },
  reasonHall: { zh: '百姓讲理厅', en: "Residents' hall of reasons" },
} as const satisfies Vocabulary<string>

export const emergencyKinds = {
  violence: { zh: '暴力或民转刑风险', en: 'Violence or risk of crime' },
  domesticViolence: { zh: '家庭暴力', en: 'Domestic violence' },
  minorInDanger: { zh: '未成年人受侵害或面临危险', en: 'A minor is harmed or in danger' },
  selfHarm: { zh: '自伤自杀风险', en: 'Risk of self-harm' },
  majorUrgent: { zh: '重大紧急信访事项', en: 'Major and urgent petition' },
} as const satisfies Vocabulary<string>

export const reportPlaces = {
  police: { zh: '公安机关', en: 'Police' },
  civilAffairs: { zh: '民政部门', en: 'Civil affairs' },
  education: { zh: '教育部门', en: 'Education' },
  health: { zh: '医疗急救机构', en: 'Medical emergency service' },
  // 信访工作条例 25: one's own committee and government, and whom they tell
  government: { zh: '本级党委、政府', en: 'Party committee and government' },
  authority: { zh: '主管部门', en: 'Competent authority' },
  jointMeeting: { zh: '信访工作联席会议办公室', en: 'Office of the joint meeting' },
  upperBureau: { zh: '上级信访部门', en: 'Petition office one level up' },
  nationalBureau: { zh: '国家信访局', en: 'National petition office' },
} as const satisfies Vocabulary<string>

export const scores = {
  satisfied: { zh: '满意', en: 'Satisfied' },
  fairlySatisfied: { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
} as const satisfies Vocabulary<string>

export const retentions = {
  permanent: { zh: '永久', en: 'Permanent' },
  long: { zh: '长期', en: 'Long' },
  short: { zh: '短期', en: 'Short' },
} as const satisfies Vocabulary<string>

/** Papers of the one record, whatever procedure it runs under. */
export const recordPapers = {
  'visit-record': { zh: '走访（联系）记录', en: 'Record of a visit or contact' },
  'meeting-minutes': { zh: '协调会会议纪要', en: 'Minutes of the meeting' },
  'responsibility-list': { zh: '责任清单', en: 'List of responsibilities' },
  'attendance-sheet': { zh: '会议签到表', en: 'Attendance sheet' },
  'evidence-list': { zh: '证据材料清单', en: 'List of evidence' },
  'proof-of-service': { zh: '送达回证', en: 'Proof of service' },
} as const satisfies Vocabulary<string>

/** Papers of people's mediation, in the order in which they come about. */
export const paperNames = {
  'mediation-application': { zh: '人民调解申请书', en: 'Application for mediation' },
  'acceptance-form': { zh: '人民调解受理登记表', en: 'Acceptance form' },
  'rights-notice': { zh: '当事人权利义务告知书', en: 'Notice of rights and duties' },
  mandate: { zh: '授权委托书', en: 'Mandate' },
  'investigation-record': { zh: '人民调解调查记录', en: 'Record of an investigation' },
  'mediation-record': { zh: '人民调解记录', en: 'Mediation record' },
  agreement: { zh: '人民调解协议书', en: 'Mediation agreement' },
  'oral-agreement-form': { zh: '人民调解口头协议登记表', en: 'Form of an oral agreement' },
  'performance-receipt': { zh: '履行收条', en: 'Receipt of performance' },
  'confirmation-application': { zh: '司法确认申请书', en: 'Application for confirmation' },
  'mediation-certificate': { zh: '调解组织主持调解证明', en: 'Certificate of the mediation' },
  'service-address-form': { zh: '送达地址确认书', en: 'Confirmation of the address for service' },
  'mediation-decline-notice': { zh: '不予受理告知书', en: 'Notice that mediation is declined' },
  'termination-notice': { zh: '终止调解通知书', en: 'Notice that mediation has ended' },
  'follow-up-record': { zh: '人民调解回访记录', en: 'Follow-up record' },
  'closing-report': { zh: '结案报告表', en: 'Closing report' },
  ...recordPapers,
} as const satisfies Vocabulary<string>

/** The papers of a case bound together when it is archived. */
export const dossierName = { dossier: { zh: '卷宗', en: 'Dossier' } } as const satisfies Vocabulary<string>

export const attachmentKinds = {
  evidence: { zh: '证据材料', en: 'Evidence' },
  identity: { zh: '身份证明', en: 'Proof of identity' },
  mandate: { zh: '授权委托书', en: 'Letter of authority' },
  signedOriginal: { zh: '签名原件扫描件', en: 'Scan of a signed original' },
  serviceProof: { zh: '送达凭证', en: 'Proof of service' },
  performanceProof: { zh: '履行凭证', en: 'Proof of performance' },
  courtPaper: { zh: '法院文书', en: 'Paper of a court' },
  other: { zh: '其他材料', en: 'Other material' },
} as const satisfies Vocabulary<string>

/** Ways out of mediation that must always stay open (人民调解法 3(三), 26). */
export const otherRoutes = {
  lawsuit: { zh: '向人民法院起诉', en: 'Lawsuit' },
  arbitration: { zh: '申请仲裁', en: 'Arbitration' },
  administrativeRuling: { zh: '行政裁决', en: 'Administrative ruling' },
  administrativeReview: { zh: '行政复议', en: 'Administrative reconsideration' },
  administrativeComplaint: { zh: '行政投诉', en: 'Complaint to an authority' },
  notary: { zh: '公证', en: 'Notary' },
  paymentOrder: { zh: '申请支付令', en: 'Payment order' },
  enforcement: { zh: '申请强制执行', en: 'Court enforcement' },
  petition: { zh: '信访', en: 'Petition' },
} as const satisfies Vocabulary<string>

/** What a person may judge another case to be. */
export const linkKinds = {
  sameMatter: { zh: '同一事项', en: 'The same matter' },
  sameMatterNewFact: { zh: '同一事项，有新事实', en: 'The same matter with new facts' },
  samePersonNewMatter: { zh: '同一人的不同事项', en: 'The same person, another matter' },
  unrelated: { zh: '经核对无关', en: 'Looked at: not related' },
} as const satisfies Vocabulary<string>

/** Every relation two cases may have; beyond the judged ones they come from joining and splitting. */
export const linkWords = {
  ...linkKinds,
  splitFrom: { zh: '由该事项分出', en: 'Split from' },
  splitInto: { zh: '分出的事项', en: 'Split into' },
  memberOf: { zh: '并入群体事项', en: 'Joined to the group case' },
  groupOf: { zh: '群体成员事项', en: 'Member of this group' },
  mergedInto: { zh: '并入在办事项', en: 'Merged into the running case' },
  mergedFrom: { zh: '并入本案的重复事项', en: 'Repeat merged into this case' },
} as const satisfies Vocabulary<string>
export type LinkKind = keyof typeof linkWords
