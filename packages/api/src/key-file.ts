import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const BYTES = 32

/**
 * The key that seals personal data: given in base64, else read from `key` in the data folder, which is
 * made on the first start and readable by its owner only. Whoever loses it loses the sealed data.
 */
export function sealingKey(given: string | undefined, dataDir: string): Uint8Array {
  if (given !== undefined) return checked(Buffer.from(given, 'base64'), 'MAPLEBRIDGE_KEY')
  const file = join(dataDir, 'key')
  mkdirSync(dataDir, { recursive: true })
  try {
    // of two processes that start at once only one makes it
    writeFileSync(file, `${randomBytes(BYTES).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
  }
  return checked(Buffer.from(readFileSync(file, 'utf8'), 'base64'), file)
}

function checked(key: Uint8Array, where: string): Uint8Array {
  if (key.byteLength === BYTES) return key
  throw new Error(
    `${where} 不是 32 字节的 base64 密钥 / ${where} is not a key of 32 bytes in base64; ` +
      'make one with: openssl rand -base64 32',
  )
}
