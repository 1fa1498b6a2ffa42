import { z } from 'zod'
import { type DataOf, days, eventsOf, workflow } from '../core/index.ts'

const data = {
  settings: z.record(z.string(), z.json()).default({}),
  title: z.string().default(''),
  hands: z.array(z.string()).default([]),
  restricted: z.boolean().default(false),
  receivedOn: z.string().nullable().default(null),
  visits: z.int().default(0),
  witnesses: z.array(z.object({ id: z.string(), heard: z.boolean() })).default([]),
  proposedBy: z.string().nullable().default(null),
  answeredOn: z.string().nullable().default(null),
  answerMissed: z.boolean().default(false),
  pausedOn: z.string().nullable().default(null),
  archivedOn: z.string().nullable().default(null),
}
type D = DataOf<typeof data>

const roles = {
  clerk: { zh: '经办人', en: 'Clerk' },
  chief: { zh: '负责人', en: 'Chief' },
  guest: { zh: '旁听人', en: 'Guest' },
}
const event = eventsOf<D, keyof typeof roles>()

/**
 * A procedure with one of everything `verify` judges: rules, a counter, separation, history, clocks,
 * notices, papers, a list of the case. Made as a fresh object each time, so that a test may spoil it.
 */
export const complaintSpec = () => ({
  id: 'complaint' as const,
  version: 1,
  label: { zh: '投诉', en: 'Complaint' },
  roles: { ...roles },
  data,
  opens: ['received'] as const,
  events: {
    received: event({
      label: { zh: '收到', en: 'Receive' },
      by: ['clerk'],
      form: { title: z.string().min(1), restricted: z.boolean().default(false) },
      examples: [{ title: '路灯不亮' }, { title: '举报', restricted: true }],
      record: (_d, f, s) => ({ ...f, receivedOn: s.on, hands: [s.by] }),
    }),
    visited: event({
      label: { zh: '走访', en: 'Visit' },
      by: ['clerk'],
      form: {},
      record: (d) => ({ visits: d.visits + 1 }),
    }),
    witnessNamed: event({
      label: { zh: '列证人', en: 'Name a witness' },
      by: ['clerk'],
      form: {},
      record: (d) => ({ witnesses: [...d.witnesses, { id: `w${d.witnesses.length + 1}`, heard: false }] }),
    }),
    witnessHeard: event({
      label: { zh: '询问证人', en: 'Hear a witness' },
      by: ['clerk'],
      form: { witness: z.string().meta({ title: '证人', 'x-en': 'Witness', 'x-choices': 'witnesses' }) },
      examples: (d) => d.witnesses.filter(({ heard }) => !heard).map(({ id }) => ({ witness: id })),
      record: (d, f) => ({
        witnesses: d.witnesses.map((each) => (each.id === f.witness ? { ...each, heard: true } : each)),
      }),
    }),
    proposed: event({
      label: { zh: '拟答', en: 'Propose' },
      by: ['clerk', 'chief'],
      form: {},
      record: (_d, _f, s) => ({ proposedBy: s.by }),
    }),
    approved: event({
      label: { zh: '批准', en: 'Approve' },
      by: ['chief'],
      apart: ['ownProposal'],
      form: {},
      record: (_d, _f, s) => ({ answeredOn: s.on }),
    }),
    paused: event({
      label: { zh: '中止', en: 'Pause' },
      by: ['clerk'],
      form: {},
      record: (_d, _f, s) => ({ pausedOn: s.on }),
    }),
    resumed: event({
      label: { zh: '恢复', en: 'Resume' },
      by: ['clerk'],
      form: {},
      record: () => ({ pausedOn: null }),
    }),
    archived: event({
      label: { zh: '归档', en: 'Archive' },
      by: ['clerk', 'chief'],
      form: {},
      record: (_d, _f, s) => ({ archivedOn: s.on }),
    }),
  },
  rules: {
    visitedOften: {
      label: { zh: '须走访七次', en: 'Seven visits are needed' },
      holds: (d: D) => d.visits >= 7,
    },
    allHeard: {
      label: { zh: '尚有证人未询问', en: 'A witness was not heard' },
      holds: (d: D) => d.witnesses.every(({ heard }) => heard),
    },
    isRestricted: {
      label: { zh: '不是限制件', en: 'It is not restricted' },
      holds: (d: D) => d.restricted,
    },
  },
  separations: {
    ownProposal: {
      label: { zh: '不得批准自己的拟答', en: 'Nobody approves his own proposal' },
      bars: (d: D, sender: { person: string }) => d.proposedBy === sender.person,
    },
  },
  updates: { closed: (_d: D): Partial<D> => ({ hands: [] }) },
  clocks: {
    answer: {
      label: { zh: '答复期限', en: 'Time to answer' },
      basis: { zh: '本所规定', en: 'Office rule', certainty: 'local' as const },
      runs: (d: D) => (d.receivedOn ? { from: d.receivedOn, until: d.answeredOn ?? undefined } : undefined),
      length: days(30),
      roll: false,
      remind: [3],
      whenPassed: 'late' as const,
      passed: () => ({ answerMissed: true }),
    },
    objection: {
      label: { zh: '异议期限', en: 'Time to object' },
      basis: { zh: '本所规定', en: 'Office rule', certainty: 'local' as const },
      runs: (d: D) => (d.answeredOn ? { from: d.answeredOn, until: d.archivedOn ?? undefined } : undefined),
      length: days(15),
      roll: false,
      remind: [],
      whenPassed: 'informs' as const,
    },
  },
  documents: { reply: { zh: '答复书', en: 'Reply' } },
  notices: {
    late: { to: ['chief'] as const, text: { zh: '已超期', en: 'It is late' } },
    answered: { to: ['clerk'] as const, text: { zh: '已答复', en: 'It is answered' } },
  },
  choices: {
    witnesses: (d: D) =>
      d.witnesses.filter(({ heard }) => !heard).map(({ id }) => ({ value: id, label: { zh: id, en: id } })),
  },
  scope: (d: D) => ({
    title: d.title,
    category: '',
    colour: 'green',
    hands: d.hands,
    orgs: [],
    parties: [],
    recused: [],
    classification: d.restricted ? ('restricted' as const) : ('normal' as const),
  }),
  facts: () => ({}),
  describe: () => [],
  invariants: {
    heardFirst: {
      label: { zh: '答复前询问全部证人', en: 'Every witness is heard before the answer' },
      holds: (d: D, past: readonly { event: string }[]) =>
        past.at(-1)?.event !== 'approved' || d.witnesses.every(({ heard }) => heard),
    },
    byTwo: {
      label: { zh: '拟答与批准为两人', en: 'Two persons propose and approve' },
      holds: (d: D, past: readonly { event: string; by: string }[]) =>
        past.at(-1)?.event !== 'approved' || past.at(-1)?.by !== d.proposedBy,
    },
  },
  chart: {
    label: { zh: '各阶段', en: 'Any stage' },
    initial: 'unopened',
    states: {
      unopened: {
        label: { zh: '未收', en: 'Unopened' },
        on: { received: { target: 'working' } },
      },
      working: {
        label: { zh: '办理', en: 'Working' },
        initial: 'looking',
        on: { paused: { target: 'paused' }, 'clock.passed.answer': { actions: 'notice:late' } },
        states: {
          last: { type: 'history' as const },
          looking: {
            label: { zh: '了解', en: 'Looking' },
            on: {
              visited: {},
              witnessNamed: {},
              witnessHeard: {},
              proposed: [
                { guard: ['visitedOften', 'allHeard'], target: 'proposed' },
                { guard: ['isRestricted', 'allHeard'], target: 'proposed' },
              ],
            },
          },
          proposed: {
            label: { zh: '已拟答', en: 'Proposed' },
            on: {
              approved: {
                guard: 'allHeard',
                target: '#complaint.answered',
                actions: ['paper:reply', 'notice:answered'],
              },
            },
          },
        },
      },
      paused: { label: { zh: '中止', en: 'Paused' }, on: { resumed: { target: 'working.last' } } },
      answered: {
        label: { zh: '已答复', en: 'Answered' },
        on: { 'clock.passed.objection': { target: 'settled' } },
      },
      settled: {
        label: { zh: '已定', en: 'Settled' },
        on: { archived: { target: 'archived', actions: 'set:closed' } },
      },
      archived: { label: { zh: '已归档', en: 'Archived' }, type: 'final' as const },
    },
  },
})

/** The spec as something a test may spoil: names are plain strings, every part may be replaced. */
// biome-ignore lint/suspicious/noExplicitAny: a defect is seeded by breaking the types that forbid it
export type Spoilable = any

/** Compiles the procedure, spoilt or not. */
export const complaintOf = (spec: Spoilable) => workflow(spec)
