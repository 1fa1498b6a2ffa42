import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playStory, type Scene } from '../../packages/api/src/seed/play-story.ts'
import { unpaidCrops } from '../../packages/api/src/seed/stories/unpaid-crops.ts'
import { backends, mustSkip } from '../support/backends.ts'
import {
  type Body,
  clockNamed,
  expectNothingParked,
  expectReplayEqualsRow,
  type JourneyStage,
  paperText,
  startJourney,
} from '../support/journey.ts'

describe.each(backends)('unpaid crops on $name', ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let stage: JourneyStage
  let caseId: string
  const scenes: Scene[] = []
  const refused: Record<string, Body> = {}
  const text = (document: string, nth?: number) => paperText(stage, 'weimoujia', caseId, document, nth)
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

  it('is registered on a form with its number, query code and telephone, and forwarded by letter (1, 2)', async () => {
    const form = await text('petition-form')
    expect(form).toContain('青石信访〔2026〕1号')
    expect(form).toMatch(/查询码：[A-Z0-9]{4}-[A-Z0-9]{4}/)
    expect(form).toContain('赵某丑等12人')
    expect(form).toContain('13800001212')
    const letter = await text('forwarding-letter')
    expect(letter).toContain('青石信转〔2026〕1号')
    expect(letter).toContain('青石区自然资源局：')
    expect(letter).toContain('2026年1月12日')
  })

  it('is answered in letters that name organ, number, day due and whom to ask (4, 7)', async () => {
    const receipt = await text('receipt-notice')
    expect(receipt).toContain('青石资源信告〔2026〕1号')
    expect(receipt).toContain('属于本机关职权范围，按信访程序办理。')
    const acceptance = await text('acceptance-notice')
    expect(acceptance).toContain('青石资源信受〔2026〕1号')
    expect(acceptance).toContain('自受理之日起60日内，即于2026年3月27日前办结')
    expect(acceptance).toContain('联系电话：0000-5550222')
    const extension = await text('extension-notice')
    expect(extension).toContain('青石资源信延〔2026〕1号')
    expect(extension).toContain('应于2026年3月27日前办结')
    expect(extension).toContain('延长30日，至2026年4月26日止')
  })

  it('is chased by a letter that says what was due and answer by when (9)', async () => {
    const letter = await text('supervision-letter')
    expect(letter).toContain('青石信督〔2026〕1号')
    expect(letter).toContain('该事项应于2026年4月26日前办结，至今未办结。')
    expect(letter).toContain('请于2026年5月8日前')
  })

  it('prints in each opinion the remedy with its period and organ, and in the last that it is final (10, 13, 17)', async () => {
    const opinion = await text('petition-opinion')
    expect(opinion).toContain('青石资源访答〔2026〕1号')
    expect(opinion).toContain('自收到本意见书之日起30日内，向云溪市青石区人民政府书面请求复查')
    const review = await text('review-opinion')
    expect(review).toContain('青石信复查〔2026〕1号')
    expect(review).toContain('不服青石区自然资源局作出的青石资源访答〔2026〕1号意见（2026年5月11日送达）')
    expect(review).toContain('30日内，向云溪市人民政府请求复核')
    const last = await text('re-review-opinion')
    expect(last).toContain('云溪信复核〔2026〕1号')
    expect(last).toContain('青石信复查〔2026〕1号')
    expect(last).toContain('自2026年8月3日至2026年8月12日举行听证')
    expect(last).toContain('本意见为信访事项终结意见')
  })

  it('proves each service with two servers, and asks for an evaluation (11, 14, 18)', async () => {
    const proofs = await Promise.all([0, 1, 2].map((nth) => text('proof-of-service', nth)))
    expect(proofs[0]).toContain('青石资源访答〔2026〕1号')
    expect(proofs[1]).toContain('青石信复查〔2026〕1号')
    expect(proofs[2]).toContain('云溪信复核〔2026〕1号')
    for (const proof of proofs) expect(proof).toContain('吕某子')
    expect(await text('evaluation-form')).toContain('青石区信访局')
  })

  it('announces the hearing with day, time and panel, and keeps its transcript and opinion (16)', async () => {
    const notice = await text('hearing-notice')
    expect(notice).toContain('云溪信听〔2026〕1号')
    expect(notice).toContain('2026年8月3日9时')
    expect(notice).toContain('专家某丙')
    expect(await text('hearing-record')).toContain('赵某丑：补偿清册没有本人签名，款项未收到。')
    const opinion = await text('hearing-opinion')
    expect(opinion).toContain('同意4人，不同意1人')
    expect(opinion).toContain('一名听证员认为应由村集体支付。')
  })

  it('tells by number and day of which final opinion it is not taken up again (19)', async () => {
    const notice = await text('final-decline-notice')
    expect(notice).toContain('青石信不再受〔2026〕1号')
    expect(notice).toContain('已由云溪市人民政府于2026年8月27日作出复核意见（云溪信复核〔2026〕1号）')
  })

  it('prints every paper of the procedure as a draft, the ones made at will among them', async () => {
    const { body } = await stage.get('weimoujia', `/api/cases/${caseId}/papers`)
    const drafts: string[] = body.drafts.map(({ document }: Body) => document)
    expect(drafts).toEqual(expect.arrayContaining(['evidence-list', 'attendance-sheet', 'petition-opinion']))
    for (const document of drafts) {
      const path = `/api/cases/${caseId}/papers/${document}/draft?format=html`
      expect([document, (await stage.get('weimoujia', path)).status]).toEqual([document, 200])
    }
  })

  it('leaves no paper parked for want of a fact', async () => {
    await expectNothingParked(stage, caseId)
  })

  it('replays to the stored row byte for byte', async () => {
    await expectReplayEqualsRow(stage, caseId)
  })
})
