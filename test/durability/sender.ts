import { writeSync } from 'node:fs'
import { openCase, openDatabase, sendEvent } from '@maplebridge/engine'
import { type Principal, procedures } from '@maplebridge/engine/core'
import { sampleWorkflow, startTestEngine } from '@maplebridge/engine/testing'

// The child that kill-nine.test.ts kills. It keeps 50 commands in flight and writes one line for each
// answer; argument: how to open the database, as JSON.
const IN_FLIGHT = 50
const office = '99/9999/999901'
const chief: Principal = { person: 'hu', name: '胡某丙', memberships: [{ role: 'chief', path: office }] }

const db = await openDatabase(JSON.parse(process.argv[2] as string))
const { engine } = await startTestEngine(procedures(sampleWorkflow), { db })
const run = process.argv[3] as string

// synchronously: an acknowledgement that was not heard of does not count
const acknowledge = (caseId: string, key: string, revision: number) =>
  writeSync(1, `${JSON.stringify({ caseId, key, revision })}\n`)

async function sendForEver(sender: number) {
  for (let round = 0; ; round++) {
    const key = `${run}-${sender}-${round}`
    const opening = { workflow: 'visit', event: 'opened', form: { title: '走访' }, settings: {} }
    const { caseId, revision } = await openCase(engine, { ...opening, principal: chief, key })
    acknowledge(caseId, key, revision)
    for (let visit = 0; visit < 5; visit++) {
      const form = { note: '家中平安，'.repeat(20) }
      const sent = `${key}-${visit}`
      const accepted = await sendEvent(engine, {
        caseId,
        event: 'visited',
        form,
        principal: chief,
        key: sent,
      })
      acknowledge(caseId, sent, accepted.revision)
    }
  }
}

await Promise.all(Array.from({ length: IN_FLIGHT }, (_, sender) => sendForEver(sender)))
