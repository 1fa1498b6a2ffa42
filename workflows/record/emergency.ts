import { eventsOf, type Rule } from '@maplebridge/engine/core'
import { z } from 'zod'
import { field, longText, oneOf, oneOfCase, text } from '../field.ts'
import { type Role, registrars } from '../roles.ts'
import { nextId, type RecordData } from './data.ts'
import { emergencyKinds, reportPlaces } from './words.ts'

const event = eventsOf<RecordData, Role>()

export const emergencyRules = {
  emergenciesReported: {
    label: { zh: '尚有紧急情况未报告', en: 'An emergency was not yet reported' },
    holds: (data) => data.emergencies.every(({ reportedOn }) => reportedOn !== null),
  },
} as const satisfies Record<string, Rule<RecordData>>

/** Violence, minors in danger, domestic violence: reported at once; confidentiality does not stand against it. */
export const emergencyEvents = {
  'emergency.raised': event({
    label: { zh: '紧急情况', en: 'Raise an emergency' },
    hint: { zh: '案件转为红色，须立即向有关部门报告', en: 'The case turns red and must be reported at once' },
    by: [...registrars, 'counsellor', 'lawyer', 'party'],
    form: {
      kind: oneOf(emergencyKinds, 'emergencyKinds', '类别', 'Kind'),
      facts: longText('情况', 'Facts'),
      measures: longText('已采取的防范措施', 'Measures taken').optional(),
    },
    examples: [{ kind: 'violence', facts: '一方扬言报复' }],
    record: (data, form, stamp) => ({
      colour: 'red' as const,
      emergencies: [
        ...data.emergencies,
        {
          id: nextId('e', data.emergencies),
          kind: form.kind,
          on: stamp.on,
          reportedOn: null,
          reportedTo: null,
        },
      ],
    }),
  }),

  'emergency.reported': event({
    label: { zh: '已报告有关部门', en: 'The emergency was reported' },
    by: registrars,
    form: {
      emergency: oneOfCase('openEmergencies', '紧急情况', 'Emergency'),
      to: oneOf(reportPlaces, 'reportPlaces', '报告部门', 'Reported to'),
      also: field(
        z.array(oneOf(reportPlaces, 'reportPlaces', '部门', 'Place')).max(9),
        '同时通报',
        'Told as well',
      ).default([]),
      receiver: text('接报人或回执', 'Receiver or receipt').optional(),
    },
    examples: (data) =>
      data.emergencies
        .filter((each) => !each.reportedOn)
        .map(({ id, kind }) => ({
          emergency: id,
          to: kind === 'majorUrgent' ? ('government' as const) : ('police' as const),
        })),
    record: (data, form, stamp) => ({
      emergencies: data.emergencies.map((each) =>
        each.id === form.emergency ? { ...each, reportedOn: stamp.on, reportedTo: form.to } : each,
      ),
    }),
  }),
}
