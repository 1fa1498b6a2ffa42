import { civilDateAt, type Publication, workflowOf } from '../core/index.ts'
import { findPublishing } from '../store/published.ts'
import type { Engine } from './engine.ts'

export interface Published extends Publication {
  /** path of the organisation that publishes it */
  org: string
}

/** What hangs out today, for anybody to read: the texts and nothing of the cases they come from. */
export async function listPublished(engine: Engine): Promise<Published[]> {
  const today = civilDateAt(engine.clock.now())
  const publishing = await findPublishing(engine, today)
  return publishing.flatMap(({ org, state }) =>
    (workflowOf(engine.procedures, state).published?.(state.data as never) ?? [])
      .filter(({ from, to }) => from <= today && today <= to)
      .map(({ text, from, to }) => ({ text, org, from, to })),
  )
}
