// `npm run verify [procedure …]`: are the definitions sound as texts and when carried out, and the paper
// templates with them? Prints what was looked at and every finding with its path; exit code 1 on any.
import { type Report, verify, type Workflow } from '@maplebridge/engine/core'
import { checkTemplates } from '@maplebridge/templates'
import { allProcedures, calendar, reach } from '@maplebridge/workflows'
import { everySetting } from '../workflows/testing/every-setting.ts'

const named = process.argv.slice(2)
const isAsked = ({ id }: Workflow) => named.length === 0 || named.includes(id)
const reports = Object.values(allProcedures.all).filter(isAsked).map(verified)
const faults = checkTemplates()
for (const fault of faults) console.error(String(fault))

const findings = faults.length + reports.reduce((sum, report) => sum + report.findings.length, 0)
console.log(`${findings} findings`)
if (findings > 0 || reports.some(({ complete }) => !complete)) process.exitCode = 1

function verified(workflow: Workflow): Report {
  const before = process.cpuUsage()
  const report = verify(workflow, { procedures: allProcedures, calendar, reach, settings: everySetting })
  const { user, system } = process.cpuUsage(before)
  const { configurations, situations, steps, transitions, complete } = report
  const seconds = ((user + system) / 1e6).toFixed(1)
  const megabytes = Math.round(process.memoryUsage.rss() / 2 ** 20)
  console.log(
    `${workflow.id}@${workflow.version}: ${configurations} configurations, ${situations} situations, ${steps} steps, ` +
      `${transitions.taken} of ${transitions.all} transitions taken, ${seconds} CPU s, ${megabytes} MB` +
      (complete ? '' : ' – GAVE UP before the end'),
  )
  for (const { where, what, path } of report.findings)
    console.error(`${workflow.id}: ${where} ${what}${path.length > 0 ? `\n    ${path.join(' → ')}` : ''}`)
  return report
}
