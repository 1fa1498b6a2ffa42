import type { Accepted } from './command.ts'
import { refuse } from './failure.ts'

/** The same request sent again while the first is under way gets the first's answer; another one is refused. */
export function onceAtATime() {
  const underWay = new Map<string, { hash: string; answer: Promise<Accepted> }>()
  return async function run(
    scope: string,
    request: { key: string; hash: string },
    work: () => Promise<Accepted>,
  ): Promise<Accepted> {
    const id = `${scope} ${request.key}`
    const first = underWay.get(id)
    if (first) {
      if (first.hash !== request.hash) refuse({ code: 'key-reused', key: request.key })
      return { ...(await first.answer), replayed: true }
    }
    const answer = work()
    underWay.set(id, { hash: request.hash, answer })
    try {
      return await answer
    } finally {
      underWay.delete(id)
    }
  }
}
