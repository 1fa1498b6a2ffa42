import type { Label, Section } from '@maplebridge/engine/core'
import { nameLabel } from '../field.ts'
import { partyName, type RecordData } from './data.ts'
import * as words from './words.ts'

type Row = Section['rows'][number]

/** A section, or nothing when it has no rows: a page shows what there is. */
export const section = (zh: string, en: string, rows: readonly (Row | undefined)[]): Section[] => {
  const there = rows.filter((row) => row !== undefined)
  return there.length === 0 ? [] : [{ title: { zh, en }, rows: there }]
}

/** A row, unless there is nothing to say. */
export const row = (
  zh: string,
  en: string,
  value: Label | string | null | undefined,
  tone?: Row['tone'],
): Row | undefined =>
  value === null || value === undefined || value === ''
    ? undefined
    : {
        label: { zh, en },
        value: typeof value === 'string' ? nameLabel(value) : value,
        ...(tone ? { tone } : {}),
      }

/** Done on a day, or awaited until one. */
export const byDay = (dueOn: string, doneOn: string | null): { value: Label; tone: Row['tone'] } =>
  doneOn === null
    ? { value: { zh: `${dueOn} 前`, en: `by ${dueOn}` }, tone: 'wait' }
    : {
        value: { zh: `${doneOn} 完成`, en: `done ${doneOn}` },
        tone: doneOn > dueOn ? 'bad' : 'good',
      }

export const yuan = (fen: number | null): string | undefined =>
  fen === null ? undefined : `${(fen / 100).toFixed(2)} 元`

/** What the case is about. */
export const aboutSection = (data: RecordData): Section[] =>
  section('基本情况', 'The matter', [
    row('地点', 'Place', data.place),
    row('户', 'Household', data.household),
    row('简要情况', 'Summary', data.summary),
    row('申请事项', 'What is asked for', data.request),
    row('来源', 'Source', data.source && words.sources[data.source]),
    row('难易程度', 'Difficulty', words.difficulties[data.difficulty]),
    row('涉及金额', 'Amount at stake', yuan(data.amountFen)),
    row('关联原案号', 'Earlier case', data.previousNumber),
  ])

/** Who does what by when, and what units promised. */
export const responsibilitySections = (data: RecordData): Section[] => [
  ...section(
    '责任分工',
    'Responsibilities',
    data.items
      .filter(({ droppedOn }) => droppedOn === null)
      .map(({ unit, what, dueOn, doneOn, payer, costFen }) => {
        const { value, tone } = byDay(dueOn, doneOn)
        const paid = payer === null ? '' : `，${payer}${costFen === null ? '' : ` ${yuan(costFen)}`}`
        return row(
          `${unit}：${what}`,
          `${unit}: ${what}`,
          { zh: `${value.zh}${paid}`, en: `${value.en}${paid}` },
          tone,
        )
      }),
  ),
  ...section(
    '部门承诺',
    'Promises of units',
    data.promises.map(({ unit, what, dueOn, keptOn }) => {
      const { value, tone } = byDay(dueOn, keptOn)
      return row(`${unit}：${what}`, `${unit}: ${what}`, value, tone)
    }),
  ),
]

/** What was talked over together, and what of it hangs out. */
export const togetherSections = (data: RecordData): Section[] => [
  ...section('议事协商', 'Deliberation', [
    data.deliberationCall
      ? row(
          words.deliberationForms[data.deliberationCall.form].zh,
          words.deliberationForms[data.deliberationCall.form].en,
          {
            zh: `${data.deliberationCall.on} ${data.deliberationCall.place}：${data.deliberationCall.topic}`,
            en: `${data.deliberationCall.on} ${data.deliberationCall.place}: ${data.deliberationCall.topic}`,
          },
          'wait',
        )
      : undefined,
    ...data.deliberations.map(({ form, on, topic, invited, came, consensus }) =>
      row(words.deliberationForms[form].zh, words.deliberationForms[form].en, {
        zh: `${on} ${topic}（到会${came.length}/${invited.length}）：${consensus}`,
        en: `${on} ${topic} (${came.length} of ${invited.length} came): ${consensus}`,
      }),
    ),
  ]),
  ...section(
    '集体研究',
    'Collective study',
    data.studies.map(({ on, matter, resolution, dissent }) =>
      row(matter, matter, {
        zh: `${on} ${resolution}${dissent ? '（有不同意见）' : ''}`,
        en: `${on} ${resolution}${dissent ? ' (with dissent)' : ''}`,
      }),
    ),
  ),
  ...section(
    '结果公布',
    'Published',
    data.publications.map(({ board, from, to, takenDownOn }) =>
      row(board, board, {
        zh: `${from} 至 ${takenDownOn ?? to}`,
        en: `${from} to ${takenDownOn ?? to}`,
      }),
    ),
  ),
]

/** Agents, recusals, emergencies, supervision: what whoever works on the case must know. */
export const careSections = (data: RecordData): Section[] => [
  ...section(
    '代理委托',
    'Mandates',
    data.mandates.map(({ principal, agent, validUntil }) =>
      row(partyName(data, principal), partyName(data, principal), {
        zh: `${agent.name}（至${validUntil}）`,
        en: `${agent.name} (until ${validUntil})`,
      }),
    ),
  ),
  ...section(
    '回避',
    'Recusal',
    data.recusals.map(({ person, relation, decision }) =>
      row(
        person.name,
        person.name,
        words.relations[relation],
        decision === 'pending' ? 'wait' : decision === 'recused' ? 'bad' : 'good',
      ),
    ),
  ),
  ...section(
    '紧急情况',
    'Emergencies',
    data.emergencies.map(({ kind, on, reportedOn, reportedTo }) =>
      row(
        words.emergencyKinds[kind].zh,
        words.emergencyKinds[kind].en,
        reportedTo === null
          ? { zh: `${on} 发现，尚未报告`, en: `noticed ${on}, not yet reported` }
          : {
              zh: `${reportedOn} 报告${words.reportPlaces[reportedTo].zh}`,
              en: `reported ${reportedOn}: ${words.reportPlaces[reportedTo].en}`,
            },
        reportedOn === null ? 'bad' : 'good',
      ),
    ),
  ),
  ...section(
    '督办',
    'Supervision',
    data.demands.map(({ what, replyBy, answeredOn }) => {
      const { value, tone } = byDay(replyBy, answeredOn)
      return row(what, what, value, tone)
    }),
  ),
]

/** How it ended: follow-up, rating, archive. */
export const endingSection = (data: RecordData): Section[] =>
  section('结果反馈', 'Feedback', [
    ...data.followUps.map(({ on, relapse }) =>
      row(
        '回访',
        'Follow-up',
        relapse ? { zh: `${on}，有反复苗头`, en: `${on}, signs of relapse` } : nameLabel(on),
        relapse ? 'bad' : 'good',
      ),
    ),
    ...data.evaluations.map(({ party, score }) =>
      row(
        `${partyName(data, party)}评价`,
        `Rating by ${partyName(data, party)}`,
        words.scores[score],
        score === 'dissatisfied' ? 'bad' : 'good',
      ),
    ),
    row('化解依据', 'Evidence', data.proposal?.evidence),
    row('化解', 'Resolved', data.resolvedOn, 'good'),
    row('归档', 'Archived', data.archive?.on),
    row('保管期限', 'Retention', data.archive && words.retentions[data.archive.retention]),
  ])
