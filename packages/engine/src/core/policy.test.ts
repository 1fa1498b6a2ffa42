import { describe, expect, it } from 'vitest'
import { maySee, type ReachTable, type Subject, whoFor } from './policy.ts'

const reach: ReachTable = {
  agent: { sees: 'org', acts: 'assigned' },
  chair: { sees: 'org', acts: 'org' },
  supervisor: { sees: 'subtree', acts: 'nothing' },
  lane: { sees: 'subtree', acts: 'subtree', restricted: true },
  admin: { sees: 'nothing', acts: 'nothing' },
}
const subject = (over: Partial<Subject> = {}): Subject => ({
  org: '99/01/street/village',
  hands: ['hu'],
  orgs: ['99/01/housing'],
  parties: ['zhang'],
  recused: [],
  classification: 'normal',
  ...over,
})
const person = (id: string, role: string, path: string) => ({
  person: id,
  name: id,
  memberships: [{ role, path }],
})

describe('who may see and act', () => {
  it('lets the assigned agent act and his colleague only see', () => {
    expect(whoFor(person('hu', 'agent', '99/01/street/village'), subject(), reach)).toMatchObject({
      roles: ['agent'],
      seen: [],
    })
    expect(whoFor(person('sun', 'agent', '99/01/street/village'), subject(), reach)).toMatchObject({
      roles: [],
      seen: ['agent'],
    })
  })

  it('shows nothing to another village, not even one whose code begins alike', () => {
    expect(maySee(person('x', 'chair', '99/01/street/villa'), subject(), reach)).toBe(false)
    expect(maySee(person('x', 'supervisor', '99/01/str'), subject(), reach)).toBe(false)
    expect(maySee(person('x', 'supervisor', '99/01/street'), subject(), reach)).toBe(true)
  })

  it('opens the case to a unit that was asked to take part', () => {
    expect(maySee(person('qian', 'chair', '99/01/housing'), subject(), reach)).toBe(true)
  })

  it('closes the case to a recused person on every ground', () => {
    expect(maySee(person('hu', 'chair', '99/01/street/village'), subject({ recused: ['hu'] }), reach)).toBe(
      false,
    )
    expect(maySee(person('zhang', 'agent', 'elsewhere'), subject({ recused: ['zhang'] }), reach)).toBe(false)
  })

  it('keeps the restricted lane to those who work in it and to the parties', () => {
    const restricted = subject({ classification: 'restricted' })
    expect(maySee(person('s', 'supervisor', '99'), restricted, reach)).toBe(false)
    expect(maySee(person('l', 'lane', '99'), restricted, reach)).toBe(true)
    expect(maySee(person('zhang', 'admin', '99'), restricted, reach)).toBe(true)
  })

  it('shows no case to an administrator', () => {
    expect(maySee(person('a', 'admin', '99'), subject(), reach)).toBe(false)
  })
})
