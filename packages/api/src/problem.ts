import { EngineError, type Failure } from '@maplebridge/engine'
import type { Label, Language, Reason } from '@maplebridge/engine/core'
import { z } from 'zod'
import { joinLabels } from './language.ts'
import { LabelView, ReasonView } from './views/label.ts'

/** What the API refuses by itself, before the engine hears of it. */
export type HttpFailure =
  | { code: 'request-invalid'; errors: FieldError[] }
  | { code: 'body-malformed'; detail: Label }
  | { code: 'calendar-invalid'; errors: FieldError[] }
  | { code: 'settings-invalid'; errors: FieldError[] }
  | { code: 'key-missing' }
  | { code: 'not-signed-in' }
  | { code: 'sign-in-failed' }
  | { code: 'account-locked'; retryAfterSeconds: number }
  | { code: 'origin-refused' }
  | { code: 'not-for-your-role' }
  | { code: 'route-not-found' }
  | { code: 'document-unknown'; document: string }
  | { code: 'method-not-allowed'; allowed: string[] }
  | { code: 'body-too-large' }
  | { code: 'media-type-unsupported' }
  | { code: 'file-missing' }
  | { code: 'file-type-refused' | 'file-too-large' | 'file-unusable'; detail: Label }
  | { code: 'dossier-not-ready' }
  | { code: 'too-many-requests'; retryAfterSeconds: number }

export type AnyFailure = Failure | HttpFailure
export type ProblemCode = AnyFailure['code'] | 'fault'

/** Thrown by routes and middleware; engine refusals arrive as EngineError. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal'

  constructor(readonly failure: HttpFailure) {
    super(failure.code)
  }
}

interface FieldError {
  /** JSON pointer into the form, or `#query/limit` and the like */
  pointer: string
  label: Label
}

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503

interface Row {
  status: ProblemStatus
  title: Label
}

/** The only place a failure becomes a status. A new code without a row here does not compile. */
const TABLE: Record<ProblemCode, Row> = {
  'request-invalid': { status: 400, title: { zh: '请求格式有误', en: 'The request is not well formed' } },
  'body-malformed': { status: 400, title: { zh: '请求内容无法读取', en: 'The body cannot be read' } },
  'key-missing': {
    status: 400,
    title: { zh: '缺少 Idempotency-Key 请求头', en: 'The header Idempotency-Key is missing' },
  },
  'calendar-invalid': {
    status: 400,
    title: { zh: '放假安排有误', en: 'The holiday notice is not correct' },
  },
  'settings-invalid': {
    status: 400,
    title: { zh: '设置不能这样变更', en: 'The settings cannot be changed like this' },
  },
  'form-invalid': { status: 400, title: { zh: '填写有误', en: 'The form is not filled in correctly' } },
  'not-signed-in': { status: 401, title: { zh: '请先登录', en: 'Please sign in' } },
  'sign-in-failed': { status: 401, title: { zh: '账号或密码不正确', en: 'Wrong account or password' } },
  'account-locked': {
    status: 429,
    title: {
      zh: '多次登录失败，账号暂时锁定',
      en: 'Too many failed sign-ins; the account is locked for a while',
    },
  },
  'origin-refused': {
    status: 403,
    title: { zh: '请求来自其他网站，已拒绝', en: 'Refused: the request comes from another site' },
  },
  'not-for-your-role': { status: 403, title: { zh: '您的岗位无此权限', en: 'Not for your role' } },
  'route-not-found': { status: 404, title: { zh: '没有这个地址', en: 'No such address' } },
  'case-not-found': { status: 404, title: { zh: '没有找到该事项', en: 'No such case' } },
  'paper-not-found': { status: 404, title: { zh: '没有找到该文书', en: 'No such paper' } },
  'attachment-not-found': { status: 404, title: { zh: '没有找到该附件', en: 'No such attachment' } },
  'document-unknown': { status: 404, title: { zh: '没有这种文书', en: 'No such kind of paper' } },
  'unknown-workflow': { status: 404, title: { zh: '没有这种办理程序', en: 'No such procedure' } },
  'method-not-allowed': { status: 405, title: { zh: '不支持的请求方法', en: 'Method not allowed' } },
  'event-not-permitted': {
    status: 409,
    title: { zh: '现在不能办理此项', en: 'You may not do this to the case now' },
  },
  'unknown-event': {
    status: 409,
    title: { zh: '没有这个办理事项', en: 'The procedure knows no such event' },
  },
  'case-busy': { status: 409, title: { zh: '该事项正忙，请稍后再试', en: 'The case is busy, try again' } },
  'publication-refused': {
    status: 409,
    title: {
      zh: '不能发布：尚有在办事项未决定或无法迁移',
      en: 'Not published: open cases are undecided or cannot go over',
    },
  },
  'no-opening-role': {
    status: 409,
    title: { zh: '您的岗位不能发起此项', en: 'None of your roles may open this' },
  },
  'stale-revision': {
    status: 412,
    title: { zh: '内容已被更新，请刷新后再办理', en: 'The case has changed since you read it' },
  },
  'body-too-large': { status: 413, title: { zh: '内容过大', en: 'The body is too large' } },
  'media-type-unsupported': {
    status: 415,
    title: { zh: '只接受 application/json（UTF-8）', en: 'Only application/json in UTF-8 is accepted' },
  },
  'file-missing': { status: 400, title: { zh: '没有选择文件', en: 'No file was chosen' } },
  'file-type-refused': {
    status: 415,
    title: { zh: '不接受这种文件', en: 'Files of this kind are not accepted' },
  },
  'file-too-large': { status: 413, title: { zh: '文件过大', en: 'The file is too large' } },
  'file-unusable': { status: 422, title: { zh: '文件不能使用', en: 'The file cannot be used' } },
  'dossier-not-ready': {
    status: 409,
    title: { zh: '文书尚在生成，请稍后装订', en: 'Papers are still being written: bind the dossier later' },
  },
  'key-reused': {
    status: 422,
    title: {
      zh: '该 Idempotency-Key 已用于另一请求',
      en: 'This Idempotency-Key was used for another request',
    },
  },
  'rule-unmet': { status: 422, title: { zh: '办理条件尚未具备', en: 'A condition is not met yet' } },
  'not-unsealable': {
    status: 403,
    title: { zh: '此处没有您可以查看的密封内容', en: 'There is nothing here that you may unseal' },
  },
  'too-many-requests': { status: 429, title: { zh: '请求过于频繁', en: 'Too many requests' } },
  fault: { status: 500, title: { zh: '服务器出错', en: 'The server failed' } },
}

/** RFC 9457. `permitted` says what would be possible, `reasons` why this is not. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    requestId: z.string(),
    permitted: z.array(z.object({ event: z.string(), label: LabelView })).optional(),
    reasons: z.array(ReasonView).optional(),
    errors: z.array(z.object({ pointer: z.string(), label: LabelView })).optional(),
    retryAfterSeconds: z.number().int().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' })
export type ProblemDocument = z.infer<typeof Problem>

/** The title of a status for the description of a route. */
export const titlesOf = (status: ProblemStatus): string =>
  Object.entries(TABLE)
    .filter(([, row]) => row.status === status)
    .map(([code, row]) => `${code}: ${row.title.zh}`)
    .join(' / ')

/** The refusal inside an error, or undefined when the error is a fault of ours. */
export const failureOf = (error: unknown): AnyFailure | undefined =>
  error instanceof EngineError || error instanceof HttpRefusal ? error.failure : undefined

/** Faults say nothing about themselves: the log has the whole of it, found by request id. */
export function toProblem(
  failure: AnyFailure | undefined,
  reader: { language: Language; requestId: string },
  permitted?: { event: string; label: Label }[],
): ProblemDocument {
  const code: ProblemCode = failure?.code ?? 'fault'
  const row = TABLE[code]
  const reasons = reasonsOf(failure)
  const errors = errorsOf(failure)
  const detail = detailOf(failure, reasons, errors, reader.language)
  return {
    type: `urn:maplebridge:problem:${code}`,
    title: row.title[reader.language],
    status: row.status,
    code,
    requestId: reader.requestId,
    ...(detail ? { detail } : {}),
    ...(permitted ? { permitted } : {}),
    ...(reasons.length > 0 ? { reasons } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(failure && 'retryAfterSeconds' in failure ? { retryAfterSeconds: failure.retryAfterSeconds } : {}),
  }
}

const reasonsOf = (failure: AnyFailure | undefined): Reason[] =>
  failure && 'reasons' in failure ? failure.reasons : []

function errorsOf(failure: AnyFailure | undefined): FieldError[] {
  if (failure?.code === 'form-invalid')
    return failure.issues.map(({ path, label }) => ({ pointer: pointerOf(path), label }))
  return failure && 'errors' in failure ? failure.errors : []
}

/** RFC 6901. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function detailOf(
  failure: AnyFailure | undefined,
  reasons: readonly Reason[],
  errors: readonly FieldError[],
  language: Language,
): string {
  if (failure && 'detail' in failure) return failure.detail[language]
  if (reasons.length > 0)
    return joinLabels(
      reasons.map((reason) => reason.label),
      language,
    )
  return joinLabels(
    errors.map((error) => error.label),
    language,
  )
}
