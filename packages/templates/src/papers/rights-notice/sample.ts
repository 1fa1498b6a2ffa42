import { committee, number } from '../sample-people.ts'
import type { RightsNoticeFacts } from './facts.ts'

export const rightsNoticeSample: RightsNoticeFacts = {
  number: number.replace('001', '002'),
  committee,
  matter: '王某戊与王某己赡养费纠纷',
  parties: [
    { kind: 'person', name: '王某戊', gender: '男', age: 52 },
    { kind: 'person', name: '王某己', gender: '男', age: 49 },
    { kind: 'person', name: '刘某庚', gender: '女', age: 81 },
  ],
  mediators: ['何某壬'],
  notifiedOn: '2026-04-16',
}
