import { eventsOf, LINKED_CASE, type Tell } from '@maplebridge/engine/core'
import { z } from 'zod'
import { keysOf, longText, oneOf, otherCase } from '../field.ts'
import { type Role, registrars } from '../roles.ts'
import type { RecordData } from './data.ts'
import { type LinkKind, linkKinds, linkWords } from './words.ts'

const event = eventsOf<RecordData, Role>()

/** One link per other case: a later judgement replaces the earlier one. */
export const withLink = (
  data: Pick<RecordData, 'links'>,
  link: RecordData['links'][number],
): Pick<RecordData, 'links'> => ({
  links: [...data.links.filter((each) => each.case !== link.case), link],
})

/** 并案、串案: whether two cases are one matter is a person's judgement; the system only suggests. */
export const linkEvents = {
  'case.linked': event({
    label: { zh: '关联事项', en: 'Link another case' },
    hint: {
      zh: '系统只作提示，是否同一事项由人判断；两件事项互相可见关联',
      en: 'The system only suggests: a person judges. The link stands in both cases',
    },
    by: registrars,
    form: {
      to: otherCase('关联的事项', 'Other case'),
      kind: oneOf(linkKinds, 'linkKinds', '关系', 'Relation'),
      why: longText('判断依据', 'Why'),
    },
    examples: [{ to: { id: 'example' }, kind: 'sameMatter', why: '同一当事人、同一事由' }],
    record: (data, form, stamp) =>
      withLink(data, {
        case: form.to.id,
        kind: form.kind,
        on: stamp.on,
        heard: false,
        finishedOn: form.to.finishedOn ?? null,
      }),
  }),

  'case.linkedFrom': event({
    label: { zh: '被关联', en: 'Linked from another case' },
    by: [LINKED_CASE],
    form: { from: otherCase('关联的事项', 'Other case'), kind: z.enum(keysOf(linkWords)) },
    examples: [{ from: { id: 'example' }, kind: 'sameMatter' }],
    record: (data, form, stamp) =>
      withLink(data, { case: form.from.id, kind: form.kind, on: stamp.on, heard: true, finishedOn: null }),
  }),
}

/** Seen from the other side. */
const MIRRORED: Partial<Record<LinkKind, LinkKind>> = {
  splitFrom: 'splitInto',
  splitInto: 'splitFrom',
  memberOf: 'groupOf',
  groupOf: 'memberOf',
  mergedInto: 'mergedFrom',
  mergedFrom: 'mergedInto',
}

/** Links made here, told to the other case. What was heard from there is not sent back. */
export function linkTells(
  before: Pick<RecordData, 'links'>,
  after: Pick<RecordData, 'links'>,
  self: string,
): Tell[] {
  if (before.links === after.links) return []
  return after.links
    .filter((link) => !link.heard && !before.links?.includes(link))
    .map(({ case: other, kind }) => ({
      tell: other,
      event: 'case.linkedFrom',
      form: { from: { id: self }, kind: MIRRORED[kind] ?? kind },
    }))
}
