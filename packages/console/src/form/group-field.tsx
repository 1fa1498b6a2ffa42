import { useWords } from '../i18n/language.tsx'
import { GroupFrame } from '../ui/field-frame.tsx'
import { type FieldAt, SchemaField } from './schema-field.tsx'
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
      <div className="grid gap-3 border-l-2 border-line pl-3">
        {field.fields.map((inner) => (
          <SchemaField key={inner.name} field={inner} name={`${name}.${inner.name}`} />
        ))}
      </div>
    </GroupFrame>
  )
}
