/** Texts people typed, as papers print them. */

/** One entry per paragraph. */
export const paragraphs = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const SPEAKER = /^([^：:，。；\s]{1,12})[：:]\s*(.+)$/u

/** `张某甲：我要求……` is what 张某甲 said; a line without a name was written down by the one who held it. */
export const statements = (text: string | undefined, holder: string): { speaker: string; text: string }[] =>
  paragraphs(text).map((line) => {
    const [, speaker, said] = SPEAKER.exec(line) ?? []
    return speaker !== undefined && said !== undefined
      ? { speaker, text: said }
      : { speaker: holder, text: line }
  })

/** Names in a row: 张某甲、李某乙（601室），周某寅 */
export const namesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[、，,；;\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
