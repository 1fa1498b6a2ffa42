import { eventsOf } from '@maplebridge/engine/core'
import { day, EXAMPLE_DUE, longText, notInPast, oneOfCase } from '../field.ts'
import { conveners, type Role } from '../roles.ts'
import { nextId, type RecordData } from './data.ts'

const event = eventsOf<RecordData, Role>()

/** 督办: somebody above asks for progress by a day; the case stays where it is. */
export const supervisionEvents = {
  'case.supervised': event({
    label: { zh: '督办', en: 'Supervise' },
    by: ['supervisor', 'streetCenter', 'justiceOffice'],
    form: { demand: longText('督办要求', 'What is demanded'), replyBy: day('反馈期限', 'Reply by') },
    examples: [{ demand: '请说明办理进展', replyBy: EXAMPLE_DUE }],
    check: (_data, form, stamp) => notInPast(form.replyBy, stamp, ['replyBy']),
    record: (data, form, stamp) => ({
      demands: [
        ...data.demands,
        {
          id: nextId('d', data.demands),
          what: form.demand,
          on: stamp.on,
          replyBy: form.replyBy,
          answeredOn: null,
        },
      ],
    }),
  }),

  'supervision.answered': event({
    label: { zh: '反馈督办', en: 'Answer a supervision' },
    by: conveners,
    form: { demand: oneOfCase('openDemands', '督办', 'Supervision'), answer: longText('办理情况', 'Answer') },
    examples: (data) =>
      data.demands
        .filter((each) => !each.answeredOn)
        .map(({ id }) => ({ demand: id, answer: '已召开协调会' })),
    record: (data, form, stamp) => ({
      demands: data.demands.map((each) =>
        each.id === form.demand ? { ...each, answeredOn: stamp.on } : each,
      ),
    }),
  }),
}
