import { expect, test } from '@jest/globals'
import { memberRecordOf } from '#domain/circle/member-record.ts'
import { roundDates } from '#domain/circle/round-dates.ts'
import type { Happening } from '#domain/circle/rotation/events.ts'

const dates = roundDates({ startOn: '2026-12-17', cadence: 'monthly', memberCount: 3 })
const lived = (...happened: [string, Happening][]) => (
  [['2026-12-01', { kind: 'begun', order: ['ana', 'beto', 'caro'] }] as [string, Happening], ...happened].map(([effectiveOn, event], index) => ({ id: String(index), effectiveOn, ...event }))
)
const paid = (on: string, round: number, memberId = 'ana'): [string, Happening] => [on, { kind: 'contribution', memberId, round }]

test('a member’s record counts the rounds whose day has passed, and those that she paid herself by their day', () => {
  const events = lived(paid('2026-12-17', 1), paid('2027-01-20', 2), paid('2027-02-01', 3))
  expect(memberRecordOf(events, dates, 'ana', '2027-02-10')).toEqual({ due: 2, onTime: 1, covered: 0, owes: 0, received: false })
  expect(memberRecordOf(events, dates, 'ana', '2027-03-01')).toEqual({ due: 3, onTime: 2, covered: 0, owes: 0, received: false })
})

test('what the guarantor put in for her is not hers, and she owes it', () => {
  const events = lived(['2026-12-17', { kind: 'advance', memberId: 'beto', round: 1 }])
  expect(memberRecordOf(events, dates, 'beto', '2026-12-18')).toEqual({ due: 1, onTime: 0, covered: 1, owes: 1, received: false })
})

test('what was noted by mistake and undone never was', () => {
  const events = [...lived(paid('2026-12-17', 1)), { id: 'undone', effectiveOn: '2026-12-18', kind: 'reversal' as const, reverses: '1' }]
  expect(memberRecordOf(events, dates, 'ana', '2026-12-18')).toMatchObject({ onTime: 0, owes: 1 })
})

test('before the rounds begin there is no record', () => {
  expect(memberRecordOf([], dates, 'ana', '2026-12-18')).toBeNull()
})
