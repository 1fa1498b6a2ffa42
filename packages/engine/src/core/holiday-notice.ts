import { z } from 'zod'
import type { CalendarYear } from './calendar.ts'
import { type CivilDate, isCivilDate, weekdayOf } from './civil-date.ts'
import type { Label } from './label.ts'
import type { FormIssue } from './workflow.ts'

/** What one yearly notice of the State Council says. */
export interface HolidayNotice extends CalendarYear {
  year: number
}

/** 全国年节及纪念日放假办法（2024年修订）: thirteen days for everybody. */
const FREE_DAYS_AT_LEAST = 13

/** Our own shape: differences from plain weeks. */
const Plain = z.object({
  year: z.int(),
  source: z.string().trim(),
  off: z.array(z.string()),
  on: z.array(z.string()),
})
/** The shape of the project holiday-cn (one file per year): every day the notice names. */
const HolidayCn = z.object({
  year: z.int(),
  papers: z.array(z.string().trim()),
  days: z.array(z.object({ name: z.string(), date: z.string(), isOffDay: z.boolean() })),
})

/** A day the file names, and where it stands there. */
interface NamedDay {
  date: CivilDate
  isOff: boolean
  path: string[]
}

interface Read {
  year: number
  source: string
  sourcePath: string[]
  days: NamedDay[]
  /** lists differences only: a free weekend or a worked weekday is then a mistake */
  isDifferences: boolean
}

/**
 * Reads a notice from a file in one of the two shapes. `today` decides which years are past. Every mistake
 * is one sentence with its place in the file; a file with a mistake is refused as a whole.
 */
export function readNotice(file: unknown, today: CivilDate): HolidayNotice | { issues: FormIssue[] } {
  const read = readShape(file)
  if ('issues' in read) return read
  const issues = [
    ...wholeIssues(read, today),
    ...read.days.flatMap((day, index) => dayIssues(read, day, index)),
  ]
  if (issues.length > 0) return { issues }
  const differing = (isOff: boolean) =>
    read.days
      .filter((day) => day.isOff === isOff && isWeekend(day.date) !== isOff)
      .map(({ date }) => date)
      .sort()
  return { year: read.year, notice: read.source, off: differing(true), on: differing(false) }
}

function readShape(file: unknown): Read | { issues: FormIssue[] } {
  const isHolidayCn = typeof file === 'object' && file !== null && 'days' in file
  return isHolidayCn ? readHolidayCn(file) : readPlain(file)
}

function readHolidayCn(file: unknown): Read | { issues: FormIssue[] } {
  const { data, error } = HolidayCn.safeParse(file)
  if (error) return { issues: shapeIssues(error) }
  const days = data.days.map(({ date, isOffDay }, index) => ({
    date,
    isOff: isOffDay,
    path: ['days', String(index), 'date'],
  }))
  const source = data.papers.filter((paper) => paper !== '').join(' ')
  return { year: data.year, source, sourcePath: ['papers'], days, isDifferences: false }
}

function readPlain(file: unknown): Read | { issues: FormIssue[] } {
  const { data, error } = Plain.safeParse(file)
  if (error) return { issues: shapeIssues(error) }
  const named = (name: 'off' | 'on') =>
    data[name].map((date, index) => ({ date, isOff: name === 'off', path: [name, String(index)] }))
  const days = [...named('off'), ...named('on')]
  return { year: data.year, source: data.source, sourcePath: ['source'], days, isDifferences: true }
}

const shapeIssues = (error: z.ZodError): FormIssue[] =>
  error.issues.map(({ path, message }) => ({
    path: path.map(String),
    label: { zh: `文件格式有误：${path.join('.') || '整个文件'}`, en: `Not the expected shape: ${message}` },
  }))

function wholeIssues({ year, source, sourcePath, days }: Read, today: CivilDate): FormIssue[] {
  const issues: FormIssue[] = []
  if (source === '')
    issues.push({
      path: sourcePath,
      label: {
        zh: '缺少依据：请写明放假通知的名称、文号或网址',
        en: 'The source is missing: title, number or address of the notice',
      },
    })
  if (year < Number(today.slice(0, 4)))
    issues.push({
      path: ['year'],
      label: { zh: `${year}年已经过去，不能再改`, en: `${year} is past and cannot be changed any more` },
    })
  const free = days.filter(({ isOff }) => isOff).length
  if (free < FREE_DAYS_AT_LEAST)
    issues.push({
      path: [],
      label: {
        zh: `放假日只有${free}天，少于法定的${FREE_DAYS_AT_LEAST}天`,
        en: `Only ${free} free days; the law gives ${FREE_DAYS_AT_LEAST}`,
      },
    })
  return issues
}

/** At most one sentence per day: the first thing that is wrong with it. */
function dayIssues(read: Read, { date, isOff, path }: NamedDay, index: number): FormIssue[] {
  const label = mistakeOf(read, date, isOff, index)
  return label ? [{ path, label }] : []
}

function mistakeOf(
  { year, days, isDifferences }: Read,
  date: CivilDate,
  isOff: boolean,
  index: number,
): Label | undefined {
  if (!isCivilDate(date)) return { zh: `“${date}”不是日期`, en: `“${date}” is not a date` }
  // a notice may still change days of the December before its year
  if (!date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`))
    return { zh: `${date}不属于${year}年`, en: `${date} is not in ${year}` }
  if (days.findIndex((other) => other.date === date) < index)
    return { zh: `${date}出现了两次`, en: `${date} is there twice` }
  if (!isDifferences || isWeekend(date) !== isOff) return undefined
  return isOff
    ? { zh: `${date}本是周末，不必列为放假日`, en: `${date} is a weekend day and free anyway` }
    : {
        zh: `${date}不是周末，不能列为调休上班日`,
        en: `${date} is no weekend day that could be worked instead`,
      }
}

const isWeekend = (date: CivilDate): boolean => [0, 6].includes(weekdayOf(date))
