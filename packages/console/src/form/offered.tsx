import { createContext, useContext } from 'react'
import type { Choice } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import type { Option } from '../ui/chips.tsx'
import type { Field } from './field.ts'

/** The lists an offer brought along: this case's parties, obligations … and the words of vocabularies. */
export type Offered = Record<string, Choice[]>

const Context = createContext<Offered>({})
export const FieldChoices = Context.Provider

/** What a field lets people choose among, in their language. */
export function useOptions(field: Field): Option[] {
  const { pick } = useWords()
  const offered = useContext(Context)
  const choices = field.choicesName ? (offered[field.choicesName] ?? []) : []
  if (!field.values) return choices.map(({ value, label }) => ({ value, label: pick(label) }))
  return field.values.map((value) => ({
    value,
    label: pick(choices.find((choice) => choice.value === value)?.label) || value,
  }))
}
