import { type Engine, openCase, sendEvent } from '@maplebridge/engine'
import type { Calendar, Json, Principal, Procedures, ReachTable } from '@maplebridge/engine/core'
import { procedures } from '@maplebridge/engine/core'
import { sampleWorkflow } from '@maplebridge/engine/testing'
import { allProcedures, calendar, reach } from '@maplebridge/workflows'

/** Every case is opened beforehand and then receives so many visits, one after the other. */
export const EVENTS_PER_CASE = 6

/** A procedure to measure with: how a case comes to where visits are recorded, and what a visit is. */
export interface Job {
  workflow: string
  procedures: Procedures
  calendar?: Calendar
  reach?: ReachTable
  principal: Principal
  preparing: { event: string; form: Record<string, Json> }[]
  visit: { event: string; form: Record<string, Json> }
}

const community = '99/9999/999901/999901001/999901001001'
const hu = (...roles: string[]): Principal => ({
  person: 'hu',
  name: '胡某丙',
  memberships: roles.map((role) => ({ role, path: community })),
})
const notes = '上门走访，家中平安，老人身体尚好；房屋漏水一事已与楼上住户约定本周内查看。'

export const jobs: Record<'dispute' | 'sample', Job> = {
  dispute: {
    workflow: 'dispute',
    procedures: allProcedures,
    calendar,
    reach,
    principal: hu('agent', 'mediator'),
    preparing: [
      {
        event: 'case.registered',
        form: {
          title: '501室顶棚渗水纠纷',
          category: 'property',
          source: 'proactive',
          potential: true,
          colour: 'yellow',
          place: '3号楼2单元501室',
          summary: '501室卧室顶棚渗水，疑601室或共用部位所致',
          parties: [
            { name: '张某甲', part: 'applicant' },
            { name: '李某乙', part: 'respondent' },
          ],
        },
      },
      { event: 'case.screened', form: { inScope: true } },
    ],
    // an entry that asks for no paper: pgbench sends one statement again and again, an effect only once
    visit: { event: 'case.reassessed', form: { difficulty: 'ordinary', reason: notes } },
  },
  sample: {
    workflow: 'visit',
    procedures: procedures(sampleWorkflow),
    principal: hu('chief'),
    preparing: [{ event: 'opened', form: { title: '独居老人走访', hands: ['hu', 'li'] } }],
    visit: { event: 'visited', form: { note: notes } },
  },
}

/** Cases that stand where visits are recorded; their revision is the number of preparing events. */
export function openCases(engine: Engine, job: Job, count: number, run: string): Promise<string[]> {
  const { workflow, principal, preparing } = job
  const openOne = async (key: string) => {
    const [first, ...others] = preparing as [Job['visit'], ...Job['visit'][]]
    const { caseId } = await openCase(engine, { workflow, ...first, principal, settings: {}, key })
    for (const [index, each] of others.entries())
      await sendEvent(engine, { caseId, ...each, principal, key: `${key}-${index}` })
    return caseId
  }
  return Promise.all(Array.from({ length: count }, (_, i) => openOne(`${run}-${i}`)))
}

export const sendVisit = (engine: Engine, { visit, principal }: Job, caseId: string, key: string) =>
  sendEvent(engine, { caseId, ...visit, principal, key })

/** Sends every case its visits with so many commands in flight; those of one case follow each other. */
export async function sendVisits(
  engine: Engine,
  job: Job,
  cases: string[],
  inFlight: number,
  run: string,
): Promise<{ events: number; seconds: number; latenciesMs: number[] }> {
  const waiting = [...cases]
  const latenciesMs: number[] = []
  const start = performance.now()
  const work = async () => {
    for (let caseId = waiting.pop(); caseId !== undefined; caseId = waiting.pop())
      for (let i = 0; i < EVENTS_PER_CASE; i++) {
        const sent = performance.now()
        await sendVisit(engine, job, caseId, `${run}-${caseId}-${i}`)
        latenciesMs.push(performance.now() - sent)
      }
  }
  await Promise.all(Array.from({ length: inFlight }, work))
  return {
    events: cases.length * EVENTS_PER_CASE,
    seconds: (performance.now() - start) / 1000,
    latenciesMs,
  }
}
