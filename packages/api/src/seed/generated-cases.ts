import { addDays, type CivilDate, instantOf } from '@maplebridge/engine/core'
import { agencyPaths } from './generated/agency-paths.ts'
import { disputePaths } from './generated/dispute-paths.ts'
import { type Matter, matters, peopleOf } from './generated/matters.ts'
import { offices } from './generated/offices.ts'
import { Plan, type PlannedStep } from './generated/plan.ts'
import { type Random, randomFrom } from './random.ts'

export interface GeneratedCase {
  procedure: 'dispute' | 'agency'
  steps: PlannedStep[]
}

/** Days before the seed's day in which the generated cases begin; recent ones are still under way. */
const SPAN_DAYS = 300

/**
 * Fictional cases in every state, planned as events with their times: what lies after `today` has not
 * happened yet. The same day gives the same cases.
 */
export function generatedCases(today: CivilDate, count: number): GeneratedCase[] {
  const random = randomFrom(20_260_301)
  return Array.from({ length: count }, (_, index) => generatedCase(random, today, index))
}

/** The first cases go each of the ways once, long enough ago to have reached their end. */
const everyWay = [
  ...disputePaths.map(({ walk }) => ({ procedure: 'dispute' as const, walk })),
  ...agencyPaths.map(({ walk }) => ({ procedure: 'agency' as const, walk })),
]
const LONG_AGO = 120

function generatedCase(random: Random, today: CivilDate, index: number): GeneratedCase {
  const office = random.chance(75) ? offices[0] : random.pick(offices)
  const matter: Matter = random.pick(matters)
  const fixed = everyWay[index]
  // a power above 1: the nearer to today, the more cases
  const age = fixed ? LONG_AGO : 4 + Math.floor((random.below(1000) / 1000) ** 1.6 * SPAN_DAYS)
  const plan = new Plan(random, office, matter, peopleOf(random, matter, index), addDays(today, -age))
  const procedure = fixed?.procedure ?? (random.chance(22) ? 'agency' : 'dispute')
  const walk = fixed?.walk ?? choose(random, procedure === 'agency' ? agencyPaths : disputePaths)
  walk(plan)
  return { procedure, steps: plan.steps.filter((step) => step.at < instantOf(today, 8)) }
}

/** One path, the likelier the heavier. */
function choose(random: Random, paths: readonly { weight: number; walk: (plan: Plan) => void }[]) {
  let left = random.below(paths.reduce((sum, path) => sum + path.weight, 0))
  for (const { weight, walk } of paths) {
    if (left < weight) return walk
    left -= weight
  }
  throw new Error('the weights do not add up')
}
