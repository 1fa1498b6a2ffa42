import {
  addDays,
  type Choice,
  type Exclusion,
  eventsOf,
  type Label,
  type Separation,
} from '@maplebridge/engine/core'
import { choicesAmong, day, longText, notInFuture, oneOfCase, yesNo } from '../field.ts'
import { periods } from '../law.ts'
import type { Role } from '../roles.ts'
import { nextId, type RecordData } from './data.ts'

/** A citizen's window that an obstacle may lengthen (顺延). */
export interface Tollable<D> {
  label: Label
  /** the day the window began, while nobody has used it; whether it has ended does not matter */
  openSince: (data: D) => string | null
  /** what the window's passing wrote into the data and an approval takes back; the clock says the rest */
  reopened: Partial<D>
}

const pending = (data: RecordData) => data.tolls.filter(({ decision }) => decision === 'pending')

/** Approved days do not count: one mechanism for a window that still runs and for one that has ended. */
export const tolled = (data: RecordData, window: string): Exclusion[] =>
  data.tolls
    .filter((toll) => toll.window === window && toll.decision === 'approved')
    .map(({ from, to }) => ({ from, to, label: { zh: '障碍（顺延）', en: 'an obstacle' } }))

/**
 * 民事诉讼法 86: whoever could not act in time may ask, within ten days after the obstacle has ended; somebody
 * else decides. `reopened` lets the window run again: when the moved day has gone by as well, its clock says
 * so at once and the window is shut as before.
 */
export function tollEvents<D extends RecordData>(windows: Record<string, Tollable<D>>) {
  const event = eventsOf<D, Role>()
  return {
    'toll.asked': event({
      label: { zh: '申请顺延期限', en: 'Ask for days not to count' },
      hint: {
        zh: '因不可抗力或者其他正当理由耽误期限的，障碍消除后十日内申请；由他人决定',
        en: 'Force majeure or another good cause: within ten days after it ended; somebody else decides',
      },
      by: ['party', 'agent', 'mediator', 'petitionBureau'],
      form: {
        window: oneOfCase('tollableWindows', '期限', 'Period'),
        from: day('障碍开始', 'The obstacle began'),
        to: day('障碍消除（不填为今天）', 'It ended (today when empty)').optional(),
        cause: longText('理由', 'Cause'),
        evidence: longText('证明材料', 'Evidence'),
      },
      examples: (data) =>
        Object.entries(windows).flatMap(([window, { openSince }]) => {
          const since = openSince(data)
          return since === null ? [] : [{ window, from: since, cause: '住院', evidence: '住院证明' }]
        }),
      check(_data, { from, to }, stamp) {
        const end = to ?? stamp.on
        if (from > end)
          return { path: ['to'], label: { zh: '不能早于障碍开始', en: 'Not before the obstacle began' } }
        if (stamp.on > addDays(end, periods.toll.length.count))
          return {
            path: ['to'],
            label: {
              zh: '障碍消除后超过十日，不能再申请',
              en: 'More than ten days after the obstacle ended',
            },
          }
        return notInFuture(end, stamp, 'to')
      },
      record: (data, { window, from, to, cause }, stamp) =>
        ({
          tolls: [
            ...data.tolls,
            {
              id: nextId('t', data.tolls),
              window,
              from,
              to: to ?? stamp.on,
              cause,
              by: stamp.by,
              on: stamp.on,
              decision: 'pending',
              decidedBy: null,
              decidedOn: null,
            },
          ],
        }) as Partial<D>,
    }),

    'toll.decided': event({
      label: { zh: '决定是否顺延', en: 'Decide whether the days count' },
      by: ['petitionBureau', 'reviewer', 'courtLiaison', 'committeeChair'],
      apart: ['asksToll'],
      form: {
        toll: oneOfCase('pendingTolls', '申请', 'Request'),
        approved: yesNo('准许顺延', 'Approved'),
        reason: longText('理由', 'Reason'),
      },
      examples: (data) =>
        pending(data).flatMap(({ id }) => [
          { toll: id, approved: true, reason: '有住院证明' },
          { toll: id, approved: false, reason: '无证明' },
        ]),
      record(data, form, stamp) {
        const toll = data.tolls.find(({ id }) => id === form.toll)
        const window = windows[toll?.window ?? '']
        const isUnused = window !== undefined && window.openSince(data) !== null
        return {
          ...(form.approved && isUnused ? window.reopened : {}),
          tolls: data.tolls.map((each) =>
            each.id === form.toll
              ? {
                  ...each,
                  decision: form.approved ? 'approved' : 'refused',
                  decidedBy: stamp.by,
                  decidedOn: stamp.on,
                }
              : each,
          ),
        } as Partial<D>
      },
    }),
  }
}

export const tollSeparations = {
  asksToll: {
    label: { zh: '申请人不得自行准许顺延', en: 'Whoever asked for the days may not approve them' },
    bars: (data, sender) => pending(data).some(({ by }) => by === sender.person),
  },
} as const satisfies Record<string, Separation<RecordData>>

export const tollChoices = <D extends RecordData>(windows: Record<string, Tollable<D>>) => ({
  tollableWindows: (data: D): Choice[] =>
    choicesAmong(
      Object.entries(windows).map(([id, window]) => ({ id, ...window })),
      ({ openSince }) => openSince(data) !== null,
      ({ label }) => label,
    ),
  pendingTolls: (data: D): Choice[] =>
    choicesAmong(
      data.tolls,
      (each) => pending(data).includes(each),
      ({ from, to, cause }) => `${from}—${to} ${cause}`,
    ),
})
