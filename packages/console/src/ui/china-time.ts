const instant = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An ISO instant as the clock on a Chinese wall shows it: 2026-03-02 09:10. */
export const wallTime = (iso: string): string => instant.format(Date.parse(iso))
