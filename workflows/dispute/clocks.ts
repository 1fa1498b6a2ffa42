import { addDays, type ClockSpec, type Exclusion, type Run } from '@maplebridge/engine/core'
import { isLabour } from '../categories.ts'
import { periods } from '../law.ts'
import { recordClocks } from '../record/clocks.ts'
import { tolled } from '../record/toll.ts'
import { settingsOf, settled } from '../settings.ts'
import type { DisputeData } from './data.ts'
import { isConfirmationBarred } from './rules.ts'
import { suspensionReasons } from './words.ts'

/** A reopened case runs its periods anew beside the old ones. */
const roundKey = (data: DisputeData): string | undefined =>
  data.round === 1 ? undefined : String(data.round)

/** Suspended days do not count; the day mediation resumes counts again. */
const exclusionsOf = (data: DisputeData): Exclusion[] =>
  data.suspensions.map(({ from, to, reason }) => ({
    from,
    ...(to === null ? {} : { to: addDays(to, -1) }),
    label: suspensionReasons[reason],
  }))

const mediationRun = (data: DisputeData, from: string | null): Run | undefined =>
  from === null
    ? undefined
    : {
        key: roundKey(data),
        from,
        until: data.concludedOn ?? data.endedOn ?? undefined,
        extensions: data.extensions.map(({ count, on, reason }) => ({ count, on, reason })),
        exclusions: exclusionsOf(data),
        owners: data.mediators.map(({ id }) => id),
      }

const entrustedPeriod = (data: DisputeData) =>
  ({
    beforeFiling: periods.entrustedBeforeFiling,
    ordinary: periods.entrustedOrdinary,
    simple: periods.entrustedSimple,
  })[data.entrusted?.kind ?? 'beforeFiling']

export const clocks = {
  ...recordClocks,
  consent: {
    label: { zh: '征询意愿', en: 'Asking for consent' },
    basis: settled('consent', periods.consent.basis),
    runs: (data) =>
      data.consentAskedOn === null
        ? undefined
        : {
            key: roundKey(data),
            from: data.consentAskedOn,
            until: data.acceptedOn ?? data.endedOn ?? undefined,
          },
    length: (data) => settingsOf(data).consent,
    roll: false,
    remind: [1],
    whenPassed: 'informs',
  },
  mediation: {
    label: { zh: '调解期限', en: 'Period of mediation' },
    basis: settled('mediation', periods.mediation.basis),
    runs: (data) =>
      data.category === 'medical' || isLabour(data.category) || data.entrusted !== null
        ? undefined
        : mediationRun(data, data.acceptedOn),
    length: (data) => settingsOf(data).mediation,
    roll: false,
    extend: {},
    remind: [7, 3, 1],
    whenPassed: 'late',
    chase: true,
  },
  medicalMediation: {
    label: { zh: '医疗纠纷调解期限', en: 'Period of medical mediation' },
    basis: periods.medical.basis,
    runs: (data) => (data.category === 'medical' ? mediationRun(data, data.acceptedOn) : undefined),
    length: periods.medical.length,
    roll: false,
    extend: {},
    remind: [7, 3, 1],
    whenPassed: 'late',
    chase: true,
  },
  labourMediation: {
    label: { zh: '劳动争议调解期限', en: 'Period of labour mediation' },
    basis: periods.labour.basis,
    // counted from the receipt of an application, not from acceptance
    runs: (data) =>
      isLabour(data.category)
        ? mediationRun(
            data,
            data.source === 'application' && data.round === 1 ? data.registeredOn : data.acceptedOn,
          )
        : undefined,
    length: periods.labour.length,
    roll: false,
    extend: {},
    remind: [7, 3, 1],
    // arbitration is open from then on; nobody's duty is missed
    whenPassed: 'informs',
  },
  entrustedMediation: {
    label: { zh: '法院委派、委托调解期限', en: 'Period of a mediation the court asked for' },
    basis: (data) => entrustedPeriod(data).basis,
    runs: (data) => (data.entrusted === null ? undefined : mediationRun(data, data.entrusted.on)),
    length: (data) => entrustedPeriod(data).length,
    roll: false,
    extend: {},
    remind: [3, 1],
    whenPassed: 'late',
  },
  confirmation: {
    label: { zh: '申请司法确认', en: 'Application for confirmation' },
    basis: periods.confirmation.basis,
    runs: (data) =>
      data.agreement?.form !== 'written' || !data.agreement.effectiveOn || isConfirmationBarred(data)
        ? undefined
        : {
            key: roundKey(data),
            from: data.agreement.effectiveOn,
            until: data.confirmation?.appliedOn,
            exclusions: tolled(data, 'confirmation'),
          },
    length: periods.confirmation.length,
    roll: true,
    remind: [20, 10, 3],
    whenPassed: 'lapses',
    passed: (_data, run) => ({ confirmationWindowEnded: run.due }),
  },
  // the court's own periods: shown, so that the parties know what to expect
  confirmationFiling: {
    label: { zh: '法院受理司法确认', en: 'The court takes up the confirmation' },
    basis: periods.confirmationFiling.basis,
    runs: (data) =>
      data.confirmation === null
        ? undefined
        : {
            key: roundKey(data),
            from: data.confirmation.appliedOn,
            until: data.confirmation.acceptedOn ?? data.confirmation.decidedOn ?? undefined,
          },
    length: periods.confirmationFiling.length,
    roll: false,
    remind: [],
    whenPassed: 'informs',
  },
  confirmationDecision: {
    label: { zh: '法院裁定司法确认', en: 'The court rules on the confirmation' },
    basis: periods.confirmationDecision.basis,
    runs: (data) =>
      data.confirmation?.acceptedOn == null
        ? undefined
        : {
            key: roundKey(data),
            from: data.confirmation.acceptedOn,
            until: data.confirmation.decidedOn ?? undefined,
          },
    length: periods.confirmationDecision.length,
    roll: false,
    remind: [],
    whenPassed: 'informs',
  },
  enforcement: {
    label: { zh: '申请强制执行', en: 'Application for enforcement' },
    basis: periods.enforcement.basis,
    // only what the court confirmed can be enforced, and only what was not performed
    runs: (data) =>
      data.confirmation?.result !== 'confirmed'
        ? []
        : data.obligations
            .filter(({ breachedOn, cancelledOn }) => breachedOn !== null && cancelledOn === null)
            .map(({ id, dueOn, doneOn, what }) => ({
              key: id,
              from: dueOn,
              until: doneOn ?? undefined,
              about: what,
            })),
    length: periods.enforcement.length,
    roll: true,
    remind: [90, 30],
    whenPassed: 'informs',
  },
  obligation: {
    label: { zh: '协议义务履行', en: 'Performance of an obligation' },
    basis: periods.obligation.basis,
    runs: (data) =>
      data.obligations
        .filter(({ cancelledOn }) => cancelledOn === null)
        .map((each) => ({
          key: each.id,
          from: each.on,
          due: each.dueOn,
          until: each.doneOn ?? undefined,
          about: each.what,
        })),
    roll: false,
    remind: [3],
    // a party's breach is kept in the data for ever; it is no lateness of the office
    whenPassed: 'informs',
    passed: (data, run) => ({
      obligations: data.obligations.map((each) =>
        each.id === run.key ? { ...each, breachedOn: addDays(run.due, 1) } : each,
      ),
    }),
  },
  followUp: {
    label: { zh: '回访', en: 'Follow-up visit' },
    basis: periods.followUp.basis,
    runs: (data) => (data.performedOn === null ? undefined : followUpRuns(data, data.performedOn)),
    roll: false,
    remind: [1],
    whenPassed: 'informs',
  },
} as const satisfies Record<string, ClockSpec<DisputeData>>

/** One run per planned visit: the first visit after performance meets the first, the second the second. */
function followUpRuns(data: DisputeData, performedOn: string): Run[] {
  const made = data.followUps.filter(({ on }) => on >= performedOn)
  const { followUpDays, redFollowUpDays } = settingsOf(data)
  const planned = [...followUpDays, ...(data.colour === 'red' ? [redFollowUpDays] : [])]
  return planned.map((count, index) => ({
    key: `${data.round}-${count}`,
    from: performedOn,
    due: addDays(performedOn, count),
    until: made[index]?.on,
  }))
}
