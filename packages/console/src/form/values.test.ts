import { describe, expect, it } from 'vitest'
import { fieldsOf } from './field.ts'
import { fenOf, yuanOf } from './money.ts'
import { inputOf, pathOf } from './pointer.ts'
import { toForm, toValues } from './values.ts'

const fields = fieldsOf({
  properties: {
    note: { type: 'string', minLength: 1 },
    remark: { type: 'string', minLength: 1 },
    fee: { type: 'integer', 'x-widget': 'money' },
    days: { type: 'integer' },
    agreed: { type: 'boolean' },
    urgent: { type: 'boolean', default: false },
    handler: { type: 'object', 'x-widget': 'person', properties: {} },
    address: { type: 'object', properties: { street: { type: 'string', minLength: 1 } } },
    parties: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', properties: { name: { type: 'string', minLength: 1 } }, required: ['name'] },
    },
    present: { type: 'array', items: { type: 'string', 'x-choices': 'parties' } },
  },
  required: ['note', 'agreed', 'parties', 'urgent'],
})

describe('what is sent', () => {
  it('sends lists of numbers as numbers, and nothing where nothing is an answer', () => {
    const rows = fieldsOf({
      properties: {
        days: { type: 'array', items: { type: 'integer' } },
        most: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
        least: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
      },
      required: ['days', 'most'],
    })
    const typed = { ...toValues(rows, { days: [7, 30] }), most: '' }

    expect(toForm(rows, typed)).toEqual({ days: [7, 30], most: null })
    expect(toForm(rows, { ...typed, days: '7\nabc', most: '3' })).toEqual({ days: [7, 'abc'], most: 3 })
  })

  it('leaves out what was not filled in, and begins a list with as many items as it needs', () => {
    const values = toValues(fields)

    expect(values.parties).toEqual([{ name: '' }])
    expect(toForm(fields, values)).toEqual({ urgent: false, parties: [{}] })
  })

  it('is the prefilled form again when nothing was touched', () => {
    const known = {
      note: '三楼渗水',
      fee: 1_860_050,
      days: 3,
      agreed: false,
      urgent: true,
      handler: { id: 'p1', name: '胡某丙' },
      address: { street: '柳湾街道' },
      parties: [{ name: '张某甲' }, { name: '李某乙' }],
      present: ['p1'],
    }

    expect(toForm(fields, toValues(fields, known))).toEqual(known)
  })

  it('keeps an unreadable number as typed, so that the server can name it', () => {
    expect(toForm(fields, { ...toValues(fields), days: '三天' }).days).toBe('三天')
  })
})

describe('money', () => {
  it('is typed in yuan and sent in fen, without rounding', () => {
    expect(['18600', '18,600.5', '0.29', '1.15'].map(fenOf)).toEqual([1_860_000, 1_860_050, 29, 115])
    expect(['', '-3', '1.234', '一百'].map(fenOf)).toEqual([undefined, undefined, undefined, undefined])
    expect([1_860_000, 1_860_050, 29, 0].map(yuanOf)).toEqual(['18600', '18600.50', '0.29', '0'])
  })
})

describe("a server's complaint", () => {
  it('is shown at the input it points to', () => {
    const at = (pointer: string) => inputOf(fields, pathOf(pointer))

    expect(at('/note')).toBe('note')
    expect(at('/form/parties/1/name')).toBe('parties.1.name')
    expect(at('/address/street')).toBe('address.street')
    expect(at('/present/0')).toBe('present')
    expect(at('/handler/id')).toBe('handler')
    expect(at('/parties/0')).toBe('parties')
    expect(at('/elsewhere')).toBeUndefined()
  })
})
