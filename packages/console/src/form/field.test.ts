import { describe, expect, it } from 'vitest'
import { type Field, fieldsOf } from './field.ts'

const text = (title: string, more: object = {}) => ({
  type: 'string',
  title,
  'x-en': title,
  minLength: 1,
  ...more,
})
const kinds = (fields: Field[]) => Object.fromEntries(fields.map((field) => [field.name, field.kind]))

describe('a generated form', () => {
  it('asks each member the way its schema says', () => {
    const fields = fieldsOf({
      type: 'object',
      properties: {
        place: text('地点'),
        note: text('经过', { 'x-widget': 'textarea' }),
        on: text('日期', { 'x-widget': 'date', format: 'date' }),
        bornOn: { type: 'string', format: 'date', title: '出生日期' },
        fee: { type: 'integer', title: '金额', 'x-widget': 'money' },
        people: { type: 'integer', title: '人数' },
        agreed: { type: 'boolean', title: '是否同意' },
        again: { type: 'boolean', title: '再访', default: false },
        category: { type: 'string', enum: ['property', 'other'], title: '类别', 'x-choices': 'categories' },
        handler: { type: 'object', 'x-widget': 'person', 'x-role': 'mediator', properties: {} },
        unit: { type: 'object', 'x-widget': 'org', properties: {} },
        present: { type: 'array', items: { type: 'string', 'x-choices': 'parties' } },
        experts: { type: 'array', items: { type: 'object', 'x-widget': 'person', properties: {} } },
        links: { type: 'array', items: { type: 'string' } },
        secretNote: text('密封记录', { 'x-secret': 'note' }),
        address: { type: 'object', properties: { street: text('街道') } },
        parties: {
          type: 'array',
          minItems: 2,
          items: { type: 'object', properties: { name: text('姓名') } },
        },
        procedure: { const: 'dispute' },
        separateConsent: { type: 'boolean', const: true },
        account: text('账号', { 'x-widget': 'account' }),
      },
      required: ['place', 'agreed', 'parties', 'again'],
    })

    expect(kinds(fields)).toEqual({
      place: 'text',
      note: 'textarea',
      on: 'date',
      bornOn: 'date',
      fee: 'money',
      people: 'number',
      agreed: 'yesNo',
      again: 'switch',
      category: 'choice',
      handler: 'person',
      unit: 'org',
      present: 'choices',
      experts: 'people',
      links: 'lines',
      secretNote: 'textarea',
      address: 'group',
      parties: 'list',
      procedure: 'fixed',
      separateConsent: 'confirm',
      account: 'account',
    })
    expect(fields.find((field) => field.name === 'parties')?.fields[0]).toMatchObject({
      name: 'name',
      kind: 'text',
    })
    expect(fields.find((field) => field.name === 'handler')?.role).toBe('mediator')
    expect(fields.find((field) => field.name === 'present')?.choicesName).toBe('parties')
  })

  it('takes the label in both languages, and the name of a member that has none', () => {
    const [place, bare] = fieldsOf({
      properties: { place: { type: 'string', title: '地点', 'x-en': 'Place' }, bare: { type: 'string' } },
    })

    expect(place?.label).toEqual({ zh: '地点', en: 'Place' })
    expect(bare?.label).toEqual({ zh: 'bare', en: 'bare' })
  })

  it('reads "this or nothing" as an optional this, and follows definitions', () => {
    const [until, party] = fieldsOf({
      properties: {
        until: { title: '至', anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
        party: { $ref: '#/$defs/Party' },
      },
      required: ['until', 'party'],
      $defs: { Party: { type: 'object', title: '当事人', properties: { name: text('姓名') } } },
    })

    expect(until).toMatchObject({ kind: 'date', required: false, label: { zh: '至' } })
    expect(party).toMatchObject({ kind: 'group', required: true, label: { zh: '当事人' } })
  })
})
