import { type Engine, getPerson, listOrgs, listPeople, type OrgRow } from '@maplebridge/engine'

/** Names of people and organisations as readers see them. Kept for a minute: names change rarely. */
export interface Directory {
  people(ids: readonly string[]): Promise<{ id: string; name: string }[]>
  org(path: string): Promise<{ path: string; name: string }>
  orgs(): Promise<OrgRow[]>
}

const KEEP_MS = 60_000

export function createDirectory(engine: Engine): Directory {
  const names = new Map<string, string>()
  let readAt = Number.NEGATIVE_INFINITY
  let orgRows: Map<string, OrgRow> = new Map()

  const refresh = async () => {
    const now = engine.clock.now()
    if (now >= readAt && now - readAt < KEEP_MS) return
    const [people, orgs] = await Promise.all([listPeople(engine, {}), listOrgs(engine)])
    for (const { id, name } of people) names.set(id, name)
    orgRows = new Map(orgs.map((org) => [org.path, org]))
    readAt = now
  }
  // somebody who holds no role any more still has a name in old cases
  const nameOf = async (id: string): Promise<string> => {
    const known = names.get(id)
    if (known !== undefined) return known
    const name = await getPerson(engine, id).then(
      (person) => person.name,
      () => '—',
    )
    names.set(id, name)
    return name
  }

  return {
    async people(ids) {
      await refresh()
      return Promise.all(ids.map(async (id) => ({ id, name: await nameOf(id) })))
    },
    async org(path) {
      await refresh()
      return { path, name: orgRows.get(path)?.name ?? path }
    },
    async orgs() {
      await refresh()
      return [...orgRows.values()]
    },
  }
}
