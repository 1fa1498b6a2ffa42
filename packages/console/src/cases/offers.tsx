import { useState } from 'react'
import type { CaseView, Offer } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { EventSheet } from './event-sheet.tsx'

/** The API puts first what this stage is for; beyond these the list would hide it. */
const MOVES_IN_SIGHT = 6

/** What the engine permits this reader now, and why the rest is not. The console adds no rule of its own. */
export function Offers({ view, className }: { view: CaseView; className?: string }) {
  const { t, pick } = useWords()
  const [chosen, setChosen] = useState<Offer>()
  const [sent, setSent] = useState<Offer>()
  const permitted = view.offers.filter((offer) => offer.permitted)
  const moves = permitted.filter((offer) => !offer.activity)
  const rest = moves.splice(MOVES_IN_SIGHT)
  const activities = permitted.filter((offer) => offer.activity)
  const choose = (offer: Offer) => {
    setSent(undefined)
    setChosen(offer)
  }
  return (
    <Card title={t('case.offers')} className={className}>
      {permitted.length === 0 && <Sentence>{t(view.done ? 'case.done' : 'case.noOffers')}</Sentence>}
      <div className="grid gap-3">
        {/* what the API puts first stands first */}
        {(permitted[0]?.activity ? [activities, moves] : [moves, activities])
          .filter((group) => group.length > 0)
          .map((group) => (
            <div key={group === moves ? 'moves' : 'activities'}>
              {group === activities && <h3 className="mb-1.5 text-sm text-muted">{t('case.activities')}</h3>}
              <OfferButtons offers={group} primary={permitted[0]} onChoose={choose} />
            </div>
          ))}
      </div>
      {rest.length > 0 && (
        <Disclosure summary={t('case.moreOffers', { n: rest.length })} className="mt-2">
          <div className="pt-1 pb-2">
            <OfferButtons offers={rest} primary={undefined} onChoose={choose} />
          </div>
        </Disclosure>
      )}
      <p role="status" className="text-sm text-green-800 not-empty:mt-2">
        {sent && t('case.sent', { event: pick(sent.label) })}
      </p>
      <WhyNot offers={view.offers.filter((offer) => !offer.permitted)} />
      {chosen && (
        <EventSheet
          view={view}
          offer={chosen}
          onClose={() => setChosen(undefined)}
          onSent={() => {
            setSent(chosen)
            setChosen(undefined)
          }}
        />
      )}
    </Card>
  )
}

function OfferButtons({
  offers,
  primary,
  onChoose,
}: {
  offers: Offer[]
  primary: Offer | undefined
  onChoose: (offer: Offer) => void
}) {
  const { pick } = useWords()
  return (
    <ul className="grid grid-cols-2 gap-2 md:flex md:flex-wrap">
      {offers.map((offer) => (
        <li key={offer.event} className={offer === primary ? 'max-md:col-span-2' : ''}>
          <Button
            look={offer === primary ? 'primary' : 'plain'}
            className="max-md:w-full max-md:px-2"
            title={pick(offer.hint) || undefined}
            onClick={() => onChoose(offer)}
          >
            {pick(offer.label)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function WhyNot({ offers }: { offers: Offer[] }) {
  const { t, pick } = useWords()
  if (offers.length === 0) return null
  return (
    <Disclosure summary={t('case.whyNot', { n: offers.length })} className="mt-1">
      <dl className="mt-1 divide-y divide-line text-sm">
        {offers.map((offer) => (
          <div key={offer.event} className="grid gap-x-3 py-1.5 md:grid-cols-[11rem_1fr]">
            <dt className="font-medium">{pick(offer.label)}</dt>
            <dd className="text-muted">{offer.reasons.map((reason) => pick(reason.label)).join('；')}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
