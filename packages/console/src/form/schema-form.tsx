import type { Field } from './field.ts'
import { FieldGrid } from './field-grid.tsx'
import { FieldChoices, type Offered } from './offered.tsx'

/** The inputs of a generated form; it lives inside a react-hook-form provider. */
export function SchemaForm({ fields, offered }: { fields: Field[]; offered: Offered }) {
  return (
    <FieldChoices value={offered}>
      <FieldGrid fields={fields} prefix="" />
    </FieldChoices>
  )
}
