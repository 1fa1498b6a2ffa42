import { type CaseRow, type Engine, type FileStore, readLog } from '@maplebridge/engine'
import { type CaseState, isoInChina, type LogEntry, workflowOf } from '@maplebridge/engine/core'
import {
  type BoundFile,
  bindSheets,
  type DraftFacts,
  type FactsOf,
  type PaperId,
  printable,
  renderDocument,
  type Sheets,
  sheetsOfPdf,
} from '@maplebridge/templates'
import { type PaperSource, sourceOf } from '../papers/paper-source.ts'
import { type DossierItem, dossierItems } from './completeness.ts'
import { dossierLeaves, type Leaf } from './dossier-leaves.ts'

/**
 * The dossier as one PDF: cover, contents, every paper and attachment in order, what is to be said about the
 * dossier, back cover. What is not known yet is left blank. The same record gives the same bytes.
 */
export async function bindDossier(
  engine: Engine,
  files: FileStore,
  row: CaseRow,
  state: CaseState,
): Promise<BoundFile> {
  const { log } = await readLog(engine, row.id)
  const archived = log.findLast(({ event }) => event === 'case.archived')
  const at = archived?.at ?? engine.clock.now()
  const source = await sourceOf(engine, row, state, log, archived, at)
  const items = await dossierItems(engine, row, state)
  const leaves = await dossierLeaves(engine, files, state, items)
  const dossier: Dossier = {
    source,
    items,
    leaves,
    archived,
    createdAt: isoInChina(at),
    procedure: row.workflow,
  }
  const statement = await statementSheets(dossier)
  const all = [...leaves, { title: '卷宗情况说明', remark: '', sheets: statement }]
  const bound = [
    { sheets: await written(dossier, 'dossier-cover', coverFacts(dossier)), numbered: false },
    { sheets: await written(dossier, 'dossier-contents', contentsFacts(dossier, all)), numbered: false },
    ...all.flatMap(({ sheets }) => (sheets ? [{ sheets, numbered: true }] : [])),
    { sheets: await written(dossier, 'dossier-back-cover', backCoverFacts(dossier)), numbered: false },
  ]
  const title = `${workflowOf(engine.procedures, state).label.zh}卷宗${source.number ?? ''}`
  return bindSheets(bound, { title, author: source.committee, createdAt: dossier.createdAt })
}

interface Dossier {
  source: PaperSource
  items: DossierItem[]
  leaves: Leaf[]
  archived: LogEntry | undefined
  createdAt: string
  procedure: string
}

const written = async <Id extends PaperId>(
  { source, createdAt }: Dossier,
  id: Id,
  facts: DraftFacts<FactsOf<Id>>,
): Promise<Sheets> => {
  const meta = { createdAt, author: source.committee, ...(source.number ? { number: source.number } : {}) }
  const document = await renderDocument(id, inPrint(facts) as never, { format: 'pdf', meta, draft: true })
  return sheetsOfPdf(document.bytes)
}

/** A dossier is bound whatever files and people are called. */
const inPrint = (facts: object): object =>
  JSON.parse(JSON.stringify(facts, (_key, value) => (typeof value === 'string' ? printable(value) : value)))

const issuerOf = ({ source, procedure }: Dossier): string =>
  procedure === 'dispute' ? source.committee : source.organisation

function coverFacts(dossier: Dossier): DraftFacts<FactsOf<'dossier-cover'>> {
  const { source, archived, procedure } = dossier
  const { data } = source
  const parties = data.parties.map(({ name }) => name).join('、')
  return {
    kind: procedure === 'agency' || procedure === 'petition' ? procedure : 'mediation',
    committee: issuerOf(dossier),
    name: `${parties}${data.title}` || undefined,
    number: source.number,
    mediators: handlersOf(data),
    startedOn: data.registeredOn ?? data.openedOn ?? undefined,
    endedOn: data.resolvedOn ?? data.endedOn ?? data.archive?.on,
    filedBy: archived?.name,
    filedOn: data.archive?.on,
    retention: data.archive?.retention,
  }
}

function handlersOf(data: PaperSource['data']): string[] {
  const people = [data.mediators ?? [], data.mandates.map(({ agent }) => agent), data.handlers]
  const named = people.find((each) => each.length > 0) ?? (data.openedBy ? [data.openedBy] : [])
  return [...new Set(named.map(({ name }) => name))]
}

/** Numbered pages begin after the contents, so that the contents say the same however long they are. */
function contentsFacts(
  { source }: Dossier,
  leaves: readonly Leaf[],
): DraftFacts<FactsOf<'dossier-contents'>> {
  let next = 1
  const entries = leaves.map(({ title, remark, sheets }) => {
    const pages = sheets ? range(next, next + sheets.pages - 1) : '—'
    next += sheets?.pages ?? 0
    return { title, pages, ...(remark ? { remark } : {}) }
  })
  return { number: source.number, entries }
}

const range = (from: number, to: number): string => (from === to ? String(from) : `${from}—${to}`)

const backCoverFacts = (dossier: Dossier): DraftFacts<FactsOf<'dossier-back-cover'>> => ({
  number: dossier.source.number,
  committee: issuerOf(dossier),
})

/** It counts its own pages among the others: written again when it came out longer than thought. */
async function statementSheets(dossier: Dossier, own = 1): Promise<Sheets> {
  const others = dossier.leaves.reduce((sum, { sheets }) => sum + (sheets?.pages ?? 0), 0)
  const sheets = await written(dossier, 'dossier-statement', statementFacts(dossier, others + own))
  return sheets.pages === own ? sheets : statementSheets(dossier, sheets.pages)
}

function statementFacts(dossier: Dossier, totalPages: number): DraftFacts<FactsOf<'dossier-statement'>> {
  const { source, items, leaves, archived } = dossier
  const missing = items
    .filter(({ state }) => state !== 'present')
    .map(({ label, state, reason }) => `${label.zh}：${reason ?? ABSENT[state]}`)
  const separate = leaves.filter(({ sheets }) => !sheets).map(({ title }) => `另附载体：${title}`)
  const remark = archived?.form['remark']
  const remarks = [...(typeof remark === 'string' ? [remark] : []), ...separate]
  return {
    number: source.number,
    ...(missing.length > 0 ? { missing } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
    totalPages,
    filedBy: archived?.name,
    statedOn: source.data.archive?.on,
  }
}

const ABSENT: Record<DossierItem['state'], string> = {
  present: '',
  waiting: '正在生成',
  parked: '未能生成',
  explained: '',
  missing: '缺少，尚未说明',
}
