import { number } from '../sample-people.ts'
import type { EvidenceListFacts } from './facts.ts'

export const evidenceListSample: EvidenceListFacts = {
  number,
  provider: '张某甲',
  items: [
    {
      name: '卧室顶棚渗水照片',
      proves: '渗水部位和范围',
      form: 'original',
      pages: 4,
      providedOn: '2026-03-03',
    },
    { name: '不动产权证书', proves: '房屋所有权人', form: 'copy', pages: 2, providedOn: '2026-03-03' },
    { name: '墙面修复报价单', form: 'copy', pages: 1, providedOn: '2026-03-11' },
  ],
  checkedBy: '胡某丙',
  checkedOn: '2026-03-11',
}
