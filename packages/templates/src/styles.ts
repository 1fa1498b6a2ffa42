import type { ParagraphStyle } from './markup/document.ts'

/** The only place with measures. GB/T 9704-2012: 版心 156 × 225 mm, 22 lines of 28 characters in 3号. */
export const page = {
  widthMm: 210,
  heightMm: 297,
  topMm: 37,
  bottomMm: 35,
  leftMm: 28,
  rightMm: 26,
  textWidthMm: 156,
  textHeightMm: 225,
} as const

/** 156 mm / 28 is 15.79 pt, a little less than a 16 pt character: the rest comes off the spacing. */
export const grid = { linePitchPt: 28.95, characterSpacingPt: -0.22, bodyPt: 16 } as const

/** Word counts spacing in 1/20 pt: -4 gave 27 characters a line, -5 gives 28. */
export const officeSpacingTwips = -5

/** A typeface in its three media. DOCX and HTML name what office PCs have; PDF embeds what we may ship. */
export interface Face {
  office: string
  officeFallback: string
  webStack: string
  pdfFamily: string
  pdfWeight: 400 | 500 | 700
}

export type FaceName = 'song' | 'title' | 'hei' | 'kai' | 'plain'

export const faces: Record<FaceName, Face> = {
  song: {
    office: '仿宋_GB2312',
    officeFallback: '仿宋',
    webStack: '"仿宋_GB2312","FangSong","STFangsong","Noto Serif SC","Noto Serif CJK SC",serif',
    pdfFamily: 'Noto Serif SC',
    pdfWeight: 400,
  },
  title: {
    office: '方正小标宋简体',
    officeFallback: '宋体',
    webStack: '"方正小标宋简体","FZXiaoBiaoSong-B05S","Noto Serif SC","Noto Serif CJK SC","SimSun",serif',
    pdfFamily: 'Noto Serif SC',
    pdfWeight: 700,
  },
  hei: {
    office: '黑体',
    officeFallback: 'SimHei',
    webStack: '"黑体","SimHei","Noto Sans SC","Noto Sans CJK SC",sans-serif',
    pdfFamily: 'Noto Sans SC',
    pdfWeight: 500,
  },
  kai: {
    office: '楷体_GB2312',
    officeFallback: '楷体',
    webStack: '"楷体_GB2312","KaiTi","STKaiti","Noto Serif SC","Noto Serif CJK SC",serif',
    pdfFamily: 'Noto Serif SC',
    pdfWeight: 400,
  },
  plain: {
    office: '宋体',
    officeFallback: 'SimSun',
    webStack: '"宋体","SimSun","Noto Serif SC","Noto Serif CJK SC",serif',
    pdfFamily: 'Noto Serif SC',
    pdfWeight: 400,
  },
}

export interface TextStyle {
  face: FaceName
  sizePt: number
  pitchPt: number // from baseline to baseline
  align: 'justify' | 'left' | 'center' | 'right'
  indentCharacters: number // first line; below zero it hangs out to the left of the others
  leftIndentCharacters: number
  rightIndentCharacters: number
  beforePt: number
  afterPt: number
  spacingPt: number
  red: boolean
}

const body: TextStyle = {
  face: 'song',
  sizePt: grid.bodyPt,
  pitchPt: grid.linePitchPt,
  align: 'justify',
  indentCharacters: 2,
  leftIndentCharacters: 0,
  rightIndentCharacters: 0,
  beforePt: 0,
  afterPt: 0,
  spacingPt: grid.characterSpacingPt,
  red: false,
}

/** 成文日期右空四字, 署名 centred on the date (GB/T 9704, 7.3.5.1): both centred right of here do that. */
const signature: TextStyle = { ...body, align: 'center', indentCharacters: 0, leftIndentCharacters: 13.5 }

/** Headings: 2号小标宋, 3号黑体, 3号楷体. */
export const headingStyles: Record<1 | 2 | 3, TextStyle> = {
  1: {
    ...body,
    face: 'title',
    sizePt: 22,
    pitchPt: 34,
    align: 'center',
    indentCharacters: 0,
    afterPt: 6,
    spacingPt: 0,
  },
  2: { ...body, face: 'hei' },
  3: { ...body, face: 'kai' },
}

export const textStyles: Record<ParagraphStyle, TextStyle> = {
  body,
  flush: { ...body, indentCharacters: 0 },
  center: { ...body, align: 'center', indentCharacters: 0 },
  right: { ...body, align: 'right', indentCharacters: 0 },
  number: { ...body, sizePt: 14, pitchPt: 24, align: 'right', indentCharacters: 0, afterPt: 2, spacingPt: 0 },
  // Forms: the committee's name is long and stands right, the seal goes over name and date.
  sign: { ...body, align: 'right', indentCharacters: 0, rightIndentCharacters: 4 },
  seal: { ...body, align: 'right', indentCharacters: 0, rightIndentCharacters: 6 },
  note: { ...body, sizePt: 10.5, pitchPt: 17, indentCharacters: 0, spacingPt: 0 },
  cell: { ...body, align: 'left', indentCharacters: 0, spacingPt: 0 },
  // Official letters: 发文机关标志, 发文字号 two lines under it, 主送 and 附件 one line under the text above.
  issuer: { ...headingStyles[1], sizePt: 26, pitchPt: 38, afterPt: 0, red: true },
  docno: { ...body, align: 'center', indentCharacters: 0, beforePt: 2 * grid.linePitchPt },
  addressee: { ...body, indentCharacters: 0, beforePt: grid.linePitchPt },
  attachment: { ...body, indentCharacters: -4, leftIndentCharacters: 6, beforePt: grid.linePitchPt },
  furtherAttachment: { ...body, indentCharacters: -1, leftIndentCharacters: 6 },
  // Two lines of room: a seal of 42 mm then begins within one line of the text and covers name and date.
  signer: { ...signature, beforePt: 2 * grid.linePitchPt },
  dated: signature,
}

/** 红色分隔线, 4 mm under the number and two lines above the title. */
export const redLine = { color: '#ff0000', rulePt: 1.5, beforeMm: 4, afterPt: 2 * grid.linePitchPt } as const

/** 四号 in forms, 小四 in compact tables; every paragraph of a cell takes the cell's size. */
export const cellText = {
  normal: { sizePt: 14, pitchPt: 20 },
  compact: { sizePt: 12, pitchPt: 17 },
} as const

export const table = { rulePt: 0.5, insetXMm: 1, insetYMm: 1.5, gapPt: 8 } as const

/** Word and browsers give the first line its full pitch, Typst only the character: this evens the rows out. */
export function linePaddingMm(compact: boolean): number {
  const { pitchPt, sizePt } = compact ? cellText.compact : cellText.normal
  const halfLeadingMm = (((pitchPt - sizePt) / 2) * 25.4) / 72
  return Math.max(Math.round((table.insetYMm - halfLeadingMm) * 100) / 100, 0)
}

/** 4号 page number, one character in from the edge, 7 mm below the text (GB/T 9704, 7.5). */
export const footer = { numberPt: 14, belowTextMm: 7, codeSizeMm: 14, codeTextPt: 7.5 } as const

/** A bound dossier: its own page number in the upper outer corner, above everything a page says. */
export const boundSheet = {
  number: { widthMm: 24, heightMm: 7, sizePt: 12 },
  numberInsetMm: 12,
  pictureMarginMm: 25,
} as const

/** A paragraph's style where it stands: in a cell the size is the cell's, and notes stay small. */
export function textStyleOf(
  style: ParagraphStyle,
  cell?: { compact: boolean; align: TextStyle['align'] },
): TextStyle {
  const own = textStyles[style]
  if (!cell || style === 'note') return own
  const align = style === 'cell' ? cell.align : own.align
  return { ...own, ...(cell.compact ? cellText.compact : cellText.normal), align, spacingPt: 0 }
}
