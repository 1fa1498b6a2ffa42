import { TemplateFault } from '../errors.ts'
import type { Cell } from './document.ts'

export interface PlacedRow {
  place: string
  cells: Omit<Cell, 'column'>[]
}

/**
 * Gives each cell its grid column and checks that the table closes: every row fills every column once,
 * counting the cells that reach down from above. Renderers may then trust the arithmetic.
 */
export function placeCells(rows: PlacedRow[], columns: number): Cell[][] {
  const taken = new Array<number>(columns).fill(0) // rows still covered from above, per column
  const placed = rows.map(({ place, cells }) => placeRow(cells, taken, place))
  const open = taken.findIndex((count) => count > 0)
  if (open >= 0) {
    const place = rows.at(-1)?.place ?? ''
    throw new TemplateFault(
      place,
      `第${open + 1}列的 rowspan 超出表格`,
      `a rowspan in column ${open + 1} leaves the table`,
    )
  }
  return placed
}

function placeRow(cells: Omit<Cell, 'column'>[], taken: number[], place: string): Cell[] {
  const spans = new Map<number, number>()
  let column = 0
  const skipCovered = () => {
    while (column < taken.length && taken[column]! > 0) column++
  }
  const placed = cells.map((cell) => {
    skipCovered()
    const end = column + cell.columns
    const free = end <= taken.length && taken.slice(column, end).every((count) => count === 0)
    if (!free) throw new TemplateFault(place, '表格行超出列数', 'the row has more cells than columns')
    for (let covered = column; covered < end; covered++) spans.set(covered, cell.rows)
    const at = column
    column = end
    return { ...cell, column: at }
  })
  skipCovered()
  if (column < taken.length) {
    throw new TemplateFault(
      place,
      `表格行缺少第${column + 1}列`,
      `the row does not fill column ${column + 1}`,
    )
  }
  taken.forEach((count, index) => {
    taken[index] = (spans.get(index) ?? count) - 1
  })
  return placed
}
