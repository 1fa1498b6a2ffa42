import { describe, expect, it } from 'vitest'
import type { Role } from '../roles.ts'
import { places, Story, someone } from '../testing/story.ts'
import { anonymised, tellsWho } from './anonymous.ts'

const agent = someone('hu', '胡某丙', ['agent', 'mediator'])
const secretary = someone('wu', '吴某卯', ['partySecretary'])
const persons = (...names: string[]) => ({
  lead: null,
  parties: names.map((name, index) => ({
    id: `p${index + 1}`,
    addedOn: '2026-03-02',
    kind: 'person' as const,
    part: 'applicant' as const,
    capacity: 'full' as const,
    name,
  })),
})

const registered = (): Story => {
  const story = new Story('agency', {}, places.community)
  story.tell('2026-03-02', agent, 'case.registered', {
    title: '楼道渗水',
    category: 'property',
    source: 'proactive',
    place: '3号楼',
    summary: '外墙接缝渗水',
    parties: [
      { name: '张某甲', part: 'applicant', phone: '13800001111' },
      { name: '测试物业服务有限公司', part: 'respondent', kind: 'organisation' },
    ],
  })
  return story
}

const call = {
  form: 'teaTable',
  topic: '楼道渗水怎么修',
  on: '2026-03-06',
  place: '槐荫树下',
  invitees: [{ name: '楼栋居民代表' }, { name: '测试物业服务有限公司' }],
}

/** Called, held with the prefilled form, one of two invited did not come. */
function held(): Story {
  const story = registered()
  story.tell('2026-03-03', agent, 'deliberation.called', call)
  const offer = story.offers(agent).find(({ event }) => event === 'deliberation.held')
  const known = offer?.prefill as { invitees: { name: string; came: boolean }[] }
  story.tell('2026-03-06', agent, 'deliberation.held', {
    ...known,
    invitees: known.invitees.map((each, index) => ({ ...each, came: index === 0 })),
    opinions: [{ who: '楼栋居民代表', what: '雨季前修好' }],
    consensus: '张某甲家的渗水由物业在四月底前修复',
    items: [{ what: '修复外墙接缝', unit: '物业', dueOn: '2026-04-30', payer: '维修资金' }],
  })
  return story
}

const text = '楼道渗水由物业在四月底前修复。'
const hung = { text, board: '社区公开栏', to: '2026-03-24' }
const labels = (story: Story) => JSON.stringify(story.sections)

describe('a deliberation', () => {
  it('is held with what its call already said, and says who came, what was agreed and who does what', () => {
    const { data } = held().now
    expect(data).toMatchObject({
      deliberationCall: null,
      deliberations: [{ form: 'teaTable', topic: call.topic, on: '2026-03-06', came: ['楼栋居民代表'] }],
      items: [{ what: '修复外墙接缝', dueOn: '2026-04-30', payer: '维修资金' }],
    })
    expect(held().now.clocks['item#i1']).toMatchObject({ due: '2026-04-30', status: 'running' })
  })

  it('is read on the case page in the words of its form', () => {
    expect(labels(held())).toContain('大碗茶议事')
    expect(labels(held())).toContain('到会1/2')
  })

  it('is called again to change its day, not called twice', () => {
    const story = registered()
    story.tell('2026-03-03', agent, 'deliberation.called', call)
    story.tell('2026-03-04', agent, 'deliberation.called', { ...call, on: '2026-03-09' })
    expect(story.now.data.deliberationCall).toMatchObject({ on: '2026-03-09' })
  })

  it.each(['dispute', 'agency', 'petition'])('may be called in a %s', (workflow) => {
    const by: Role = workflow === 'petition' ? 'petitionBureau' : 'streetCenter'
    const story = new Story(workflow, {}, places.district)
    expect(story.workflow.events['deliberation.called']?.by).toContain(by)
  })
})

describe('a publication', () => {
  it('is offered a text without names', () => {
    const offer = held()
      .offers(agent)
      .find(({ event }) => event === 'result.published')
    expect(offer?.prefill).toEqual({ text: '楼道渗水怎么修：张某家的渗水由物业在四月底前修复' })
  })

  it.each([
    ['a full name', '张某甲家的渗水由物业修复', 'text'],
    ['a full name with a space in it', '张 某甲家的渗水由物业修复', 'text'],
    ['a telephone', `${text}联系13800001111`, 'text'],
    ['a telephone with hyphens', `${text}联系138-0000-1111`, 'text'],
    ['an identity number', `${text}11010119800101001X`, 'text'],
  ])('with %s is refused', (_what, told, path) => {
    expect(held().refuse('2026-03-09', agent, 'result.published', { ...hung, text: told })).toMatchObject({
      refused: 'form-invalid',
      issues: [{ path: [path] }],
    })
  })

  it('hangs for fifteen days at least, the first one not counted', () => {
    expect(
      held().refuse('2026-03-09', agent, 'result.published', { ...hung, to: '2026-03-23' }),
    ).toMatchObject({ refused: 'form-invalid', issues: [{ path: ['to'] }] })
    const story = held()
    story.tell('2026-03-09', agent, 'result.published', hung)
    expect(story.now.clocks['publication#n1']).toMatchObject({ due: '2026-03-24', status: 'running' })
    expect(story.summary.facts).toMatchObject({ publishedUntil: '2026-03-24' })
  })

  it('is not taken down before its last day is over, and makes nobody late', () => {
    const story = held()
    story.tell('2026-03-09', agent, 'result.published', { ...hung, to: '2026-04-30' })
    const early = story.fork()
    expect(early.refuse('2026-03-24', agent, 'result.unpublished', { publication: 'n1' })).toMatchObject({
      refused: 'rule-unmet',
      reasons: [{ name: 'publishedLongEnough' }],
    })
    story.tell('2026-03-25', agent, 'result.unpublished', { publication: 'n1' })
    expect(story.summary).toMatchObject({ late: false, facts: { publishedUntil: null } })
  })
})

describe('names in a public text', () => {
  it('become surname and 某, numbered where several share a surname', () => {
    expect(anonymised(persons('张某甲', '张某乙丙', '欧阳某丁'), '张某甲、张某乙丙与欧阳某丁')).toBe(
      '张某、张某2与欧阳某',
    )
  })

  it('of organisations stay, for they are not personal', () => {
    const data = persons('张某甲')
    const [person] = data.parties
    const unit = { ...person, kind: 'organisation' as const, name: '测试物业' }
    expect(tellsWho({ ...data, parties: [unit as never] }, '测试物业负责修复')).toBeUndefined()
  })

  it('of whoever reported the clue are kept out as well', () => {
    const lead = { what: '', place: '', household: null, reporterName: '孙某丁', reporterPhone: null }
    expect(tellsWho({ parties: [], lead }, '据孙某丁反映')).toBe('name')
  })

  it('leave money and days alone', () => {
    expect(tellsWho(persons('张某甲'), '2026年3月10日前支付18600元，编号20260302001')).toBeUndefined()
  })
})

describe('a collective study', () => {
  it('is recorded with its resolution and whether somebody disagreed', () => {
    const story = registered()
    story.tell('2026-03-05', secretary, 'collectiveStudy.held', {
      matter: '是否动用维修资金',
      opinions: [
        { who: '吴某卯', what: '同意' },
        { who: '郑某辰', what: '先协商物业' },
      ],
      resolution: '动用维修资金应急修复',
      dissent: '郑某辰认为应先协商物业',
    })
    expect(story.now.data.studies).toEqual([
      { on: '2026-03-05', matter: '是否动用维修资金', resolution: '动用维修资金应急修复', dissent: true },
    ])
    expect(labels(story)).toContain('有不同意见')
  })
})
