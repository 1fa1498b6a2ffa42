import {
  type CaseRow,
  type Engine,
  findOrgs,
  hasQueryCode,
  type Letter,
  listLetters,
  listOrgs,
  type OrgRow,
  queryCode,
  readLog,
  stateAt,
} from '@maplebridge/engine'
import {
  type CaseState,
  type CivilDate,
  citedNumber,
  civilDateAt,
  isUnder,
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
  /** of the paper itself, where it is a letter that was issued */
  letterNumber: string | undefined
  data: RecordData & Partial<DisputeData> & Partial<AgencyData>
  /** the event the paper answers; a draft has none and takes the latest of its kind */
  entry: LogEntry | undefined
  log: readonly LogEntry[]
  /** the day of the paper */
  on: CivilDate
  /** full name of the mediation committee of the case's organisation */
  committee: string
  organisation: string
  /** of the organisation */
  phone: string | undefined
  /** the petition office at or above the organisation of the case */
  bureau: string
  /** 查询码, where the case is followed by one */
  queryCode: string | undefined
  /** an organisation the case names, or the one above it */
  org(path: string | undefined): Pick<OrgRow, 'name' | 'kind' | 'phone'> | undefined
  /** the number of the latest letter of a kind that this case sent out before */
  numberOf(document: string): string | undefined
  /** the last day of a period that runs or ran */
  due(clock: string): CivilDate | undefined
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
  letterNumber?: string,
): Promise<PaperSource> {
  const [state, { log }] = await Promise.all([
    stateAt(engine, theCase.id, revision),
    readLog(engine, theCase.id),
  ])
  const past = log.filter((entry) => entry.revision <= revision)
  return { ...(await sourceOf(engine, theCase.row, state, past, past.at(-1), at)), letterNumber }
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
  const [letters, names] = await Promise.all([
    listLetters(engine, row.id),
    namesOf(engine, row.org, workflow.scope(state.data as never).orgs),
  ])
  return sourceFrom(workflow, state, log, {
    ...names,
    number: citedNumber(row.number, workflow.facts(state.data as never)) ?? undefined,
    letterNumber: undefined,
    letters: letters.filter(({ revision }) => revision <= state.revision),
    entry,
    on: civilDateAt(entry?.at ?? at),
    queryCode: hasQueryCode(engine, state) ? queryCode(engine, row.id) : undefined,
    open: (sealed) => openContact(engine, sealed),
  })
}

/** What the office knows beside the case itself: names, numbers, the key to telephones. */
type Around = Omit<PaperSource, 'data' | 'log' | 'word' | 'numberOf' | 'due'> & {
  letters: readonly Letter[]
}

/** The source as it follows from the case and what is around it. Pure. */
export function sourceFrom(
  workflow: Workflow,
  state: CaseState,
  log: readonly LogEntry[],
  { letters, ...around }: Around,
): PaperSource {
  const data = state.data as unknown as PaperSource['data']
  const isRestricted = workflow.scope(state.data as never).classification === 'restricted'
  return {
    ...around,
    data: isRestricted ? withheld(data) : data,
    log,
    word: (vocabulary, value) => wordOf(workflow, state.data, vocabulary, value),
    numberOf: (document) => letters.findLast((letter) => letter.document === document)?.number,
    due: (clock) => Object.values(state.clocks).findLast((each) => each.clock === clock)?.due,
  }
}

const WITHHELD = '检举控告内容依法保密，另行保管。'

/**
 * 检举控告 (信访工作条例 30, 46): who accuses, whom he accuses and of what never reach whoever writes papers,
 * so that no builder can print them.
 */
const withheld = (data: PaperSource['data']): PaperSource['data'] => ({
  ...data,
  title: '检举控告',
  summary: WITHHELD,
  request: WITHHELD,
  place: '',
  household: null,
  lead: null,
  parties: [],
  mandates: [],
})

/** Who is who: committee and petition office by their own names, or by the names they would have. */
async function namesOf(engine: Engine, path: string, named: readonly string[]) {
  const paths = [path, ...named].flatMap((each) => [each, above(each)])
  const [known, under] = await Promise.all([
    findOrgs(engine, { paths, kind: 'bureau' }),
    listOrgs(engine, path),
  ])
  const org = (of: string | undefined) => known.find((each) => each.path === of)
  const organisation = org(path)?.name ?? path
  const committee = under.find((each) => each.kind === 'committee' && above(each.path) === path)
  const bureau = known.findLast(({ kind, path: own }) => kind === 'bureau' && isUnder(path, above(own)))
  return {
    organisation,
    phone: org(path)?.phone ?? undefined,
    committee: committee?.name ?? `${organisation}人民调解委员会`,
    bureau: bureau?.name ?? `${organisation}信访部门`,
    org,
  }
}

/** The organisation one level up, read off the path. */
export const above = (path: string): string => path.split('/').slice(0, -1).join('/')

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
