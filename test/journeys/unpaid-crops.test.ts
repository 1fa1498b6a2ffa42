import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playStory, type Scene } from '../../packages/api/src/seed/play-story.ts'
import { unpaidCrops } from '../../packages/api/src/seed/stories/unpaid-crops.ts'
import { backends, mustSkip } from '../support/backends.ts'
import {
  type Body,
  clockNamed,
  expectReplayEqualsRow,
  type JourneyStage,
  startJourney,
} from '../support/journey.ts'

describe.each(backends)('unpaid crops on $name', ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let stage: JourneyStage
  let caseId: string
  const scenes: Scene[] = []
  const refused: Record<string, Body> = {}
  const last = (scene: number): Body => scenes.filter(({ step }) => step.scene === scene).at(-1)?.body

  beforeAll(async () => {
    stage = await startJourney(name, 'unpaid_crops')
    const told = await playStory(
      { app: stage.api.app, clock: stage.api.clock, work: stage.api.runWorker },
      unpaidCrops,
      async (scene) => {
        scenes.push(scene)
        caseId ??= (scene.body as Body).id
        if (scene.step.event === 'petition.signedFor') {
          await stage.at('2026-01-20T09:00')
          refused.objection = await stage.send('jiangmoubing', caseId, 'petition.objected', {
            reasons: '不属本机关职权',
          })
        }
        if (scene.step.event === 'petition.accepted')
          refused.unheard = await stage.send(
            'xiemouding',
            caseId,
            'opinion.issued',
            unpaidCrops.steps.find(({ event }) => event === 'opinion.issued')?.form,
          )
        if (scene.step.event === 'extension.requested')
          refused.ownExtension = await stage.send('jiangmoubing', caseId, 'extension.decided', {
            approved: true,
          })
        if (scene.step.event === 'opinion.delivered')
          refused.sameOrgan = await stage.send('zhaomouchou', caseId, 'review.requested', {
            organ: { id: '99/9999/999901/ziran', name: '青石区自然资源局' },
            grounds: '不服',
          })
      },
    )
    caseId = told.caseId
  })
  afterAll(() => stage?.close())

  it('is registered with a number of its own; forwarding is due on day 15 (1, 2)', () => {
    expect(scenes[0]?.body).toMatchObject({ number: '青石信访〔2026〕1号', procedure: 'petition' })
    expect(clockNamed(scenes[0]?.body, 'sorting')).toMatchObject({ due: '2026-01-20' })
    expect(clockNamed(last(2), 'notice')).toMatchObject({ due: '2026-01-27' })
    expect(clockNamed(last(2), 'objection')).toMatchObject({ due: '2026-01-19' })
  })

  it('takes no objection after the fifth working day (3)', () => {
    expect(refused.objection).toMatchObject({
      status: 422,
      body: { code: 'rule-unmet', reasons: [{ name: 'objectionOpen' }] },
    })
  })

  it('runs 60 days from acceptance, and no opinion comes before the petitioner was heard (4, 5)', () => {
    expect(clockNamed(last(4), 'handling')).toMatchObject({ from: '2026-01-26', due: '2026-03-27' })
    expect(refused.unheard).toMatchObject({ status: 422, body: { reasons: [{ name: 'heard' }] } })
  })

  it('is extended by 30 days to a Sunday that does not move, and not by whoever asked (7)', () => {
    expect(refused.ownExtension.status).toBe(409)
    expect(clockNamed(last(7), 'handling')).toMatchObject({ baseDue: '2026-03-27', due: '2026-04-26' })
  })

  it('is late from the midnight after and stays so to its end (8 to 10)', () => {
    expect(last(7).late).toBe(false)
    expect(clockNamed(last(9), 'handling')).toMatchObject({ late: true })
    expect(last(19).late).toBe(true)
  })

  it('is reviewed by the upper organ only, within windows that roll for the citizen (11 to 14)', () => {
    expect(clockNamed(last(11), 'reviewRequest')).toMatchObject({ due: '2026-06-10' })
    expect(refused.sameOrgan.status).toBe(400)
    expect(clockNamed(last(12), 'review')).toMatchObject({ due: '2026-07-02' })
    expect(clockNamed(last(14), 'reReviewRequest')).toMatchObject({
      baseDue: '2026-08-02',
      due: '2026-08-03',
    })
  })

  it('does not count the ten days of the hearing (15, 16)', () => {
    expect(clockNamed(last(15), 'reReview')).toMatchObject({ due: '2026-08-19' })
    expect(clockNamed(last(16), 'reReview')).toMatchObject({ due: '2026-08-29' })
  })

  it('is final, resolved when paid, and no longer accepted when the same comes again (17 to 19)', () => {
    expect(last(18)).toMatchObject({ status: { zh: expect.stringContaining('终结') } })
    expect(last(19)).toMatchObject({ status: { zh: '不再受理' } })
  })

  it('makes the figures a supervisor reads, each of which opens into its cases (N3)', async () => {
    const period = 'from=2026-01-01&to=2026-12-31'
    const { body } = await stage.get('qinmouxu', `/api/figures?${period}`)
    const figure = (id: string): Body => body.items.find((item: Body) => item.id === id)

    expect(figure('petitionNoticeRate')).toMatchObject({ numerator: 1, denominator: 1, rate: 1 })
    expect(figure('petitionAnswerRate')).toMatchObject({ numerator: 0, denominator: 1, rate: 0 })
    expect(figure('petitionReviewRate')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figure('petitionDaysToFinish')).toMatchObject({ numerator: 1, denominator: null, mean: 105 })
    expect(figure('petitionDaysToAccept')).toMatchObject({ mean: 21 })
    expect(figure('petitionRepeatedAfterFinish')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figure('petitionOnceResolved')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figure('petitionResolutionRate')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figure('petitionFinal')).toMatchObject({ numerator: 1 })
    expect(figure('petitionSupervised')).toMatchObject({ numerator: 1 })

    for (const [id, part, cases] of [
      ['petitionNoticeRate', 'numerator', [caseId]],
      ['petitionAnswerRate', 'numerator', []],
      ['petitionAnswerRate', 'denominator', [caseId]],
      ['petitionReviewRate', 'numerator', [caseId]],
      ['petitionDaysToFinish', 'numerator', [caseId]],
    ] as const) {
      const list = await stage.get('qinmouxu', `/api/cases?figure=${id}&part=${part}&${period}`)
      expect([id, part, list.body.items.map((item: Body) => item.id)]).toEqual([id, part, cases])
    }
  })

  it('shows a dash where there is nothing to take the mean of', async () => {
    const { body } = await stage.get('qinmouxu', '/api/figures?from=2025-01-01&to=2025-12-31')
    expect(body.items.find((item: Body) => item.id === 'petitionDaysToFinish')).toMatchObject({
      numerator: 0,
      mean: null,
    })
  })

  it('shows the course of the hearing on the page and in the history', async () => {
    const page = await stage.get('weimoujia', `/api/cases/${caseId}`)
    expect(JSON.stringify(page.body.sections)).toContain('同意4，不同意1')
    const history = await stage.get('weimoujia', `/api/cases/${caseId}/entries?activity=true&limit=200`)
    expect(JSON.stringify(history.body)).toContain('补偿清册没有本人签名')
  })

  it('replays to the stored row byte for byte', async () => {
    await expectReplayEqualsRow(stage, caseId)
  })
})
