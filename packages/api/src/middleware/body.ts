import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { MAX_UPLOAD_BYTES } from '../files/file-kinds.ts'
import type { ApiEnv } from '../http.ts'
import { HttpRefusal } from '../problem.ts'

const MAX_BYTES = 1024 * 1024
const MAX_DEPTH = 40
const METHODS = new Set(['POST', 'PUT', 'PATCH'])

/** A paper of ours, to be compared. */
const MAX_CHECKED_BYTES = 10 * MAX_BYTES

/** Where files are handed in, in a form instead of JSON, and how large such a form may be. */
function uploadLimit(path: string): number | undefined {
  if (/^\/api\/cases\/[^/]+\/attachments$/.test(path)) return MAX_UPLOAD_BYTES
  return path === '/api/public/check' || path.startsWith('/check/') ? MAX_CHECKED_BYTES : undefined
}

export const limitBody = (): MiddlewareHandler<ApiEnv> => (c, next) =>
  atMost(uploadLimit(c.req.path) ?? MAX_BYTES)(c, next)

const atMost = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HttpRefusal({ code: 'body-too-large' })
    },
  })

/**
 * A body is JSON in strict UTF-8, without what PostgreSQL cannot store (NUL, lone surrogates) and not
 * nested deeper than any form: what passes here cannot trip the layers below.
 */
export const strictJson = (): MiddlewareHandler<ApiEnv> => async (c, next) => {
  if (!METHODS.has(c.req.method) || uploadLimit(c.req.path) !== undefined) return next()
  const type = c.req.header('content-type')
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > 0) {
    if (!isJsonType(type)) throw new HttpRefusal({ code: 'media-type-unsupported' })
    checkValue(parse(decode(bytes)), 0)
  }
  return next()
}

function isJsonType(type: string | undefined): boolean {
  const [media, ...parameters] = (type ?? '').toLowerCase().split(';')
  const charset = parameters.find((parameter) => parameter.trim().startsWith('charset='))
  return media?.trim() === 'application/json' && (!charset || /charset="?utf-?8"?/.test(charset))
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw malformed('不是有效的 UTF-8 文本', 'Not valid UTF-8')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed('不是有效的 JSON', 'Not valid JSON')
  }
}

function checkValue(value: unknown, depth: number): void {
  if (depth > MAX_DEPTH) throw malformed('嵌套过深', 'Nested too deeply')
  if (typeof value === 'string') checkText(value)
  if (value === null || typeof value !== 'object') return
  for (const [key, member] of Object.entries(value)) {
    checkText(key)
    checkValue(member, depth + 1)
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u

function checkText(text: string) {
  if (text.includes('\u0000') || LONE_SURROGATE.test(text))
    throw malformed('含有不能保存的字符', 'Contains characters that cannot be stored')
}

const malformed = (zh: string, en: string) => new HttpRefusal({ code: 'body-malformed', detail: { zh, en } })
