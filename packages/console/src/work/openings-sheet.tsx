import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { openingsQuery } from '../api/queries.ts'
import type { Opening } from '../api/shapes.ts'
import { type ActingAs, EventForm } from '../cases/event-form.tsx'
import { useWords } from '../i18n/language.tsx'
import { Loading, Sentence } from '../ui/sentence.tsx'
import { Sheet, SheetBody } from '../ui/sheet.tsx'

/** "New": first what, then its form. */
export function OpeningsSheet({ onClose }: { onClose: () => void }) {
  const { t, pick } = useWords()
  const [chosen, setChosen] = useState<Opening>()
  const navigate = useNavigate()
  if (!chosen)
    return (
      <Sheet open onClose={onClose} title={t('open.title')} description={t('open.intro')}>
        <SheetBody>
          <Choices onChoose={setChosen} />
        </SheetBody>
      </Sheet>
    )
  return (
    <Sheet
      open
      onClose={onClose}
      title={`${pick(chosen.procedureLabel)} · ${pick(chosen.label)}`}
      description={pick(chosen.hint) || undefined}
    >
      <EventForm
        offer={chosen}
        actingAs={chosen.as.map(
          (each): ActingAs => ({
            role: each.role,
            label: `${pick(each.label)} · ${each.org.name}`,
            org: each.org.path,
          }),
        )}
        to={(org) => ({ procedure: chosen.procedure, org })}
        onCancel={() => setChosen(undefined)}
        cancelText={t('open.another')}
        onSent={(sent) => void navigate({ to: '/cases/$id', params: { id: sent.id } })}
      />
    </Sheet>
  )
}

function Choices({ onChoose }: { onChoose: (opening: Opening) => void }) {
  const { t, pick } = useWords()
  const { data } = useQuery(openingsQuery)
  if (!data) return <Loading />
  if (data.items.length === 0) return <Sentence>{t('open.none')}</Sentence>
  const procedures = [...new Set(data.items.map((opening) => opening.procedure))]
  return procedures.map((procedure) => {
    const openings = data.items.filter((opening) => opening.procedure === procedure)
    return (
      <section key={procedure} className="mb-5">
        <h3 className="mb-1.5 text-sm font-semibold text-muted">{pick(openings[0]?.procedureLabel)}</h3>
        <ul className="grid gap-2">
          {openings.map((opening) => (
            <li key={opening.event}>
              <OpeningButton opening={opening} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function OpeningButton({ opening, onChoose }: { opening: Opening; onChoose: (opening: Opening) => void }) {
  const { pick } = useWords()
  return (
    <button
      type="button"
      onClick={() => onChoose(opening)}
      className="flex min-h-14 w-full items-center justify-between gap-3 rounded-md border border-slate-300 px-4 py-2.5 text-left hover:border-brand-600 hover:bg-brand-50"
    >
      <span>
        <span className="block font-medium">{pick(opening.label)}</span>
        <span className="block text-sm text-muted">{pick(opening.hint)}</span>
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-slate-500" />
    </button>
  )
}
