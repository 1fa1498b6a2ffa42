import type { FormIssue, Stamp } from '@maplebridge/engine/core'
import { z } from 'zod'
import { day, field, longText, moneyFen, notInPast, person, text } from '../field.ts'
import { nextId, type RecordData } from './data.ts'

const itemShape = z.object({
  what: longText('事项', 'What'),
  unit: text('责任单位或责任人', 'Unit or person responsible', 100),
  owner: person('提醒对象', 'Whom to remind').optional(),
  dueOn: day('完成期限', 'Due'),
  costFen: moneyFen('费用', 'Cost').optional(),
  payer: text('费用承担方', 'Who pays', 100).optional(),
})
type Item = z.output<typeof itemShape>

/** What a meeting or a deliberation gives people to do: who, what, by when, at whose cost. */
export const itemsField = () =>
  field(z.array(itemShape).max(50), '责任事项', 'Responsibility items').default([])

export const itemsIssue = (items: readonly Item[], stamp: Stamp): FormIssue | undefined =>
  items
    .map((item, index) => notInPast(item.dueOn, stamp, ['items', String(index), 'dueOn']))
    .find((issue) => issue !== undefined)

/** The items of the record with new ones behind them, each with its clock. */
export const withItems = (data: RecordData, items: readonly Item[], on: string): RecordData['items'] => [
  ...data.items,
  ...items.map((item, index) => ({
    id: nextId('i', data.items, index),
    what: item.what,
    unit: item.unit,
    owner: item.owner ?? null,
    on,
    dueOn: item.dueOn,
    costFen: item.costFen ?? null,
    payer: item.payer ?? null,
    doneOn: null,
    droppedOn: null,
  })),
]
