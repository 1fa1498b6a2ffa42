import { z } from 'zod'
import {
  type ClockSpec,
  type DataOf,
  days,
  eventsOf,
  identityNumber,
  phoneNumber,
  sealedNote,
  type Workflow,
  workflow,
  workingDays,
} from '../core/index.ts'

const person = z.object({
  name: z.string().min(1),
  phone: phoneNumber().optional(),
  identity: identityNumber().optional(),
})

const data = {
  settings: z.record(z.string(), z.json()).default({}),
  title: z.string().default(''),
  people: z.array(person).default([]),
  hands: z.array(z.string()).default([]),
  recused: z.array(z.string()).default([]),
  restricted: z.boolean().default(false),
  visits: z.array(z.object({ on: z.string(), by: z.string(), note: z.string() })).default([]),
  remark: sealedNote({ zh: '内部记录', en: 'Internal note' }, ['chief']).nullable().default(null),
  openedOn: z.string().nullable().default(null),
  closedOn: z.string().nullable().default(null),
}
type D = DataOf<typeof data>

const roles = {
  grid: { zh: '网格员', en: 'Grid worker' },
  chief: { zh: '负责人', en: 'Chief' },
  party: { zh: '当事人', en: 'Party' },
}
const event = eventsOf<D, keyof typeof roles>()

/** A small procedure (走访) that shows every part of one: used by the engine's own tests, and to try things out. */
export const sampleWorkflow = workflow({
  id: 'visit',
  version: 1,
  label: { zh: '走访', en: 'Visit' },
  roles,
  data,
  opens: ['opened'],
  events: {
    opened: event({
      label: { zh: '立项', en: 'Open' },
      by: ['chief', 'grid'],
      numbered: true,
      form: {
        title: z.string().min(1),
        people: z.array(person).default([]),
        hands: z.array(z.string()).default([]),
        restricted: z.boolean().default(false),
      },
      examples: [{ title: '独居老人走访' }],
      record: (_d, f, s) => ({ ...f, openedOn: s.on }),
    }),
    assigned: event({
      label: { zh: '指派', en: 'Assign' },
      by: ['chief'],
      form: { hands: z.array(z.string()) },
      examples: [{ hands: [] }],
      record: (_d, f) => ({ hands: f.hands }),
    }),
    visited: event({
      label: { zh: '走访', en: 'Visit' },
      by: ['grid', 'chief'],
      activity: { zh: '走访', en: 'Visit' },
      form: { note: z.string().min(1) },
      examples: [{ note: '家中平安' }],
      record: (d, f, s) => ({ visits: [...d.visits, { on: s.on, by: s.by, note: f.note }] }),
    }),
    personAdded: event({
      label: { zh: '补录人员', en: 'Add a person' },
      by: ['grid', 'chief'],
      form: { person },
      examples: [{ person: { name: '张某甲' } }],
      record: (d, f) => ({ people: [...d.people, f.person] }),
    }),
    remarked: event({
      label: { zh: '内部记录', en: 'Internal note' },
      by: ['chief'],
      form: { remark: sealedNote({ zh: '内部记录', en: 'Internal note' }, ['chief']) },
      examples: [{ remark: '另议' }],
      record: (_d, f) => ({ remark: f.remark }),
    }),
    recused: event({
      label: { zh: '回避', en: 'Recuse' },
      by: ['chief'],
      form: { person: z.string() },
      examples: [{ person: 'p' }],
      record: (d, f) => ({ recused: [...d.recused, f.person] }),
    }),
    closed: event({
      label: { zh: '办结', en: 'Close' },
      by: ['chief'],
      form: {},
      record: (_d, _f, s) => ({ closedOn: s.on }),
    }),
  },
  rules: { visited: { label: { zh: '尚未走访', en: 'No visit yet' }, holds: (d) => d.visits.length > 0 } },
  separations: {},
  updates: {},
  clocks: {
    term: {
      label: { zh: '走访期限', en: 'Term' },
      basis: { zh: '本所规定', en: 'Office rule', certainty: 'local' },
      runs: (d) => (d.openedOn ? { from: d.openedOn, until: d.closedOn ?? undefined } : undefined),
      length: days(10),
      roll: false,
      remind: [3],
      whenPassed: 'late',
    },
  },
  documents: { report: { zh: '走访报告', en: 'Visit report' } },
  notices: { closed: { to: ['grid'], text: { zh: '走访已办结', en: 'The visit is closed' } } },
  choices: {},
  scope: (d) => ({
    title: d.title,
    category: 'visit',
    colour: 'green',
    hands: d.hands,
    orgs: [],
    parties: [],
    recused: d.recused,
    classification: d.restricted ? 'restricted' : 'normal',
  }),
  describe: () => [],
  facts: (d) => ({ openedOn: d.openedOn, closedOn: d.closedOn, visits: d.visits.length }),
  invariants: {},
  chart: {
    initial: 'new',
    states: {
      new: { label: { zh: '新建', en: 'New' }, phase: 'collect', on: { opened: 'working' } },
      working: {
        label: { zh: '办理中', en: 'Working' },
        phase: 'resolve',
        on: {
          assigned: {},
          visited: {},
          personAdded: {},
          remarked: {},
          recused: {},
          closed: { guard: 'visited', target: 'done' },
        },
      },
      done: {
        label: { zh: '已办结', en: 'Done' },
        phase: 'feedback',
        type: 'final',
        entry: ['paper:report', 'notice:closed'],
      },
    },
  },
})

/** The same procedure with a term that the calendar moves and whose missing is recalled every day (限时走访). */
export const timedWorkflow: Workflow = {
  ...sampleWorkflow,
  id: 'timed',
  clocks: {
    term: { ...(sampleWorkflow.clocks['term'] as ClockSpec<never>), length: workingDays(10), chase: true },
  },
}
