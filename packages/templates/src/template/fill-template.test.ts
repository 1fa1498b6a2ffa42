import { describe, expect, test } from 'vitest'
import { TemplateFault } from '../errors.ts'
import { compileTemplate } from './fill-template.ts'
import { parseTemplate } from './parse-template.ts'

const partial = { name: 'partials/line.hbs', text: '\n{{name}}' }

function fill(text: string, facts: unknown, draft = false) {
  const program = parseTemplate({ name: 't.hbs', text }, new Map([['line', partial]]))
  const { markup, missing } = compileTemplate(program)(facts, draft)
  return { text: markup.replace(/<\?at [^>]*\?>/g, ''), missing }
}

describe('the guard', () => {
  test.each([
    ['{{{a}}}'],
    ['{{&a}}'],
    ['{{> (lookup . "x")}}'],
    ['{{> line a=1}}'],
    ['{{> unknown}}'],
    ['{{#a}}x{{/a}}'],
    ['{{#each a as |x|}}{{x}}{{/each}}'],
    ['{{lookup a "b"}}'],
    ['{{log a}}'],
    ['{{helperMissing a}}'],
    ['{{toString a}}'],
    ['{{* a}}'],
    ['{{@root.a}}'],
    ['{{date a b}}'],
    ['{{date a format="x"}}'],
    ['{{a.constructor.name}}'],
    ['{{a.__proto__}}'],
    ['{{"text"}}'],
    ['{{#with (eq a 1)}}x{{/with}}'],
    ['{{#if a}}never closed'],
  ])('refuses %s', (text) => {
    expect(() => fill(text, { a: 'x' })).toThrow(TemplateFault)
  })

  test('names file and line', () => {
    expect(() => fill('one\ntwo {{{a}}}', {})).toThrow('t.hbs:2')
  })

  test('treats an inherited property as missing', () => {
    expect(fill('{{toString}}{{a.valueOf}}', { a: {} }).missing.map(({ path }) => path)).toEqual([
      'toString',
      'a.valueOf',
    ])
  })

  test('refuses a partial that includes itself', () => {
    const self = { name: 'partials/self.hbs', text: '{{> self}}' }
    const program = () => parseTemplate({ name: 't.hbs', text: '{{> self}}' }, new Map([['self', self]]))
    expect(program).toThrow('includes itself')
  })
})

describe('filling', () => {
  const text = `{{number}}
{{#each parties}}{{name}} {{date bornOn}}{{> line}}{{../committee}}{{/each}}
{{#with place}}{{street}}{{/with}}`

  test('reports everything missing at once, with data path, file and line', () => {
    const { missing } = fill(text, {
      number: ' ',
      parties: [{ name: '张某甲' }, { name: null, bornOn: '' }],
      place: {},
    })

    expect(missing).toEqual([
      { path: 'number', place: 't.hbs:1' },
      { path: 'parties[0].bornOn', place: 't.hbs:2' },
      { path: 'committee', place: 't.hbs:2' },
      { path: 'parties[1].name', place: 't.hbs:2' },
      { path: 'parties[1].bornOn', place: 't.hbs:2' },
      { path: 'place.street', place: 't.hbs:3' },
    ])
  })

  test('reports a list that is not there', () => {
    expect(fill('{{#each a.list}}x{{/each}}', {}).missing).toEqual([{ path: 'a.list', place: 't.hbs:1' }])
  })

  test('names the partial a field is missing in', () => {
    expect(fill('{{> line}}', {}).missing).toEqual([{ path: 'name', place: 'partials/line.hbs:2' }])
  })

  test('leaves an underlined blank for each missing field of a draft', () => {
    expect(fill('<p>{{a}}于{{date b}}</p>', {}, true).text).toBe('<p><u>　　　　</u>于<u>　　　　</u></p>')
  })

  test('prints optional fields through opt, if and eq without complaint', () => {
    const { text: printed, missing } = fill(
      '{{opt a}}{{#if b}}{{b}}{{/if}}{{#if (eq c "x")}}x{{else}}y{{/if}}',
      {},
    )
    expect(printed).toBe('y')
    expect(missing).toEqual([])
  })

  test('escapes values and turns their line breaks into <br/>', () => {
    expect(fill('{{a}}', { a: '<b>&"\r\n{{x}}' }).text).toBe('&lt;b&gt;&amp;&quot;<br/>{{x}}')
  })

  test('refuses to print an object', () => {
    expect(() => fill('{{a}}', { a: {} })).toThrow('is not text')
  })
})
