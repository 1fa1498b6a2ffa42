import type { ClockSpec } from '@maplebridge/engine/core'
import { days } from '@maplebridge/engine/core'
import { periods } from '../law.ts'
import type { RecordData } from './data.ts'
import { emergencyKinds } from './words.ts'

/** Clocks of the one record: they run whatever the procedure. */
export const recordClocks = {
  item: {
    label: { zh: '责任事项', en: 'Responsibility item' },
    basis: periods.item.basis,
    runs: (data) =>
      (data.endedOn === null ? data.items : data.items.filter(({ doneOn }) => doneOn !== null))
        .filter(({ droppedOn }) => droppedOn === null)
        .map((item) => ({
          key: item.id,
          from: item.on,
          due: item.dueOn,
          until: item.doneOn ?? undefined,
          about: `${item.unit}：${item.what}`,
          owners: item.owner ? [item.owner.id] : undefined,
        })),
    roll: false,
    remind: [3],
    whenPassed: 'late',
    chase: true,
  },
  promise: {
    label: { zh: '部门承诺', en: 'Promise of a unit' },
    basis: periods.promise.basis,
    runs: (data) =>
      data.promises.map((promise) => ({
        key: promise.id,
        from: promise.on,
        due: promise.dueOn,
        until: promise.keptOn ?? undefined,
        about: `${promise.unit}：${promise.what}`,
      })),
    roll: false,
    remind: [0],
    whenPassed: 'informs',
  },
  mandate: {
    label: { zh: '代理委托期限', en: 'Term of a mandate' },
    basis: periods.mandate.basis,
    runs: (data) =>
      data.endedOn !== null || data.resolvedOn !== null
        ? []
        : data.mandates.map(({ principal, agent, on, validUntil }) => ({
            key: `${principal}-${agent.id}`,
            from: on,
            due: validUntil,
            about: agent.name,
            owners: [agent.id],
          })),
    roll: false,
    remind: [7],
    whenPassed: 'informs',
  },
  emergencyReport: {
    label: { zh: '紧急情况报告', en: 'Report of an emergency' },
    basis: periods.emergencyReport.basis,
    runs: (data) =>
      data.emergencies.map((each) => ({
        key: each.id,
        from: each.on,
        until: each.reportedOn ?? undefined,
        about: emergencyKinds[each.kind].zh,
      })),
    length: days(0),
    roll: false,
    remind: [],
    whenPassed: 'late',
  },
  supervision: {
    label: { zh: '督办反馈', en: 'Answer to a supervision' },
    basis: periods.supervision.basis,
    runs: (data) =>
      // an ended case answers nobody
      (data.endedOn === null
        ? data.demands
        : data.demands.filter(({ answeredOn }) => answeredOn !== null)
      ).map((demand) => ({
        key: demand.id,
        from: demand.on,
        due: demand.replyBy,
        until: demand.answeredOn ?? undefined,
        about: demand.what,
      })),
    roll: false,
    remind: [3, 1],
    whenPassed: 'late',
    chase: true,
  },
  publication: {
    label: { zh: '结果公布', en: 'Publication of the result' },
    basis: periods.publication.basis,
    runs: (data) =>
      data.publications.map((each) => ({
        key: each.id,
        from: each.from,
        until: each.takenDownOn ?? undefined,
        about: each.board,
      })),
    length: periods.publication.length,
    roll: false,
    remind: [],
    whenPassed: 'informs',
    passed: (data, { key }) => ({
      publications: data.publications.map((each) => (each.id === key ? { ...each, stood: true } : each)),
    }),
  },
} as const satisfies Record<string, ClockSpec<RecordData>>
