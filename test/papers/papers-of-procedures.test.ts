import { type LogEntry, type Workflow, workflowOf } from '@maplebridge/engine/core'
import { PaperError, type PaperId, papers, parseFacts } from '@maplebridge/templates'
import { describe, expect, it } from 'vitest'
import { factsBuilders, hasFactsBuilder } from '../../packages/api/src/papers/facts-builders.ts'
import { type PaperSource, sourceFrom } from '../../packages/api/src/papers/paper-source.ts'
import { agency, allProcedures, dispute, petition } from '../../workflows/index.ts'
import { type Asked, explore } from '../../workflows/testing/explore.ts'

const procedures: Workflow[] = [dispute, agency, petition]

/** Letters a case sent out before, each with the number its kind would have. */
const lettersOf = (asked: readonly Asked[]) =>
  asked
    .filter(({ isLetter }) => isLetter)
    .map(({ document, state }, index) => ({
      document,
      revision: state.revision,
      number: `${document}〔2026〕${index + 1}号`,
    }))

function sourceOf(asked: Asked, before: readonly Asked[]): PaperSource {
  const letters = lettersOf(before)
  return sourceFrom(workflowOf(allProcedures, asked.state), asked.state, asked.past, {
    number: '（2026）槐荫字第001号',
    letterNumber: asked.isLetter ? letters.at(-1)?.number : undefined,
    letters,
    entry: asked.past.at(-1) as LogEntry,
    on: '2026-03-02',
    committee: '槐荫社区人民调解委员会',
    organisation: '槐荫社区',
    phone: undefined,
    bureau: '青石区信访局',
    queryCode: 'ABCD-EFGH',
    org: (path) => (path === undefined ? undefined : { name: '云溪市青石区', kind: 'county', phone: null }),
    open: (sealed) => sealed,
  })
}

/** What stands in the way of the paper; undefined when it can be written. */
function lacking(asked: Asked, before: readonly Asked[]): string | undefined {
  if (!hasFactsBuilder(asked.document)) return `no builder for ${asked.document}`
  try {
    parseFacts(asked.document, factsBuilders[asked.document](sourceOf(asked, before)))
    return undefined
  } catch (fault) {
    if (!(fault instanceof PaperError)) throw fault
    return `${asked.past.at(-1)?.event}: ${fault.en}`
  }
}

/** The dossier is bound of papers and has no template of its own. */
const BOUND = 'dossier'

describe.each(procedures.map((workflow) => [workflow.id, workflow] as const))(
  'the papers of the procedure %s',
  (_id, workflow) => {
    it('have each a builder and a template', () => {
      const documents = Object.keys(workflow.documents).filter((id) => id !== BOUND)
      expect(documents.filter((id) => !hasFactsBuilder(id) || !Object.hasOwn(papers, id))).toEqual([])
    })

    it('find their data in every situation in which they are asked for', () => {
      const seen = new Set<Asked>()
      const lacks = new Set<string | undefined>()
      for (const { asked } of explore(workflow))
        for (const [index, each] of asked.entries()) {
          if (each.document === BOUND || seen.has(each)) continue
          seen.add(each)
          lacks.add(lacking(each, asked.slice(0, index + 1)))
        }
      lacks.delete(undefined)
      expect([...lacks]).toEqual([])
      // each is asked for somewhere on the way, or only ever printed by a person
      const asked = new Set([...seen].map(({ document }) => document))
      expect(
        Object.keys(workflow.documents).filter(
          (id) => id !== BOUND && !asked.has(id) && !workflow.onDemand?.includes(id),
        ),
      ).toEqual([])
    })
  },
)

it('every paper but those of the dossier itself belongs to a procedure', () => {
  const declared = new Set(procedures.flatMap(({ documents }) => Object.keys(documents)))
  expect((Object.keys(papers) as PaperId[]).filter((id) => !declared.has(id))).toEqual([
    'dossier-back-cover',
    'dossier-contents',
    'dossier-cover',
    'dossier-statement',
  ])
})
