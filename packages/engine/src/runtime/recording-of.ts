import {
  type CaseState,
  type Clocks,
  type LogEntry,
  type Opening,
  type Procedures,
  type Step,
  type Summary,
  summarise,
  workflowOf,
} from '../core/index.ts'
import type { Recording } from '../store/record-cases.ts'
import type { Numbered, Numbering } from './case-number.ts'
import { chainNext } from './hash-chain.ts'
import type { KnownCase } from './known-cases.ts'
import { mayDiffer, peopleOf, type SearchablePerson } from './people-of.ts'

/** What a step is written on top of. */
export interface Before {
  /** undefined when the case is being opened */
  state: CaseState | undefined
  revision: number
  headHash: string
  summaryText: string
  /** names the case was found under; absent: not looked at, they stay as they are */
  names?: readonly string[]
  number: string | null
}

/** The sender's key, kept with the entry it became: the last one of the step. */
export interface Request {
  key: string
  hash: string
}

export interface Written {
  recording: Recording
  /** what this process knows of the case once the recording is written */
  known: KnownCase
}

/** A step as the texts that are written, and the case as it will be known. */
export function recordingOf(
  procedures: Procedures,
  before: Before,
  step: Step,
  request: Request | undefined,
  numbering: Numbering,
  opened?: { opening: Opening; key: string },
): Written {
  const { state } = step
  const summary = summarise(procedures, state)
  const summaryText = summaryMembers(summary)
  const stateText = JSON.stringify(state)
  const entries = entryObjects(procedures, before, state, step.entries, request)
  return {
    recording: {
      caseId: state.id,
      columns: caseMembers(before, state, stateText, entries.headHash, opened),
      summary: summaryText,
      summaryChanged: summaryText !== before.summaryText,
      numbering: numbering.theCase ? text(numberMembers(numbering.theCase)).slice(1, -1) : '',
      events: entries.text,
      clocks: clockObjects(state.id, before.state?.clocks ?? {}, state.clocks),
      parties: partiesOf(before, state, summary.names ?? []),
      effects: effectObjects(state.id, step, numbering),
      hasLetters: numbering.letters.size > 0,
    },
    known: {
      state,
      summary,
      summaryText,
      number: before.number,
      headHash: entries.headHash,
      size: stateText.length,
    },
  }
}

const text = JSON.stringify
const instant = (at: number | null): string => (at === null ? 'null' : `"${new Date(at).toISOString()}"`)

function caseMembers(
  before: Before,
  state: CaseState,
  stateText: string,
  headHash: string,
  opened: { opening: Opening; key: string } | undefined,
): string {
  const members =
    `"id":${text(state.id)},"expected":${before.revision},"workflow":${text(state.workflow)},` +
    `"version":${state.version},"revision":${state.revision},"state":${stateText},` +
    `"head_hash":"${headHash}","updated_at":${instant(state.at)}`
  return opened
    ? `${members},"opening":${text(opened.opening)},"opened_at":${instant(state.at)},"opened_key":${text(opened.key)}`
    : members
}

const summaryMembers = (summary: Summary): string =>
  text({
    org: summary.org,
    hands: summary.hands,
    orgs: summary.orgs,
    parties: summary.parties,
    recused: summary.recused,
    classification: summary.classification,
    title: summary.title,
    category: summary.category,
    colour: summary.colour,
    phase: summary.phase,
    states: summary.states,
    done: summary.done,
    late: summary.late,
    due_on: summary.dueOn,
    place: summary.place ?? null,
    next_at: summary.nextAt === null ? null : new Date(summary.nextAt).toISOString(),
    facts: summary.facts,
  }).slice(1, -1)

const numberMembers = (style: Numbered) => ({
  number_org: style.org,
  number_series: style.series,
  number_year: style.year,
  number_prefix: style.prefix,
  number_suffix: style.suffix,
  number_width: style.width,
})

function entryObjects(
  procedures: Procedures,
  before: Before,
  state: CaseState,
  entries: LogEntry[],
  request: Request | undefined,
): { text: string; headHash: string } {
  // an event that goes on under another procedure belongs to the one it was sent to
  const { workflow: id, version } = before.state ?? state
  const workflow = workflowOf(procedures, { workflow: id, version })
  let headHash = before.headHash
  const objects = entries.map((entry, index) => {
    const prevHash = headHash
    headHash = chainNext(prevHash, entry)
    const asked = index === entries.length - 1 ? request : undefined
    return (
      `{"case_id":${text(state.id)},"revision":${entry.revision},"event":${text(entry.event)},` +
      `"form":${text(entry.form)},"at":${instant(entry.at)},"by":${text(entry.by)},"name":${text(entry.name)},` +
      `"role":${text(entry.role)},"workflow":${text(id)},"version":${version},` +
      `"activity":${workflow.events[entry.event]?.activity !== undefined},` +
      `"idempotency_key":${text(asked?.key ?? null)},"request_hash":${text(asked?.hash ?? null)},` +
      `"prev_hash":"${prevHash}","hash":"${headHash}"}`
    )
  })
  return { text: objects.join(','), headHash }
}

function clockObjects(caseId: string, before: Clocks, after: Clocks): string {
  return Object.entries(after)
    .filter(([id, clock]) => {
      const old = before[id]
      return !old || old.due !== clock.due || old.status !== clock.status || old.late !== clock.late
    })
    .map(([id, { clock, due, status, late }]) =>
      text({ case_id: caseId, clock_id: id, clock, due_on: due, status, late }),
    )
    .join(',')
}

/** The persons of a case as the search finds them; undefined when nothing about them changed. */
function partiesOf(before: Before, after: CaseState, names: readonly string[]): Recording['parties'] {
  const namesBefore = before.names ?? names
  const isSame = text(namesBefore) === text(names)
  if (isSame && !mayDiffer(before.state?.data ?? {}, after.data)) return undefined
  const people = searchable(after.data, names)
  if (same(before.state ? searchable(before.state.data, namesBefore) : [], people)) return undefined
  const rows = people.map((person, ordinal) =>
    text({
      case_id: after.id,
      ordinal,
      name: person.name,
      identity_blind: person.identityBlind,
      phone_blind: person.phoneBlind,
    }),
  )
  return { count: people.length, rows: rows.join(',') }
}

/** Those with a sealed number first, then everybody else the case is found under. */
function searchable(data: CaseState['data'], names: readonly string[]): SearchablePerson[] {
  const people = peopleOf(data)
  const others = names.filter((name) => !people.some((person) => person.name === name))
  return [...people, ...others.map((name) => ({ name, identityBlind: null, phoneBlind: null }))]
}

const same = (a: SearchablePerson[], b: SearchablePerson[]): boolean =>
  a.length === b.length && a.every((person, index) => person === b[index] || text(person) === text(b[index]))

const effectObjects = (caseId: string, step: Step, { letters }: Numbering): string =>
  step.effects
    .map((effect, ordinal) => {
      const letter = letters.get(effect)
      if (effect.issuer !== undefined && !letter)
        throw new Error(`${effect.name} was asked for by a clock, which issues no letters`)
      return text({
        case_id: caseId,
        revision: effect.revision,
        ordinal,
        kind: effect.kind,
        name: effect.name,
        at: new Date(effect.at).toISOString(),
        detail: effect.detail,
        ...(letter ? numberMembers(letter) : {}),
      })
    })
    .join(',')
