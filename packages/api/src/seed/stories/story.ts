/** One thing one person does in a story, through the API, at a set time. */
export interface StoryStep {
  /** number of the scene, as the acceptance scenarios count them */
  scene: number
  /** wall time in China: 2026-03-02T09:10 */
  at: string
  /** login */
  by: string
  /** role to act in, when the person has several that may send it */
  as?: string
  event: string
  form: Record<string, unknown>
}

/** A case from its first word to its archive. The first step opens it. */
export interface Story {
  id: string
  procedure: string
  steps: StoryStep[]
}

/** Epoch ms of a wall time in China. */
export const instantAt = (wallTime: string): number => Date.parse(`${wallTime}:00+08:00`)

/** A step, with the columns a reader of a story wants side by side. */
export const step = (
  scene: number,
  at: string,
  by: string,
  event: string,
  form: Record<string, unknown> = {},
  as?: string,
): StoryStep => ({ scene, at, by, event, form, ...(as ? { as } : {}) })
