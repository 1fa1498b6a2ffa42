import type { Facts, Scope, Section } from '@maplebridge/engine/core'
import { withEarlier } from '../record/conversion.ts'
import {
  aboutSection,
  careSections,
  endingSection,
  responsibilitySections,
  row,
  section,
  togetherSections,
} from '../record/describe.ts'
import { recordFacts, scopeOf } from '../record/scope.ts'
import { partyParts } from '../record/words.ts'
import type { AgencyData } from './data.ts'
import { unresolvedReasons } from './words.ts'

export const scope = (data: AgencyData): Scope =>
  scopeOf(data, data.proactiveConsent ? [data.proactiveConsent.agent.id] : [])

export const facts = (data: AgencyData): Facts =>
  withEarlier(data, {
    ...recordFacts(data),
    mandatedOn: data.mandatedOn,
    planAgreedOn: data.planAgreedOn,
    finishedOn: data.feedbackOn ?? data.closedUnresolvedOn,
    finalOn: data.archive?.on ?? null,
    resolution: data.resolvedOn ? 'resolved' : data.closedUnresolvedOn ? 'unresolved' : null,
    items: data.items.length,
    itemsDone: data.items.filter(({ doneOn }) => doneOn !== null).length,
  })

/** The sections of a case page. */
export const describe = (data: AgencyData): Section[] => [
  ...aboutSection(data),
  ...section(
    '当事人',
    'Parties',
    data.parties.map(({ name, part }) => row(partyParts[part].zh, partyParts[part].en, name)),
  ),
  ...section('代理进展', 'Progress', [
    row('口头同意', 'Spoken consent', data.proactiveConsent?.on),
    row('委托', 'Mandated', data.mandatedOn),
    ...data.units.map(({ name, why }) => row('责任单位', 'Responsible unit', `${name}：${why}`)),
    row('方案确定', 'Plan agreed', data.planAgreedOn),
    row('反馈', 'Fed back', data.feedbackOn, 'good'),
    row(
      '未化解原因',
      'Unresolved because',
      data.unresolvedBecause && unresolvedReasons[data.unresolvedBecause],
      'bad',
    ),
  ]),
  ...responsibilitySections(data),
  ...togetherSections(data),
  ...careSections(data),
  ...endingSection(data),
]
