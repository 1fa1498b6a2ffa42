import { masked } from '@maplebridge/engine'
import { type CaseState, type Label, splitSealed, type Who, type Workflow } from '@maplebridge/engine/core'
import { z } from 'zod'
import { LabelView } from '../http.ts'
import { actingRoles } from './entries.ts'

export const PartyView = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    side: LabelView,
    phone: z.string().optional(),
    identity: z.string().optional(),
    consent: LabelView.optional(),
    secrets: z.array(z.object({ path: z.string(), kind: z.string(), mask: z.string() })),
  })
  .meta({ id: 'Party' })
export type PartyView = z.infer<typeof PartyView>

/** The members of a case's data this page reads, where the procedure has them. */
interface Parties {
  parties?: { id: string; name: string; kind: string; part?: string; phone?: string; identity?: string }[]
  consents?: { party: string; answer: 'yes' | 'no' }[]
}

const CONSENT: Record<'yes' | 'no', Label> = {
  yes: { zh: '同意', en: 'Consents' },
  no: { zh: '拒绝', en: 'Refuses' },
}
const SECRETS = ['phone', 'identity'] as const

/** The parties with masked data. Pointers to unseal are given to those who act on the case only. */
export function partyViews(workflow: Workflow, state: CaseState, who: Who): PartyView[] {
  const { parties = [], consents = [] } = state.data as Parties
  const sides = workflow.choices['partyParts']?.(state.data as never) ?? []
  return parties.map((party, index) => {
    const { id, name, kind, part, phone, identity } = party
    const answer = consents.findLast((consent) => consent.party === id)?.answer
    return {
      id,
      name,
      kind,
      side: sides.find(({ value }) => value === part)?.label ?? { zh: '当事人', en: 'Party' },
      ...(phone === undefined ? {} : { phone: masked(phone) }),
      ...(identity === undefined ? {} : { identity: masked(identity) }),
      ...(answer === undefined ? {} : { consent: CONSENT[answer] }),
      secrets: actingRoles(who).length === 0 ? [] : secretsOf(party, index),
    }
  })
}

const secretsOf = (party: Partial<Record<(typeof SECRETS)[number], string>>, index: number) =>
  SECRETS.flatMap((kind) => {
    const sealed = splitSealed(party[kind] ?? '')
    return sealed ? [{ path: `/parties/${index}/${kind}`, kind, mask: sealed.mask }] : []
  })
