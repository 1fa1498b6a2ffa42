import { OpenAPIHono } from '@hono/zod-openapi'
import type { Language, Principal } from '@maplebridge/engine/core'
import { z } from 'zod'
import { HttpRefusal, Problem, type ProblemStatus, pointerOf, titlesOf } from './problem.ts'
import { LabelView, ReasonView } from './views/label.ts'

/** The small vocabulary every route file uses. Refusals are thrown, never returned. */

export { LabelView, ReasonView }

/** What a request carries after the middleware has seen it. */
export interface ApiEnv {
  Variables: {
    requestId: string
    language: Language
    /** set by `identify`; routes behind it may rely on it */
    principal: Principal
    /** hash of the session's token, to end it */
    session: string
    /** what a command is about: refusals list what would be permitted there */
    about: { caseId: string } | { procedure: string } | undefined
    /** members added to the request's log line; ids and codes only, never personal data */
    line: Record<string, string | number | boolean>
  }
}

export const OrgView = z.object({ path: z.string(), name: z.string() }).meta({ id: 'Org' })
export const PersonView = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Person' })
export const RoleView = z.object({ role: z.string(), label: LabelView }).meta({ id: 'Role' })
export const ChoiceView = z.object({ value: z.string(), label: LabelView }).meta({ id: 'Choice' })

/** A yes/no query parameter. */
export const flag = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1')
export const CivilDateText = z.iso.date()
export const CaseParam = z.object({ id: z.string().min(1).max(64) })
const KEY_HEADER = 'idempotency-key'
export const KeyHeader = z.object({
  [KEY_HEADER]: z
    .string()
    .min(8)
    .max(128)
    .regex(/^[\x21-\x7e]+$/)
    .describe(
      'The sender’s name for this one request: sent twice, it happens once. Missing: 400 key-missing.',
    ),
})

export const router = () =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (!result.success)
        throw toRefusal(result.target, result.error, c.req.header(KEY_HEADER) === undefined)
    },
  })

function toRefusal(target: string, error: z.ZodError, lacksKey: boolean): HttpRefusal {
  const isAboutKey = target === 'header' && error.issues.some((issue) => issue.path[0] === KEY_HEADER)
  if (isAboutKey && lacksKey) return new HttpRefusal({ code: 'key-missing' })
  const prefix = target === 'json' ? '' : `#${target}`
  const errors = error.issues.map((issue) => ({
    pointer: `${prefix}${pointerOf(issue.path)}`,
    label: { zh: `格式有误：${issue.path.join('.') || target}`, en: issue.message },
  }))
  return new HttpRefusal({ code: 'request-invalid', errors })
}

export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
export const ok = <S extends z.ZodType>(schema: S) => ({ 200: json(schema, 'OK') })
export const created = <S extends z.ZodType>(schema: S) => ({ 201: json(schema, 'Created') })
export const empty = { 204: { description: 'Done' } }
export const file = {
  200: {
    description: 'The file',
    content: Object.fromEntries(
      [
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'text/html',
      ].map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]),
    ),
  },
}

/** Problems are written into the OpenAPI document and stay invisible to the client's types. */
export const fails = (...statuses: ProblemStatus[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: titlesOf(status), content: { 'application/problem+json': { schema: Problem } } },
    ]),
  ) as Record<never, never>

/** Every signed-in route may answer these. */
export const signedIn = { security: [{ session: [] }] }
