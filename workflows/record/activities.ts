import { eventsOf } from '@maplebridge/engine/core'
import { day, EXAMPLE_DUE, longText, notInFuture, notInPast, oneOf, oneOfCase, text } from '../field.ts'
import { conveners, type Role } from '../roles.ts'
import { nextId, openItems, partyName, type RecordData } from './data.ts'
import { itemsField, itemsIssue, withItems } from './responsibilities.ts'
import { channels, meetingForms } from './words.ts'

const event = eventsOf<RecordData, Role>()

/** Who logs a visit or a contact in his own cases. */
const loggers = ['gridWorker', 'agent', 'mediator', 'partySecretary', 'unitHandler', 'streetCenter'] as const

const heldOn = () => day('日期（不填为今天）', 'Day (today when empty)').optional()

/** Activities happen any number of times and leave the state. */
export const activityEvents = {
  'visit.made': event({
    label: { zh: '入户走访', en: 'Home visit' },
    activity: { zh: '走访', en: 'Visit' },
    by: loggers,
    form: {
      on: heldOn(),
      place: text('地点', 'Place'),
      present: text('在场人员', 'Present'),
      notes: longText('走访情况', 'Notes'),
      finding: longText('查明的情况', 'Finding').optional(),
    },
    examples: [{ place: '501室', present: '张某甲', notes: '查看渗水部位' }],
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (data) => ({ visits: data.visits + 1 }),
  }),

  'contact.made': event({
    label: { zh: '联系责任部门', en: 'Contact with a unit' },
    activity: { zh: '联系', en: 'Contact' },
    by: loggers,
    form: {
      on: heldOn(),
      unit: text('部门或单位', 'Unit', 100),
      contact: text('联系人', 'Person spoken to', 60),
      channel: oneOf(channels, 'channels', '方式', 'Channel'),
      notes: longText('联系情况', 'Notes'),
      promise: longText('对方承诺', 'Promise').optional(),
      promisedFor: day('承诺期限', 'Promised for').optional(),
    },
    examples: [
      {
        unit: '区住建局',
        contact: '钱某',
        channel: 'phone',
        notes: '询问保修期',
        promise: '派员查看',
        promisedFor: EXAMPLE_DUE,
      },
    ],
    check: (_data, form, stamp) =>
      notInFuture(form.on, stamp) ??
      ((form.promise === undefined) !== (form.promisedFor === undefined)
        ? {
            path: ['promisedFor'],
            label: { zh: '承诺须写明内容和期限', en: 'A promise needs both its content and its day' },
          }
        : notInPast(form.promisedFor, stamp, ['promisedFor'])),
    record: (data, form, stamp) => ({
      contacts: data.contacts + 1,
      promises:
        form.promise === undefined || form.promisedFor === undefined
          ? data.promises
          : [
              ...data.promises,
              {
                id: nextId('c', data.promises),
                unit: form.unit,
                what: form.promise,
                on: stamp.on,
                dueOn: form.promisedFor,
                keptOn: null,
              },
            ],
    }),
  }),

  'promise.kept': event({
    label: { zh: '承诺已兑现', en: 'A promise was kept' },
    by: loggers,
    form: {
      promise: oneOfCase('openPromises', '承诺', 'Promise'),
      note: longText('情况', 'Note').optional(),
    },
    examples: (data) => data.promises.filter((each) => !each.keptOn).map(({ id }) => ({ promise: id })),
    record: (data, form, stamp) => ({
      promises: data.promises.map((each) =>
        each.id === form.promise ? { ...each, keptOn: stamp.on } : each,
      ),
    }),
  }),

  'meeting.held': event({
    label: { zh: '召开协调会', en: 'Hold a meeting' },
    hint: {
      zh: '形成会议纪要，责任事项写明谁、何时、谁出钱',
      en: 'Minutes are made; each item says who, by when, who pays',
    },
    activity: { zh: '会议', en: 'Meeting' },
    by: conveners,
    form: {
      on: heldOn(),
      form: oneOf(meetingForms, 'meetingForms', '形式', 'Form').default('coordination'),
      place: text('地点', 'Place'),
      attendees: text('参加人员', 'Attendees', 1000),
      notes: longText('会议情况', 'Minutes'),
      result: longText('会议结果', 'Result'),
      items: itemsField(),
    },
    examples: [
      {
        place: '社区议事室',
        attendees: '各方当事人、物业、区住建局',
        notes: '各方陈述意见',
        result: '明确分工',
        items: [{ what: '临时堵漏', unit: '物业', dueOn: EXAMPLE_DUE, payer: '物业' }],
      },
    ],
    check: (_data, form, stamp) => notInFuture(form.on, stamp) ?? itemsIssue(form.items, stamp),
    record: (data, form, stamp) => ({
      meetings: data.meetings + 1,
      items: withItems(data, form.items, stamp.on),
    }),
  }),

  'item.done': event({
    label: { zh: '责任事项完成', en: 'A responsibility item is done' },
    by: conveners,
    form: {
      item: oneOfCase('openItems', '责任事项', 'Item'),
      evidence: longText('完成凭证', 'Evidence'),
      confirmedBy: text('确认人', 'Confirmed by', 60).optional(),
    },
    examples: (data) => openItems(data).map(({ id }) => ({ item: id, evidence: '现场照片' })),
    record: (data, form, stamp) => ({
      items: data.items.map((item) => (item.id === form.item ? { ...item, doneOn: stamp.on } : item)),
    }),
  }),

  'item.dropped': event({
    label: { zh: '责任事项取消', en: 'Drop a responsibility item' },
    hint: { zh: '因协调结果变化不再需要的事项', en: 'No longer needed because something else was decided' },
    by: conveners,
    form: {
      item: oneOfCase('openItems', '责任事项', 'Item'),
      reason: longText('理由', 'Reason'),
    },
    examples: (data) => openItems(data).map(({ id }) => ({ item: id, reason: '改由协议约定' })),
    record: (data, form, stamp) => ({
      items: data.items.map((item) => (item.id === form.item ? { ...item, droppedOn: stamp.on } : item)),
    }),
  }),

  'delivery.made': event({
    label: { zh: '送达文书', en: 'Deliver a paper' },
    activity: { zh: '送达', en: 'Delivery' },
    by: ['gridWorker', 'agent', 'mediator', 'committeeChair', 'streetCenter'],
    form: {
      on: heldOn(),
      paper: oneOfCase('papers', '文书', 'Paper'),
      recipient: oneOfCase('parties', '受送达人', 'Recipient'),
      channel: oneOf(channels, 'channels', '方式', 'Channel'),
      proof: text('送达凭证', 'Proof').optional(),
    },
    examples: (data) =>
      data.parties.map(({ id }) => ({
        paper: 'meeting-minutes',
        recipient: id,
        channel: 'inPerson' as const,
      })),
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (data) => ({ deliveries: data.deliveries + 1 }),
    marks: (data, form, stamp) => [
      {
        document: form.paper,
        does: 'served',
        name: partyName(data, form.recipient),
        way: channels[form.channel],
        on: form.on ?? stamp.on,
      },
    ],
  }),
}
