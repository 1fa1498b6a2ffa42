import { type Engine, openCase, putSettings, sendEvent, settingsAt, tick } from '@maplebridge/engine'
import { civilDateAt, type Principal } from '@maplebridge/engine/core'
import { createApp } from '../app.ts'
import type { Deps } from '../deps.ts'
import { settingsFor } from '../office.ts'
import type { PlannedStep } from './generated/plan.ts'
import { type GeneratedCase, generatedCases } from './generated-cases.ts'
import { accounts } from './people.ts'
import { playStory } from './play-story.ts'
import { familySupport } from './stories/family-support.ts'
import { leakingHouse } from './stories/leaking-house.ts'
import { unpaidCrops } from './stories/unpaid-crops.ts'

export interface SeedOptions {
  /** the seed's own clock: `deps` must have been made with it */
  clock: { now(): number; set(to: number): void }
  /** epoch ms of "now": generated cases happen before it */
  now: number
  /** how many generated cases; default 300 */
  count?: number
}

/** Where the seed notes how far it is: no organisation has this path, so no case reads it. */
const NOTE = { path: 'seed', key: 'cases' }

const note = (engine: Engine, now: number, isDone: boolean) =>
  putSettings(engine, {
    path: NOTE.path,
    values: { [NOTE.key]: { now, isDone } },
    by: { id: 'seed', name: '演示数据' },
    reason: '演示数据进度',
  })

/** The instant an unfinished seed took for now, or undefined when none is under way. */
export async function unfinishedSeed(engine: Engine): Promise<number | undefined> {
  const noted = (await settingsAt(engine, NOTE.path))[NOTE.key] as
    | { now: number; isDone: boolean }
    | undefined
  return noted && !noted.isDone ? noted.now : undefined
}

/**
 * Fills an empty office: the three stories through the API on their own days, then the generated cases
 * through the engine's commands, every event at its own time. Papers are left to the worker. Every step
 * has its idempotency key, so a seed that was interrupted is simply played again with the same `now`.
 */
export async function seedCases(deps: Deps, { clock, now, count = 300 }: SeedOptions): Promise<void> {
  await note(deps.engine, now, false)
  // nine months of signing in within seconds: the brake on floods is for others
  const app = createApp({
    ...deps,
    limits: {
      all: Number.MAX_SAFE_INTEGER,
      signIn: Number.MAX_SAFE_INTEGER,
      lookUp: Number.MAX_SAFE_INTEGER,
    },
  })
  const stage = { app, clock, work: async () => void (await tickAll(deps.engine)) }
  for (const story of [leakingHouse, familySupport, unpaidCrops]) await playStory(stage, story)
  await playGenerated(deps, clock, generatedCases(civilDateAt(now), count))
  clock.set(now)
  await tickAll(deps.engine)
  await note(deps.engine, now, true)
}

async function tickAll(engine: Engine): Promise<void> {
  while ((await tick(engine)) > 0);
}

interface Due {
  index: number
  step: PlannedStep
}

/** All cases side by side in order of time. Steps of different cases at one instant go together. */
async function playGenerated({ engine, office }: Deps, clock: SeedOptions['clock'], cases: GeneratedCase[]) {
  const principals = new Map(accounts.map((account) => [account.login, principalOf(account)]))
  const ids = new Map<number, string>()
  const settings = await settingsFor(engine, office.settings, '')
  const play = async ({ index, step }: Due) => {
    const principal = principals.get(step.by) as Principal
    const { event, form, as } = step
    const key = `seed-${index}-${step.at}`
    const caseId = ids.get(index)
    if (caseId !== undefined) {
      await sendEvent(engine, { caseId, event, form, principal, as, key })
      return
    }
    const { procedure } = cases[index] as GeneratedCase
    const opened = await openCase(engine, { workflow: procedure, event, form, principal, as, settings, key })
    ids.set(index, opened.caseId)
  }
  for (const [at, together] of byTime(cases)) {
    clock.set(at)
    await Promise.all(together.map(play))
  }
}

function byTime(cases: GeneratedCase[]): [number, Due[]][] {
  const times = new Map<number, Due[]>()
  for (const [index, { steps }] of cases.entries())
    for (const step of steps) {
      const due = times.get(step.at) ?? []
      due.push({ index, step })
      times.set(step.at, due)
    }
  return [...times].sort(([a], [b]) => a - b)
}

const principalOf = ({ login, name, roles }: (typeof accounts)[number]): Principal => ({
  person: login,
  name,
  memberships: roles.map(([role, path]) => ({ role, path })),
})
