import { compileChart } from '../core/kernel.ts'
import type { Workflow } from '../core/workflow.ts'

/** A chart as whoever rewrites one sees it. */
export type EditableChart = { states: Record<string, { on?: Record<string, unknown> }> }

/**
 * The next version of a procedure as somebody rewrote it: `change` gets a copy whose chart may be edited,
 * and returns what else is other. Functions are shared with the first version.
 */
export function anotherVersion(
  of: Workflow,
  change: (spec: Workflow, chart: EditableChart) => Partial<Workflow> = () => ({}),
): Workflow {
  const copy = { ...of, chart: structuredClone(of.chart) }
  const spec = { ...copy, version: of.version + 1, ...change(copy, copy.chart as unknown as EditableChart) }
  return { ...spec, kernel: compileChart(spec) }
}
