import type { ProblemBody } from './shapes.ts'

/** A refusal or fault the API answered (RFC 9457), or 'unreachable' when there was no answer at all. */
export class ApiProblem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.code)
  }
  get status() {
    return this.body.status
  }
  get code() {
    return this.body.code
  }
}

/** Nothing came back: the request may or may not have been carried out, so the same key must be used again. */
export const unreachable = () => new ApiProblem({ title: '', status: 0, code: 'unreachable' })

/** Reads the problem out of an answer; a body that is not a problem document still yields its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>
  return new ApiProblem({
    ...body,
    title: body.title ?? '',
    status: response.status,
    code: body.code ?? `http-${response.status}`,
    requestId: body.requestId ?? response.headers.get('x-request-id') ?? undefined,
  })
}
