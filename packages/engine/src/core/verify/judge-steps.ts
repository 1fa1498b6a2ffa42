import type { Effect, Step } from '../case.ts'
import { maySee, type Subject } from '../policy.ts'
import type { Workflow } from '../workflow.ts'
import { pathTo, type Situation, type Watch } from './explore.ts'
import { subjectOf } from './moves.ts'
import type { Raw, World } from './report.ts'

/** What must hold of every single step: invariants, receivers of notices, facts of papers. Each is told once. */
export function stepJudge(workflow: Workflow, world: World): { watch: Watch; findings: () => Raw[] } {
  const told = new Map<string, Raw>()
  const tell = (where: string, what: string, after: Situation) => {
    if (!told.has(where)) told.set(where, { where, what, path: pathTo(after) })
  }
  return {
    findings: () => [...told.values()],
    watch(step, after) {
      if (step.state.workflow !== workflow.id) return
      for (const name of brokenInvariants(workflow, after))
        tell(`invariant ${name}`, `is broken: ${workflow.invariants[name]?.label.en}`, after)
      for (const notice of unheardNotices(workflow, world, step))
        tell(`notice ${notice}`, 'is sent where none of its receivers may see the case', after)
      for (const { paper, missing } of unfoundedPapers(workflow, world, step))
        tell(`paper ${paper}`, `is asked for without its facts: ${missing.join(', ')}`, after)
    },
  }
}

const brokenInvariants = (workflow: Workflow, { state, past }: Situation): string[] =>
  Object.keys(workflow.invariants).filter(
    (name) => workflow.invariants[name]?.holds(state.data as never, past) === false,
  )

const asked = (workflow: Workflow, { effects }: Step, kind: Effect['kind']): string[] =>
  effects
    .filter((effect) => effect.kind === kind)
    .map(({ name }) => name)
    .filter((name) => (kind === 'notice' ? workflow.notices : workflow.documents)[name])

/** A party hears of his case by name; everybody else by a role that reaches it. */
function unheardNotices(workflow: Workflow, world: World, step: Step): string[] {
  const notices = asked(workflow, step, 'notice')
  if (notices.length === 0) return []
  const subject = subjectOf(workflow, step.state)
  return notices.filter(
    (name) =>
      workflow.notices[name]?.to.every((role) => role !== 'party' && !reaches(role, subject, world)) ?? false,
  )
}

/** Somebody in the case's organisation, or one it asked, who is assigned where that is needed. */
function reaches(role: string, subject: Subject, world: World): boolean {
  const persons = ['anybody', ...subject.hands]
  const memberships = [subject.org, ...subject.orgs].map((path) => ({ role, path }))
  return persons.some((person) => maySee({ person, name: person, memberships }, subject, world.reach))
}

function unfoundedPapers(
  workflow: Workflow,
  world: World,
  step: Step,
): { paper: string; missing: readonly string[] }[] {
  const lacks = world.paperFacts
  if (!lacks) return []
  return asked(workflow, step, 'paper')
    .map((paper) => ({ paper, missing: lacks(paper, step.state.data) }))
    .filter(({ missing }) => missing.length > 0)
}
