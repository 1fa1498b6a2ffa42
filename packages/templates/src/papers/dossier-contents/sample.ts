import { number } from '../sample-people.ts'
import type { DossierContentsFacts } from './facts.ts'

export const dossierContentsSample: DossierContentsFacts = {
  number,
  entries: [
    { title: '人民调解受理登记表', pages: '1' },
    { title: '授权委托书', pages: '2' },
    { title: '权利义务告知书', pages: '3—4' },
    { title: '证据材料清单', pages: '5—9', remark: '附照片六张' },
    { title: '人民调解记录', pages: '10—12' },
    { title: '协调会纪要', pages: '13—15' },
    { title: '人民调解协议书', pages: '16—18' },
    { title: '人民调解回访记录', pages: '19' },
    { title: '卷宗情况说明', pages: '20' },
  ],
}
