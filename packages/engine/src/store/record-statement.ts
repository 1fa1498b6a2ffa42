/**
 * The statements of the hot path. One statement writes a whole batch of commands; it is composed of the
 * parts the batch needs, so the text for one set of parts never changes and stays prepared. Texts come
 * as JSON, one parameter per table.
 */

/** What a batch contains besides events: each adds a part to the statement. */
export interface Parts {
  /** what lists show of a case changed, not only its state */
  summary: boolean
  numbers: boolean
  clocks: boolean
  parties: boolean
  effects: boolean
  /** official letters among the effects take their numbers */
  letters: boolean
}

type Column = readonly [name: string, type: string]

const STATE: Column[] = [
  ['workflow', 'text'],
  ['version', 'int'],
  ['revision', 'int'],
  ['state', 'json'],
  ['head_hash', 'text'],
  ['updated_at', 'timestamptz'],
]
const SUMMARY: Column[] = [
  ['org', 'text'],
  ['hands', 'text[]'],
  ['orgs', 'text[]'],
  ['parties', 'text[]'],
  ['recused', 'text[]'],
  ['classification', 'text'],
  ['title', 'text'],
  ['category', 'text'],
  ['colour', 'text'],
  ['phase', 'text'],
  ['states', 'text[]'],
  ['done', 'boolean'],
  ['late', 'boolean'],
  ['due_on', 'text'],
  ['place', 'text'],
  ['next_at', 'timestamptz'],
  ['facts', 'jsonb'],
]
const OPENING: Column[] = [
  ['opening', 'json'],
  ['opened_at', 'timestamptz'],
  ['opened_key', 'text'],
]
const NUMBERING: Column[] = [
  ['number_org', 'text'],
  ['number_series', 'text'],
  ['number_year', 'int'],
  ['number_prefix', 'text'],
  ['number_suffix', 'text'],
  ['number_width', 'int'],
]
const EVENT: Column[] = [
  ['case_id', 'text'],
  ['revision', 'int'],
  ['event', 'text'],
  ['form', 'json'],
  ['at', 'timestamptz'],
  ['by', 'text'],
  ['name', 'text'],
  ['role', 'text'],
  ['workflow', 'text'],
  ['version', 'int'],
  ['activity', 'boolean'],
  ['idempotency_key', 'text'],
  ['request_hash', 'text'],
  ['prev_hash', 'text'],
  ['hash', 'text'],
]
const CLOCK: Column[] = [
  ['case_id', 'text'],
  ['clock_id', 'text'],
  ['clock', 'text'],
  ['due_on', 'text'],
  ['status', 'text'],
  ['late', 'boolean'],
]
const PARTY: Column[] = [
  ['case_id', 'text'],
  ['ordinal', 'int'],
  ['name', 'text'],
  ['identity_blind', 'text'],
  ['phone_blind', 'text'],
]
const EFFECT: Column[] = [
  ['case_id', 'text'],
  ['revision', 'int'],
  ['ordinal', 'int'],
  ['kind', 'text'],
  ['name', 'text'],
  ['at', 'timestamptz'],
  ['detail', 'json'],
]

const quoted = (name: string) => `"${name}"`
const names = (columns: Column[], from = '') => columns.map(([name]) => `${from}${quoted(name)}`).join(', ')
const records = (parameter: number, alias: string, columns: Column[]) =>
  `json_to_recordset($${parameter}::text::json) as ${alias}(${columns
    .map(([name, type]) => `${quoted(name)} ${type}`)
    .join(', ')})`

const texts = new Map<string, string>()

/** Parameters: tenant, cases, events, then one each for clocks, parties and effects where the batch has them. */
export function recordStatement(kind: 'open' | 'events', parts: Parts): string {
  const key = JSON.stringify([kind, parts])
  const known = texts.get(key)
  if (known) return known
  const made = kind === 'open' ? openText(parts) : eventsText(parts)
  texts.set(key, made)
  return made
}

function eventsText(parts: Parts): string {
  const columns = parts.summary ? [...STATE, ...SUMMARY] : STATE
  const input: Column[] = [['id', 'text'], ['expected', 'int'], ...columns]
  const isCounting = parts.numbers || parts.letters
  const guard = isCounting
    ? `, guarded as materialized (
  select c.id from input i join cases c on c.tenant_id = i.tenant and c.id = i.id and c.revision = i.expected
  order by c.id for update of c)${numberText(parts, 'join guarded g on g.id = a.id')}`
    : ''
  // a row changed by this very statement could not be locked any more: the guard comes first
  const guarded = isCounting ? ' join guarded g on g.id = i.id' : ''
  return `${inputText(input, parts)}${guard}
, won as (
  update cases c set ${columns.map(([name]) => `${quoted(name)} = i.${quoted(name)}`).join(', ')}${
    parts.numbers ? ', number = coalesce(n.number, c.number)' : ''
  }
  from input i${guarded}${parts.numbers ? CASE_NUMBER : ''}
  where c.tenant_id = i.tenant and c.id = i.id and c.revision = i.expected
  returning c.id, c.number)
${childrenText(parts)}
select id, number from won`
}

function openText(parts: Parts): string {
  const columns = [...STATE, ...SUMMARY, ...OPENING]
  const input: Column[] = [['id', 'text'], ...columns]
  return `${inputText(input, parts)}${parts.numbers || parts.letters ? numberText(parts, '') : ''}
, won as (
  insert into cases (tenant_id, id, number, ${names(columns)})
  select $1, i.id, ${parts.numbers ? 'n.number' : 'null'}, ${names(columns, 'i.')}
  from input i${parts.numbers ? CASE_NUMBER : ''}
  returning id, number)
${childrenText(parts)}
select id, number from won`
}

/**
 * The tenant is joined like a column: with a constant the planner may read all cases of the tenant once
 * instead of looking each one up by its key, and would go on doing so while the table grows.
 */
const inputText = (input: Column[], parts: Parts): string =>
  `with input as materialized (
  select $1::text as tenant, x.* from ${records(2, 'x', withParts(input, parts))})${
    parts.effects
      ? `
, asked as materialized (
  select f.* from ${records(effectsParameter(parts), 'f', parts.letters ? [...EFFECT, ...NUMBERING] : EFFECT)})`
      : ''
  }`

/** After tenant, cases and events come clocks and parties, where the batch has them. */
const effectsParameter = (parts: Parts): number => 4 + Number(parts.clocks) + Number(parts.parties)

const withParts = (input: Column[], parts: Parts): Column[] => [
  ...input,
  ...(parts.numbers ? NUMBERING : []),
  ...(parts.parties ? ([['people', 'int']] as Column[]) : []),
]

/** The number of a case stands at revision 0, that of a letter at the effect it belongs to. */
const CASE_NUMBER = ' left join given n on n.id = i.id and n.revision = 0'

/**
 * Only winners are counted, so a series has no gap; in one batch they follow each other in order of id.
 * Cases and letters are counted in one go: one statement may touch a row of the series only once.
 */
const numberText = (parts: Parts, winners: string): string => `
, wanted as (
  select a.*, row_number() over (same order by a.id, a.revision, a.ordinal) as place, count(*) over same as total
  from (${askingTexts(parts).join(' union all ')}) a ${winners} where a.number_series is not null
  window same as (partition by a.number_org, a.number_series, a.number_year))
, series as (
  insert into number_series (tenant_id, org, series, year, last)
  select $1, number_org, number_series, number_year, count(*) from wanted
  group by number_org, number_series, number_year order by number_org, number_series, number_year
  on conflict (tenant_id, org, series, year) do update set last = number_series.last + excluded.last
  returning org, series, year, last)
, counted as (
  select w.*, (s.last - w.total + w.place)::text as digits from wanted w
  join series s on s.org = w.number_org and s.series = w.number_series and s.year = w.number_year)
, given as (
  select id, revision, ordinal,
    number_prefix || lpad(digits, greatest(number_width, length(digits)), '0') || number_suffix as number
  from counted)`

const askingTexts = (parts: Parts): string[] => [
  ...(parts.numbers
    ? [`select i.id, 0 as revision, 0 as ordinal, ${names(NUMBERING, 'i.')} from input i`]
    : []),
  ...(parts.letters
    ? [`select f.case_id as id, f.revision, f.ordinal, ${names(NUMBERING, 'f.')} from asked f`]
    : []),
]

/** An effect that is a letter keeps its number with what it is about. */
const LETTERED = names(EFFECT, 'f.').replace(
  'f."detail"',
  `(case when n.number is null then f.detail else json_build_object('number', n.number) end)`,
)

function childrenText(parts: Parts): string {
  let parameter = 4
  const texts = [
    `, events as (
  insert into case_events (tenant_id, ${names(EVENT)})
  select $1, ${names(EVENT, 'e.')} from ${records(3, 'e', EVENT)} join won w on w.id = e.case_id)`,
  ]
  if (parts.clocks)
    texts.push(`, clocks as (
  insert into case_clocks (tenant_id, ${names(CLOCK)})
  select $1, ${names(CLOCK, 'k.')} from ${records(parameter++, 'k', CLOCK)} join won w on w.id = k.case_id
  on conflict (tenant_id, case_id, clock_id)
  do update set due_on = excluded.due_on, status = excluded.status, late = excluded.late)`)
  if (parts.parties)
    texts.push(`, gone as (
  delete from case_parties p using input i join won w on w.id = i.id
  where p.tenant_id = i.tenant and p.case_id = i.id and p.ordinal >= i.people)
, parties as (
  insert into case_parties (tenant_id, ${names(PARTY)})
  select $1, ${names(PARTY, 'p.')} from ${records(parameter++, 'p', PARTY)} join won w on w.id = p.case_id
  on conflict (tenant_id, case_id, ordinal) do update
  set name = excluded.name, identity_blind = excluded.identity_blind, phone_blind = excluded.phone_blind)`)
  if (parts.effects)
    texts.push(`, effects as (
  insert into outbox (tenant_id, ${names(EFFECT)}, status, due_at, attempts)
  select $1, ${parts.letters ? LETTERED : names(EFFECT, 'f.')}, 'waiting', f.at, 0
  from asked f join won w on w.id = f.case_id${
    parts.letters
      ? ' left join given n on n.id = f.case_id and n.revision = f.revision and n.ordinal = f.ordinal'
      : ''
  })`)
  return texts.join('\n')
}
