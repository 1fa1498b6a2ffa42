import type { Vocabulary } from '../field.ts'
import { recordPapers } from '../record/words.ts'
import type { PetitionData } from './data.ts'

/** Papers of a petition, in the order in which they come about. */
export const petitionPapers = {
  'petition-form': { zh: '信访事项登记表', en: 'Registration form' },
  'petition-mandate': { zh: '信访代理委托书', en: 'Mandate of a petition agent' },
  'forwarding-letter': { zh: '信访事项转送函', en: 'Forwarding letter' },
  'assignment-letter': { zh: '信访事项交办函', en: 'Assignment letter' },
  'objection-letter': { zh: '信访事项异议函', en: 'Objection' },
  'receipt-notice': { zh: '信访事项告知书', en: 'Notice of receipt' },
  'acceptance-notice': { zh: '信访事项受理告知书', en: 'Notice of acceptance' },
  'decline-notice': { zh: '信访事项不予受理告知书', en: 'Notice that it is declined' },
  'final-decline-notice': { zh: '信访事项不再受理告知书', en: 'Notice that it is no longer accepted' },
  'procedure-notice': { zh: '信访事项程序引导告知书', en: 'Notice of another procedure' },
  'extension-notice': { zh: '信访事项延期办理告知书', en: 'Notice of an extension' },
  'hearing-notice': { zh: '信访事项听证通知书', en: 'Notice of a hearing' },
  'hearing-record': { zh: '信访事项听证笔录', en: 'Transcript of a hearing' },
  'hearing-opinion': { zh: '信访事项听证评议意见', en: 'Opinion of the panel' },
  'petition-opinion': { zh: '信访事项处理意见书', en: 'Opinion' },
  'settlement-agreement': { zh: '调解（和解）协议书', en: 'Settlement agreement' },
  'evaluation-form': { zh: '信访事项满意度评价表', en: 'Evaluation form' },
  'review-application': { zh: '信访事项复查（复核）申请书', en: 'Application for a review' },
  'review-acceptance-notice': { zh: '复查（复核）受理告知书', en: 'Notice that the review is taken up' },
  'review-decline-notice': { zh: '复查（复核）不予受理告知书', en: 'Notice that the review is declined' },
  'review-opinion': { zh: '信访事项复查意见书', en: 'Opinion on review' },
  're-review-opinion': { zh: '信访事项复核意见书', en: 'Opinion on re-review' },
  'supervision-letter': { zh: '信访事项督办函', en: 'Supervision letter' },
  'completion-report': { zh: '信访事项办结报告', en: 'Report on an assignment' },
  ...recordPapers,
} as const satisfies Vocabulary<string>

type Issuers = { [P in keyof typeof petitionPapers]?: (data: PetitionData) => string | undefined }

/** The petition office of the organisation the petition belongs to. */
const office = () => undefined
/** Once an organ has the petition it speaks for itself; before, the petition office does. */
const unit = ({ unit }: PetitionData) => unit?.id
const reviewer = ({ review, reReview }: PetitionData) => (reReview ?? review)?.organ.id

/** Which organ issues which letter, and so in whose series it is numbered. */
export const issuers = {
  'forwarding-letter': office,
  'assignment-letter': office,
  'supervision-letter': office,
  'objection-letter': unit,
  'receipt-notice': unit,
  'acceptance-notice': unit,
  'decline-notice': unit,
  // what comes again after a re-review comes to the petition office
  'final-decline-notice': ({ unit, reReview }) => (reReview ? undefined : unit?.id),
  'procedure-notice': unit,
  'extension-notice': unit,
  'petition-opinion': unit,
  'completion-report': unit,
  'hearing-notice': ({ unit, reReview }) => (reReview?.organ ?? unit)?.id,
  'review-acceptance-notice': reviewer,
  'review-decline-notice': reviewer,
  'review-opinion': ({ review }) => review?.organ.id,
  're-review-opinion': ({ reReview }) => reReview?.organ.id,
} as const satisfies Issuers
