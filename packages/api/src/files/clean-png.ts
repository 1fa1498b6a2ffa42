const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What is picture: the critical chunks and those that say how colours and measures are meant (PNG 11.3). */
const PICTURE = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
)

/** A picture is unpacked to be bound: four bytes for each point. */
const MOST_POINTS = 40_000_000

/**
 * The picture without EXIF, texts and times, and without whatever stands behind its end. Returns undefined
 * when it is no PNG that could be read to its end, or one that unpacks to more than any camera takes.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 33 || !file.subarray(0, 8).equals(SIGNATURE)) return undefined
  if (file.readUInt32BE(16) * file.readUInt32BE(20) > MOST_POINTS) return undefined
  const kept: Buffer[] = [SIGNATURE]
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at)
    const type = file.subarray(at + 4, at + 8).toString('latin1')
    if (end > file.length) return undefined
    if (PICTURE.has(type)) kept.push(file.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return undefined
}
