import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './api-client.ts'
import { ApiProblem } from './problem.ts'
import { caseQuery } from './queries.ts'
import type { CaseView } from './shapes.ts'

/** One thing a person is about to send. The key belongs to the opened form and outlives every retry. */
export interface Sending {
  key: string
  event: string
  form: Record<string, unknown>
  as?: string
  to: { caseId: string; revision: number } | { procedure: string; org?: string }
}

/** A fresh key; `crypto.randomUUID` exists only in secure contexts, and an office intranet may speak plain HTTP. */
export function newSendingKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Sends it and answers with the case as it then stands; throws ApiProblem. The one door for every change. */
export function send({ key, event, form, as, to }: Sending): Promise<CaseView> {
  if ('caseId' in to) return api.sendEvent(to.caseId, { event, form, as }, { key, revision: to.revision })
  return api.openCase({ procedure: to.procedure, event, form, as, org: to.org }, key)
}

/** The sending of a page: on success everything that shows the case is read again, on a conflict the case is. */
export function useSending(onSent: (sent: CaseView) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: (sent) => {
      client.setQueryData(caseQuery(sent.id).queryKey, sent)
      for (const name of ['entries', 'papers', 'diagram', 'parties', 'links'])
        void client.invalidateQueries({ queryKey: [name, sent.id] })
      for (const name of ['cases', 'figures', 'notices']) void client.invalidateQueries({ queryKey: [name] })
      onSent(sent)
    },
    onError: (error, { to }) => {
      const outdated = error instanceof ApiProblem && [404, 409, 412, 422].includes(error.status)
      if (outdated && 'caseId' in to) void client.invalidateQueries({ queryKey: ['case', to.caseId] })
    },
  })
}
