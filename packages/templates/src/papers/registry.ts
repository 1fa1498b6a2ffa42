import type * as z from 'zod'
import { acceptanceForm } from './acceptance-form/paper.ts'
import { agreement } from './agreement/paper.ts'
import { followUpRecord } from './follow-up-record/paper.ts'
import { mediationRecord } from './mediation-record/paper.ts'
import { meetingMinutes } from './meeting-minutes/paper.ts'
import { rightsNotice } from './rights-notice/paper.ts'

/** Every paper this product writes. Adding one is a folder and a line here. */
export const papers = {
  'acceptance-form': acceptanceForm,
  'rights-notice': rightsNotice,
  'mediation-record': mediationRecord,
  agreement,
  'follow-up-record': followUpRecord,
  'meeting-minutes': meetingMinutes,
}

export type PaperId = keyof typeof papers
export type FactsOf<Id extends PaperId> = z.infer<(typeof papers)[Id]['facts']>

export const isPaperId = (id: string): id is PaperId => Object.hasOwn(papers, id)
