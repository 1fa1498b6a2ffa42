// `npm run verify`: are the definitions and the paper templates sound as texts? Exit code 1 on any finding.
import { verifyStructure } from '@maplebridge/engine/core'
import { checkTemplates } from '@maplebridge/templates'
import { allProcedures } from '@maplebridge/workflows'

const procedures = Object.values(allProcedures.all)
const findings = procedures.flatMap(verifyStructure)
for (const { workflow, where, what } of findings) console.error(`${workflow}: ${where} ${what}`)

const faults = checkTemplates()
for (const fault of faults) console.error(String(fault))

for (const { id, version, events, clocks, kernel } of procedures)
  console.log(
    `${id}@${version}: ${Object.keys(kernel.nodes).length - 1} states, ${kernel.edges.length} transitions, ${Object.keys(events).length} events, ${Object.keys(clocks).length} clocks`,
  )
console.log(`${findings.length + faults.length} findings`)
if (findings.length + faults.length > 0) process.exitCode = 1
