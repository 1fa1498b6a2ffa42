import { eventsOf } from '@maplebridge/engine/core'
import { day, EXAMPLE_DUE, longText, notInPast, oneOf, oneOfCase, org } from '../field.ts'
import { nextId } from '../record/data.ts'
import type { Role } from '../roles.ts'
import { isRestricted, type PetitionData } from './data.ts'
import { organ } from './roles.ts'
import { adoptions, proposalKinds } from './words.ts'

const event = eventsOf<PetitionData, Role>()

export const openProposals = (data: PetitionData) =>
  data.proposals.filter(({ answeredOn }) => answeredOn === null)

/** 三项建议 (信访工作条例 40): what the petition office asks of an organ beyond the single case. */
export const proposalEvents = {
  'proposal.made': event({
    label: { zh: '提出三项建议', en: 'Make a proposal' },
    hint: {
      zh: '改进工作、完善政策、追究责任；有关机关、单位应当书面反馈采纳情况',
      en: 'On work, policy or responsibility; the organ reports in writing what it adopted',
    },
    by: ['petitionBureau'],
    form: {
      kind: oneOf(proposalKinds, 'proposalKinds', '建议种类', 'Kind'),
      to: org('有关机关、单位', 'Organ'),
      what: longText('建议内容', 'What is proposed'),
      replyBy: day('反馈期限', 'Report by').optional(),
    },
    examples: [
      { kind: 'improveWork', to: { id: 'example/office/unit', name: '某单位' }, what: '公开补偿清单' },
      {
        kind: 'improvePolicy',
        to: { id: 'example/office/unit', name: '某单位' },
        what: '修订补偿标准',
        replyBy: EXAMPLE_DUE,
      },
    ],
    check: (data, form, stamp) =>
      isRestricted(data)
        ? {
            path: ['to'],
            label: {
              zh: '检举控告限制知悉，不在本件中提出建议（第30条）',
              en: 'An accusation is seen by few: no proposal is made in it (art. 30)',
            },
          }
        : notInPast(form.replyBy, stamp, ['replyBy']),
    record: (data, form, stamp) => ({
      proposals: [
        ...data.proposals,
        {
          id: nextId('s', data.proposals),
          kind: form.kind,
          to: form.to,
          what: form.what,
          on: stamp.on,
          replyBy: form.replyBy ?? null,
          answeredOn: null,
          adoption: null,
        },
      ],
    }),
  }),

  'proposal.answered': event({
    label: { zh: '反馈建议采纳情况', en: 'Report on a proposal' },
    by: organ,
    form: {
      proposal: oneOfCase('openProposals', '建议', 'Proposal'),
      adoption: oneOf(adoptions, 'adoptions', '采纳情况', 'Adopted'),
      report: longText('书面反馈', 'Report'),
    },
    examples: (data) =>
      openProposals(data).map(({ id }) => ({ proposal: id, adoption: 'adopted' as const, report: '已整改' })),
    record: (data, form, stamp) => ({
      proposals: data.proposals.map((each) =>
        each.id === form.proposal ? { ...each, answeredOn: stamp.on, adoption: form.adoption } : each,
      ),
    }),
  }),
}
