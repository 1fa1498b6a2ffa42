import type { Decision } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { wallTime } from '../ui/china-time.ts'
import { Disclosure } from '../ui/disclosure.tsx'

/** Who decided what, when and why; newest first. */
export function History({ decisions }: { decisions: Decision[] }) {
  const { t, pick } = useWords()
  if (decisions.length === 0) return null
  return (
    <Disclosure summary={t('settings.history', { n: decisions.length })}>
      <ol className="divide-y divide-line text-sm">
        {decisions.toReversed().map((decision) => (
          <li key={`${decision.org.path} ${decision.version}`} className="py-1.5">
            <p className="font-medium">{pick(decision.words)}</p>
            <p className="text-muted tabular-nums">
              {wallTime(decision.at)} · {decision.org.name} · {decision.by}
            </p>
            <p>{t('settings.because', { reason: decision.reason })}</p>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
