/** Small files of every kind a case takes, as telephones and offices make them. Nobody is in the pictures. */

/** 16 × 8 points, red to blue */
const PLAIN_JPEG = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNy',
    'wtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09P',
    'T09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xA',
    'AWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABcRAAMBAAAAAAAAAAAAAAAAAAAE',
    'FVL/2gAMAwEAAhEDEQA/AJGzSzQVsZTIys1o/9k=',
  ].join(''),
  'base64',
)
export const PLAIN_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQMAAAD+wSzIAAAAA1BMVEX/AAAZ4gk3AAAAC0lEQVQI12NgQAUAABAAAaHFIcEAAAAASUVORK5CYII=',
  'base64',
)

/** Where the picture was taken: 39°54′ N. */
export const LATITUDE = [39, 54, 0] as const

/** As a telephone writes it: which side is up, and a second directory with the place. Big-endian TIFF. */
function exif(side: number): Buffer {
  const tiff = Buffer.alloc(86)
  tiff.write('MM\0\x2a\0\0\0\x08', 'latin1')
  tiff.writeUInt16BE(2, 8)
  entry(tiff, 10, 0x0112, 3, 1, side << 16)
  entry(tiff, 22, 0x8825, 4, 1, 38)
  tiff.writeUInt16BE(2, 38)
  entry(tiff, 40, 1, 2, 2, 0x4e000000)
  entry(tiff, 52, 2, 5, 3, 62)
  for (const [index, part] of LATITUDE.entries()) {
    tiff.writeUInt32BE(part, 62 + index * 8)
    tiff.writeUInt32BE(1, 66 + index * 8)
  }
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

function entry(tiff: Buffer, at: number, tag: number, type: number, count: number, value: number) {
  tiff.writeUInt16BE(tag, at)
  tiff.writeUInt16BE(type, at + 2)
  tiff.writeUInt32BE(count, at + 4)
  tiff.writeUInt32BE(value >>> 0, at + 8)
}

function segment(code: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** With place, maker's notes, a comment, XMP, and a second picture behind the end. */
export const jpegWithPlace = (side = 6): Buffer =>
  Buffer.concat([
    PLAIN_JPEG.subarray(0, 2),
    segment(0xe1, exif(side)),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>39,54N</exif:GPSLatitude>')),
    segment(0xfe, Buffer.from('taken at 39.9N')),
    PLAIN_JPEG.subarray(2),
    Buffer.from('hidden film of 39.9N'),
  ])

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  // readers of what we drop never ask for its checksum
  return Buffer.concat([length, Buffer.from(type, 'latin1'), content, Buffer.alloc(4)])
}

export const pngWithPlace = (): Buffer => {
  const end = PLAIN_PNG.length - 12
  return Buffer.concat([
    PLAIN_PNG.subarray(0, end),
    chunk('eXIf', exif(1).subarray(6)),
    chunk('tEXt', Buffer.from('Comment\0taken at 39.9N')),
    PLAIN_PNG.subarray(end),
  ])
}

/** A few bytes that unpack to gigabytes. */
export const hugePng = (): Buffer => {
  const png = Buffer.from(PLAIN_PNG)
  png.writeUInt32BE(100_000, 16)
  png.writeUInt32BE(100_000, 20)
  return png
}

/** Whole by its shape, with nothing that could be unpacked. */
export const hollowPng = (): Buffer => {
  const png = Buffer.from(PLAIN_PNG)
  const data = png.indexOf('IDAT') + 4
  return png.fill(0xff, data, data + 10)
}

const box = (name: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** The shape of a HEIC file, with an item that describes it or without. */
export const heic = (item: 'Exif' | 'hvc1'): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box(
      'meta',
      Buffer.concat([
        Buffer.alloc(4),
        box('iinf', box('infe', Buffer.from(`\x02\0\0\0\0\x01\0\0${item}\0`, 'latin1'))),
      ]),
    ),
  ])

export const mp4 = (): Buffer =>
  Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isommp41', 'latin1')), box('mdat', Buffer.alloc(32))])
