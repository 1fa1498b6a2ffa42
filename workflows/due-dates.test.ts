import { addDays, daysBetween, isRefusal } from '@maplebridge/engine/core'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { bureau, handler, head, land, letter, newPetition, untilAccepted } from './petition/telling.ts'

const accepted = untilAccepted()
/** 信访工作条例 34 */
const EXTENSION_DAYS_AT_MOST = 30
/** 60 days after the acceptance on 26 January 2026. */
const HANDLING_DUE = '2026-03-27'

describe('an extension', () => {
  const asked = fc.record({
    on: fc.integer({ min: 0, max: 90 }),
    days: fc.integer({ min: -5, max: 70 }),
    approved: fc.boolean(),
  })

  it('never moves the period of handling by more than 30 days, however often and late it is asked for', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 5 }), (requests) => {
        const story = accepted.fork()
        for (const { on, days, approved } of requests.toSorted((a, b) => a.on - b.on)) {
          const day = addDays('2026-01-27', on)
          story.attempt(`${day} 10:00`, handler, 'extension.requested', { days, reason: '需复核测绘' })
          story.attempt(`${day} 11:00`, head, 'extension.decided', { approved })
        }
        const { due, baseDue, extensions } = story.now.clocks['handling'] ?? {}
        expect(baseDue).toBe(HANDLING_DUE)
        expect(daysBetween(HANDLING_DUE, due as string)).toBeLessThanOrEqual(EXTENSION_DAYS_AT_MOST)
        expect(daysBetween(HANDLING_DUE, due as string)).toBeGreaterThanOrEqual(0)
        expect(extensions?.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('of 30 days is granted once: the property above is not empty', () => {
    const story = accepted.fork()
    story.tell('2026-03-25', handler, 'extension.requested', { days: 30, reason: '需复核测绘' })
    story.tell('2026-03-25', head, 'extension.decided', { approved: true })
    expect(story.now.clocks['handling']?.due).toBe(addDays(HANDLING_DUE, 30))
    expect(
      isRefusal(story.attempt('2026-03-26', handler, 'extension.requested', { days: 1, reason: '再延' })),
    ).toBe(true)
  })
})

describe('due dates', () => {
  const home = process.env.TZ
  afterAll(() => {
    process.env.TZ = home
  })

  /** Everything counted for a petition that was registered, forwarded and signed for at one time of one day. */
  function dues(day: string, time: string) {
    const story = newPetition()
    const when = `${day} ${time}`
    story.tell(when, bureau, 'petition.registered', letter)
    story.tell(when, bureau, 'petition.classified', { purpose: 'request', handlingPath: 'petitionProcedure' })
    story.tell(when, bureau, 'petition.forwarded', { unit: land })
    story.tell(when, handler, 'petition.signedFor')
    story.tell(when, handler, 'petition.notified', { channel: 'signed', told: '按信访程序办理' })
    story.tell(when, handler, 'petition.accepted')
    return Object.fromEntries(
      Object.entries(story.now.clocks).map(([id, { from, due }]) => [id, { from, due }]),
    )
  }
  const two = (value: number) => String(value).padStart(2, '0')
  const timeOf = (second: number) =>
    [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(':')

  it('do not depend on the hour of the request nor on the time zone of the server', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2023-01-01', days)),
        fc.oneof(fc.constantFrom(0, 86_399), fc.integer({ min: 0, max: 86_399 })),
        fc.constantFrom(
          'Pacific/Pago_Pago',
          'America/New_York',
          'Europe/London',
          'Asia/Shanghai',
          'Pacific/Kiritimati',
        ),
        (day, second, zone) => {
          process.env.TZ = 'UTC'
          const noon = dues(day, '12:00')
          process.env.TZ = zone
          expect(dues(day, timeOf(second))).toEqual(noon)
        },
      ),
    )
  })

  it('are computed under the time zone that is set: the property above is not empty', () => {
    const offsets = ['Pacific/Pago_Pago', 'Pacific/Kiritimati'].map((zone) => {
      process.env.TZ = zone
      return new Date(2026, 0, 1).getTimezoneOffset()
    })
    expect(offsets).toEqual([660, -840])
    expect(Object.keys(dues('2026-01-05', '00:00'))).toEqual(
      expect.arrayContaining(['sorting', 'notice', 'handling']),
    )
  })
})
