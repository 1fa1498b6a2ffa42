import { committee, number } from '../sample-people.ts'
import type { DossierCoverFacts } from './facts.ts'

export const dossierCoverSample: DossierCoverFacts = {
  kind: 'mediation',
  committee,
  name: '张某甲、李某乙、云溪市测试物业服务有限公司房屋渗漏纠纷',
  number,
  mediators: ['胡某丙'],
  startedOn: '2026-03-05',
  endedOn: '2026-04-21',
  filedBy: '孙某丁',
  filedOn: '2026-04-24',
  retention: 'long',
  remark: '本卷共一册。',
}
