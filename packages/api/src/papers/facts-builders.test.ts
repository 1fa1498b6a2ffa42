import { joinSealed, type LogEntry } from '@maplebridge/engine/core'
import { factsSchema, renderDocument } from '@maplebridge/templates'
import type { DisputeData } from '@maplebridge/workflows'
import { describe, expect, it } from 'vitest'
import { factsBuilders } from './facts-builders.ts'
import type { PaperSource } from './paper-source.ts'
import { namesIn, statements } from './spoken.ts'

const PHONE = joinSealed({ kind: 'phone', mask: '138****5501', blind: 'b', cipher: 'c' })

const data = {
  title: '赡养费纠纷',
  summary: '兄弟二人因赡养母亲发生争议。\n每月数额未定。',
  category: 'marriageFamily',
  source: 'court',
  registeredOn: '2026-04-13',
  acceptedOn: '2026-04-15',
  consentAskedOn: '2026-04-13',
  previousNumber: null,
  openedBy: { id: 'hemouren', name: '何某壬' },
  meetings: 2,
  parties: [
    {
      id: 'p1',
      kind: 'person',
      name: '王某戊',
      part: 'applicant',
      gender: 'male',
      birthYear: 1974,
      phone: PHONE,
    },
    { id: 'p2', kind: 'person', name: '王某己', part: 'respondent' },
    { id: 'p3', kind: 'person', name: '刘某庚', part: 'rightHolder' },
  ],
  mediators: [{ id: 'hemouren', name: '何某壬' }],
  sessions: [{ on: '2026-04-24', result: 'continued' }],
  evaluations: [{ party: 'p1', score: 'fairlySatisfied', on: '2026-07-22' }],
  obligations: [
    { id: 'o1', dueOn: '2026-06-05', doneOn: '2026-06-05' },
    { id: 'o2', dueOn: '2026-07-05', doneOn: null },
  ],
  items: [],
  agreement: {
    facts: '各方对赡养费数额发生争议。',
    terms: [
      {
        text: '王某己每月支付赡养费800元。',
        payer: '王某己',
        payee: '刘某庚',
        amountFen: 80_000,
        dueOn: '2026-06-05',
        manner: '银行转账',
        repeat: 'monthly',
        times: 24,
      },
    ],
    copies: 4,
    performedAtOnce: false,
    on: '2026-05-08',
    sealedOn: '2026-05-08',
    effectiveOn: '2026-05-08',
  },
} as unknown as DisputeData

const entry = (event: string, form: LogEntry['form']): LogEntry => ({
  revision: 9,
  event,
  form,
  at: Date.UTC(2026, 3, 24, 2),
  by: 'hemouren',
  name: '何某壬',
  role: 'mediator',
})

const source = (more: Partial<PaperSource> = {}): PaperSource => ({
  number: '（2026）槐荫人调字第002号',
  letterNumber: undefined,
  data: data as PaperSource['data'],
  entry: undefined,
  log: [],
  on: '2026-04-24',
  committee: '云溪市青石区柳湾街道槐荫社区人民调解委员会',
  organisation: '云溪市青石区柳湾街道槐荫社区',
  phone: undefined,
  bureau: '青石区信访局',
  queryCode: undefined,
  org: () => undefined,
  numberOf: () => undefined,
  due: () => undefined,
  word: (vocabulary, value) => (value === 'male' ? '男' : value ? `${vocabulary}:${value}` : undefined),
  open: (sealed) => (sealed === PHONE ? '13800005501' : undefined),
  ...more,
})

const session = entry('session.held', {
  place: '槐荫社区人民调解室',
  invited: '高某癸、罗某子',
  notes: '王某戊：母亲的开支由我一人承担。\n双方核对了近一年的支出。',
  result: 'continued',
})

describe('facts of the papers', () => {
  it('number the parties as they were entered and open their telephones only', () => {
    const { parties } = factsBuilders['rights-notice'](source())

    expect(parties).toMatchObject([
      { name: '王某戊', role: 'applicant', gender: '男', age: 52, phone: '13800005501' },
      { name: '王某己', role: 'respondent', phone: undefined },
      { name: '刘某庚', role: 'party' },
    ])
  })

  it('of a session are what was said, by whom, and the mediator’s words where nobody is named', () => {
    const facts = factsBuilders['mediation-record'](source({ entry: session }))

    expect(facts).toMatchObject({
      session: 1,
      heldOn: '2026-04-24',
      participants: [{ name: '高某癸' }, { name: '罗某子' }],
      record: [
        { speaker: '王某戊', text: '母亲的开支由我一人承担。' },
        { speaker: '何某壬', text: '双方核对了近一年的支出。' },
      ],
      outcome: 'continued',
    })
  })

  it('of an agreement tell a monthly duty as its rhythm, not as one day', () => {
    const facts = factsBuilders.agreement(source())

    expect(facts.terms).toEqual([
      {
        text: '王某己每月支付赡养费800元。',
        payer: '王某己',
        payee: '刘某庚',
        amountFen: 80_000,
        dueOn: undefined,
        manner: '自2026-06-05起每月履行一次，共24期；银行转账',
      },
    ])
    expect(facts).toMatchObject({ copies: 4, signedOn: '2026-05-08' })
  })

  it('of a follow-up say how far the agreement was performed by that day', () => {
    const visited = (on: string) =>
      factsBuilders['follow-up-record'](
        source({ entry: entry('followUp.made', { on, met: '刘某庚', situation: '已收到' }) }),
      )

    expect(visited('2026-06-22')).toMatchObject({ performance: 'partly', satisfaction: 'fairly' })
    expect(visited('2026-06-01')).toMatchObject({ performance: 'notDue' })
  })

  it('of an acceptance form name who sent the case on', () => {
    expect(factsBuilders['acceptance-form'](source())).toMatchObject({
      source: 'referral',
      referredBy: 'sources:court',
      basis: 'consent',
      registrar: '何某壬',
      summary: ['兄弟二人因赡养母亲发生争议。', '每月数额未定。'],
    })
  })

  it.each(Object.keys(factsBuilders) as (keyof typeof factsBuilders)[])(
    'of a draft of %s never break it, however little is known',
    async (id) => {
      const empty = {
        ...data,
        mediators: [],
        handlers: [],
        sessions: [],
        agreement: null,
        acceptedOn: null,
        consentAskedOn: null,
        // what petitions have and mediations have not
        hearings: [],
        extensions: [],
        representatives: [],
        attendees: [],
        unit: null,
        review: null,
        reReview: null,
        answerMissed: null,
        noticeMissed: null,
      }
      const facts = factsBuilders[id](
        source({ data: empty as unknown as PaperSource['data'], number: undefined }),
      )

      const meta = { createdAt: '2026-04-24T10:00:00+08:00', author: '测试' }
      const draft = await renderDocument(id, facts as object, { format: 'html', meta, draft: true })

      expect(draft.bytes.byteLength).toBeGreaterThan(500)
      expect(factsSchema(id)).toHaveProperty('properties')
    },
  )
})

describe('typed texts', () => {
  it('are split at speakers, whatever colon was typed', () => {
    expect(statements('张某甲: 我同意。\n李某乙：我也同意。\n以上属实。', '何某壬')).toEqual([
      { speaker: '张某甲', text: '我同意。' },
      { speaker: '李某乙', text: '我也同意。' },
      { speaker: '何某壬', text: '以上属实。' },
    ])
  })

  it('name people in a row', () => {
    expect(namesIn('张某甲、李某乙，周某寅; 钱某丑')).toEqual(['张某甲', '李某乙', '周某寅', '钱某丑'])
  })
})
