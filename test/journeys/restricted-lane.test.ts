import { LINKED_CASE } from '@maplebridge/engine/core'
import { roles } from '@maplebridge/workflows'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accounts, DISTRICT, LAND_BUREAU } from '../../packages/api/src/seed/people.ts'
import { backends, mustSkip } from '../support/backends.ts'
import { type Body, type JourneyStage, startJourney } from '../support/journey.ts'

const NOWHERE = '01900000-0000-7000-8000-000000000000'
const WORD = '收受礼品'

/** The petition office works in the lane, the accused member of it does not; the petitioner has his own case. */
const ADMITTED = ['weimoujia']
const ACCUSED = 'taomouyi'
const PETITIONER = 'zhaomouchou'
const outsiders = accounts.filter(({ login }) => ![...ADMITTED, PETITIONER].includes(login))

const accusation = {
  channel: 'letter',
  title: `反映某干部${WORD}`,
  purpose: 'accusation',
  request: '请求查处',
  summary: `反映某单位干部${WORD}。`,
  place: '柳湾街道',
  against: '某单位',
  petitioners: [{ name: '孙某卯', account: PETITIONER }],
}

describe.each(backends)('the restricted lane on $name', ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let stage: JourneyStage
  let caseId: string
  /** addresses of one case, and those of everything else */
  let ofCase: string[]
  let ofAll: string[]
  const before = new Map<string, Body>()

  const everything = async (login: string): Promise<Body> =>
    Promise.all(ofAll.map(async (path) => [path, await answer(login, path)]))

  /** What the reader gets; the request's own name is the only thing that may differ. */
  async function answer(login: string, path: string): Promise<Body> {
    const { status, body } = await stage.get(login, path)
    return { status, text: JSON.stringify(body).replace(/"requestId":"[^"]*"/, '') }
  }

  beforeAll(async () => {
    stage = await startJourney(name, 'restricted_lane')
    const { body } = await stage.api.stranger.get<{ paths: Record<string, { get?: object }> }>(
      '/api/openapi.json',
    )
    const readable = Object.keys(body.paths).filter((path) => body.paths[path]?.get)
    ofCase = readable
      .filter((path) => path.startsWith('/api/cases/{id}'))
      .map((path) => path.replace('{document}', 'meeting-minutes').replace(/draft$/, 'draft?format=html'))
    ofAll = readable
      .filter((path) => !path.includes('{'))
      .map((path) => (path === '/api/figures' ? `${path}?from=2026-01-01&to=2026-12-31` : path))
      .concat(
        `/api/cases?q=${WORD}`,
        '/api/cases?q=孙某卯',
        '/api/cases?procedure=petition',
        '/api/cases?figure=screened&part=numerator&from=2026-01-01&to=2026-12-31',
        '/api/public/results',
      )
    for (const { login } of outsiders) before.set(login, await everything(login))

    const opened = await (await stage.api.as('weimoujia')).post<Body>('/api/cases', {
      procedure: 'petition',
      event: 'petition.registered',
      form: accusation,
    })
    expect(opened.status).toBe(201)
    caseId = opened.body.id
    const classified = await stage.send('weimoujia', caseId, 'petition.classified', {
      purpose: 'accusation',
      accusedUnits: [{ unit: { id: LAND_BUREAU, name: '青石区自然资源局' } }],
      accusedPersons: [{ person: { id: ACCUSED, name: '陶某乙' } }],
    })
    expect(classified.status).toBe(200)
    await stage.api.runWorker()
  })
  afterAll(() => stage?.close())

  it('is asked about by every role there is', () => {
    const held = new Set(accounts.flatMap((account) => account.roles.map(([role]) => role)))
    // in the one role left a linked case speaks: no person holds it
    expect(Object.keys(roles).filter((role) => !held.has(role))).toEqual([LINKED_CASE])
    expect([ofCase.length > 5, ofAll.length > 10]).toEqual([true, true])
  })

  it('is open to the petition office and to whoever petitioned', async () => {
    for (const login of [...ADMITTED, PETITIONER])
      expect([login, (await stage.get(login, `/api/cases/${caseId}`)).status]).toEqual([login, 200])
  })

  it.each(outsiders.map(({ login, roles: held }) => [login, held.map(([role]) => role).join()]))(
    'shows %s (%s) lists, counts, figures, search, notices and openings as if there were no such case',
    async (login) => {
      expect(await everything(login)).toEqual(before.get(login))
    },
  )

  it.each(outsiders.map(({ login, roles: held }) => [login, held.map(([role]) => role).join()]))(
    'answers %s (%s) about the case as about one that does not exist',
    async (login) => {
      for (const path of ofCase) {
        const asked = await answer(login, path.replace('{id}', caseId))
        expect([path, asked]).toEqual([path, await answer(login, path.replace('{id}', NOWHERE))])
        expect([path, asked.status]).toEqual([path, 404])
      }
      for (const dry of ['', '?dryRun=true'])
        for (const event of ['case.supervised', 'petition.forwarded', 'no.such.event']) {
          const [real, none] = await Promise.all([caseId, NOWHERE].map((id) => send(login, id, event, dry)))
          expect([event, dry, real]).toEqual([event, dry, none])
          expect(real?.status).toBe(404)
        }
    },
  )

  async function send(login: string, id: string, event: string, query: string): Promise<Body> {
    const client = await stage.api.as(login)
    const { status, body } = await client.post<Body>(`/api/cases/${id}/events${query}`, { event, form: {} })
    return { status, text: JSON.stringify(body).replace(/"requestId":"[^"]*"/, '') }
  }

  it('opens to the discipline organ it is forwarded to, and to nobody else by that', async () => {
    const unit = { id: `${DISTRICT}/jiwei`, name: '青石区纪检监察机关' }
    expect((await stage.send('weimoujia', caseId, 'petition.forwarded', { unit })).status).toBe(200)
    const seen = []
    for (const { login } of outsiders)
      if ((await stage.get(login, `/api/cases/${caseId}`)).status === 200) seen.push(login)
    expect(seen).toEqual(['baimougeng'])
  })
})
