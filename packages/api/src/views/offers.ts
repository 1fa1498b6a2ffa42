import {
  ATTACHMENT_ADDED,
  type CaseState,
  isSealed,
  mainFirst,
  type Offer,
  type Workflow,
} from '@maplebridge/engine/core'
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
 * In the order the engine gives them: the first permitted one is the page's main action. Handing in a file is
 * not among them: it has no form to fill in, and is offered where the attachments are.
 */
export const offerViews = (
  office: Office,
  workflow: Workflow,
  state: CaseState,
  offers: readonly Offer[],
): OfferView[] =>
  mainFirst(workflow, state, offers)
    .filter(({ event }) => event !== ATTACHMENT_ADDED)
    .map((offer) => offerView(office, offer))

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
