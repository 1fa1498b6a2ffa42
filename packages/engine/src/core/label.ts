/** A text for readers, in both languages of the product; Chinese is the one that counts. */
export interface Label {
  zh: string
  en: string
}

export type Language = keyof Label

/** Where a rule comes from. `certainty` follows the domain file: only `certain` facts are constants. */
export interface Basis extends Label {
  /** certain: primary text read; likely: secondary source; local: a region's setting or office practice */
  certainty: 'certain' | 'likely' | 'local'
}

export const isLabel = (value: unknown): value is Label =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Label).zh === 'string' &&
  typeof (value as Label).en === 'string' &&
  (value as Label).zh.trim() !== '' &&
  (value as Label).en.trim() !== ''
