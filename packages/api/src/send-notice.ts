import {
  type CaseRow,
  type EffectHandler,
  type Engine,
  insertNotice,
  listPeople,
  type OutboxRow,
} from '@maplebridge/engine'
import { type Label, maySee, type Subject, type Workflow, workflowOf } from '@maplebridge/engine/core'

/** Carries out `notice:<name>` and what the clocks say: one line for everybody it concerns. */
export const sendNotice: EffectHandler = async (engine, effect, { id, row }) => {
  const workflow = workflowOf(engine.procedures, row)
  const fromClock = effect.name === 'clock.reminded' || effect.name === 'clock.passed'
  const text = fromClock ? clockText(workflow, effect) : workflow.notices[effect.name]?.text
  if (!text) throw new Error(`${workflow.id} has no notice ${effect.name}`)
  const to = fromClock ? ownersOf(effect, row) : await holdersOf(engine, workflow, effect, row)
  for (const personId of to)
    await insertNotice(engine, {
      personId,
      caseId: id,
      kind: effect.name,
      text,
      at: effect.at,
      effectKey: effect.key,
    })
}

function clockText(workflow: Workflow, { name, detail }: OutboxRow): Label {
  const label = workflow.clocks[String(detail['clock'])]?.label ?? { zh: '期限', en: 'A period' }
  const due = String(detail['due'])
  if (name === 'clock.passed') return { zh: `${label.zh}已于${due}届满`, en: `${label.en} ended on ${due}` }
  const days = Number(detail['days'])
  return days === 0
    ? { zh: `${label.zh}今日（${due}）届满`, en: `${label.en} ends today, ${due}` }
    : { zh: `${label.zh}将于${due}届满，还有${days}日`, en: `${label.en} ends on ${due}, in ${days} days` }
}

/** Whose business the clock is; without named owners, everybody assigned. */
function ownersOf({ detail }: OutboxRow, row: CaseRow): string[] {
  const owners = Array.isArray(detail['owners']) ? detail['owners'].map(String) : []
  return [...new Set(owners.length > 0 ? owners : row.hands)].filter(
    (person) => !row.recused.includes(person),
  )
}

/** Persons in the notice's roles, of those who may see the case in that role. */
async function holdersOf(
  { reach, ...engine }: Engine,
  workflow: Workflow,
  effect: OutboxRow,
  row: CaseRow,
): Promise<string[]> {
  const roles = workflow.notices[effect.name]?.to ?? []
  const subject: Subject = row
  const found = await Promise.all(
    roles.map(async (role) => {
      if (role === 'party') return row.parties
      const people = await listPeople(engine, { role })
      return people
        .filter(({ id, name, memberships }) =>
          maySee(
            { person: id, name, memberships: memberships.filter((each) => each.role === role) },
            subject,
            reach,
          ),
        )
        .map(({ id }) => id)
    }),
  )
  return [...new Set(found.flat())]
}
