import {
  type CaseRow,
  type EffectHandler,
  type Engine,
  insertNotice,
  listPeople,
  type OutboxRow,
} from '@maplebridge/engine'
import {
  type Label,
  type MovedClock,
  maySee,
  type Subject,
  type Workflow,
  workflowOf,
} from '@maplebridge/engine/core'

/** Told of every day by which a duty is overdue, beside its owners. */
const HEADS = ['unitHead', 'supervisor']

/** Carries out `notice:<name>` and what the clock says: one line for everybody it concerns. */
export const sendNotice: EffectHandler = async (engine, effect, { id, row }) => {
  const workflow = workflowOf(engine.procedures, row)
  const said = CLOCK_TEXTS[effect.name]
  const text = said ? said(workflow, effect.detail) : workflow.notices[effect.name]?.text
  if (!text) throw new Error(`${workflow.id} has no notice ${effect.name}`)
  const to = said
    ? await concernedBy(engine, effect, row)
    : await holdersOf(engine, workflow.notices[effect.name]?.to ?? [], row)
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

type Detail = OutboxRow['detail']

const clockLabel = (workflow: Workflow, clock: unknown): Label =>
  workflow.clocks[String(clock)]?.label ?? { zh: '期限', en: 'A period' }

const CLOCK_TEXTS: Record<string, (workflow: Workflow, detail: Detail) => Label> = {
  'clock.passed'(workflow, { clock, due }) {
    const { zh, en } = clockLabel(workflow, clock)
    return { zh: `${zh}已于${due}届满`, en: `${en} ended on ${due}` }
  },
  'clock.reminded'(workflow, { clock, due, days }) {
    const { zh, en } = clockLabel(workflow, clock)
    const left = Number(days)
    if (left < 0)
      return {
        zh: `${zh}已于${due}届满，已超期${-left}日，请抓紧办理`,
        en: `${en} ended on ${due} and is ${-left} days overdue`,
      }
    return left === 0
      ? { zh: `${zh}今日（${due}）届满`, en: `${en} ends today, ${due}` }
      : { zh: `${zh}将于${due}届满，还有${left}日`, en: `${en} ends on ${due}, in ${left} days` }
  },
  'calendar.changed'(workflow, { moved }) {
    const each = (moved as unknown as MovedClock[]).map(({ clock, from, to }) => ({
      ...clockLabel(workflow, clock),
      from,
      to,
    }))
    return {
      zh: `放假安排调整：${each.map(({ zh, from, to }) => `${zh}由${from}改为${to}届满`).join('；')}`,
      en: `The calendar changed: ${each.map(({ en, from, to }) => `${en} ends on ${to} instead of ${from}`).join('; ')}`,
    }
  },
}

/** Whose business the clock is, and of what is overdue also the heads who may see the case. */
async function concernedBy(engine: Engine, effect: OutboxRow, row: CaseRow): Promise<string[]> {
  const heads = effect.detail['overdue'] === true ? await holdersOf(engine, HEADS, row) : []
  return [...new Set([...ownersOf(effect, row), ...heads])]
}

/** Without named owners, everybody assigned. */
function ownersOf({ detail }: OutboxRow, row: CaseRow): string[] {
  const owners = Array.isArray(detail['owners']) ? detail['owners'].map(String) : []
  return (owners.length > 0 ? owners : row.hands).filter((person) => !row.recused.includes(person))
}

/** Persons in these roles, of those who may see the case in that role. */
async function holdersOf(
  { reach, ...engine }: Engine,
  roles: readonly string[],
  row: CaseRow,
): Promise<string[]> {
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
