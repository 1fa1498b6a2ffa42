import { type AnyEvent, formSchema, holdsFor } from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { figures } from './figures.ts'
import type { Role } from './roles.ts'
import { places, Story, someone } from './testing/story.ts'

const grid = someone('sun', '孙某丁', ['gridWorker'])
const agent = someone('hu', '胡某丙', ['agent', 'mediator'])
const helper = someone('xu', '许某金', ['agent'])
const centre = someone('han', '韩某未', ['streetCenter'], places.street)
const bureau = someone('wei', '魏某甲', ['petitionBureau'], places.district)

const clue = {
  what: '卧室顶棚渗水',
  place: '3号楼2单元501室',
  household: '3-2-501',
  reporterName: '张某甲',
  handTo: { id: agent.person, name: agent.name },
}
const registration = {
  title: '房屋渗水纠纷',
  category: 'property',
  source: 'proactive',
  potential: true,
  place: '3号楼2单元501室',
  summary: '卧室顶棚渗水，责任未明',
  request: '查明责任并修复',
  people: 2,
  parties: [
    { name: '张某甲', part: 'applicant', account: 'zhang' },
    { name: '测试物业', part: 'respondent', kind: 'organisation' },
  ],
}

const offered = (story: Story, who: typeof agent, event: string): Record<string, unknown> => {
  const offer = story.offers(who).find((each) => each.event === event)
  expect([event, offer?.permitted]).toEqual([event, true])
  return offer?.prefill as Record<string, unknown>
}

const told = (): Story => {
  const story = new Story('agency', {}, places.community)
  story.tell('2026-03-02', grid, 'lead.reported', clue)
  return story
}

/** Registered as an agency on 2 March; the resident agreed by word to agent 许某金. */
function asAgency(): Story {
  const story = told()
  story.tell('2026-03-02', agent, 'case.registered', registration)
  story.tell('2026-03-03', agent, 'agency.started', {
    party: 'p1',
    agent: { id: helper.person, name: helper.name },
    channel: 'inPerson',
    note: '当面同意',
  })
  story.tell('2026-03-04', agent, 'visit.made', { place: '501室', present: '张某甲', notes: '查看渗水' })
  return story
}

/** Mediated from the 5th until a party refused on the 6th. */
function asEndedDispute(): Story {
  const story = asAgency()
  story.tell('2026-03-05', agent, 'mediation.requested', { reason: '各方愿意调解' })
  story.tell('2026-03-05', agent, 'case.screened', { inScope: true })
  story.tell('2026-03-05', agent, 'consent.asked')
  story.tell('2026-03-06', agent, 'consent.refused', { party: 'p2', channel: 'phone' })
  return story
}

function asPetition(): Story {
  const story = asEndedDispute()
  story.tell('2026-03-09', agent, 'petition.filed', offered(story, agent, 'petition.filed'))
  return story
}

describe('one record on its way from clue to agency, mediation, petition and agency', () => {
  it('becomes a registered petition with the form as it is offered: nothing is typed twice', () => {
    const story = asPetition()
    expect(story.now).toMatchObject({
      workflow: 'petition',
      data: {
        channel: 'web',
        purpose: 'request',
        title: registration.title,
        request: registration.request,
        summary: registration.summary,
        place: registration.place,
        visits: 1,
        parties: [
          { name: '张某甲', part: 'applicant' },
          { name: '测试物业', part: 'respondent' },
        ],
      },
    })
    expect(story.states).toEqual(['registered'])
    expect(story.numbered).toBe(1)
  })

  it('starts the organs’ periods at that receipt, and stops those of the procedures left behind', () => {
    const { clocks } = asPetition().now
    expect(clocks.sorting).toMatchObject({ from: '2026-03-09', due: '2026-03-24', status: 'running' })
    const left = Object.entries(clocks).filter(([id]) => id.includes('/'))
    expect(left.length).toBeGreaterThan(0)
    expect(left.filter(([, { status }]) => status === 'running')).toEqual([])
  })

  it('keeps the agent who follows it, though the resident agreed by word only', () => {
    const story = asPetition()
    expect(story.summary.hands).toContain(helper.person)
    expect(story.permitted(helper)).toContain('agency.requested')
  })

  it('goes back to agency when the petitioner agrees, with all four procedures behind it', () => {
    const story = asPetition()
    expect(story.refuse('2026-03-10', agent, 'agency.requested', { reason: '协调' }).refused).toBe(
      'form-invalid',
    )
    story.tell('2026-03-10', bureau, 'petition.classified', {
      ...offered(story, bureau, 'petition.classified'),
      handlingPath: 'petitionProcedure',
    })
    story.tell('2026-03-11', bureau, 'agency.requested', { agreed: true, reason: '由社区协调' })
    expect(story.now.workflow).toBe('agency')
    expect(story.now.data.earlier).toMatchObject([
      { procedure: 'agency', on: '2026-03-05' },
      { procedure: 'dispute', on: '2026-03-09' },
      { procedure: 'petition', on: '2026-03-11' },
    ])
    expect(story.numbered).toBe(1)
    expect(JSON.stringify(story.replayed())).toBe(JSON.stringify(story.now))
  })

  it('loses no fact of a procedure it has left', () => {
    const story = asPetition()
    story.tell('2026-03-11', bureau, 'agency.requested', { agreed: true, reason: '由社区协调' })
    expect(story.summary.facts).toMatchObject({
      procedure: 'agency',
      registeredOn: '2026-03-02',
      terminationReason: 'refused',
      terminatedOn: '2026-03-06',
      receivedOn: '2026-03-09',
      resolvedOn: null,
      resolution: null,
    })
    const ended = figures.find(({ id }) => id === 'resolutionRateConcluded')?.denominator
    const march = { from: '2026-03-01', to: '2026-03-31' }
    expect(ended && holdsFor(ended, story.summary.facts, march)).toBe(true)
  })
})

describe('a clue', () => {
  it('becomes a petition that asks only for what the clue did not say', () => {
    const story = told()
    story.tell('2026-03-03', agent, 'petition.filed', {
      ...offered(story, agent, 'petition.filed'),
      request: '查明责任并修复',
    })
    expect(story.states).toEqual(['received'])
    story.tell('2026-03-04', bureau, 'petition.registered', offered(story, bureau, 'petition.registered'))
    expect(story.now.data).toMatchObject({
      request: '查明责任并修复',
      place: clue.place,
      parties: [{ name: '张某甲', part: 'applicant' }],
    })
  })

  it('becomes a mediation, or from a clue of mediation an agency', () => {
    const story = told()
    story.tell('2026-03-03', centre, 'mediation.requested', { reason: '各方愿意调解' })
    expect([story.now.workflow, ...story.states]).toEqual(['dispute', 'lead'])
    story.tell('2026-03-03', centre, 'agency.continued', { reason: '先协调' })
    expect([story.now.workflow, ...story.states]).toEqual(['agency', 'lead'])
  })

  it('that came as a petition is registered as a dispute with what it said', () => {
    const story = new Story('petition', {}, places.district)
    story.tell('2026-03-02', bureau, 'petition.received', {
      channel: 'telephone',
      what: '卧室顶棚渗水',
      name: '张某甲',
    })
    const chair = someone('zheng', '郑某辰', ['committeeChair', 'streetCenter'], places.district)
    story.tell('2026-03-02', chair, 'mediation.requested', { agreed: true, reason: '愿意调解' })
    expect(offered(story, chair, 'case.registered')).toEqual({
      title: '卧室顶棚渗水',
      summary: '卧室顶棚渗水',
      source: 'petition',
      parties: [{ name: '张某甲', part: 'applicant' }],
    })
  })
})

describe('what stays where it is', () => {
  const registered = (purpose: string) => {
    const story = new Story('petition', {}, places.district)
    story.tell('2026-03-02', bureau, 'petition.registered', {
      channel: 'letter',
      title: '反映某单位',
      purpose,
      request: '查处',
      summary: '收受礼品',
      place: '柳湾街道',
      petitioners: [{ name: '孙某卯' }],
    })
    return story
  }

  it.each(['mediation.requested', 'agency.requested'])(
    '%s never takes an accusation out of its lane',
    (event) => {
      const form = { agreed: true, reason: '协调' }
      expect(registered('accusation').refuse('2026-03-03', bureau, event, form)).toMatchObject({
        reasons: [{ name: 'mayLeave' }],
      })
      registered('request').tell('2026-03-03', bureau, event, form)
    },
  )

  it('no agent files an accusation: the purpose is not among those offered', () => {
    const story = asEndedDispute()
    const form = { ...offered(story, agent, 'petition.filed'), purpose: 'accusation' }
    expect(story.refuse('2026-03-09', agent, 'petition.filed', form).refused).toBe('form-invalid')
  })

  it('an opinion that may be reviewed keeps the petition a petition', () => {
    const { petitionLeaves } = leaves()
    for (const state of [
      'delivered',
      'underReview',
      'reviewDecided',
      'reviewDelivered',
      'underReReview',
      'final',
    ])
      expect([state, petitionLeaves(state)]).toEqual([state, false])
    for (const state of ['received', 'classified', 'handling', 'concluded', 'withdrawn'])
      expect([state, petitionLeaves(state)]).toEqual([state, true])
  })
})

/** In which states of a petition the record may go on elsewhere. */
function leaves() {
  const { chart } = new Story('petition').workflow
  return {
    petitionLeaves: (state: string) =>
      ['mediation.requested', 'agency.requested'].every(
        (event) => event in (chart.states?.[state]?.on ?? {}),
      ),
  }
}

describe('every field that the record knows', () => {
  const known = (story: Story, who: typeof agent, event: string) => {
    const spec = story.workflow.events[event] as AnyEvent<never, Role>
    const asked = Object.keys((formSchema(spec).properties ?? {}) as object)
    const { data } = story.now
    const has = (field: string) => {
      const value = data[field === 'petitioners' ? 'parties' : field]
      return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ''
    }
    return { filled: offered(story, who, event), wanted: asked.filter(has) }
  }

  it.each([
    ['agency', 'petition.filed', agent, asAgency],
    ['dispute', 'petition.filed', agent, asEndedDispute],
    ['petition', 'petition.classified', bureau, asPetition],
  ] as const)('of a %s is filled in when %s is asked', (_procedure, event, who, storyOf) => {
    const { filled, wanted } = known(storyOf(), who, event)
    expect(wanted.length).toBeGreaterThan(2)
    expect(
      wanted.filter((field) => !(field in filled) && !['accusedUnits', 'accusedPersons'].includes(field)),
    ).toEqual([])
  })

  it.each([
    ['case.registered', told, agent],
    [
      'petition.registered',
      () => {
        const story = told()
        story.tell('2026-03-03', agent, 'petition.filed', {
          ...offered(story, agent, 'petition.filed'),
          request: '修复',
        })
        return story
      },
      bureau,
    ],
  ] as const)('of a clue is filled in when %s is asked', (event, storyOf, who) => {
    const { filled, wanted } = known(storyOf(), who, event)
    // chosen by whoever registers, although the record holds a first value
    const chosen = ['colour', 'difficulty', 'potential', 'anonymous', 'fromNationalOffice']
    expect(wanted.filter((field) => !(field in filled) && !chosen.includes(field))).toEqual([])
  })
})
