import { Plus, Trash2 } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { GroupFrame } from '../ui/field-frame.tsx'
import type { Field } from './field.ts'
import { FieldGrid } from './field-grid.tsx'
import type { FieldAt } from './schema-field.tsx'
import { useFieldError } from './typed-field.tsx'
import { toValues } from './values.ts'

/** Any number of the same questions: parties, responsibilities, obligations. */
export function ListField({ field, name }: FieldAt) {
  const { t, pick } = useWords()
  const { fields: rows, append, remove } = useFieldArray({ name })
  const label = pick(field.label)
  return (
    <GroupFrame
      label={label}
      hint={pick(field.hint) || undefined}
      error={useFieldError(name)}
      required={field.required}
    >
      <ol className="grid gap-3">
        {rows.map((row, index) => (
          <ListItem
            key={row.id}
            fields={field.fields}
            prefix={`${name}.${index}.`}
            n={index + 1}
            isNeeded={rows.length <= field.minItems}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      {(field.maxItems === undefined || rows.length < field.maxItems) && (
        <Button className="mt-2" onClick={() => append(toValues(field.fields))}>
          <Plus aria-hidden className="size-4" />
          {t('form.add', { item: label })}
        </Button>
      )}
    </GroupFrame>
  )
}

interface Item {
  fields: Field[]
  prefix: string
  n: number
  /** the list may not become shorter */
  isNeeded: boolean
  onRemove: () => void
}

/** A list of names is a line per name: a frame around each would fill a telephone with frames. */
function ListItem(item: Item) {
  const { t } = useWords()
  const questions = <FieldGrid fields={item.fields} prefix={item.prefix} />
  if (item.fields.length === 1)
    return (
      <li className="flex items-end gap-1">
        <div className="min-w-0 flex-1">{questions}</div>
        <RemoveButton {...item} />
      </li>
    )
  return (
    <li className="rounded-md border border-line bg-slate-50 p-3">
      <div className="-mt-1 mb-1 flex items-center justify-between">
        <span className="text-sm font-medium text-muted">{t('form.item', { n: item.n })}</span>
        <RemoveButton {...item} />
      </div>
      {questions}
    </li>
  )
}

function RemoveButton({ n, isNeeded, onRemove }: Item) {
  const { t } = useWords()
  return (
    <button
      type="button"
      aria-label={t('form.remove', { n })}
      disabled={isNeeded}
      onClick={onRemove}
      className="-mr-2 inline-flex size-11 shrink-0 items-center justify-center rounded-md text-slate-600 hover:bg-slate-200 disabled:invisible md:size-9"
    >
      <Trash2 aria-hidden className="size-4" />
    </button>
  )
}
