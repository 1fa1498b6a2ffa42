import { describe, expect, it } from 'vitest'
import type { Story } from '../testing/story.ts'
import {
  bureau,
  handler,
  head,
  hearingEnd,
  hold,
  newPetition,
  opinion,
  untilAccepted,
  untilSignedFor,
} from './telling.ts'

const panel = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `听证员${index + 1}` }))
const announced = {
  on: '2026-02-10',
  place: '听证室',
  chair: { id: 'supervisor', name: '金某' },
  panel: panel(3),
  invitees: [{ name: '某律师', kind: 'lawyer' }],
}

/** Accepted on 26 January and heard, so that nothing but the hearing stands against an opinion. */
function heard(): Story {
  const story = untilAccepted()
  story.tell('2026-02-02', handler, 'petitioner.heard', { place: '接待室', statement: '要求支付' })
  return story
}

const refusedAt = (story: Story, form: object) => {
  const refusal = story.refuse('2026-02-03', handler, 'hearing.called', { ...announced, ...form })
  return 'issues' in refusal ? refusal.issues[0]?.path : refusal
}

describe('a hearing', () => {
  it('is announced as many days before as the region says', () => {
    const sevenBefore = untilAccepted({ changed: { hearingNoticeDays: 7 } })
    expect(refusedAt(sevenBefore, { on: '2026-02-09' })).toEqual(['on'])
    sevenBefore.tell('2026-02-03', handler, 'hearing.called', announced)
    untilAccepted().tell('2026-02-09', handler, 'hearing.called', { ...announced, on: '2026-02-10' })
  })

  it('is not chaired by whoever handled the case', () => {
    expect(refusedAt(heard(), { chair: { id: handler.person, name: handler.name } })).toEqual(['chair'])
  })

  it.each([1, 2, 4])('has no panel of %i', (count) => {
    expect(refusedAt(heard(), { panel: panel(count) })).toEqual(['panel'])
  })

  it('begins only once announced, and before its day only if all agree', () => {
    const story = heard()
    expect(story.refuse('2026-02-03', handler, 'hearing.begun', { present: '双方' })).toMatchObject({
      issues: [{ label: { zh: '尚未通知听证' } }],
    })
    story.tell('2026-02-03', handler, 'hearing.called', announced)
    expect(story.refuse('2026-02-05', handler, 'hearing.begun', { present: '双方' })).toMatchObject({
      issues: [{ path: ['on'] }],
    })
    story.tell('2026-02-05', handler, 'hearing.begun', { present: '双方', earlierAgreed: true })
  })

  it('is announced again to move it, and not while one is under way', () => {
    const story = heard()
    story.tell('2026-02-03', handler, 'hearing.called', announced)
    story.tell('2026-02-04', handler, 'hearing.called', { ...announced, on: '2026-02-12' })
    expect(story.now.data.hearings).toMatchObject([{ calledFor: '2026-02-12' }])
    story.tell('2026-02-12', handler, 'hearing.begun', { present: '双方' })
    expect(
      story.refuse('2026-02-12', handler, 'hearing.called', { ...announced, on: '2026-03-01' }),
    ).toMatchObject({ reasons: [{ name: 'oneHearing' }] })
  })

  it('ends only after every member of its panel has voted and the dissent is written down', () => {
    const story = heard()
    story.tell('2026-02-03', handler, 'hearing.called', announced)
    story.tell('2026-02-10', handler, 'hearing.begun', { present: '双方' })
    expect(story.refuse('2026-02-10', handler, 'hearing.ended', hearingEnd)).toMatchObject({
      issues: [{ label: { zh: '听证员尚未评议' } }],
    })
    for (const votes of [{ inFavour: 2 }, { inFavour: 2, against: 1 }])
      expect(
        story.refuse('2026-02-10', handler, 'hearing.assessed', { opinion: '支持', ...votes }).refused,
      ).toBe('form-invalid')
    story.tell('2026-02-10', handler, 'hearing.assessed', {
      opinion: '支持',
      inFavour: 2,
      against: 1,
      dissent: '一人认为无依据',
    })
    expect(story.refuse('2026-02-10', head, 'opinion.issued', opinion)).toMatchObject({
      reasons: [{ name: 'hearingsClosed' }],
    })
    story.tell('2026-02-10', handler, 'hearing.ended', hearingEnd)
    expect(JSON.stringify(story.sections)).toContain('同意2，不同意1')
    story.tell('2026-02-11', head, 'opinion.issued', opinion)
  })

  it('stands in the log with who said what', () => {
    const story = heard()
    hold(story, head, '2026-02-03', '2026-02-10', '2026-02-10')
    story.tell('2026-02-10', handler, 'hearing.noted', { part: 'debate', speaker: '赵某丑', notes: '未收到' })
    expect(story.log.at(-1)).toMatchObject({ event: 'hearing.noted', form: { part: 'debate' } })
  })
})

describe('a complex petition', () => {
  const complex = (changed: Record<string, boolean>) => {
    const story = newPetition({ changed })
    story.tell('2026-01-05', bureau, 'petition.registered', {
      channel: 'letter',
      title: '青苗补偿未发',
      purpose: 'request',
      request: '支付青苗补偿',
      summary: '未支付',
      place: '槐荫社区',
      petitioners: [{ name: '赵某丑' }],
    })
    story.tell('2026-01-05', bureau, 'petition.classified', {
      purpose: 'request',
      handlingPath: 'petitionProcedure',
      difficulty: 'complex',
    })
    return story
  }
  const declined = { ground: 'outsideScope', reason: '不属受理范围', told: '向法院起诉' }

  it('is studied collectively before it is declined, where the region asks for that', () => {
    const story = complex({ studyBeforeEndingComplex: true })
    expect(story.refuse('2026-01-06', bureau, 'petition.declined', declined)).toMatchObject({
      reasons: [{ name: 'studied' }],
    })
    story.tell('2026-01-06', bureau, 'collectiveStudy.held', {
      matter: '是否受理',
      opinions: [
        { who: '何某', what: '不属受理范围' },
        { who: '施某', what: '同意' },
      ],
      resolution: '不予受理',
    })
    story.tell('2026-01-06', bureau, 'petition.declined', declined)
  })

  it('needs no study elsewhere', () => {
    complex({}).tell('2026-01-06', bureau, 'petition.declined', declined)
  })
})

it('an accusation is never published', () => {
  const story = untilSignedFor()
  expect(story.permitted(bureau)).toContain('result.published')
  const accusation = newPetition()
  accusation.tell('2026-01-05', bureau, 'petition.registered', {
    channel: 'letter',
    title: '反映某单位',
    purpose: 'accusation',
    request: '查处',
    summary: '收受礼品',
    place: '柳湾街道',
    petitioners: [{ name: '孙某卯' }],
  })
  expect(
    accusation.refuse('2026-01-06', bureau, 'result.published', {
      text: '已办结',
      board: '公开栏',
      to: '2026-03-01',
    }),
  ).toMatchObject({ reasons: [{ name: 'mayBePublic' }] })
})
