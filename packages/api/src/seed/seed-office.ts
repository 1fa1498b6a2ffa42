import { type Engine, insertOrgs, insertPeople, listOrgs } from '@maplebridge/engine'
import { hashPassword, type PasswordCost } from '../identify.ts'
import { DEMO_PASSWORD, orgs, peopleWith } from './people.ts'

/** The fictional organisations and accounts. Says whether there were none before: then the cases may follow. */
export async function seedOffice(engine: Engine, cost?: PasswordCost): Promise<{ isNew: boolean }> {
  const isNew = (await listOrgs(engine)).length === 0
  await insertOrgs(engine, orgs)
  await insertPeople(engine, peopleWith(await hashPassword(DEMO_PASSWORD, cost)))
  return { isNew }
}
