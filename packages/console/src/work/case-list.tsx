import { Link } from '@tanstack/react-router'
import type { CaseRow } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { ColourMark } from './colour-mark.tsx'
import { Due } from './due.tsx'

/** A dense table at a desk, cards on a phone. */
export function CaseList({ rows }: { rows: CaseRow[] }) {
  return (
    <>
      <CaseTable rows={rows} />
      <ul className="grid gap-2 md:hidden">
        {rows.map((row) => (
          <li key={row.id}>
            <CaseCard row={row} />
          </li>
        ))}
      </ul>
    </>
  )
}

const COLUMNS = [
  'work.due',
  'work.number',
  'work.caseTitle',
  'work.status',
  'work.hands',
  'work.org',
] as const

function CaseTable({ rows }: { rows: CaseRow[] }) {
  const { t, pick } = useWords()
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-white max-md:hidden">
      <table className="w-full text-sm">
        <thead className="bg-slate-50 text-left text-muted">
          <tr>
            {COLUMNS.map((key) => (
              <th key={key} scope="col" className="px-3 py-2 font-medium whitespace-nowrap first:pl-4">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-t border-line align-top hover:bg-brand-50/50">
              <td className="py-2 pr-3 pl-4">
                <Due row={row} />
              </td>
              <td className="px-3 py-2 whitespace-nowrap tabular-nums">
                {row.number ?? <span className="text-muted">{t('work.noNumber')}</span>}
              </td>
              <td className="px-3 py-2">
                <CaseLink row={row} />
                <span className="block text-xs leading-5 text-muted">
                  {pick(row.procedureLabel)} · {pick(row.categoryLabel)} <ColourMark colour={row.colour} />
                </span>
              </td>
              <td className="px-3 py-2">
                <Status row={row} />
              </td>
              <td className="px-3 py-2">{row.hands.map((hand) => hand.name).join('、')}</td>
              <td className="px-3 py-2">{row.org.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CaseLink({ row }: { row: CaseRow }) {
  return (
    <Link
      to="/cases/$id"
      params={{ id: row.id }}
      className="font-medium text-brand-700 underline-offset-2 hover:underline"
    >
      {row.title}
    </Link>
  )
}

function Status({ row }: { row: CaseRow }) {
  const { pick } = useWords()
  return (
    <>
      <span className="font-medium">{pick(row.status)}</span>
      <span className="block text-xs leading-5 text-muted">{pick(row.phaseLabel)}</span>
    </>
  )
}

function CaseCard({ row }: { row: CaseRow }) {
  const { t, pick } = useWords()
  return (
    <Link
      to="/cases/$id"
      params={{ id: row.id }}
      className="block rounded-lg border border-line bg-white px-3 py-2.5 active:bg-brand-50"
    >
      <span className="flex items-start justify-between gap-2">
        <span className="font-medium">{row.title}</span>
        <Badge tone="strong">{pick(row.status)}</Badge>
      </span>
      <span className="mt-0.5 block text-sm text-muted">
        {row.number ?? t('work.noNumber')} · {pick(row.categoryLabel)} <ColourMark colour={row.colour} />
      </span>
      <span className="mt-1 block text-sm">
        <Due row={row} />
      </span>
    </Link>
  )
}
