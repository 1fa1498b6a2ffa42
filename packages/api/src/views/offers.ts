import { type CaseState, isSealed, type Offer, type Workflow } from '@maplebridge/engine/core'
import { z } from 'zod'
import { ChoiceView, LabelView, ReasonView, RoleView } from '../http.ts'
import { type Office, wordOf } from '../office.ts'

const JsonObject = z.record(z.string(), z.unknown())

export const OfferView = z
  .object({
    event: z.string(),
    label: LabelView,
    hint: LabelView.optional(),
    activity: z.boolean(),
    permitted: z.boolean(),
    as: z.array(RoleView),
    reasons: z.array(ReasonView),
    form: JsonObject.optional(),
    choices: z.record(z.string(), z.array(ChoiceView)),
    prefill: JsonObject,
  })
  .meta({ id: 'Offer' })
export type OfferView = z.infer<typeof OfferView>

/**
 * Permitted first, and among them what moves the case on from the very state it is in; then activities;
 * then what is possible in many states. Of moves, the way to the next state of the chart comes before ways
 * further off, and what few states know before what is possible almost anywhere. The first is the page's
 * main action.
 */
export function offerViews(
  office: Office,
  workflow: Workflow,
  state: CaseState,
  offers: readonly Offer[],
): OfferView[] {
  const rankOf = ranking(workflow, state)
  return offers
    .map((offer) => ({ offer, rank: rankOf(offer) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ offer }) => offerView(office, offer))
}

/** Smaller comes first; equals keep the procedure's own order. Charts are written along their main path. */
function ranking({ kernel }: Workflow, { snapshot }: CaseState): (offer: Offer) => number[] {
  const order = Object.keys(kernel.nodes)
  const leaves = new Set(kernel.leaves(snapshot))
  const here = Math.max(...[...leaves].map((leaf) => order.indexOf(leaf)))
  return ({ event, activity, permitted }) => {
    if (!permitted || activity) return [permitted ? 1 : 3]
    const edges = kernel.edges.filter((edge) => edge.event === event)
    const own = edges.filter(({ from }) => leaves.has(from))
    const ahead = own.flatMap(({ to }) =>
      to.map((path) => order.indexOf(path) - here).filter((far) => far > 0),
    )
    const states = new Set(edges.map(({ from }) => from))
    // on the chart itself: possible in every state
    const spread = states.has('') ? order.length : states.size
    return [own.length > 0 ? 0 : 2, Math.min(...ahead, order.length), spread]
  }
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((rank, index) => rank - (b[index] ?? rank)).find((difference) => difference !== 0) ?? 0

export const offerView = (office: Office, offer: Offer): OfferView => ({
  event: offer.event,
  label: offer.label,
  ...(offer.hint ? { hint: offer.hint } : {}),
  activity: offer.activity,
  permitted: offer.permitted,
  as: offer.as.map((role) => ({ role, label: wordOf(office.roles, role) })),
  reasons: offer.reasons,
  ...(offer.form ? { form: offer.form } : {}),
  choices: offer.choices,
  prefill: withoutSecrets(offer.prefill) as Record<string, unknown>,
})

/** What is under seal is left blank: neither the cipher nor its mask could be sent back. */
function withoutSecrets(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.filter((each) => !isSecret(each)).map(withoutSecrets)
  const kept = Object.entries(value).filter(([, member]) => !isSecret(member))
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutSecrets(member)]))
}

const isSecret = (value: unknown): boolean => typeof value === 'string' && isSealed(value)
