import { z } from 'zod'
import { choicesFrom, field, oneOf, text, timeOfDay, type Vocabulary, yesNo } from '../field.ts'
import { colours, paperNames } from '../record/words.ts'

const lengthUnits = {
  days: { zh: '日', en: 'Days' },
  workingDays: { zh: '工作日', en: 'Working days' },
  months: { zh: '月', en: 'Months' },
} as const satisfies Vocabulary<string>

const length = z.strictObject({
  unit: oneOf(lengthUnits, 'lengthUnits', '单位', 'Unit'),
  count: field(z.int().min(1).max(400), '数量', 'Number'),
})
const period = (zh: string, en: string) => field(length, zh, en)
/** A period some places have and the nation has not. */
const localPeriod = (zh: string, en: string) => field(length.nullable(), zh, en)
const count = (zh: string, en: string, least = 1) => field(z.int().min(least).max(10_000), zh, en)

/** How the numbers of one kind of letter are written; `{seq}` stands where the running number goes. */
const letterNumber = (zh: string, en: string) =>
  field(
    text(zh, en, 60).refine((form) => form.split('{seq}').length === 2, {
      error: '须有一处{seq} / {seq} stands in it once',
    }),
    zh,
    en,
  )

/** Papers a region may ask of a dossier; each says when it is needed in `dispute/dossier.ts`. */
const dossierPapers = {
  'acceptance-form': paperNames['acceptance-form'],
  'rights-notice': paperNames['rights-notice'],
  'mediation-record': paperNames['mediation-record'],
  agreement: paperNames.agreement,
  'follow-up-record': paperNames['follow-up-record'],
} as const

/** The lists that settings draw from, wherever they are asked for or carried along. */
export const settingChoices = {
  lengthUnits: choicesFrom(lengthUnits),
  /** every colour a region may use */
  allColours: choicesFrom(colours),
  dossierPapers: choicesFrom(dossierPapers),
}

/**
 * Everything no national law fixes, or of which it is not certain, plus the national numbers that a
 * local law changes. The values stand in the packs; here is only what a value may be and what it is called.
 */
export const settingsShape = {
  region: field(
    z.strictObject({
      code: field(z.string().regex(/^\d{6}$/, '六位行政区划代码 / A code of six digits'), '区划代码', 'Code'),
      name: text('名称', 'Name', 60),
    }),
    '地区',
    'Region',
  ),
  officeHours: field(
    z.strictObject({ from: timeOfDay('上班', 'From'), to: timeOfDay('下班', 'To') }),
    '办公时间',
    'Office hours',
  ),

  // mediation
  consent: period('征询意愿期限', 'Period for asking consent'),
  mediation: period('调解期限', 'Period of mediation'),
  mediationRepresentatives: field(
    z.int().min(1).nullable(),
    '人数众多的调解代表上限',
    'Representatives of many parties in a mediation, at most',
  ),
  writtenUnlessPerformedAtOnce: yesNo(
    '不能即时履行的应当书面',
    'What is not performed on the spot must be written',
  ),
  followUpDays: field(
    z.array(z.int().min(1).max(1000)).max(12),
    '履行后回访日',
    'Days after performance on which to visit',
  ),
  redFollowUpDays: count('红色案件加访日', 'Day of the further visit to red cases'),
  followUpsBeforeClosing: count('结案前回访次数', 'Visits before closing', 0),
  reopenWithinDays: count('结案后可以重新启动的天数', 'Days after closing in which a case may be reopened'),
  agencyStuckDays: count('代理停滞提醒天数', 'Days without progress of an agency'),
  agentsAtMost: count('每名委托人代理人上限', 'Agents of one principal at most'),
  administrativeMediation: field(
    z
      .strictObject({
        decision: period('受理', 'Decision'),
        complexDecision: period('复杂的受理', 'Decision, complex'),
        transfer: period('移送', 'Transfer'),
      })
      .nullable(),
    '行政调解受理、移送期限',
    'Administrative mediation: decision and transfer',
  ),

  // petitions
  sorting: period('登记转送期限', 'Registering and forwarding'),
  sortingByLevel: field(
    z
      .strictObject({
        national: period('国家', 'National'),
        province: period('省', 'Province'),
        city: period('市', 'City'),
        county: period('县', 'County'),
      })
      .nullable(),
    '国家信访局转来事项分级登记转送期限',
    'Registering and forwarding by level, for items from the national office',
  ),
  directNotice: period('直接收到的告知期限', 'Notice by an organ that received directly'),
  notice: period('书面告知期限', 'Written notice to the petitioner'),
  acceptance: localPeriod('受理决定期限', 'Decision on acceptance'),
  lateAcceptanceDays: count(
    '受理晚于收到多少天后自收到之日起算',
    'Days after receipt beyond which a late acceptance gains no time',
  ),
  simpleAcceptance: period('简易办理受理决定期限', 'Acceptance on the simple track'),
  simpleHandling: period('简易办理期限', 'Handling on the simple track'),
  simplePeopleBelow: count('简易办理人数（少于）', 'The simple track is for fewer people than'),
  handling: period('办理期限', 'Period of handling'),
  extensionDaysAtMost: count('延期上限（天）', 'Days of extension at most'),
  suggestionReply: localPeriod('建议意见答复期限', 'Reply to a suggestion'),
  proposalFeedback: localPeriod('三项建议采纳情况反馈期限', 'Report on a proposal'),
  reviewAcceptance: localPeriod('复查、复核受理决定期限', 'Decision to take up a review'),
  hearingNoticeDays: field(
    z.int().min(1).max(60).nullable(),
    '听证提前通知天数',
    'Days of notice before a hearing',
  ),
  studyBeforeEndingComplex: yesNo(
    '疑难信访不予受理、办结前须集体研究',
    'A complex petition is studied collectively before it is refused or answered',
  ),
  /** the first row that a group fits into holds; the national law allows five at most, whatever the group */
  representatives: field(
    z
      .array(
        z.strictObject({
          peopleAtMost: field(z.int().min(1).nullable(), '人数至多', 'People at most'),
          representatives: field(z.int().min(1).max(5), '代表', 'Representatives'),
        }),
      )
      .min(1),
    '走访代表人数',
    'Representatives of a group that visits',
  ),
  duplicateMonths: count('查重回溯月数', 'Months searched for the same matter'),
  repeatDays: count('重复信访计算窗口（天）', 'Days in which coming again counts as repeated'),
  satisfactionDays: count('满意度评价窗口（天）', 'Days in which the handling may be rated'),

  // lamps and colours
  lamp: field(
    z.strictObject({
      yellow: field(z.int().min(0), '黄灯', 'Yellow'),
      red: field(z.int().min(0), '红灯', 'Red'),
    }),
    '亮灯剩余天数',
    'Days left at which a lamp turns',
  ),
  colours: field(
    z.array(oneOf(colours, 'allColours', '颜色', 'Colour')).min(1),
    '使用的颜色，由重到轻',
    'Colours in use, worst first',
  ),

  // when a case is suggested to be complex (疑难)
  complexPeople: count('疑难：涉及人数', 'Complex: people'),
  complexFailedSessions: count('疑难：调解未成次数', 'Complex: failed sessions'),
  complexUnits: count('疑难：涉及部门', 'Complex: units'),
  complexAmountFen: field(z.int().min(1), '疑难：涉及金额', 'Complex: amount', { 'x-widget': 'money' }),
  complexMediators: count('疑难案件调解员人数', 'Mediators of a complex case'),

  // numbers and archive
  numbers: field(
    z.strictObject({
      dispute: text('人民调解', 'Mediation', 60),
      agency: text('信访代理', 'Agency', 60),
      petition: text('信访', 'Petition', 60),
      digits: field(z.int().min(1).max(8), '序号位数', 'Digits'),
    }),
    '案号格式',
    'Form of case numbers',
  ),
  letterNumbers: field(
    z.strictObject({
      'forwarding-letter': letterNumber('转送函', 'Forwarding'),
      'assignment-letter': letterNumber('交办函', 'Assignment'),
      'receipt-notice': letterNumber('告知书', 'Notice of receipt'),
      'acceptance-notice': letterNumber('受理告知书', 'Acceptance'),
      'decline-notice': letterNumber('不予受理告知书', 'Declined'),
      'final-decline-notice': letterNumber('不再受理告知书', 'No longer accepted'),
      'procedure-notice': letterNumber('程序引导告知书', 'Another procedure'),
      'objection-letter': letterNumber('异议函', 'Objection'),
      'extension-notice': letterNumber('延期办理告知书', 'Extension'),
      'hearing-notice': letterNumber('听证通知书', 'Hearing'),
      'petition-opinion': letterNumber('处理意见书', 'Opinion'),
      'review-acceptance-notice': letterNumber('复查（复核）受理告知书', 'Review taken up'),
      'review-decline-notice': letterNumber('复查（复核）不予受理告知书', 'Review declined'),
      'review-opinion': letterNumber('复查意见书', 'Opinion on review'),
      're-review-opinion': letterNumber('复核意见书', 'Opinion on re-review'),
      'supervision-letter': letterNumber('督办函', 'Supervision'),
      'completion-report': letterNumber('办结报告', 'Report on an assignment'),
      'meeting-notice': letterNumber('会议通知', 'Notice of a meeting'),
    }),
    '文号格式',
    'Form of letter numbers',
  ),
  retentionYears: field(
    z.strictObject({
      long: field(z.int().min(1), '长期', 'Long'),
      short: field(z.int().min(1), '短期', 'Short'),
    }),
    '保管年限',
    'Years of retention',
  ),
  mandatoryPapers: field(
    z.array(oneOf(dossierPapers, 'dossierPapers', '文书', 'Paper')),
    '卷宗必备文书',
    'Papers a dossier must have',
  ),
}

export const settingsSchema = z.strictObject(settingsShape)
export type Settings = z.output<typeof settingsSchema>
export type SettingName = keyof Settings
export type OfficeLevel = 'national' | 'province' | 'city' | 'county'
