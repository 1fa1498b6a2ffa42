import type { MembershipRow, NewPerson, OrgRow } from '@maplebridge/engine'

/** The fictional office: 云溪市青石区. No person, place or company exists. */

/** Everybody's password in the demo. Only the fictional seed uses it. */
export const DEMO_PASSWORD = 'fengqiao2026'

export const DISTRICT = '99/9999/999901'
const STREET = `${DISTRICT}/999901001`
export const COMMUNITY = `${STREET}/999901001001`
const SECOND_STREET = `${DISTRICT}/999901002`
export const SECOND_COMMUNITY = `${SECOND_STREET}/999901002001`
export const HOUSING_BUREAU = `${DISTRICT}/zhujian`
export const LAND_BUREAU = `${DISTRICT}/ziran`
export const COURT = `${DISTRICT}/fayuan`

const org = (path: string, kind: string, name: string, shortName: string, phone?: string): OrgRow => ({
  path,
  kind,
  name,
  shortName,
  phone: phone ?? null,
  code: (path.match(/\d+(?=\D*$)/)?.[0] ?? '').padEnd(12, '0').slice(0, 12),
})

/**
 * A case belongs to the community (or street) in which it is opened; committees and offices hang below
 * their organisation and are shown by name, while roles are held in the organisation itself.
 */
export const orgs: OrgRow[] = [
  org('99', 'province', '云溪省', '云溪省'),
  org('99/9999', 'city', '云溪市', '云溪', '0000-5550100'),
  org(DISTRICT, 'county', '云溪市青石区', '青石', '0000-5550200'),
  org(STREET, 'street', '云溪市青石区柳湾街道', '柳湾'),
  org(COMMUNITY, 'community', '云溪市青石区柳湾街道槐荫社区', '槐荫', '0000-5550301'),
  org(`${COMMUNITY}/g01`, 'grid', '槐荫社区第一网格（1—4号楼）', '槐荫一'),
  org(`${COMMUNITY}/g02`, 'grid', '槐荫社区第二网格（5—9号楼）', '槐荫二'),
  org(`${COMMUNITY}/tiaojie`, 'committee', '云溪市青石区柳湾街道槐荫社区人民调解委员会', '槐荫'),
  org(`${STREET}/tiaojie`, 'committee', '云溪市青石区柳湾街道人民调解委员会', '柳湾'),
  org(`${STREET}/zongzhi`, 'center', '柳湾街道综治中心', '柳湾综治'),
  org(`${STREET}/sifa`, 'justice', '柳湾司法所', '柳湾司法'),
  org(SECOND_STREET, 'street', '云溪市青石区松岗街道', '松岗'),
  org(SECOND_COMMUNITY, 'community', '云溪市青石区松岗街道梧桐社区', '梧桐', '0000-5550401'),
  org(`${SECOND_COMMUNITY}/tiaojie`, 'committee', '云溪市青石区松岗街道梧桐社区人民调解委员会', '梧桐'),
  org(HOUSING_BUREAU, 'unit', '青石区住房和城乡建设局', '青石住建', '0000-5550221'),
  org(`${DISTRICT}/xinfang`, 'bureau', '青石区信访局', '青石信访', '0000-5550201'),
  org(LAND_BUREAU, 'unit', '青石区自然资源局', '青石资源', '0000-5550222'),
  org(`${DISTRICT}/jiwei`, 'unit', '青石区纪检监察机关', '青石纪检'),
  org(COURT, 'court', '青石区人民法院', '青石法院'),
  org(`${DISTRICT}/wuye`, 'company', '云溪市测试物业服务有限公司', '测试物业'),
  org(`${DISTRICT}/lvsuo`, 'firm', '云溪市测试律师事务所', '测试律所'),
  org(`${DISTRICT}/xinli`, 'firm', '云溪市测试心理服务中心', '测试心理'),
]

interface Account {
  /** pinyin; also the person's id, so that forms may be filled with it by hand */
  login: string
  name: string
  roles: readonly (readonly [role: string, path: string])[]
}

const account = (login: string, name: string, ...roles: (readonly [string, string])[]): Account => ({
  login,
  name,
  roles,
})

export const accounts: Account[] = [
  account('sunmouding', '孙某丁', ['gridWorker', COMMUNITY]),
  account('humoubing', '胡某丙', ['agent', COMMUNITY], ['mediator', COMMUNITY]),
  account('chenmouxin', '陈某辛', ['mediator', COMMUNITY]),
  account('hemouren', '何某壬', ['mediator', COMMUNITY]),
  account('zhengmouchen', '郑某辰', ['committeeChair', COMMUNITY]),
  account('wumoumao', '吴某卯', ['partySecretary', COMMUNITY]),
  account('gaomougui', '高某癸', ['lawyer', `${DISTRICT}/lvsuo`]),
  account('luomouzi', '罗某子', ['counsellor', `${DISTRICT}/xinli`]),
  account('fengmousi', '冯某巳', ['moralLecturer', COMMUNITY]),
  account('qianmouchou', '钱某丑', ['unitHandler', HOUSING_BUREAU]),
  account('shenmouwu', '沈某午', ['unitHead', HOUSING_BUREAU]),
  account('hanmouwei', '韩某未', ['streetCenter', STREET]),
  account('yangmoushen', '杨某申', ['justiceOffice', STREET]),
  account('weimoujia', '魏某甲', ['petitionBureau', DISTRICT]),
  account('taomouyi', '陶某乙', ['petitionBureau', DISTRICT]),
  account('jiangmoubing', '姜某丙', ['unitHandler', LAND_BUREAU]),
  account('xiemouding', '谢某丁', ['unitHead', LAND_BUREAU]),
  account('zoumouwu', '邹某戊', ['reviewer', DISTRICT]),
  account('yumouji', '喻某己', ['reviewer', '99/9999']),
  account('baimougeng', '柏某庚', ['disciplineOrgan', `${DISTRICT}/jiwei`]),
  account('zhumouyou', '朱某酉', ['courtLiaison', COURT]),
  account('qinmouxu', '秦某戌', ['supervisor', DISTRICT]),
  account('youmouhai', '尤某亥', ['archivist', COMMUNITY]),

  account('zhangmoujia', '张某甲', ['party', COMMUNITY]),
  account('limouyi', '李某乙', ['party', COMMUNITY]),
  account('zhoumouyin', '周某寅', ['party', `${DISTRICT}/wuye`]),
  account('wangmouwu', '王某戊', ['party', COMMUNITY]),
  account('wangmouji', '王某己', ['party', COMMUNITY]),
  account('liumougeng', '刘某庚', ['party', COMMUNITY]),

  account('zhaomouchou', '赵某丑', ['party', COMMUNITY]),

  account('xumoujin', '许某金', ['agent', SECOND_COMMUNITY]),
  account('lvmoumu', '吕某木', ['mediator', SECOND_COMMUNITY]),
  account('shimoushui', '施某水', ['committeeChair', SECOND_COMMUNITY]),
  account('zhangmouhuo', '章某火', ['supervisor', SECOND_STREET]),

  account('kongmoutu', '孔某土', ['sysAdmin', DISTRICT]),
  account('caomouyue', '曹某月', ['securityAdmin', DISTRICT]),
  account('yanmouri', '严某日', ['auditor', DISTRICT]),
]

const SINCE = '2020-01-01'

/** Rows for `insertPeople`; one hash serves all, since all share the demo's password. */
export const peopleWith = (passwordHash: string): NewPerson[] =>
  accounts.map(({ login, name, roles }) => ({
    id: login,
    login,
    name,
    passwordHash,
    memberships: roles.map(([role, path]): MembershipRow => ({ role, path, from: SINCE, to: null })),
  }))
