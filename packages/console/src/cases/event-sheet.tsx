import type { CaseView, Offer } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { EventForm } from './event-form.tsx'

/**
 * The form of one offer. `offer` is the one that was chosen and stays as it was; `view` is the case as it
 * now stands, so that a retry after a conflict is checked against what the reader has since been shown.
 */
export function EventSheet({
  view,
  offer,
  onClose,
  onSent,
}: {
  view: CaseView
  offer: Offer
  onClose: () => void
  onSent: (sent: CaseView) => void
}) {
  const { pick } = useWords()
  const now = view.offers.find((each) => each.event === offer.event)
  return (
    <Sheet open onClose={onClose} title={pick(offer.label)} description={pick(offer.hint) || undefined}>
      <EventForm
        offer={offer}
        actingAs={offer.as.map(({ role, label }) => ({ role, label: pick(label) }))}
        to={() => ({ caseId: view.id, revision: view.revision })}
        notice={now?.permitted ? undefined : <NotNow offer={now} />}
        onCancel={onClose}
        onSent={onSent}
      />
    </Sheet>
  )
}

function NotNow({ offer }: { offer: Offer | undefined }) {
  const { t, pick } = useWords()
  return (
    <div className="rounded-md border border-amber-300 bg-amber-50 px-3 py-2 text-sm text-amber-950">
      <p className="font-medium">{t('form.notNow')}</p>
      <ul className="list-disc pl-5">
        {offer?.reasons.map((reason) => (
          <li key={reason.name}>{pick(reason.label)}</li>
        ))}
      </ul>
    </div>
  )
}
