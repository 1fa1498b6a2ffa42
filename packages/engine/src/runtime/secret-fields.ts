import {
  type AnyEvent,
  type FormIssue,
  type FormSchema,
  formSchema,
  isSealed,
  type SecretKind,
} from '../core/index.ts'
import type { Vault } from './vault.ts'

type Event = AnyEvent<never, string>

const withSecrets = new WeakMap<object, boolean>()

/** Does the event's form have a field that must be sealed? */
export function hasSecrets(event: Event): boolean {
  const known = withSecrets.get(event)
  if (known !== undefined) return known
  const made = mentionsSecret(formSchema(event))
  withSecrets.set(event, made)
  return made
}

function mentionsSecret(schema: FormSchema): boolean {
  // a schema that refers to itself would hide secrets from the walk below
  if ('$ref' in schema) throw new Error('recursive forms are not supported')
  return 'x-secret' in schema || childrenOf(schema).some(mentionsSecret)
}

const ALTERNATIVES = ['anyOf', 'oneOf', 'allOf'] as const

function childrenOf(schema: FormSchema): FormSchema[] {
  const alternatives = ALTERNATIVES.flatMap((key) => (schema[key] as FormSchema[] | undefined) ?? [])
  const items = [schema.items, ...((schema.prefixItems as unknown[]) ?? []), schema.additionalProperties]
  return [
    ...alternatives,
    ...items.filter((each): each is FormSchema => typeof each === 'object' && each !== null),
    ...Object.values((schema.properties ?? {}) as Record<string, FormSchema>),
  ]
}

/** The same form with every secret value sealed. The form must have been checked in clear before. */
export const sealForm = (event: Event, form: unknown, vault: Vault): unknown =>
  hasSecrets(event) ? seal(formSchema(event), form, vault) : form

function seal(schema: FormSchema, value: unknown, vault: Vault): unknown {
  if (value === null || value === undefined) return value
  const kind = schema['x-secret'] as SecretKind | undefined
  if (kind !== undefined && typeof value === 'string')
    return isSealed(value) ? value : vault.seal(kind, value)
  let sealed: unknown = value
  for (const key of ALTERNATIVES)
    for (const branch of (schema[key] as FormSchema[] | undefined) ?? []) sealed = seal(branch, sealed, vault)
  if (Array.isArray(sealed))
    return sealed.map((each: unknown, index) => seal(itemSchema(schema, index), each, vault))
  if (typeof sealed !== 'object' || sealed === null) return sealed
  return Object.fromEntries(
    Object.entries(sealed).map(([member, each]) => [member, seal(memberSchema(schema, member), each, vault)]),
  )
}

const itemSchema = (schema: FormSchema, index: number): FormSchema =>
  (schema.prefixItems as FormSchema[] | undefined)?.[index] ?? (schema.items as FormSchema | undefined) ?? {}

function memberSchema(schema: FormSchema, member: string): FormSchema {
  const own = (schema.properties as Record<string, FormSchema> | undefined)?.[member]
  const other = schema.additionalProperties
  return own ?? (typeof other === 'object' && other !== null ? (other as FormSchema) : {})
}

/** The schema of the field a path leads to; of several alternatives the first that knows the way. */
export function fieldSchema(schema: FormSchema, path: readonly string[]): FormSchema | undefined {
  const [head, ...rest] = path
  if (head === undefined) return schema
  const next = schema.properties
    ? (schema.properties as Record<string, FormSchema>)[head]
    : ((schema.items ?? schema.additionalProperties) as FormSchema | undefined)
  const found = next && typeof next === 'object' ? fieldSchema(next, rest) : undefined
  return (
    found ??
    ALTERNATIVES.flatMap((key) => (schema[key] as FormSchema[] | undefined) ?? [])
      .map((branch) => fieldSchema(branch, path))
      .find((each) => each !== undefined)
  )
}

/** Who may open a secret field: its `x-open-to`, also where the field is nullable. */
export function openTo(schema: FormSchema): string[] {
  const own = schema['x-open-to']
  if (Array.isArray(own)) return own as string[]
  return ALTERNATIVES.flatMap((key) => (schema[key] as FormSchema[] | undefined) ?? []).flatMap(openTo)
}

/** a zero character, or half of a surrogate pair */
const UNKEEPABLE = /\0|\p{Surrogate}/u

/**
 * Texts no sender may send: sealed ones (they could be somebody else's secret, copied) and those a
 * database cannot keep (zero characters, halves of characters).
 */
export function forbiddenTexts(value: unknown, at: string[] = []): FormIssue[] {
  if (typeof value === 'string') {
    if (isSealed(value))
      return [{ path: at, label: { zh: '不能填写密封文本', en: 'A sealed text cannot be sent' } }]
    return !UNKEEPABLE.test(value)
      ? []
      : [{ path: at, label: { zh: '含有无法保存的字符', en: 'Contains a character that cannot be kept' } }]
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([member, each]) => [
    ...forbiddenTexts(member, at),
    ...forbiddenTexts(each, [...at, member]),
  ])
}
