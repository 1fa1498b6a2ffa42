import { z } from 'zod'
import type { Label } from './label.ts'

/**
 * Personal data that is never stored in clear: the runtime replaces the value by a sealed text before
 * the event is recorded (个人信息保护法 28, 51). What can still be read of it is the mask.
 *
 * sealed:<kind>:<mask>:<blind index>:<cipher>
 */
export type SecretKind = 'identity' | 'phone' | 'note'

const PREFIX = 'sealed:'

export interface SealedParts {
  kind: SecretKind
  mask: string
  /** keyed hash for exact search; empty for notes */
  blind: string
  cipher: string
}

export const isSealed = (text: string): boolean => text.startsWith(PREFIX)

export const joinSealed = ({ kind, mask, blind, cipher }: SealedParts): string =>
  `${PREFIX}${kind}:${encodeURIComponent(mask)}:${blind}:${cipher}`

/** The parts of a sealed text, or undefined for any other text. */
export function splitSealed(text: string): SealedParts | undefined {
  if (!isSealed(text)) return undefined
  const [kind, mask, blind, cipher] = text.slice(PREFIX.length).split(':')
  if (kind === undefined || mask === undefined || blind === undefined || cipher === undefined)
    return undefined
  return { kind: kind as SecretKind, mask: decodeURIComponent(mask), blind, cipher }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999: 17 digits and a check character (ISO 7064 MOD 11-2). */
export function hasValidIdentityChecksum(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}

/** First 6 and last 4 for an identity number, 138****5678 for a phone, a fixed word for a note. */
export function maskOf(kind: SecretKind, value: string): string {
  if (kind === 'note') return '（密封）'
  if (kind === 'identity')
    return value.length < 12 ? `${value.slice(0, 2)}****` : `${value.slice(0, 6)}********${value.slice(-4)}`
  return value.length < 8 ? `${value.slice(0, 2)}****` : `${value.slice(0, 3)}****${value.slice(-4)}`
}

const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|400-?\d{3}-?\d{4}|95\d{3})$/

const MOST: Record<SecretKind, number> = { identity: 40, phone: 40, note: 5000 }

const secret = (
  kind: SecretKind,
  label: Label,
  isValid: (text: string) => boolean,
  fault: Label,
  openTo: string[],
) =>
  z
    .string()
    .min(1)
    // a sealed text is longer than what it seals: the limit is for what people type
    .refine((text) => isSealed(text) || text.length <= MOST[kind], { error: '填写过长 / Too long' })
    .refine((text) => isSealed(text) || isValid(text), { error: `${fault.zh} / ${fault.en}` })
    .meta({
      title: label.zh,
      'x-en': label.en,
      'x-secret': kind,
      'x-open-to': openTo,
      maxLength: MOST[kind],
    })

/** An 18-digit identity number with a true check digit. The region code is not checked (it changes yearly). */
export const identityNumber = (label: Label = { zh: '身份证号', en: 'Identity number' }) =>
  secret(
    'identity',
    label,
    hasValidIdentityChecksum,
    { zh: '身份证号校验码不符', en: 'The identity number fails its check digit' },
    [],
  )

export const phoneNumber = (label: Label = { zh: '联系电话', en: 'Telephone' }) =>
  secret(
    'phone',
    label,
    (text) => PHONE.test(text),
    { zh: '电话号码格式不符', en: 'Not a telephone number' },
    [],
  )

/** A text only its author's roles may open: `openTo` lists them. */
export const sealedNote = (label: Label, openTo: string[]) =>
  secret('note', label, () => true, { zh: '密封记录', en: 'Sealed note' }, openTo)
