import type { Field } from './field.ts'
import { SchemaField } from './schema-field.tsx'

const SHORT = new Set(['date', 'month', 'time', 'number', 'money', 'person', 'org', 'account'])
const SHORT_TEXT = 200

/** Questions under each other on a phone; at a desk short answers stand side by side. */
export function FieldGrid({ fields, prefix }: { fields: Field[]; prefix: string }) {
  return (
    <div className="grid items-start gap-x-4 gap-y-4 md:grid-cols-2">
      {fields.map((field) => (
        <div key={field.name} className={isShort(field) ? 'min-w-0' : 'min-w-0 md:col-span-2'}>
          <SchemaField field={field} name={prefix + field.name} />
        </div>
      ))}
    </div>
  )
}

const isShort = ({ kind, maxLength = SHORT_TEXT + 1 }: Field): boolean =>
  SHORT.has(kind) || (kind === 'text' && maxLength <= SHORT_TEXT)
