import {
  type CaseState,
  civilDateAt,
  type Effect,
  type Json,
  type Step,
  type Workflow,
} from '../core/index.ts'
import { findOrg } from '../store/orgs.ts'
import type { Engine } from './engine.ts'

export interface NumberQuestion {
  workflow: Workflow
  /** for the number of an official letter; absent: the number of the case */
  document?: string
  /** the owning organisation, or the organ that issues the letter */
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

/** One number wanted: how it is written, and where it is counted. */
export interface Numbered extends NumberStyle {
  org: string
  year: number
}

/** The numbers one step takes, all in the statement that records it. */
export interface Numbering {
  theCase?: Numbered | undefined
  letters: ReadonlyMap<Effect, Numbered>
}

/** Where neither a case is numbered nor a letter issued: clocks, recounting, migration. */
export const NO_NUMBERS: Numbering = { letters: new Map() }

/** （2026）槐荫走访字第001号 */
export const plainNumber: NumberFormat = ({ workflow, document, org, year }) => ({
  series: document ?? workflow.id,
  prefix: `（${year}）${org.shortName}${document ?? workflow.label.zh}字第`,
  suffix: '号',
  width: 3,
})

/** What a step asks for. The case belongs to `org`; a letter is counted at the organ that issues it. */
export async function numberingOf(
  engine: Engine,
  workflow: Workflow,
  org: string,
  { state, effects }: Step,
  isCaseNumbered: boolean,
): Promise<Numbering> {
  const letters = new Map<Effect, Numbered>()
  for (const effect of effects)
    if (effect.issuer !== undefined)
      letters.set(effect, await numbered(engine, workflow, effect.issuer, state, effect.name))
  return { theCase: isCaseNumbered ? await numbered(engine, workflow, org, state) : undefined, letters }
}

/** Organisations hardly ever change: they are asked once. */
async function numbered(
  engine: Engine,
  workflow: Workflow,
  path: string,
  state: CaseState,
  document?: string,
): Promise<Numbered> {
  const { shortNames } = engine.hot
  let shortName = shortNames.get(path)
  if (shortName === undefined) {
    const org = await findOrg(engine, path)
    shortName = org?.shortName ?? ''
    if (org) shortNames.set(path, shortName)
  }
  const year = Number(civilDateAt(state.at).slice(0, 4))
  const settings = (state.data.settings ?? {}) as Record<string, Json>
  const question = { workflow, org: { path, shortName }, year, settings }
  const style = engine.numberFormat(document === undefined ? question : { ...question, document })
  return { ...style, org: path, year }
}
