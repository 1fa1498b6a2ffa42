import { type Calendar, isWorkingDay, missingYears } from './calendar.ts'
import { type ClockState, dueDates } from './clocks.ts'
import type { Basis, Label } from './label.ts'
import type { ClockSpec, Length } from './workflow.ts'

const UNIT: Record<Length['unit'], Label> = {
  days: { zh: '日', en: 'days' },
  workingDays: { zh: '个工作日', en: 'working days' },
  months: { zh: '个月', en: 'months' },
}

const WHEN_PASSED: Record<ClockSpec<never>['whenPassed'], Label> = {
  late: { zh: '逾期即记为超期，不可更改', en: 'passing it makes the case late, for ever' },
  lapses: { zh: '逾期即丧失该项权利', en: 'passing it closes the right' },
  informs: { zh: '逾期仅作提示', en: 'passing it only informs' },
}

/** The law a clock of this case stands on: its region's, or the national one. */
export const basisOfClock = (spec: ClockSpec<never>, data: object): Basis =>
  typeof spec.basis === 'function' ? spec.basis(data as never) : spec.basis

/**
 * Why a date is the date it is, one sentence per step: start, length, excluded days, extensions,
 * roll-over, result, basis. The console and the papers print the same sentences. `data` is the case's.
 */
export function explainClock(
  spec: ClockSpec<never>,
  clock: ClockState,
  calendar: Calendar,
  data: object,
): Label[] {
  const basis = basisOfClock(spec, data)
  const steps: Label[] = []
  if (clock.agreed !== undefined)
    steps.push({ zh: `约定日期为${clock.agreed}`, en: `The agreed date is ${clock.agreed}` })
  else if (clock.length) steps.push(...lengthSteps(clock, clock.length))
  for (const { from, to, label } of clock.exclusions)
    steps.push({
      zh: `扣除${label.zh}期间：${from}至${to ?? '未止'}`,
      en: `Not counted, ${label.en}: ${from} to ${to ?? 'still open'}`,
    })
  const unit = UNIT[clock.length?.unit === 'workingDays' ? 'workingDays' : 'days']
  for (const { count, on, reason } of clock.extensions)
    steps.push({
      zh: `${on}延长${count}${unit.zh}（${reason}）`,
      en: `Extended by ${count} ${unit.en} on ${on} (${reason})`,
    })
  steps.push(...rollSteps(spec, clock, calendar))
  steps.push({ zh: `届满日：${clock.due}（当日24时止）`, en: `Due ${clock.due}, until the end of that day` })
  steps.push({ zh: `依据：${basis.zh}`, en: `Basis: ${basis.en}` })
  steps.push(WHEN_PASSED[spec.whenPassed])
  for (const year of missingYears(calendar, clock.from, clock.due))
    steps.push({
      zh: `注意：缺少${year}年放假安排，该年仅按周末计算`,
      en: `Warning: no holiday notice for ${year}; only weekends were counted in that year`,
    })
  return steps
}

function lengthSteps(clock: ClockState, length: Length): Label[] {
  const unit = UNIT[length.unit]
  return [
    {
      zh: `自${clock.from}起算，当日不计入`,
      en: `Counted from ${clock.from}; that day itself is not counted`,
    },
    {
      zh: `期限${length.count}${unit.zh}，至${clock.baseDue}`,
      en: `${length.count} ${unit.en}, to ${clock.baseDue}`,
    },
  ]
}

function rollSteps(spec: ClockSpec<never>, clock: ClockState, calendar: Calendar): Label[] {
  const unrolled = dueDates(
    clock.from,
    clock.agreed ?? (clock.length as Length),
    clock.extensions,
    clock.exclusions,
    false,
    calendar,
  ).due
  if (isWorkingDay(calendar, unrolled)) return []
  if (spec.roll)
    return [
      {
        zh: `${unrolled}为法定休假日，顺延至${clock.due}`,
        en: `${unrolled} is not a working day; moved to ${clock.due}`,
      },
    ]
  return [
    {
      zh: `${unrolled}为休息日，本期限不顺延`,
      en: `${unrolled} is not a working day; this period does not move`,
    },
  ]
}
