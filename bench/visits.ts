import { type Engine, openCase, sendEvent } from '@maplebridge/engine'
import type { Principal } from '@maplebridge/engine/core'

/** The job: every case is opened beforehand and then receives so many events, one after the other. */
export const EVENTS_PER_CASE = 6

const chief: Principal = {
  person: 'hu',
  name: '胡某丙',
  memberships: [{ role: 'chief', path: '99/9999/999901' }],
}
const note = '上门走访，家中平安，老人身体尚好，邻里关系和睦；房屋漏水一事已与楼上住户约定本周内查看。'

/** About 200 bytes of form, like one visit written down on a phone. */
export const visitForm = { note }

export async function openVisits(engine: Engine, count: number, run: string): Promise<string[]> {
  const opened = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      openCase(engine, {
        workflow: 'visit',
        event: 'opened',
        form: { title: '独居老人走访', hands: ['hu', 'li'] },
        settings: {},
        principal: chief,
        key: `${run}-${i}`,
      }),
    ),
  )
  return opened.map(({ caseId }) => caseId)
}

export const sendVisit = (engine: Engine, caseId: string, key: string) =>
  sendEvent(engine, { caseId, event: 'visited', form: visitForm, principal: chief, key })

/** Sends every case its events with so many commands in flight; the events of one case follow each other. */
export async function sendVisits(
  engine: Engine,
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
        await sendVisit(engine, caseId, `${run}-${caseId}-${i}`)
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
