/** A calendar month as the picker writes it (YYYY-MM) and as the API counts it (first to last day). */
export interface Period {
  from: string
  to: string
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

export function periodOf(month: string): Period | undefined {
  const parts = MONTH.exec(month)
  if (!parts) return undefined
  const lastDay = new Date(Date.UTC(Number(parts[1]), Number(parts[2]), 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${lastDay}` }
}

/** The month so many months later (earlier when negative). */
export function monthAfter(month: string, count: number): string {
  const parts = MONTH.exec(month)
  if (!parts) return month
  const index = Number(parts[1]) * 12 + Number(parts[2]) - 1 + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

const chinaMonth = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
})

/** The month the picker begins with; nothing is counted from it here. */
export const thisMonth = (): string => chinaMonth.format()
