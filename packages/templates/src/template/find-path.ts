/** As much of JSON Schema as z.toJSONSchema writes for facts. */
export interface JsonSchema {
  type?: string
  format?: string
  pattern?: string
  maxLength?: number
  enum?: unknown[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
}

/** Where the template stands: the schema of `this`, and its path with [] for list items. */
export interface Scope {
  schema: JsonSchema
  path: string
}

export interface FoundPath extends Scope {
  optional: boolean // and nobody has asked whether it is there
}

/** The open each and with blocks, innermost first, and the optional paths the open if blocks asked about. */
export interface Context {
  scopes: Scope[]
  proved: ReadonlySet<string>
}

export interface UnknownPath {
  name: string
  known: string[] // the fields that exist there
}

/** Follows a template path through the schema. */
export function findPath(path: hbs.AST.PathExpression, { scopes, proved }: Context): FoundPath | UnknownPath {
  const scope = scopes[path.depth]
  if (!scope) return { name: path.original, known: [] }
  let found: FoundPath = { ...scope, optional: false }
  for (const part of path.parts) {
    const next = step(found, part, proved)
    if (!next) {
      const name = [found.path, part].filter(Boolean).join('.')
      return { name, known: Object.keys(found.schema.properties ?? {}) }
    }
    found = next
  }
  return found
}

function step(from: FoundPath, part: string, proved: ReadonlySet<string>): FoundPath | undefined {
  const properties = from.schema.properties ?? {}
  const schema = Object.hasOwn(properties, part) ? properties[part] : undefined
  if (!schema) return undefined
  const path = from.path ? `${from.path}.${part}` : part
  const required = from.schema.required?.includes(part) ?? false
  return { schema, path, optional: from.optional || !(required || proved.has(path)) }
}

/** The context inside `{{#if path}}`. Asking for `nextMeeting.place` also proves `nextMeeting`. */
export function proving({ scopes, proved }: Context, path: string): Context {
  const parts = path.split('.')
  const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join('.'))
  return { scopes, proved: new Set([...proved, ...prefixes]) }
}

export const within = ({ scopes, proved }: Context, scope: Scope): Context => ({
  scopes: [scope, ...scopes],
  proved,
})
