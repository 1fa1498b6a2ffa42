import { addDays, eventsOf, type Publication, type Rule } from '@maplebridge/engine/core'
import { day, longText, oneOfCase, text } from '../field.ts'
import { periods } from '../law.ts'
import { conveners, type Role } from '../roles.ts'
import { anonymised, tellsWho } from './anonymous.ts'
import { nextId, type RecordData } from './data.ts'

const event = eventsOf<RecordData, Role>()

/** The last day on which something hung out on a day must still hang. */
const staysUntil = (from: string): string => addDays(from, periods.publication.length.count)

const tooShort = {
  zh: `公布不少于${periods.publication.length.count}日`,
  en: `It stays published for at least ${periods.publication.length.count} days`,
}

const telling = {
  name: { zh: '不得出现当事人姓名，请改为“张某”', en: 'No party is named in full: write 张某' },
  number: { zh: '不得出现电话或身份证号', en: 'No telephone and no identity number' },
} as const

/** 公布结果: the result of a deliberation is hung out, anonymised, and shown on the public page. */
export const publicationEvents = {
  'result.published': event({
    label: { zh: '公布结果', en: 'Publish the result' },
    hint: {
      zh: '公布协商结果和落实情况；不写当事人姓名、电话、证件号码，公众无需登录即可查看',
      en: 'Result and progress, without names or numbers; anybody can read it without signing in',
    },
    by: conveners,
    form: {
      text: longText('公布内容', 'Text'),
      board: text('公布处（公开栏、网站等）', 'Where (board, site …)', 100),
      from: day('公布日期（不填为今天）', 'From (today when empty)').optional(),
      to: day('公布至', 'To'),
    },
    prefill: (data) => {
      const last = data.deliberations.at(-1)
      return last === undefined ? {} : { text: anonymised(data, `${last.topic}：${last.consensus}`) }
    },
    examples: [{ text: '外墙渗水由物业在雨季前修复。', board: '社区公开栏', to: '2099-12-31' }],
    check: (data, form, stamp) => {
      const from = form.from ?? stamp.on
      if (from < stamp.on) return { path: ['from'], label: { zh: '不能早于今天', en: 'Not before today' } }
      if (form.to < staysUntil(from)) return { path: ['to'], label: tooShort }
      const who = tellsWho(data, form.text)
      return who && { path: ['text'], label: telling[who] }
    },
    record: (data, form, stamp) => ({
      publications: [
        ...data.publications,
        {
          id: nextId('n', data.publications),
          text: form.text,
          board: form.board,
          from: form.from ?? stamp.on,
          to: form.to,
          takenDownOn: null,
          stood: false,
        },
      ],
    }),
  }),

  'result.unpublished': event({
    label: { zh: '撤下公布', en: 'Take a publication down' },
    by: conveners,
    form: {
      publication: oneOfCase('standingPublications', '公布内容', 'Publication'),
      reason: longText('理由', 'Reason').optional(),
    },
    examples: (data) =>
      data.publications
        .filter(({ takenDownOn }) => takenDownOn === null)
        .map(({ id }) => ({ publication: id })),
    record: (data, form, stamp) => ({
      publications: data.publications.map((each) =>
        each.id === form.publication ? { ...each, takenDownOn: stamp.on } : each,
      ),
    }),
  }),
}

export const publicationRules = {
  publishedLongEnough: {
    label: tooShort,
    // the clock says when the period has ended: with its last day, not on it
    holds: (data) => data.publications.every(({ takenDownOn, stood }) => takenDownOn === null || stood),
  },
} as const satisfies Record<string, Rule<RecordData>>

/** What of this case hangs out; which of it today, the reader of the public page decides by the days. */
export const publicationsOf = (data: RecordData): Publication[] =>
  data.publications
    .filter(({ takenDownOn }) => takenDownOn === null)
    .map(({ text: shown, from, to }) => ({ text: shown, from, to }))
