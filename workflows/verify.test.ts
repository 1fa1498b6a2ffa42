import { verify, type Workflow } from '@maplebridge/engine/core'
import { expect, it } from 'vitest'
import { agency, allProcedures, calendar, petition, reach } from './index.ts'

// `dispute` takes more than a minute on a busy machine: `npm run verify` carries it out
it.each([
  ['agency', agency as Workflow],
  ['petition', petition as Workflow],
])('%s is sound when it is carried out', (_id, workflow) => {
  const { findings, complete } = verify(workflow, { procedures: allProcedures, calendar, reach })
  expect(findings).toEqual([])
  expect(complete).toBe(true)
})

it('shows by its path that a petition withdrawn during its re-review could not be archived under the old rule', () => {
  const old: Workflow = {
    ...petition,
    rules: {
      ...petition.rules,
      reReviewServed: {
        label: petition.rules.reReviewServed?.label as Workflow['label'],
        holds: ({ reReview }: { reReview: { deliveredOn: string | null } | null }) =>
          reReview === null || reReview.deliveredOn !== null,
      },
    },
  }
  const [finding] = verify(old, { procedures: allProcedures, calendar, reach }).findings
  expect(finding?.where).toBe('state withdrawn')
  expect(finding?.what).toContain('is a dead end')
  expect(finding?.path.slice(-2)).toEqual([
    'reReview.requested (petitionBureau)',
    'petition.withdrawn (petitionBureau)',
  ])
})
