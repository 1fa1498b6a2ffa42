/** "18,600.5" (yuan, as typed) → 1860050 (fen); undefined when it is not an amount. No floating point. */
export function fenOf(typed: string): number | undefined {
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(typed.replaceAll(/[,，\s]/g, ''))
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : undefined
}

/** 1860050 (fen) → "18600.50", as a person would type it. */
export const yuanOf = (fen: number): string =>
  `${Math.trunc(fen / 100)}${fen % 100 === 0 ? '' : `.${String(fen % 100).padStart(2, '0')}`}`
