import { COMMUNITY, SECOND_COMMUNITY } from '../people.ts'

/** Who works where: the cast of the generated cases. */
export interface Office {
  org: string
  place: string
  grid: string
  agent: { id: string; name: string }
  mediators: { id: string; name: string }[]
  chair: string
  /** approves the closing of what others proposed */
  approver: string
  archivist: string | undefined
}

export const offices: [Office, Office] = [
  {
    org: COMMUNITY,
    place: '槐荫社区',
    grid: 'sunmouding',
    agent: { id: 'humoubing', name: '胡某丙' },
    mediators: [
      { id: 'chenmouxin', name: '陈某辛' },
      { id: 'hemouren', name: '何某壬' },
    ],
    chair: 'zhengmouchen',
    approver: 'wumoumao',
    archivist: 'youmouhai',
  },
  {
    org: SECOND_COMMUNITY,
    place: '梧桐社区',
    grid: 'xumoujin',
    agent: { id: 'xumoujin', name: '许某金' },
    mediators: [{ id: 'lvmoumu', name: '吕某木' }],
    chair: 'shimoushui',
    approver: 'shimoushui',
    archivist: undefined,
  },
]
