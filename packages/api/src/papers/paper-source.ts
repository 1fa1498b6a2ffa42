import { type CaseRow, type Engine, findOrg, listOrgs, readLog, stateAt } from '@maplebridge/engine'
import {
  type CaseState,
  type CivilDate,
  citedNumber,
  civilDateAt,
  type Json,
  type Label,
  type LogEntry,
  splitSealed,
  type Workflow,
  workflowOf,
} from '@maplebridge/engine/core'
import type { AgencyData, DisputeData, RecordData } from '@maplebridge/workflows'

/** All a paper may be written from. Notes under seal have no place here and no way to be opened. */
export interface PaperSource {
  number: string | undefined
  data: RecordData & Partial<DisputeData> & Partial<AgencyData>
  /** the event the paper answers; a draft has none and takes the latest of its kind */
  entry: LogEntry | undefined
  log: readonly LogEntry[]
  /** the day of the paper */
  on: CivilDate
  /** full name of the mediation committee of the case's organisation */
  committee: string
  organisation: string
  /** what a word of the procedure's vocabularies is called in Chinese */
  word(vocabulary: string, value: string | null | undefined): string | undefined
  /** the clear text of a telephone or identity number; anything else sealed is refused */
  open(sealed: string | undefined): string | undefined
}

/** The case as it was at a revision. */
export async function sourceAt(
  engine: Engine,
  theCase: { id: string; row: CaseRow },
  revision: number,
  at: number,
): Promise<PaperSource> {
  const [state, { log }] = await Promise.all([
    stateAt(engine, theCase.id, revision),
    readLog(engine, theCase.id),
  ])
  const past = log.filter((entry) => entry.revision <= revision)
  return sourceOf(engine, theCase.row, state, past, past.at(-1), at)
}

export async function sourceOf(
  engine: Engine,
  row: CaseRow,
  state: CaseState,
  log: readonly LogEntry[],
  entry: LogEntry | undefined,
  at: number,
): Promise<PaperSource> {
  const workflow = workflowOf(engine.procedures, state)
  return {
    number: citedNumber(row.number, workflow.facts(state.data as never)) ?? undefined,
    data: state.data as unknown as PaperSource['data'],
    entry,
    log,
    on: civilDateAt(entry?.at ?? at),
    ...(await namesOf(engine, row.org)),
    word: (vocabulary, value) => wordOf(workflow, state.data, vocabulary, value),
    open: (sealed) => openContact(engine, sealed),
  }
}

/** The committee attached to the organisation, or the name it would have. */
async function namesOf(engine: Engine, path: string) {
  const [org, under] = await Promise.all([findOrg(engine, path), listOrgs(engine, path)])
  const organisation = org?.name ?? path
  const committee = under.find(
    (each) => each.kind === 'committee' && each.path.slice(0, each.path.lastIndexOf('/')) === path,
  )
  return { organisation, committee: committee?.name ?? `${organisation}人民调解委员会` }
}

function wordOf(
  workflow: Workflow,
  data: Record<string, Json>,
  vocabulary: string,
  value: string | null | undefined,
): string | undefined {
  const choices: { value: string; label: Label }[] = workflow.choices[vocabulary]?.(data as never) ?? []
  return choices.find((choice) => choice.value === value)?.label.zh
}

function openContact({ vault }: Engine, text: string | undefined): string | undefined {
  const kind = text === undefined ? undefined : splitSealed(text)?.kind
  if (text === undefined || kind === undefined) return text
  if (kind === 'note') throw new Error('a sealed note never goes into a paper')
  return vault.unseal(text)
}
