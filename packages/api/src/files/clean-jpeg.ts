/**
 * A JPEG file is a row of segments (ITU-T T.81, B.1): FF, a code, for most of them a length, then content;
 * after a start of scan comes entropy-coded data up to the next code that is no restart.
 */

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee

/**
 * The picture without anything that is not picture: EXIF with place and device, XMP, comments, thumbnails, and
 * whatever a telephone hid behind the end. Kept are JFIF, the colour profile, Adobe's colour transform, and of
 * EXIF which side is up. Returns undefined when it is no JPEG that could be read to its end.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file[0] !== 0xff || file[1] !== SOI) return undefined
  const kept = [file.subarray(0, 2)]
  const side = orientationOf(file)
  if (side > 1) kept.push(orientationSegment(side))
  for (let at = 2; ; ) {
    // any number of FF may stand before a code
    while (file[at] === 0xff && file[at + 1] === 0xff) at++
    const code = file[at + 1]
    if (file[at] !== 0xff || code === undefined) return undefined
    if (code === EOI) return Buffer.concat([...kept, file.subarray(at, at + 2)])
    if (at + 4 > file.length) return undefined
    let end = at + 2 + file.readUInt16BE(at + 2)
    if (code === SOS) end = endOfScan(file, end)
    if (end > file.length) return undefined
    if (isPicture(code, file.subarray(at + 4, end))) kept.push(file.subarray(at, end))
    at = end
  }
}

/** Orientation 1 to 8 as EXIF counts them; 1, upright, when nothing is said. */
export function orientationOf(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== SOS; ) {
    const end = at + 2 + file.readUInt16BE(at + 2)
    const content = file.subarray(at + 4, end)
    if (file[at + 1] === APP1 && content.subarray(0, 6).toString('latin1') === 'Exif\0\0')
      return orientationIn(content.subarray(6))
    at = end
  }
  return 1
}

/** Tag 0x0112 of the first directory of the TIFF structure EXIF consists of. */
function orientationIn(tiff: Buffer): number {
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  if (tiff.length < 8) return 1
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = directory + 2; entry < directory + 2 + 12 * short(directory); entry += 12)
    if (short(entry) === 0x0112) return short(entry + 8) <= 8 ? Math.max(short(entry + 8), 1) : 1
  return 1
}

/** The smallest EXIF there is: which side is up and nothing else. */
function orientationSegment(side: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(side, 18)
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, APP1, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0
    const isRestart = next >= 0xd0 && next <= 0xd7
    if (next !== 0 && next !== 0xff && !isRestart) return at
  }
  return file.length + 1
}

function isPicture(code: number, content: Buffer): boolean {
  const begins = (name: string) => content.subarray(0, name.length).toString('latin1') === name
  if (code === APP0) return begins('JFIF\0')
  if (code === APP2) return begins('ICC_PROFILE\0')
  if (code === APP14) return begins('Adobe')
  return code < APP0
}
