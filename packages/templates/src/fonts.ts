import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cleanText, lineBreak } from './clean-text.ts'
import { UnavailableGlyph } from './errors.ts'
import type { Block, Inline, PaperDocument, Paragraph } from './markup/document.ts'
import { type Face, faces, headingStyles, textStyles } from './styles.ts'

const resolveFile = createRequire(import.meta.url).resolve

/** The three files the PDF embeds (OFL-1.1), by `family weight` as styles.ts names them. */
const files: Record<string, string> = {
  'Noto Serif SC 400': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'Noto Serif SC 700': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'Noto Sans SC 500': '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
}

const coverages = new Map<string, Uint8Array>()

/** The font files themselves: 40 MB, read once per engine. */
export const readFonts = (): Buffer[] => Object.values(files).map((file) => readFileSync(resolveFile(file)))

/**
 * Refuses a document with a character its font lacks. Typst in PDF 1.7 would draw a box, Word would
 * pick some other font: neither may happen on a paper somebody signs.
 */
export function checkGlyphs(document: PaperDocument, footerText: string): void {
  document.blocks.forEach(checkBlock)
  checkText(footerText, faces.plain, false)
}

function checkBlock(block: Block): void {
  if (block.kind === 'heading') checkInlines(block.content, faces[headingStyles[block.level].face])
  if (block.kind === 'paragraph') checkParagraph(block)
  if (block.kind === 'keep') block.blocks.forEach(checkBlock)
  if (block.kind === 'table') {
    for (const row of block.rows) for (const cell of row.cells) cell.paragraphs.forEach(checkParagraph)
  }
}

function checkParagraph({ style, content }: Paragraph): void {
  checkInlines(content, faces[textStyles[style].face])
}

function checkInlines(inlines: Inline[], face: Face): void {
  for (const inline of inlines) if (inline.kind === 'text') checkText(inline.text, face, inline.strong)
}

function checkText(text: string, face: Face, strong: boolean): void {
  const coverage = coverageOf(`${face.pdfFamily} ${strong ? 700 : face.pdfWeight}`)
  const characters = [...text]
  const lacking = characters.filter((character) => !covers(coverage, character))
  if (lacking.length === 0) return
  const at = characters.indexOf(lacking[0] ?? '')
  throw new UnavailableGlyph([...new Set(lacking)], characters.slice(Math.max(at - 8, 0), at + 9).join(''))
}

/**
 * The text with 〓, the printers' mark for a sort that is missing, in place of what the body font lacks. For
 * contents and covers, which only point to something (a file may be called anything); never for what is signed.
 */
export function printable(text: string): string {
  const coverage = coverageOf(`${faces.song.pdfFamily} ${faces.song.pdfWeight}`)
  return [...cleanText(text)]
    .map((each) => (each === lineBreak || covers(coverage, each) ? each : '〓'))
    .join('')
}

function covers(coverage: Uint8Array, character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return (((coverage[code >> 3] ?? 0) >> (code & 7)) & 1) === 1
}

function coverageOf(name: string): Uint8Array {
  const known = coverages.get(name)
  if (known) return known
  // 黑体 has one weight here; bold text inside a heading keeps it.
  const file = files[name] ?? files['Noto Sans SC 500']!
  const coverage = readCoverage(readFileSync(resolveFile(file)))
  coverages.set(name, coverage)
  return coverage
}

/** One bit per code point, read from the full-repertoire (format 12) table of `cmap`. */
function readCoverage(font: Buffer): Uint8Array {
  const subtable = findSubtable(font)
  const coverage = new Uint8Array(0x110000 / 8)
  const groups = font.readUInt32BE(subtable + 12)
  for (let index = 0; index < groups; index++) {
    const group = subtable + 16 + index * 12
    const last = font.readUInt32BE(group + 4)
    for (let code = font.readUInt32BE(group); code <= last; code++) coverage[code >> 3]! |= 1 << (code & 7)
  }
  return coverage
}

function findSubtable(font: Buffer): number {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(record + 8)
    for (let entry = 0; entry < font.readUInt16BE(cmap + 2); entry++) {
      const subtable = cmap + font.readUInt32BE(cmap + 4 + entry * 8 + 4)
      if (font.readUInt16BE(subtable) === 12) return subtable
    }
  }
  throw new Error('font without a format 12 cmap')
}
