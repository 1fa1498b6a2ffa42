import {
  type CaseState,
  classOf,
  fateLabel,
  isStuck,
  type Label,
  type MigrationOrder,
  migrate,
  type Procedures,
  type Reason,
  simulate,
  type Workflow,
  withCandidate,
} from '../core/index.ts'
import { findCase } from '../store/find-case.ts'
import { openLives } from '../store/open-lives.ts'
import { findPublication, insertPublication, listPublications } from '../store/publications.ts'
import { NO_NUMBERS } from './case-number.ts'
import type { Engine } from './engine.ts'
import { refuse } from './failure.ts'
import { recordingOf } from './recording-of.ts'

export type Decision = 'stay' | 'migrate'

/** Open cases for which a candidate means the same. */
export interface TrialClass {
  class: string
  label: Label
  cases: string[]
  /** why the written plan cannot take some of them over */
  stuck: { caseId: string; why: Label }[]
}

export interface Trial {
  workflow: string
  version: number
  /** open cases of other versions it was tried on */
  tried: number
  /** the largest class first */
  classes: TrialClass[]
}

/** The one class that needs no decision: such cases stay with the version they began with. */
const SAME = 'same'

/** Tries a registered version on every open case of its procedure. Reads only; `onCase` counts them. */
export async function tryVersion(
  engine: Engine,
  workflow: string,
  version: number,
  onCase: (tried: number) => void = () => {},
): Promise<Trial> {
  const candidate = versionOf(engine.procedures, workflow, version)
  const trial = withCandidate(engine.procedures, candidate)
  const classes = new Map<string, TrialClass>()
  let tried = 0
  for await (const life of openLives(engine, workflow, version)) {
    const fate = simulate(trial, candidate, life, engine.calendar)
    const name = classOf(fate)
    const known = classes.get(name) ?? {
      class: name,
      label: fateLabel(trial, candidate, fate),
      cases: [],
      stuck: [],
    }
    classes.set(name, known)
    known.cases.push(life.id)
    const answer = migrate(trial, life.state, orderOf(engine, version, NOBODY), engine.calendar)
    if (isStuck(answer)) known.stuck.push({ caseId: life.id, why: answer.stuck })
    onCase(++tried)
  }
  return {
    workflow,
    version,
    tried,
    classes: [...classes.values()].sort((a, b) => b.cases.length - a.cases.length),
  }
}

type Who = Pick<MigrationOrder, 'by' | 'name' | 'role'>
const NOBODY: Who = { by: '', name: '', role: '' }

const orderOf = (engine: Engine, to: number, who: Who): MigrationOrder => ({
  ...who,
  to,
  at: engine.clock.now(),
})

function versionOf(procedures: Procedures, workflow: string, version: number): Workflow {
  return (
    procedures.all[`${workflow}@${version}`] ??
    refuse({ code: 'unknown-workflow', workflow: `${workflow}@${version}` })
  )
}

/**
 * Lets new cases take a version, once it is decided for every class of open cases whether they stay with
 * theirs or go over by its written plan; then takes those over. Refused, with the classes, as long as one is
 * undecided or the plan cannot take a case. Running it again after a crash goes on where it stopped.
 */
export async function publish(
  engine: Engine,
  order: { workflow: string; version: number; decisions: Record<string, Decision>; who: Who },
  onCase: (done: number) => void = () => {},
): Promise<{ migrated: number; trial: Trial }> {
  const { workflow, version, decisions, who } = order
  const trial = await tryVersion(engine, workflow, version)
  const obstacles = obstaclesOf(trial, decisions)
  if (obstacles.length > 0) refuse({ code: 'publication-refused', reasons: obstacles })
  await announce(engine, { workflow, version, decisions, who })
  const going = trial.classes.flatMap((each) => (decisions[each.class] === 'migrate' ? each.cases : []))
  let migrated = 0
  for (const caseId of going) {
    if (await migrateCase(engine, caseId, orderOf(engine, version, who))) migrated++
    onCase(migrated)
  }
  return { migrated, trial }
}

function obstaclesOf(trial: Trial, decisions: Record<string, Decision>): Reason[] {
  return trial.classes.flatMap(({ class: name, label, cases, stuck }): Reason[] => {
    const decision = decisions[name] ?? (name === SAME ? 'stay' : undefined)
    const n = cases.length
    if (decision === undefined)
      return [
        {
          kind: 'rule',
          name,
          label: {
            zh: `${n}件在办事项（${label.zh}）尚未决定：沿用原版本或者迁移`,
            en: `${n} open cases (${label.en}) are not decided: stay or migrate`,
          },
        },
      ]
    return decision === 'migrate'
      ? stuck.map(({ caseId, why }) => ({
          kind: 'rule',
          name,
          label: { zh: `${caseId}：${why.zh}`, en: `${caseId}: ${why.en}` },
        }))
      : []
  })
}

async function announce(
  engine: Engine,
  {
    workflow,
    version,
    decisions,
    who,
  }: { workflow: string; version: number; decisions: Record<string, Decision>; who: Who },
): Promise<void> {
  const newest = await findPublication(engine, workflow)
  // the same again: a publication that was cut short is finished
  if (newest?.version === version && JSON.stringify(newest.decisions) === JSON.stringify(decisions)) return
  const publication = {
    workflow,
    ordinal: (newest?.ordinal ?? 0) + 1,
    version,
    decisions,
    by: who.by,
    name: who.name,
    at: engine.clock.now(),
  }
  if (!(await insertPublication(engine, publication)))
    throw new Error(`somebody else published ${workflow} at the same moment`)
  await loadPublications(engine)
}

/** Which version new cases take: the published one, or the highest where nothing was ever published. */
export async function loadPublications(engine: Engine): Promise<void> {
  const current = { ...engine.procedures.current }
  const seen = new Set<string>()
  for (const { workflow, version } of await listPublications(engine)) {
    if (seen.has(workflow)) continue
    seen.add(workflow)
    current[workflow] = versionOf(engine.procedures, workflow, version)
  }
  engine.procedures = { all: engine.procedures.all, current }
}

/** At the first start of a platform its newest versions are the published ones. */
export async function publishFirst(engine: Engine): Promise<void> {
  const published = new Set((await listPublications(engine)).map(({ workflow }) => workflow))
  for (const { id, version } of Object.values(engine.procedures.current))
    if (!published.has(id))
      await insertPublication(engine, {
        workflow: id,
        ordinal: 1,
        version,
        decisions: {},
        by: 'clock',
        name: '首次启动',
        at: engine.clock.now(),
      })
  await loadPublications(engine)
}

const ATTEMPTS = 5

/** False when the case is under that version already. Whoever is overtaken looks again. */
async function migrateCase(engine: Engine, caseId: string, order: MigrationOrder): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await findCase(engine, caseId, null)
    if (!found || isThere(found.state, order)) return false
    const { state, number, headHash } = found
    const step = migrate(engine.procedures, state, order, engine.calendar)
    if (isStuck(step))
      throw new Error(`case ${caseId} changed meanwhile and cannot go over: ${step.stuck.en}`)
    const before = { state, revision: state.revision, headHash, summaryText: '', number }
    const { recording, known } = recordingOf(engine.procedures, before, step, undefined, NO_NUMBERS)
    const won = await engine.hot.events.submit(recording)
    if (won) {
      engine.hot.cases.put(caseId, { ...known, number: won.number })
      return true
    }
  }
  return refuse({ code: 'case-busy', caseId })
}

const isThere = (state: CaseState, { to }: MigrationOrder): boolean => state.version === to
