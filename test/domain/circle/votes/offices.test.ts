import { describe, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { nextInRotation } from '#domain/circle/offices/next-in-rotation.ts'
import { officeHolders, type OfficeEvent } from '#domain/circle/offices/office-holders.ts'
import { defaultOfficeRules, offices, type Office } from '#domain/circle/offices/office-rules.ts'
import { termEnd } from '#domain/circle/offices/term-end.ts'
import { roundDates } from '#domain/circle/round-dates.ts'
import { holdsFor } from '#test/domain/support/seed.ts'
import { fc } from '#test/support/generated-cases.ts'

const rules = defaultOfficeRules
const took = (office: Office, memberId: string, on: string, throughOn: string): OfficeEvent => ({ kind: 'took', office, memberId, on, throughOn })
const left = (office: Office, memberId: string, on: string): OfficeEvent => ({ kind: 'left', office, memberId, on })
const who = (events: readonly OfficeEvent[], on: string) => officeHolders(events, rules, on).map(({ office, memberId }) => `${office} ${memberId}`)

describe('a term', () => {
  const rounds = roundDates({ startOn: '2026-12-17', cadence: 'monthly', memberCount: 4 })

  test('of days counts its first day', () => {
    expect(termEnd('2026-12-01', { length: 365, unit: 'days' }, rounds)).toBe('2027-11-30')
  })

  test('of rounds goes through the day of its last, or of the circle’s', () => {
    expect(termEnd('2026-12-18', { length: 2, unit: 'rounds' }, rounds)).toBe('2027-02-17')
    expect(termEnd('2027-02-01', { length: 9, unit: 'rounds' }, rounds)).toBe('2027-03-17')
    expect(termEnd('2028-01-01', { length: 2, unit: 'rounds' }, rounds)).toBe('2028-01-01')
  })
})

describe('who holds what on a date', () => {
  test('from the day she takes it through its last, or until another takes it or she leaves', () => {
    const events = [took('chair', 'lupe', '2026-01-01', '2026-12-31'), took('chair', 'norma', '2026-06-01', '2027-05-31'), left('chair', 'norma', '2026-09-01')]
    expect(['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map((on) => who(events, on))).toEqual([
      [], ['chair lupe'], ['chair lupe'], ['chair norma'], ['chair norma'], [],
    ])
    expect(who(events.slice(0, 1), '2027-01-01')).toEqual([])
  })

  test('three hold keys; a fourth takes the place of her who has held one longest', () => {
    const keys = ['a', 'b', 'c', 'd'].map((id, index) => took('key-holder', id, `2026-0${index + 1}-01`, '2027-12-31'))
    expect(who(keys, '2026-05-01')).toEqual(['key-holder b', 'key-holder c', 'key-holder d'])
  })

  test('is no more than its seats, nobody twice, and every holder took it and is within her term', () => {
    const day = fc.nat(900).map((days) => addDays('2026-01-01', days))
    const event = fc.record({ kind: fc.constantFrom('took' as const, 'left' as const), office: fc.constantFrom(...offices), memberId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), on: day, days: fc.integer({ min: 1, max: 400 }) })
      .map(({ kind, days, ...rest }): OfficeEvent => (kind === 'took' ? { kind, ...rest, throughOn: addDays(rest.on, days - 1) } : { kind, ...rest }))
    holdsFor(fc.tuple(fc.array(event, { maxLength: 30 }), day), ([events, on]) => {
      const holdings = officeHolders(events, rules, on)
      for (const { office, seats } of rules) {
        const hers = holdings.filter((each) => each.office === office)
        expect(hers.length).toBeLessThanOrEqual(seats)
        expect(new Set(hers.map(({ memberId }) => memberId)).size).toBe(hers.length)
      }
      for (const { office, memberId, fromOn, throughOn } of holdings) {
        expect(fromOn <= on && on <= throughOn).toBe(true)
        expect(events).toContainEqual({ kind: 'took', office, memberId, on: fromOn, throughOn })
      }
      expect(officeHolders(events.filter((each) => each.on <= on), rules, on)).toEqual(holdings)
    })
  })
})

describe('whose turn it is next', () => {
  const order = ['lupe', 'norma', 'carmen', 'irma']

  test('the first after who had it last, and who holds no other office comes first', () => {
    const events = [took('chair', 'norma', '2026-01-01', '2026-12-31'), took('secretary', 'carmen', '2026-01-01', '2026-12-31')]
    expect(nextInRotation('chair', { events, rules, order, on: '2026-06-01' })).toBe('irma')
    expect(nextInRotation('chair', { events, rules, order, on: '2027-01-01' })).toBe('carmen')
    expect(nextInRotation('treasurer', { events: [], rules, order, on: '2026-06-01' })).toBe('lupe')
    expect(nextInRotation('chair', { events, rules: rules.map((each) => ({ ...each, rotation: 'none' as const })), order, on: '2026-06-01' })).toBeNull()
  })

  test('an office that goes round year after year comes to everybody once before it comes to anybody twice', () => {
    holdsFor(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...offices)), ([size, office]) => {
      const members = Array.from({ length: size }, (_, index) => `member ${index}`)
      const events: OfficeEvent[] = []
      let on = '2026-01-01'
      for (let year = 0; year < size; year++) {
        const next = nextInRotation(office, { events, rules, order: members, on })
        events.push(took(office, next ?? '', on, addDays(on, 364)))
        on = addDays(on, 365)
      }
      expect(new Set(events.map(({ memberId }) => memberId))).toEqual(new Set(members))
    }, 200)
  })
})
