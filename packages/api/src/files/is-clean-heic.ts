/**
 * Whether a HEIC file carries no description of itself. Its `meta` box (ISO/IEC 14496-12, 8.11) lists what is
 * inside; an item of type Exif or mime (XMP) may say where it was taken. Telephones always write one.
 */
export function isCleanHeic(bytes: Uint8Array): boolean {
  const meta = boxNamed(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'meta')
  if (!meta) return false
  const text = meta.toString('latin1')
  return !/infe[\s\S]{8}(?:[\s\S]{2})?(?:Exif|mime)/.test(text)
}

/** The content of the first box of that name at the top of the file. */
function boxNamed(file: Buffer, name: string): Buffer | undefined {
  for (let at = 0; at + 8 <= file.length; ) {
    const size = file.readUInt32BE(at)
    // 0: up to the end; 1: a 64-bit size follows, which no box of pictures of this size needs
    const end = size === 0 ? file.length : at + size
    if (size === 1 || end > file.length || end < at + 8) return undefined
    if (file.subarray(at + 4, at + 8).toString('latin1') === name) return file.subarray(at + 8, end)
    at = end
  }
  return undefined
}
