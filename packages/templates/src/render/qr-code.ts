import { zlibSync } from 'fflate'
import QrCode from 'qrcode'

const quiet = 2 // modules of white around the code

function modulesOf(url: string): { size: number; dark: (x: number, y: number) => boolean } {
  const { modules } = QrCode.create(url, { errorCorrectionLevel: 'M' })
  return { size: modules.size, dark: (x, y) => modules.get(y, x) === 1 }
}

/** The code as one SVG path, for HTML and PDF. */
export function qrSvg(url: string): string {
  const { size, dark } = modulesOf(url)
  const side = size + quiet * 2
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (dark(x, y)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

/** The code as a 1-bit PNG, for Word. Compressed with fflate: Node's zlib may change its bytes between versions. */
export function qrPng(url: string): Uint8Array {
  const { size, dark } = modulesOf(url)
  const scale = 8
  const side = (size + quiet * 2) * scale
  const stride = Math.ceil(side / 8)
  const rows = new Uint8Array((stride + 1) * side)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const isDark = inside(x, y, size, scale) && dark(moduleAt(x, scale), moduleAt(y, scale))
      if (!isDark) rows[y * (stride + 1) + 1 + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  }
  return png(side, rows)
}

const moduleAt = (pixel: number, scale: number): number => Math.floor(pixel / scale) - quiet
const inside = (x: number, y: number, size: number, scale: number): boolean =>
  [x, y].every((pixel) => moduleAt(pixel, scale) >= 0 && moduleAt(pixel, scale) < size)

function png(side: number, rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1 // bit depth; colour type 0 is grey
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, checksum])
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
