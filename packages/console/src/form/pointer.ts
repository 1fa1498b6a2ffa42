import type { Field } from './field.ts'

/** "/parties/0/name" (RFC 6901, with or without "/form" or "#" before it) → ['parties', '0', 'name']. */
export function pathOf(pointer: string): string[] {
  const parts = pointer
    .replace(/^#?\/?(?:json\/)?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return parts[0] === 'form' ? parts.slice(1) : parts
}

/**
 * The input a server's complaint belongs to, as a dotted name; undefined when the form has no such input.
 * A complaint about something inside a picker or a multi-choice belongs to that picker.
 */
export function inputOf(fields: readonly Field[], path: readonly string[]): string | undefined {
  const [head, ...rest] = path
  const field = fields.find((each) => each.name === head)
  if (!field) return undefined
  if (rest.length === 0 || (field.kind !== 'group' && field.kind !== 'list')) return field.name
  if (field.kind === 'group') return below(field.name, field, rest)
  const [index, ...inside] = rest
  return inside.length === 0 ? field.name : below(`${field.name}.${index}`, field, inside)
}

function below(prefix: string, field: Field, rest: readonly string[]): string {
  const inner = inputOf(field.fields, rest)
  return inner === undefined ? field.name : `${prefix}.${inner}`
}
