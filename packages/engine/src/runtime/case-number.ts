import { type CaseState, civilDateAt, type Json, type Workflow } from '../core/index.ts'
import { findOrg } from '../store/orgs.ts'
import type { Engine } from './engine.ts'

export interface NumberQuestion {
  workflow: Workflow
  /** the owning organisation */
  org: { path: string; shortName: string }
  year: number
  /** the region's, as they were when the case was opened */
  settings: Record<string, Json>
}

/** Text around a running number that has no gap within organisation, series and year. */
export interface NumberStyle {
  series: string
  prefix: string
  suffix: string
  /** digits, filled with zeros */
  width: number
}

export type NumberFormat = (question: NumberQuestion) => NumberStyle

/** （2026）槐荫走访字第001号 */
export const plainNumber: NumberFormat = ({ workflow, org, year }) => ({
  series: workflow.id,
  prefix: `（${year}）${org.shortName}${workflow.label.zh}字第`,
  suffix: '号',
  width: 3,
})

/** How the number of this case is to be written. Organisations hardly ever change: they are asked once. */
export async function numberStyleOf(
  engine: Engine,
  workflow: Workflow,
  path: string,
  state: CaseState,
): Promise<NumberStyle & { org: string; year: number }> {
  const { shortNames } = engine.hot
  let shortName = shortNames.get(path)
  if (shortName === undefined) {
    const org = await findOrg(engine, path)
    shortName = org?.shortName ?? ''
    if (org) shortNames.set(path, shortName)
  }
  const year = Number(civilDateAt(state.at).slice(0, 4))
  const settings = (state.data.settings ?? {}) as Record<string, Json>
  const style = engine.numberFormat({ workflow, org: { path, shortName }, year, settings })
  return { ...style, org: path, year }
}
