import {
  type CaseState,
  type Membership,
  maySee,
  offersOf,
  type Principal,
  type Subject,
  summarise,
  type Who,
  type Workflow,
  whoFor,
} from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { agency, allProcedures, dispute, petition } from './index.ts'
import { type Role, reach, roles } from './roles.ts'
import { explore, type Situation } from './testing/explore.ts'

const ORG = '99/9999/999901/999901001'

/** Where somebody's role is held, as seen from the case's organisation. */
const places = {
  same: { label: '本组织', path: ORG },
  above: { label: '上级', path: '99/9999/999901' },
  farAbove: { label: '更上级', path: '99/9999' },
  below: { label: '下级', path: `${ORG}/999901001001` },
  beside: { label: '其他组织', path: '99/9999/999901/999901002' },
  asked: { label: '受邀单位', path: '99/9999/999901/housing' },
} as const
type Place = keyof typeof places

const allRoles = Object.keys(roles) as Role[]
const ME = 'the person in question'

const subject = (of: {
  assigned?: boolean
  restricted?: boolean
  recused?: boolean
  party?: boolean
}): Subject => ({
  org: ORG,
  orgs: [places.asked.path],
  hands: of.assigned ? [ME] : [],
  parties: of.party ? [ME] : [],
  recused: of.recused ? [ME] : [],
  classification: of.restricted ? 'restricted' : 'normal',
})

const holding = (role: string, place: Place): Principal => {
  const membership: Membership = { role, path: places[place].path }
  return { person: ME, name: ME, memberships: role === 'party' ? [] : [membership] }
}

const mark = (role: Role, place: Place, of: Subject): string => {
  const principal = holding(role, place)
  if (!maySee(principal, of, reach)) return '–'
  return whoFor(principal, of, reach).roles.includes(role) ? '●' : '○'
}

function jurisdictionTable(): string {
  const columns = (Object.keys(places) as Place[]).flatMap((place) =>
    [false, true].map((assigned) => ({ place, assigned })),
  )
  const table = (restricted: boolean) => [
    `| 角色 | ${columns.map(({ place, assigned }) => `${places[place].label}${assigned ? '，经指派' : ''}`).join(' | ')} |`,
    `| --- |${columns.map(() => ' --- |').join('')}`,
    ...allRoles
      .filter((role) => role !== 'party' && role !== 'case')
      .map(
        (role) =>
          `| ${roles[role].zh} ${roles[role].en} | ${columns
            .map(({ place, assigned }) => mark(role, place, subject({ assigned, restricted })))
            .join(' | ')} |`,
      ),
  ]
  return [
    '# 谁看得到、谁办得了 Who sees and who acts',
    '',
    '由 `jurisdiction.test.ts` 生成。● 可办理（以 `permitted.md` 该阶段该角色的事项为限），○ 只能查看，– 看不到，与不存在的事项无法区分。回避的人员一律看不到；当事人凭自己的账号看到并办理自己的事项。',
    '',
    '## 一般事项 Ordinary cases',
    '',
    ...table(false),
    '',
    '## 检举控告 Accusations',
    '',
    ...table(true),
    '',
  ].join('\n')
}

describe('jurisdiction', () => {
  it('is as the committed table says, for every role, place and assignment', async () => {
    await expect(jurisdictionTable()).toMatchFileSnapshot('./jurisdiction.md')
  })

  it('gives a recused person nothing, whatever he holds, and a party his own case', () => {
    for (const role of allRoles)
      for (const place of Object.keys(places) as Place[]) {
        const recused = subject({ assigned: true, party: true, recused: true })
        expect([role, place, maySee(holding(role, place), recused, reach)]).toEqual([role, place, false])
      }
    const own = subject({ party: true, restricted: true })
    expect(whoFor({ person: ME, name: ME, memberships: [] }, own, reach).roles).toEqual(['party'])
  })

  it('lets nobody act for a linked case', () => {
    expect(mark('case', 'same', subject({ assigned: true }))).toBe('–')
  })
})

/** The case as if it belonged to ORG, had asked the unit, and was given to the person or not. */
const subjectOf = (state: CaseState, assigned: boolean): Subject => {
  const { classification } = summarise(allProcedures, state)
  return subject({ assigned, restricted: classification === 'restricted' })
}

/** What somebody may send; asked once per case for everybody who holds the same there. */
function permissionsIn(workflow: Workflow, state: CaseState) {
  const known = new Map<string, string[]>()
  return (held: Pick<Who, 'roles' | 'seen'>): string[] => {
    const key = JSON.stringify([held.roles, held.seen])
    const found =
      known.get(key) ??
      offersOf(workflow, state, { person: ME, name: ME, ...held })
        .filter(({ permitted }) => permitted)
        .map(({ event }) => event)
        .sort()
    known.set(key, found)
    return found
  }
}

/** Cases that stand in the same place and permit the same are one to the policy. */
function unlike(situations: Situation[]): Situation[] {
  const kept = new Map<string, Situation>()
  for (const each of situations) {
    const permitted = each.offers.filter((offer) => offer.permitted).map(({ event }) => event)
    const { classification } = summarise(allProcedures, each.state)
    kept.set(JSON.stringify([each.states, permitted, classification]), each)
  }
  return [...kept.values()]
}

describe.each([
  ['dispute', dispute as Workflow],
  ['agency', agency as Workflow],
  ['petition', petition as Workflow],
] as const)('permission in %s', (_id, workflow) => {
  const situations = unlike(explore(workflow))

  it('is role and state and jurisdiction and assignment together: nothing more and nothing less', () => {
    let cells = 0
    for (const { state } of situations) {
      const permitted = permissionsIn(workflow, state)
      for (const role of allRoles)
        for (const place of Object.keys(places) as Place[])
          for (const assigned of [false, true]) {
            const of = subjectOf(state, assigned)
            const principal = holding(role, place)
            const who = whoFor(principal, of, reach)
            const acts = mark(role, place, of) === '●'
            cells++
            const answer = { role, place, assigned, permitted: permitted(who) }
            const expected = acts ? permitted({ roles: [role], seen: [] }) : []
            expect(answer).toEqual({ role, place, assigned, permitted: expected })
          }
    }
    expect(cells).toBe(situations.length * allRoles.length * 6 * 2)
  })
})
