import { ChoiceField, SwitchField, YesNoField } from './choice-field.tsx'
import type { Field } from './field.ts'
import { GroupField } from './group-field.tsx'
import { ListField } from './list-field.tsx'
import { CaseField, OrgField, PersonField } from './picker-field.tsx'
import { TypedField } from './typed-field.tsx'

export interface FieldAt {
  field: Field
  /** dotted path within the form's values */
  name: string
}

/** One question, by its kind. */
export function SchemaField({ field, name }: FieldAt) {
  switch (field.kind) {
    case 'fixed':
      return null
    case 'group':
      return <GroupField field={field} name={name} />
    case 'list':
      return <ListField field={field} name={name} />
    case 'switch':
    case 'confirm':
      return <SwitchField field={field} name={name} />
    case 'yesNo':
      return <YesNoField field={field} name={name} />
    case 'choice':
    case 'choices':
      return <ChoiceField field={field} name={name} />
    case 'person':
    case 'people':
    case 'account':
      return <PersonField field={field} name={name} />
    case 'org':
    case 'orgs':
      return <OrgField field={field} name={name} />
    case 'case':
      return <CaseField field={field} name={name} />
    default:
      return <TypedField field={field} name={name} />
  }
}
