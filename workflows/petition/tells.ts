import type { Json, Tell } from '@maplebridge/engine/core'
import { recordOf } from '../record/data.ts'
import { linkTells } from '../record/links.ts'
import { isRestricted, type PetitionData, petitionersOf } from './data.ts'
import { activeMembers } from './group-events.ts'

/**
 * What a petition says to others: that it repeats or joins them, that it was answered (to the members of
 * its group), and the petitions split from it. Out of the restricted lane nothing is said but to what was
 * split from it, which is restricted too.
 */
export function tells(before: PetitionData, after: PetitionData, self: string): Tell[] {
  const splits = splitTells(before, after, self)
  if (isRestricted(after)) return splits
  return [
    ...links(before, after, self),
    ...leaving(before, after, self),
    ...progress(before, after),
    ...splits,
  ]
}

const links = (before: PetitionData, after: PetitionData, self: string): Tell[] =>
  linkTells(before, after, self).map((tell): Tell => {
    const link = 'tell' in tell ? after.links.find((each) => each.case === tell.tell) : undefined
    const from = { id: self }
    if (link?.kind === 'mergedInto') return { ...tell, event: 'repeat.merged', form: { from } }
    if (link?.kind === 'sameMatter' && link.finishedOn !== null)
      return { ...tell, event: 'repeat.counted', form: { from } }
    if (link?.kind === 'memberOf')
      return {
        ...tell,
        event: 'member.joined',
        form: { from, names: petitionersOf(after).map(({ name }) => name), people: after.people ?? 1 },
      }
    return tell
  })

const leaving = (before: PetitionData, after: PetitionData, self: string): Tell[] =>
  after.joins.flatMap((join, index) =>
    join.leftOn !== null && before.joins[index]?.leftOn === null
      ? [{ tell: join.into, event: 'member.left', form: { from: { id: self } } }]
      : [],
  )

const ENDS = ['finishedOn', 'resolvedOn', 'finalOn'] as const

/** 办结、化解、终结 of the group are those of every member who stayed. */
function progress(before: PetitionData, after: PetitionData): Tell[] {
  if (ENDS.every((end) => before[end] === after[end])) return []
  const { finishedOn, resolvedOn, finalOn } = after
  return activeMembers(after).map((member) => ({
    tell: member.case,
    event: 'group.moved',
    form: { finishedOn, resolvedOn, finalOn },
  }))
}

/** Parties and place go along; what was done on the first case stays with it. */
const splitTells = (before: PetitionData, after: PetitionData, self: string): Tell[] =>
  after.splits.slice(before.splits?.length ?? 0).map(({ title, request }) => {
    const { channel, purpose, receivedOn, postmarkedOn, anonymous, people } = after
    const { settings, openedOn, openedBy, handlers, summary, place, parties, recusals, mandates } =
      recordOf(after)
    const kept = { settings, openedOn, openedBy, handlers, summary, place, parties, recusals, mandates }
    return {
      open: 'petition',
      event: 'petition.splitOff',
      form: {
        from: { id: self },
        record: { ...kept, title, request },
        channel,
        purpose,
        receivedOn,
        postmarkedOn,
        anonymous,
        people,
      } as unknown as Record<string, Json>,
    }
  })
