import { type Engine, EngineError, getCase } from '@maplebridge/engine'
import type { Principal } from '@maplebridge/engine/core'

export interface NoticeSubject {
  number: string | null
  title: string
}

/**
 * What a notice is about, asked once per case. Somebody who may not see the case any more (recused,
 * moved away) keeps the notice without its title.
 */
export function noticeSubject(engine: Engine, principal: Principal) {
  const asked = new Map<string, Promise<NoticeSubject>>()
  return (caseId: string): Promise<NoticeSubject> => {
    const known = asked.get(caseId) ?? subjectOf(engine, principal, caseId)
    asked.set(caseId, known)
    return known
  }
}

async function subjectOf(engine: Engine, principal: Principal, caseId: string): Promise<NoticeSubject> {
  try {
    const { row } = await getCase(engine, principal, caseId)
    return { number: row.number, title: row.title }
  } catch (error) {
    if (error instanceof EngineError && error.failure.code === 'case-not-found')
      return { number: null, title: '' }
    throw error
  }
}
