import { verify, type Workflow } from '@maplebridge/engine/core'
import { expect, it } from 'vitest'
import { agency, allProcedures, calendar, petition, reach } from './index.ts'
import { everySetting } from './testing/every-setting.ts'

// `dispute` takes more than a minute on a busy machine: `npm run verify` carries it out
it.each([
  ['agency', agency as Workflow],
  ['petition', petition as Workflow],
])('%s is sound when it is carried out', (_id, workflow) => {
  const { findings, complete } = verify(workflow, {
    procedures: allProcedures,
    calendar,
    reach,
    settings: everySetting,
  })
  expect(findings).toEqual([])
  expect(complete).toBe(true)
})
