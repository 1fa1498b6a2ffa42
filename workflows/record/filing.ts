import { addDays, type CivilDate, type FormIssue, isoInChina, type Stamp } from '@maplebridge/engine/core'
import { day, notInFuture, oneOf, type Vocabulary } from '../field.ts'
import { type CaseSettings, settingsOf } from '../settings.ts'

/** How something that must come in time was brought. */
export const filingWays = {
  online: { zh: '网上', en: 'Online' },
  counter: { zh: '窗口', en: 'At the counter' },
  post: { zh: '邮寄', en: 'By post' },
} as const satisfies Vocabulary<string>

/** For forms by which a citizen uses a right that ends. */
export const filingShape = {
  way: oneOf(filingWays, 'filingWays', '提交方式', 'Way of filing').optional(),
  receivedOn: day('收到日期（不填为今天）', 'Received on (today when empty)').optional(),
  postmarkedOn: day('邮戳日期', 'Postmark').optional(),
}

interface Filing {
  way?: keyof typeof filingWays
  receivedOn?: CivilDate
  postmarkedOn?: CivilDate
}

/**
 * The day something counts as received. A day ends at 24:00; at a counter it ends when the office closes
 * (民法典 203②), and what is brought afterwards was brought on the next day.
 */
export function dayReceived(
  data: { settings: CaseSettings },
  stamp: Stamp,
  { way, receivedOn }: Filing,
): CivilDate {
  if (receivedOn !== undefined) return receivedOn
  const isClosed = isoInChina(stamp.at).slice(11, 16) > settingsOf(data).officeHours.to
  return way === 'counter' && isClosed ? addDays(stamp.on, 1) : stamp.on
}

/** The day on which the right was used: the postmark of a letter (民诉法 85④), else the receipt. */
export const dayFiled = (data: { settings: CaseSettings }, stamp: Stamp, filing: Filing): CivilDate =>
  filing.postmarkedOn ?? dayReceived(data, stamp, filing)

/** Days lie between the day the right began and today; a letter alone has a postmark, and came no earlier. */
export function filingIssue(
  filing: Filing,
  since: CivilDate | null | undefined,
  stamp: Stamp,
): FormIssue | undefined {
  for (const path of ['receivedOn', 'postmarkedOn'] as const) {
    const on = filing[path]
    const issue = notInFuture(on, stamp, path)
    if (issue) return issue
    if (on !== undefined && since && on < since)
      return { path: [path], label: { zh: '不能早于送达、生效日期', en: 'Not before the right began' } }
  }
  const { way, receivedOn = stamp.on, postmarkedOn } = filing
  if (postmarkedOn !== undefined && (postmarkedOn > receivedOn || (way !== undefined && way !== 'post')))
    return {
      path: ['postmarkedOn'],
      label: { zh: '仅邮寄有邮戳，且不晚于收到', en: 'Only a letter has a postmark, and before it came' },
    }
  return ownDaysIssue(filing, stamp)
}

/** A party files today and online; letters and counters have an office that registers them. */
const ownDaysIssue = ({ way, receivedOn, postmarkedOn }: Filing, stamp: Stamp): FormIssue | undefined => {
  if (stamp.role !== 'party') return undefined
  const path =
    postmarkedOn !== undefined
      ? 'postmarkedOn'
      : receivedOn !== undefined
        ? 'receivedOn'
        : way !== undefined && way !== 'online'
          ? 'way'
          : undefined
  return (
    path && { path: [path], label: { zh: '由登记机关填写', en: 'Filled in by the office that registers it' } }
  )
}
