import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Principal, procedures } from '../core/index.ts'
import { listAccess } from '../store/access-log.ts'
import { sampleWorkflow } from '../testing/sample-workflow.ts'
import { startTestEngine, type TestEngine } from '../testing/start-test-engine.ts'
import { walk } from '../testing/walk.ts'
import { countCases } from './list-cases.ts'
import { listEntries } from './list-entries.ts'
import { getCase } from './read-case.ts'
import { sendEvent } from './send-event.ts'
import { unseal } from './unseal.ts'
import { createVault } from './vault.ts'

const IDENTITY = '99990119900307123X'
const PHONE = '13800005678'
const office = '99/9999/999901'
const chief: Principal = { person: 'hu', name: '胡某丙', memberships: [{ role: 'chief', path: office }] }
const grid: Principal = { person: 'li', name: '李某乙', memberships: [{ role: 'grid', path: office }] }

/** The last digit of an identity number follows from the others (ISO 7064 MOD 11-2). */
function withCheckDigit(text: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return text.slice(0, 17) + '10X98765432'[sum % 11]
}
const identity = withCheckDigit(IDENTITY)

let test: TestEngine
let caseId: string
beforeAll(async () => {
  test = await startTestEngine(procedures(sampleWorkflow))
  const person = { name: '张某甲', identity, phone: PHONE }
  const accepted = await walk(test, { workflow: 'visit' }, [
    { event: 'opened', form: { title: '走访', people: [person] }, by: chief },
    { event: 'remarked', form: { remark: '此人言辞激烈' }, by: chief },
  ])
  caseId = accepted.caseId
})
afterAll(() => test.close())

describe('a secret', () => {
  it('is stored nowhere in clear', async () => {
    const texts = await test.engine.db.query<{ text: string }>(
      `select c::text as text from cases c union all select e::text from case_events e
       union all select p::text from case_parties p union all select o::text from outbox o`,
      [],
    )

    expect(texts.length).toBeGreaterThan(3)
    for (const { text } of texts)
      for (const secret of [identity, PHONE, '言辞激烈']) expect(text).not.toContain(secret)
  })

  it('is checked before it is sealed, and a wrong one is refused without being repeated', async () => {
    const wrong = `${identity.slice(0, 17)}${identity[17] === '0' ? '1' : '0'}`
    const fault = await sendEvent(test.engine, {
      caseId,
      event: 'personAdded',
      form: { person: { name: '某', identity: wrong } },
      principal: grid,
      key: 'wrong',
    }).catch((each) => each)

    expect(fault.failure).toMatchObject({ code: 'form-invalid', issues: [{ path: ['person', 'identity'] }] })
    expect(JSON.stringify(fault.failure) + fault.message + fault.stack).not.toContain(wrong)
  })

  it('shows as its mask in the history', async () => {
    const { items } = await listEntries(test.engine, grid, caseId, { limit: 10 })

    expect(items[0]?.form).toMatchObject({
      people: [{ name: '张某甲', phone: '138****5678', identity: `999901********${identity.slice(-4)}` }],
    })
    expect(items[1]?.form).toEqual({ remark: '（密封）' })
  })

  it('finds its person when it is typed in whole, however it is written', async () => {
    const count = (q: string) => countCases(test.engine, grid, { q })

    expect(await count(identity)).toBe(1)
    expect(await count(PHONE)).toBe(1)
    expect(await count('13900005678')).toBe(0)
    expect(await count('张某')).toBe(1)
  })

  it('is opened by whoever acts in the case, and the look is recorded with its reason', async () => {
    const clear = await unseal(test.engine, grid, { caseId, path: '/people/0/phone', reason: '上门前联系' })

    expect(clear).toBe(PHONE)
    const { items } = await listAccess(test.engine, { caseId, limit: 1 })
    expect(items[0]).toMatchObject({
      personId: 'li',
      role: 'grid',
      what: 'unseal',
      detail: '/people/0/phone',
      reason: '上门前联系',
    })
  })

  it('that is a note opens only to the roles its form names', async () => {
    const wanted = { caseId, path: '/remark', reason: '复核' }

    expect(await unseal(test.engine, chief, wanted)).toBe('此人言辞激烈')
    expect(await unseal(test.engine, chief, { ...wanted, revision: 2 })).toBe('此人言辞激烈')
    await expect(unseal(test.engine, grid, wanted)).rejects.toMatchObject({
      failure: { code: 'not-unsealable' },
    })
  })

  it('that is none cannot be opened', async () => {
    for (const path of ['/title', '/people', '/people/7/phone', '', '/__proto__'])
      await expect(unseal(test.engine, chief, { caseId, path, reason: 'x' })).rejects.toMatchObject({
        failure: { code: 'not-unsealable' },
      })
  })

  it('of a person added later is found too', async () => {
    const rows = () =>
      test.engine.db.query('select ordinal, name from case_parties where case_id = $1 order by ordinal', [
        caseId,
      ])
    await walk(test, { caseId }, [
      { event: 'personAdded', form: { person: { name: '李某乙', phone: '13700001111' } }, by: grid },
    ])

    expect(await rows()).toEqual([
      { ordinal: 0, name: '张某甲' },
      { ordinal: 1, name: '李某乙' },
    ])
    expect((await getCase(test.engine, grid, caseId)).row.revision).toBe(3)
  })
})

describe('the vault', () => {
  const vault = createVault(new Uint8Array(32).fill(1))

  it('seals the same value differently each time, and blinds it equally', () => {
    const [a, b] = [vault.seal('phone', '010-12345678'), vault.seal('phone', '01012345678')]

    expect(a).not.toBe(b)
    expect(a.split(':')[3]).toBe(b.split(':')[3])
    expect(vault.unseal(a)).toBe('010-12345678')
  })

  it('refuses a text that was changed or sealed under another key', () => {
    const sealed = vault.seal('note', '原文')
    const other = createVault(new Uint8Array(32).fill(2))

    expect(() => other.unseal(sealed)).toThrow()
    expect(() => vault.unseal(`${sealed.slice(0, -2)}AA`)).toThrow()
    expect(() => vault.unseal(sealed.replace(':note:', ':phone:'))).toThrow()
  })
})
