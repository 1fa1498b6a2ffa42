/** 2026-03-02 → 2026年3月2日, where a day stands inside a sentence that a builder writes. */
export const dayInWords = (on: string): string => {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
