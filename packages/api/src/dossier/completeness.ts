import {
  type CaseRow,
  type Engine,
  findPapers,
  listOpenEffects,
  type PaperRow,
  paperLives,
} from '@maplebridge/engine'
import { type CaseState, type Label, workflowOf } from '@maplebridge/engine/core'
import { inDossierOrder } from './dossier-order.ts'

/** One kind of paper of a dossier, and whether it is there. */
export interface DossierItem {
  document: string
  label: Label
  /** waiting: being written; parked: it lacks facts; explained: missing, and the archivist says why */
  state: 'present' | 'waiting' | 'parked' | 'explained' | 'missing'
  /** why it is not there */
  reason: string | null
  /** the versions that count, oldest first */
  papers: PaperRow[]
}

/** Everything a dossier has, must have by now, or will have once the worker is done; in the order it is bound. */
export async function dossierItems(engine: Engine, row: CaseRow, state: CaseState): Promise<DossierItem[]> {
  const workflow = workflowOf(engine.procedures, state)
  const [all, open] = await Promise.all([
    findPapers(engine, row.id),
    listOpenEffects(engine, row.id, 'paper'),
  ])
  const lives = await paperLives(engine, row.id, all)
  const current = all.filter((paper) => lives.get(paper)?.current).reverse()
  const required = workflow.requires?.(state.data as never) ?? []
  const being = open.filter(({ name }) => name !== 'dossier')
  const documents = new Set([
    ...required.map(({ document }) => document),
    ...current.map(({ document }) => document),
    ...being.map(({ name }) => name),
  ])
  return [...documents]
    .map((document): DossierItem => {
      const papers = current.filter((paper) => paper.document === document)
      const explained = required.find((each) => each.document === document)?.explained ?? null
      return {
        document,
        label: workflow.documents[document] ?? { zh: document, en: document },
        ...stateOf(
          papers,
          being.find(({ name }) => name === document),
          explained,
        ),
        papers,
      }
    })
    .sort((a, b) => inDossierOrder(placeOf(a), placeOf(b)))
}

function stateOf(
  papers: PaperRow[],
  open: { status: 'waiting' | 'parked'; fault: string | null } | undefined,
  explained: string | null,
): Pick<DossierItem, 'state' | 'reason'> {
  if (papers.length > 0) return { state: 'present', reason: null }
  if (explained !== null) return { state: 'explained', reason: explained }
  return open ? { state: open.status, reason: open.fault } : { state: 'missing', reason: null }
}

const placeOf = ({ document, papers }: DossierItem) => ({ place: document, at: papers[0]?.createdAt ?? 0 })

/** Nothing is missing that nobody has explained. */
export const isComplete = (items: readonly DossierItem[]): boolean =>
  items.every(({ state }) => state === 'present' || state === 'explained')
