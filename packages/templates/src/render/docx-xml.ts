/** The namespaces every part of the text declares. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? '')

/** Word measures in 1/20 pt. */
export const twipsFromPt = (pt: number): number => Math.round(pt * 20)
export const twipsFromMm = (mm: number): number => Math.round((mm * 1440) / 25.4)
export const emuFromMm = (mm: number): number => Math.round(mm * 36_000)
