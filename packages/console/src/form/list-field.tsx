import { Plus, Trash2 } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { GroupFrame } from '../ui/field-frame.tsx'
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
          <li key={row.id} className="rounded-md border border-line bg-slate-50 p-3">
            <div className="-mt-1 mb-1 flex items-center justify-between">
              <span className="text-sm font-medium text-muted">{t('form.item', { n: index + 1 })}</span>
              <button
                type="button"
                aria-label={t('form.remove', { n: index + 1 })}
                disabled={rows.length <= field.minItems}
                onClick={() => remove(index)}
                className="-mr-2 inline-flex size-11 items-center justify-center rounded-md text-slate-600 hover:bg-slate-200 disabled:invisible md:size-8"
              >
                <Trash2 aria-hidden className="size-4" />
              </button>
            </div>
            <FieldGrid fields={field.fields} prefix={`${name}.${index}.`} />
          </li>
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
