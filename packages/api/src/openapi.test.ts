import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApi, type TestApi } from './testing/index.ts'

interface Operation {
  operationId?: string
  summary?: string
  security?: object[]
  responses: Record<string, { description?: string; content?: Record<string, { schema?: object }> }>
}
interface Document {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; securitySchemes: object }
}

let api: TestApi
let document: Document
beforeAll(async () => {
  api = await startTestApi()
  document = (await api.stranger.get<Document>('/api/openapi.json')).body
})
afterAll(() => api.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  )

describe('the OpenAPI document', () => {
  it('is of version 3.1 and names itself, its licence and how one signs in', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: expect.any(String), version: expect.any(String), license: { identifier: 'Apache-2.0' } },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'mb_session' } } },
    })
  })

  it('lists every route of the API, and nothing else', () => {
    const served = api.app.routes
      .filter(
        ({ path, method }) => path.startsWith('/api/') && method !== 'ALL' && path !== '/api/openapi.json',
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)

    expect([...new Set(served)].sort()).toEqual(
      operations()
        .map(({ name }) => name)
        .sort(),
    )
  })

  it('gives each operation a name of its own, a summary and described answers', () => {
    const names = operations().map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, operation } of operations()) {
      expect(operation.summary, name).toBeTruthy()
      for (const [status, answer] of Object.entries(operation.responses)) {
        expect(status, name).toMatch(/^[1-5]\d\d$/)
        expect(answer.description, name).toBeTruthy()
      }
    }
  })

  it('documents every refusal as a problem, and 401 wherever a session is needed', () => {
    for (const { name, operation } of operations()) {
      if (operation.security) expect(operation.responses, name).toHaveProperty('401')
      for (const [status, answer] of Object.entries(operation.responses))
        if (Number(status) >= 400 && status !== '503')
          expect(answer.content, `${name} ${status}`).toHaveProperty(['application/problem+json'])
    }
  })

  it('refers to nothing it does not contain', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(references.length).toBeGreaterThan(20)
    for (const reference of references) {
      const [, , kind, name] = reference.split('/')
      expect(kind).toBe('schemas')
      expect(document.components.schemas).toHaveProperty(name ?? '')
    }
  })
})
