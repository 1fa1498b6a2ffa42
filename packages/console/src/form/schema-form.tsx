import type { Field } from './field.ts'
import { FieldChoices, type Offered } from './offered.tsx'
import { SchemaField } from './schema-field.tsx'

/** The inputs of a generated form; it lives inside a react-hook-form provider. */
export function SchemaForm({ fields, offered }: { fields: Field[]; offered: Offered }) {
  return (
    <FieldChoices value={offered}>
      <div className="grid gap-4">
        {fields.map((field) => (
          <SchemaField key={field.name} field={field} name={field.name} />
        ))}
      </div>
    </FieldChoices>
  )
}
