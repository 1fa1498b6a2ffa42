import { createHash, randomFillSync } from 'node:crypto'

const bytes = Buffer.alloc(16)

/** UUIDv7 (RFC 9562): ordered by the instant it was made at, epoch ms. */
export function uuidv7(at: number): string {
  randomFillSync(bytes, 6, 10)
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return written(bytes)
}

/** UUIDv8 (RFC 9562) of a name: the same name is the same id, and the id does not tell the name. */
export function uuidOf(name: string): string {
  const digest = createHash('sha256').update(name).digest().subarray(0, 16)
  digest[6] = ((digest[6] as number) & 0x0f) | 0x80
  digest[8] = ((digest[8] as number) & 0x3f) | 0x80
  return written(digest)
}

function written(sixteen: Buffer): string {
  const hex = sixteen.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
