import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { joinSealed, maskOf, type SecretKind, splitSealed } from '../core/index.ts'

/** Keeps personal data unreadable at rest, searchable by exact value, and readable to whoever may. */
export interface Vault {
  /** -> `sealed:…`, with mask and blind index in clear view */
  seal(kind: SecretKind, value: string): string
  /** the clear text; throws when the text was changed or sealed under another key */
  unseal(sealed: string): string
  /** keyed hash: equal values of one kind give equal texts */
  blind(kind: SecretKind, value: string): string
  /** eight characters that follow from a text and cannot be guessed without the key */
  code(text: string): string
}

/** 32 characters nobody confuses: no I or 1, no O or 0. */
const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 8

const IV_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM and HMAC-SHA256; `key` is 32 bytes, from which the key of each use is derived. */
export function createVault(key: Uint8Array): Vault {
  if (key.length !== 32) throw new Error('the vault key must have 32 bytes')
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `maplebridge/${use}`, 32))
  const cipherKey = derive('cipher')
  const blindKey = derive('blind')
  const codeKey = derive('query-code')
  const blind = (kind: SecretKind, value: string) =>
    createHmac('sha256', blindKey)
      .update(`${kind}:${normal(kind, value)}`)
      .digest('base64url')
  return {
    seal: (kind, value) =>
      joinSealed({
        kind,
        mask: maskOf(kind, value),
        blind: kind === 'note' ? '' : blind(kind, value),
        cipher: encrypt(cipherKey, kind, value),
      }),
    unseal(sealed) {
      const parts = splitSealed(sealed)
      if (!parts) throw new Error('not a sealed text')
      return decrypt(cipherKey, parts.kind, parts.cipher)
    },
    blind,
    code: (text) =>
      [...createHmac('sha256', codeKey).update(text).digest().subarray(0, CODE_LENGTH)]
        .map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length])
        .join(''),
  }
}

/** People write the same number in several ways. */
const normal = (kind: SecretKind, value: string): string =>
  kind === 'identity' ? value.toUpperCase() : kind === 'phone' ? value.replaceAll('-', '') : value

function encrypt(key: Buffer, kind: SecretKind, value: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(kind))
  const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

function decrypt(key: Buffer, kind: SecretKind, text: string): string {
  const bytes = Buffer.from(text, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
  decipher.setAAD(Buffer.from(kind))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
}
