import { useWords } from '../i18n/language.tsx'
import { GroupFrame } from '../ui/field-frame.tsx'
import { FieldGrid } from './field-grid.tsx'
import type { FieldAt } from './schema-field.tsx'
import { useFieldError } from './typed-field.tsx'

/** Questions that belong together, inside a frame. */
export function GroupField({ field, name }: FieldAt) {
  const { pick } = useWords()
  return (
    <GroupFrame
      label={pick(field.label)}
      hint={pick(field.hint) || undefined}
      error={useFieldError(name)}
      required={field.required}
    >
      <div className="border-l-2 border-line pl-3">
        <FieldGrid fields={field.fields} prefix={`${name}.`} />
      </div>
    </GroupFrame>
  )
}
