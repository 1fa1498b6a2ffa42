import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import type { CaseFilter } from '../api/case-filter.ts'
import { casesQuery, openingsQuery } from '../api/queries.ts'
import type { Label } from '../api/shapes.ts'
import { fieldsOf } from '../form/field.ts'
import { useWords } from '../i18n/language.tsx'
import { Chips } from '../ui/chips.tsx'
import { cn } from '../ui/class-names.ts'
import { controlClass } from '../ui/control.ts'

const route = getRouteApi('/signed-in/work')
const PHASES = ['collect', 'discover', 'assign', 'resolve', 'feedback'] as const

/** The filters live in the address: a list can be bookmarked, sent to a colleague, and gone back to. */
export function ListFilters() {
  const { t, pick } = useWords()
  const filter = route.useSearch()
  const set = useSetFilter()
  const categories = useKnownCategories()
  return (
    <search aria-label={t('work.filters')} className="mb-3 flex flex-wrap items-center gap-2">
      <SearchBox />
      <fieldset>
        <legend className="sr-only">{t('work.view')}</legend>
        <Chips
          name="view"
          options={[
            { value: 'mine', label: t('work.mine') },
            { value: 'all', label: t('work.all') },
          ]}
          chosen={[filter.view ?? 'mine']}
          several={false}
          onChange={([view]) => set({ view: view === 'all' ? 'all' : undefined })}
        />
      </fieldset>
      <Choose
        label={t('work.phase')}
        value={filter.phase}
        options={PHASES.map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))}
        onChange={(phase) => set({ phase })}
      />
      <Choose
        label={t('work.category')}
        value={filter.category}
        options={[...categories].map(([value, label]) => ({ value, label: pick(label) }))}
        onChange={(category) => set({ category })}
      />
      <Tick label={t('work.late')} on={!!filter.late} onChange={(on) => set({ late: on || undefined })} />
      <Tick
        label={t('work.withDone')}
        on={filter.done === 'all'}
        onChange={(on) => set({ done: on ? 'all' : undefined })}
      />
    </search>
  )
}

function useSetFilter() {
  const navigate = route.useNavigate()
  return (change: CaseFilter) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
}

function SearchBox() {
  const { t } = useWords()
  const { q } = route.useSearch()
  const set = useSetFilter()
  return (
    <form
      key={q ?? ''}
      className="relative w-full md:w-64"
      onSubmit={(event) => {
        event.preventDefault()
        set({ q: String(new FormData(event.currentTarget).get('q')).trim() || undefined })
      }}
    >
      <input
        type="search"
        name="q"
        defaultValue={q ?? ''}
        aria-label={t('work.searchLabel')}
        placeholder={t('work.search')}
        className={cn(controlClass, 'pr-11 md:pr-10')}
      />
      <button
        type="submit"
        aria-label={t('work.searchGo')}
        className="absolute inset-y-0 right-0 inline-flex w-11 items-center justify-center rounded-md text-slate-600 hover:bg-slate-100 md:w-9"
      >
        <Search aria-hidden className="size-4" />
      </button>
    </form>
  )
}

function Choose({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string | undefined
  options: { value: string; label: string }[]
  onChange: (value: string | undefined) => void
}) {
  const { t } = useWords()
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
      className={cn(controlClass, 'w-auto max-md:min-w-36 max-md:flex-1')}
    >
      <option value="">{t('work.any', { name: label })}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

function Tick({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2 px-1 text-sm md:min-h-9">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 accent-brand-600 md:size-4"
      />
      {label}
    </label>
  )
}

/** Categories are the procedures' words: those of the forms this person may open, and those in the list. */
function useKnownCategories(): Map<string, Label> {
  const { data: openings } = useQuery(openingsQuery)
  const { data: lists } = useInfiniteQuery(casesQuery(route.useSearch()))
  const offered = (openings?.items ?? []).flatMap((opening) => {
    const field = fieldsOf(opening.form).find((each) => each.name === 'category')
    return field?.choicesName ? (opening.choices[field.choicesName] ?? []) : []
  })
  const seen = (lists?.pages ?? []).flatMap((page) => page.items)
  return new Map([
    ...offered.map(({ value, label }) => [value, label] as const),
    ...seen.map((row) => [row.category, row.categoryLabel] as const),
  ])
}
