import { eventsOf, type FormIssue, LINKED_CASE, type Stamp } from '@maplebridge/engine/core'
import { z } from 'zod'
import { field, longText, otherCase, text } from '../field.ts'
import { recordData } from '../record/data.ts'
import { linkEvents, withLink } from '../record/links.ts'
import type { LinkKind } from '../record/words.ts'
import type { Role } from '../roles.ts'
import { representativesAtMost, settingsOf } from '../settings.ts'
import { type PetitionData, petitionersOf } from './data.ts'
import { purposes } from './words.ts'

const event = eventsOf<PetitionData, Role>()
const sorters = ['petitionBureau', 'streetCenter'] as const

interface Other {
  id: string
  procedure?: string
  finishedOn?: string | null
}

const linkedTo = (data: PetitionData, to: Other, kind: LinkKind, stamp: Stamp, heard = false) =>
  withLink(data, { case: to.id, kind, on: stamp.on, heard, finishedOn: to.finishedOn ?? null })

/** Only a petition still under way takes another one in. */
function intoIssue({ procedure, finishedOn }: Other): FormIssue | undefined {
  if (procedure !== undefined && procedure !== 'petition')
    return { path: ['into'], label: { zh: '只能并入信访事项', en: 'Only into a petition' } }
  if (finishedOn)
    return {
      path: ['into'],
      label: {
        zh: `该事项已于${finishedOn}办结：请关联为同一事项，按重复信访登记`,
        en: `It was finished on ${finishedOn}: link it as the same matter, this one then counts as repeated`,
      },
    }
}

/** The same matter again, several people with one matter, one letter with several matters (3.7). */
export const groupEvents = {
  'case.linked': event({
    ...linkEvents['case.linked'],
    by: [...linkEvents['case.linked'].by, 'petitionBureau', 'unitHandler'],
    // brought again after it was finished: a repeated petition, with its own clocks
    record: (data, form, stamp) => ({
      ...linkedTo(data, form.to, form.kind, stamp),
      repeat: data.repeat || (form.kind === 'sameMatter' && (form.to.finishedOn ?? null) !== null),
    }),
  }),
  'case.linkedFrom': linkEvents['case.linkedFrom'],

  'petition.merged': event({
    label: { zh: '并入在办的同一事项', en: 'Merge into the running petition' },
    hint: {
      zh: '同一人就同一事项在办理期限内再次提出：并入原事项，不产生新的期限',
      en: 'The same matter brought again while it is in time: a note on the first one, no new period',
    },
    by: sorters,
    form: { into: otherCase('在办的事项', 'Running petition'), why: longText('判断依据', 'Why') },
    examples: [{ into: { id: 'example' }, why: '同一人、同一事实和理由' }],
    check: (_data, form) => intoIssue(form.into),
    record: (data, form, stamp) => ({
      ...linkedTo(data, form.into, 'mergedInto', stamp),
      sortedOn: data.sortedOn ?? stamp.on,
      endedOn: stamp.on,
    }),
  }),
  'repeat.merged': event({
    label: { zh: '重复提出，并入本案', en: 'Brought again, merged into this case' },
    by: [LINKED_CASE],
    form: { from: otherCase('并入的事项', 'Merged petition') },
    examples: [{ from: { id: 'example' } }],
    record: (data, form, stamp) => ({
      ...linkedTo(data, form.from, 'mergedFrom', stamp, true),
      mergedRepeats: data.mergedRepeats + 1,
    }),
  }),
  'repeat.counted': event({
    label: { zh: '办结后重复信访', en: 'Brought again after it was finished' },
    by: [LINKED_CASE],
    form: { from: otherCase('重复信访事项', 'Repeated petition') },
    examples: [{ from: { id: 'example' } }],
    record: (data, form, stamp) => ({
      ...linkedTo(data, form.from, 'sameMatter', stamp, true),
      repeats: data.repeats + 1,
    }),
  }),

  'petition.joined': event({
    label: { zh: '并入群体事项', en: 'Join to a group petition' },
    hint: {
      zh: '多人反映同一事项的合并办理；答复及于全体，成员可以退出',
      en: 'Several people with one matter are handled together; the answer is for all, and a member may leave',
    },
    by: sorters,
    form: { into: otherCase('群体事项', 'Group petition'), why: longText('判断依据', 'Why') },
    examples: [{ into: { id: 'example' }, why: '同一征地补偿事项' }],
    check: (_data, form) => intoIssue(form.into),
    record: (data, form, stamp) => ({
      ...linkedTo(data, form.into, 'memberOf', stamp),
      joins: [...data.joins, { into: form.into.id, on: stamp.on, leftOn: null }],
      sortedOn: stamp.on,
    }),
  }),
  'member.joined': event({
    label: { zh: '成员并入', en: 'A member joined' },
    by: [LINKED_CASE],
    form: {
      from: otherCase('成员事项', "Member's petition"),
      names: z.array(z.string()),
      people: z.int().min(1),
    },
    examples: [{ from: { id: 'example' }, names: ['钱某寅'], people: 1 }],
    record: (data, form, stamp) => ({
      ...linkedTo(data, form.from, 'groupOf', stamp, true),
      people: (data.people ?? 1) + form.people,
      members: [
        ...data.members,
        { case: form.from.id, names: form.names, people: form.people, on: stamp.on, leftOn: null },
      ],
    }),
  }),

  'petition.left': event({
    label: { zh: '退出群体事项', en: 'Leave the group' },
    hint: { zh: '退出后单独办理，重新分类', en: 'Handled by itself again, to be classified anew' },
    by: ['party', ...sorters],
    form: { reason: longText('理由', 'Reason') },
    examples: [{ reason: '要求单独办理' }],
    record: (data, _form, stamp) => ({
      joins: data.joins.map((join) => (join.leftOn === null ? { ...join, leftOn: stamp.on } : join)),
      sortedOn: null,
    }),
  }),
  'member.left': event({
    label: { zh: '成员退出', en: 'A member left' },
    by: [LINKED_CASE],
    form: { from: otherCase('成员事项', "Member's petition") },
    examples: (data) => activeMembers(data).map(({ case: id }) => ({ from: { id } })),
    record: (data, form, stamp) => {
      const leaving = activeMembers(data).find((member) => member.case === form.from.id)
      return {
        people: (data.people ?? 1) - (leaving?.people ?? 0),
        members: data.members.map((member) =>
          member === leaving ? { ...member, leftOn: stamp.on } : member,
        ),
      }
    },
  }),
  'representatives.chosen': event({
    label: { zh: '推选代表', en: 'Choose representatives' },
    hint: { zh: '走访的代表人数有限；文书送达代表', en: 'Few for a visit; papers are served on them' },
    by: ['petitionBureau', 'streetCenter', 'unitHandler'],
    form: {
      names: field(
        z.array(field(z.string(), '代表', 'Representative', { 'x-choices': 'groupNames' })).min(1),
        '代表',
        'Representatives',
      ),
    },
    examples: (data) => groupNames(data).map((name) => ({ names: [name] })),
    check(data, form) {
      const most = representativesAtMost(settingsOf(data), data.people ?? 1)
      return data.channel === 'visit' && form.names.length > most
        ? {
            path: ['names'],
            label: {
              zh: `走访的代表不超过${most}人（《信访工作条例》第20条第三款）`,
              en: `At most ${most} representatives for a visit (art. 20 para. 3)`,
            },
          }
        : undefined
    },
    record: (_data, form) => ({ representatives: [...new Set(form.names)] }),
  }),
  'group.moved': event({
    label: { zh: '群体事项进展', en: 'The group petition moved' },
    by: [LINKED_CASE],
    form: {
      finishedOn: z.string().nullable(),
      resolvedOn: z.string().nullable(),
      finalOn: z.string().nullable(),
    },
    examples: [{ finishedOn: '2026-01-31', resolvedOn: null, finalOn: null }],
    record: (data, form) => ({
      ...form,
      firstResolvedOn: data.firstResolvedOn ?? form.resolvedOn,
    }),
  }),

  'petition.split': event({
    label: { zh: '分案', en: 'Split' },
    hint: {
      zh: '诉求分属不同机关的，每一诉求成为单独的信访事项，各自计算期限；本案保留其余诉求',
      en: 'Requests for different organs become petitions of their own, each with its clocks; the rest stays here',
    },
    by: [...sorters, 'unitHandler'],
    form: {
      matters: field(
        z
          .array(
            z.object({
              title: text('标题', 'Title', 60),
              request: longText('投诉请求', 'What is asked for'),
            }),
          )
          .min(1)
          .max(9),
        '分出的诉求',
        'Requests split off',
      ),
      request: longText('本案保留的诉求', 'What stays in this case'),
    },
    examples: [{ matters: [{ title: '道路损坏', request: '修复道路' }], request: '支付青苗补偿' }],
    prefill: (data) => ({ request: data.request }),
    record: (data, form, stamp) => ({
      request: form.request,
      splits: [...data.splits, ...form.matters.map((matter) => ({ ...matter, on: stamp.on }))],
    }),
  }),
  'petition.splitOff': event({
    label: { zh: '由其他事项分出', en: 'Split from another petition' },
    by: [LINKED_CASE],
    numbered: true,
    form: {
      from: otherCase('原事项', 'First petition'),
      record: z.object(recordData),
      channel: z.string(),
      purpose: z.enum(Object.keys(purposes) as [keyof typeof purposes]),
      receivedOn: z.string(),
      postmarkedOn: z.string().nullable(),
      anonymous: z.boolean(),
      people: z.int().nullable(),
    },
    examples: [
      {
        from: { id: 'example' },
        record: { settings: {} },
        channel: 'letter',
        purpose: 'request',
        receivedOn: '2026-01-05',
        postmarkedOn: null,
        anonymous: false,
        people: 1,
      },
    ],
    record: (_data, { from, record, ...intake }, stamp) => ({
      ...record,
      ...intake,
      channel: intake.channel as PetitionData['channel'],
      registeredOn: stamp.on,
      links: [{ case: from.id, kind: 'splitFrom' as const, on: stamp.on, heard: false, finishedOn: null }],
    }),
  }),
}

export const activeMembers = (data: Pick<PetitionData, 'members'>) =>
  data.members.filter(({ leftOn }) => leftOn === null)

/** Everybody the group could be represented by. */
export const groupNames = (data: PetitionData): string[] => [
  ...new Set([
    ...petitionersOf(data).map(({ name }) => name),
    ...activeMembers(data).flatMap(({ names }) => names),
  ]),
]
