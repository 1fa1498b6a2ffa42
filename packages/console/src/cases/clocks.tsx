import type { Clock } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Card } from '../ui/card.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Lamp } from '../ui/lamp.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { daysLeftText } from '../work/due.tsx'

const GOES_ON = new Set(['running', 'paused'])

/** The periods of the case, running ones first; each can say why its date is that date. */
export function Clocks({ clocks, className }: { clocks: Clock[]; className?: string }) {
  const { t } = useWords()
  const shown = clocks
    .filter((clock) => GOES_ON.has(clock.status) || (clock.late && clock.status === 'passed'))
    .sort((a, b) => Number(b.late) - Number(a.late))
  const over = clocks.filter((clock) => !shown.includes(clock))
  return (
    <Card title={t('case.clocks')} className={className}>
      {shown.length === 0 && <Sentence>{t('case.noClocks')}</Sentence>}
      <ClockList clocks={shown} />
      {over.length > 0 && (
        <Disclosure summary={t('clock.over', { n: over.length })}>
          <ClockList clocks={over} />
        </Disclosure>
      )}
    </Card>
  )
}

const ClockList = ({ clocks }: { clocks: Clock[] }) => (
  <ul className="divide-y divide-line">
    {clocks.map((clock) => (
      <li key={clock.id} className="py-2 first:pt-0 last:pb-0">
        <ClockLine clock={clock} />
      </li>
    ))}
  </ul>
)

function ClockLine({ clock }: { clock: Clock }) {
  const { t, pick } = useWords()
  return (
    <>
      <p className="flex items-start gap-2 text-sm">
        <span className="mt-1">
          <Lamp colour={clock.lamp} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="font-medium">{pick(clock.label)}</span>
          {clock.about && <span className="text-muted"> · {clock.about}</span>}
        </span>
        <ClockState clock={clock} />
      </p>
      <p className="pl-5 text-sm text-muted tabular-nums">
        {t('clock.due', { date: clock.due })}
        {clock.baseDue !== clock.due && ` （${t('clock.moved', { date: clock.baseDue })}）`}
      </p>
      <Disclosure summary={t('clock.why')} className="pl-5">
        <ol className="mb-1 list-decimal space-y-0.5 pl-5 text-sm">
          {clock.explanation.map((step) => (
            <li key={step.zh}>{pick(step)}</li>
          ))}
        </ol>
      </Disclosure>
    </>
  )
}

function ClockState({ clock }: { clock: Clock }) {
  const { t } = useWords()
  const text = 'shrink-0 whitespace-nowrap'
  if (clock.lapsed) return <span className={`${text} text-red-700`}>{t('clock.lapsed')}</span>
  if (clock.late) return <span className={`${text} font-semibold text-red-700`}>{t('clock.late')}</span>
  if (clock.metOn)
    return <span className={`${text} text-green-800`}>{t('clock.met', { date: clock.metOn })}</span>
  if (!GOES_ON.has(clock.status) || clock.daysLeft === null) return null
  return <span className={`${text} tabular-nums`}>{daysLeftText(clock.daysLeft, t)}</span>
}
