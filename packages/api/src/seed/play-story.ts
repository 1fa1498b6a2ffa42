import type { createApp } from '../app.ts'
import { DEMO_PASSWORD } from './people.ts'
import { instantAt, type Story, type StoryStep } from './stories/story.ts'

type App = ReturnType<typeof createApp>

export interface Stage {
  app: App
  /** the engine's clock, which the story sets */
  clock: { set(to: number): void }
  /** lets clocks and effects happen before each step, as the worker would have */
  work(): Promise<void>
}

/** What one step was answered: the case as its sender sees it. */
export interface Scene {
  step: StoryStep
  status: number
  /** the JSON of the answer: a case page */
  body: unknown
}

/** Sessions of a story end with the day: whoever acts next day signs in again. */
const SESSION_MS = 4 * 3_600_000

/**
 * Plays a story through the API, each step signed in as its person at its time. Stops at the first
 * answer that is not a success and throws with what the server said, unless `onScene` takes it.
 */
export async function playStory(
  stage: Stage,
  story: Story,
  onScene?: (scene: Scene) => void | Promise<void>,
): Promise<{ caseId: string }> {
  const sessions = new Map<string, { cookie: string; until: number }>()
  let caseId: string | undefined
  for (const [index, step] of story.steps.entries()) {
    const at = instantAt(step.at)
    stage.clock.set(at)
    await stage.work()
    const cookie = await cookieOf(stage.app, sessions, step.by, at)
    const target = caseId === undefined ? '/api/cases' : `/api/cases/${caseId}/events`
    const body = {
      event: step.event,
      form: step.form,
      ...(step.as ? { as: step.as } : {}),
      ...(caseId === undefined ? { procedure: story.procedure } : {}),
    }
    const response = await stage.app.request(target, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/json',
        'idempotency-key': `story-${story.id}-${index}`,
      },
      body: JSON.stringify(body),
    })
    const scene: Scene = { step, status: response.status, body: await response.json() }
    if (!response.ok)
      throw new Error(`${story.id} scene ${step.scene} (${step.event}): ${JSON.stringify(scene.body)}`)
    caseId ??= (scene.body as { id: string }).id
    await onScene?.(scene)
  }
  await stage.work()
  if (caseId === undefined) throw new Error(`${story.id} has no steps`)
  return { caseId }
}

async function cookieOf(
  app: App,
  sessions: Map<string, { cookie: string; until: number }>,
  login: string,
  at: number,
): Promise<string> {
  const known = sessions.get(login)
  if (known && known.until > at) return known.cookie
  const response = await app.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: DEMO_PASSWORD }),
  })
  if (!response.ok) throw new Error(`${login} cannot sign in: ${await response.text()}`)
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  sessions.set(login, { cookie, until: at + SESSION_MS })
  return cookie
}
