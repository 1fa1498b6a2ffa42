import { national1 } from './national.ts'
import { overlay } from './pack.ts'

/** The fictional district of the seed: the national numbers, its own name. */
export const yunxi1 = overlay(national1, {
  id: 'yunxi@1',
  label: { zh: '云溪市青石区（虚构）', en: 'Qingshi District, Yunxi (fictional)' },
  source: { zh: '虚构，供演示', en: 'Fictional, for demonstration' },
  changes: {
    region: {
      value: { code: '999901', name: '云溪市青石区' },
      basis: { zh: '虚构地区', en: 'A fictional place', certainty: 'local' },
    },
  },
})
