import { describe, expect, test } from 'vitest'
import { checkTemplate, checkTemplates } from './check-templates.ts'
import { factsSchema } from './papers/facts-schema.ts'
import { papers } from './papers/registry.ts'
import type { JsonSchema } from './template/find-path.ts'

const schema: JsonSchema = {
  type: 'object',
  required: ['number', 'parties', 'place', 'outcome'],
  properties: {
    number: { type: 'string' },
    signedOn: { type: 'string', format: 'date' },
    outcome: { type: 'string', enum: ['agreed', 'failed'] },
    powers: { type: 'array', items: { type: 'string', enum: ['attend', 'receive'] } },
    place: { type: 'object', required: ['street'], properties: { street: { type: 'string' } } },
    parties: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' }, age: { type: 'integer' } },
      },
    },
  },
}
const check = (text: string) =>
  checkTemplate({ name: 't.hbs', text }, schema).map(({ place, en }) => `${place} ${en}`)

describe('every template', () => {
  test('prints fields its facts have, in a way that suits their type', () => {
    expect(checkTemplates()).toEqual([])
  })

  test('fails with file and line when a field is renamed in its facts only', () => {
    const renamed = structuredClone(factsSchema('agreement')) as Required<JsonSchema>
    renamed.properties = { ...renamed.properties, madeOn: renamed.properties['signedOn']! }
    delete renamed.properties['signedOn']

    const findings = checkTemplate(papers.agreement.template, renamed)

    expect(findings).toHaveLength(1)
    expect(findings[0]?.place).toMatch(/^agreement\/template\.hbs:\d+$/)
    expect(findings[0]?.en).toContain('no field signedOn')
  })

  test('fails inside a shared partial too', () => {
    const renamed = structuredClone(factsSchema('agreement')) as Required<JsonSchema>
    delete renamed.properties['parties']?.items?.properties?.['nation']

    const places = checkTemplate(papers.agreement.template, renamed).map(({ place }) => place)

    expect(places).toEqual([expect.stringMatching(/^partials\/party-cells\.hbs:\d+$/)])
  })
})

describe('the check', () => {
  test.each([
    ['an unknown field', '{{numbre}}', 'no field numbre'],
    ['an unknown field of a list item', '{{#each parties}}\n{{nmae}}{{/each}}', 'no field parties[].nmae'],
    ['an optional field printed unasked', '{{#each parties}}{{age}}{{/each}}', 'is optional'],
    ['an optional argument', '{{date signedOn}}', 'is optional'],
    ['an object', '{{place}}', 'cannot be printed'],
    ['a list', '{{parties}}', 'cannot be printed'],
    ['each over an object', '{{#each place}}x{{/each}}', 'is not a list'],
    ['a wrong argument type', '{{date number}}', 'date takes date'],
    ['a wrong inner call', '{{cnNum (opt number)}}', 'cnNum does not take'],
    ['a choice that does not exist', '{{tick outcome "agred"}}', 'is never "agred"'],
    ['a choice no item of a list can be', '{{tick powers "atend"}}', 'is never "atend"'],
    ['a path above the root', '{{../number}}', 'no field'],
    ['a forbidden construct', '{{{number}}}', 'unescaped output'],
  ])('finds %s', (_name, text, message) => {
    expect(check(text).join()).toContain(message)
  })

  test.each([
    '{{#if signedOn}}{{date signedOn}}{{/if}}',
    '{{#unless signedOn}}—{{else}}{{date signedOn}}{{/unless}}',
    '{{#each parties}}{{opt age}}{{../number}}{{inc @index}}{{/each}}',
    '{{#with place}}{{street}}{{/with}}{{place.street}}{{names parties}}',
    '{{tick outcome "failed"}}{{tick powers "attend"}}',
  ])('accepts %s', (text) => {
    expect(check(text)).toEqual([])
  })
})
