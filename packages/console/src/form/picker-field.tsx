import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { caseChoicesQuery, orgsQuery, peopleQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'
import { Combobox, type Found } from '../ui/combobox.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import type { FieldAt } from './schema-field.tsx'
import { useFieldError } from './typed-field.tsx'
import { mustBeFilled } from './values.ts'

interface Named {
  id: string
  name: string
}

/** Someone with an account, found by name; several when the form takes several. */
export function PersonField({ field, name }: FieldAt) {
  const { pick } = useWords()
  const [q, setQ] = useState('')
  const { data } = useQuery(peopleQuery(field.role, q))
  const found = (data?.items ?? []).map((person) => ({
    id: person.id,
    name: person.name,
    detail: [...person.roles.map((role) => pick(role.label)), person.org.name].join(' · '),
  }))
  return <Picker field={field} name={name} found={found} onSearch={setQ} />
}

/** An organisation of the tree; its id is its path. */
export function OrgField({ field, name }: FieldAt) {
  const [q, setQ] = useState('')
  const { data } = useQuery(orgsQuery(undefined))
  const found = (data?.items ?? [])
    .filter((org) => org.name.includes(q))
    .map((org) => ({ id: org.path, name: org.name }))
  return <Picker field={field} name={name} found={found} onSearch={setQ} />
}

/** Another case the reader may see, found by number, title or a party's name. */
export function CaseField({ field, name }: FieldAt) {
  const { t, pick } = useWords()
  const [q, setQ] = useState('')
  const { data } = useQuery(caseChoicesQuery(q))
  const found = (data?.items ?? []).map((each) => ({
    id: each.id,
    name: each.number ?? t('work.noNumber'),
    detail: `${each.title} · ${pick(each.status)}`,
  }))
  return <Picker field={field} name={name} found={found} onSearch={setQ} />
}

function Picker({
  field,
  name,
  found,
  onSearch,
}: FieldAt & { found: Found[]; onSearch: (text: string) => void }) {
  const { t, pick } = useWords()
  const several = field.kind === 'people' || field.kind === 'orgs'
  const error = useFieldError(name)
  const missing = (value: Named | Named[] | null) =>
    mustBeFilled(field) && (Array.isArray(value) ? value.length < 1 : !value)
  return (
    <Controller
      name={name}
      rules={{ validate: (value) => (missing(value) ? t('form.missing') : true) }}
      render={({ field: { value, onChange } }) => (
        <FieldFrame
          label={pick(field.label)}
          hint={pick(field.hint) || undefined}
          error={error}
          required={field.required}
        >
          {(props) => (
            <>
              {several && <Chosen chosen={(value ?? []) as Named[]} onChange={onChange} />}
              <Combobox
                props={props}
                chosen={several ? '' : ((value as Named | null)?.name ?? '')}
                found={several ? found.filter((each) => !holds(value as Named[], each.id)) : found}
                placeholder={t(field.kind === 'case' ? 'form.searchCase' : 'form.searchPerson')}
                nothing={t(field.kind === 'case' ? 'form.noCase' : 'form.nobody')}
                onSearch={onSearch}
                onChoose={(each) => onChange(chosenOf(each, several, (value ?? []) as Named[]))}
              />
            </>
          )}
        </FieldFrame>
      )}
    />
  )
}

const holds = (chosen: Named[] | null, id: string) => (chosen ?? []).some((each) => each.id === id)

function chosenOf(found: Found | null, several: boolean, before: Named[]): Named | Named[] | null {
  const named = found && { id: found.id, name: found.name }
  return several ? (named ? [...before, named] : before) : named
}

function Chosen({ chosen, onChange }: { chosen: Named[]; onChange: (chosen: Named[]) => void }) {
  const { t } = useWords()
  if (chosen.length === 0) return null
  return (
    <ul className="mb-1.5 flex flex-wrap gap-1.5">
      {chosen.map((each) => (
        <li
          key={each.id}
          className="inline-flex items-center rounded-md bg-brand-50 pl-2.5 text-sm text-brand-800"
        >
          {each.name}
          <button
            type="button"
            aria-label={t('form.removePerson', { name: each.name })}
            onClick={() => onChange(chosen.filter((other) => other.id !== each.id))}
            className="inline-flex size-9 items-center justify-center rounded-md hover:bg-brand-100 md:size-7"
          >
            <X aria-hidden className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  )
}
