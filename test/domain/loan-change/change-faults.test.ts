import { expect, test } from '@jest/globals'
import type { LoanChange } from '#domain/loan-change/change.ts'
import { chargedOffOn, faultsOfChange } from '#domain/loan-change/change-faults.ts'
import type { LoanEvent } from '#domain/loan/loan-events.ts'
import { chargeOff, fee, pause, payment, reversal } from '../support/example-terms.ts'
import { scheduled } from '../support/lives.ts'

const fundedOn = '2025-01-15'
const today = '2025-03-01'
const faults = (change: LoanChange, ...events: LoanEvent[]) => (
  faultsOfChange(change, { history: scheduled(today, ...events), fundedOn, longestPauseDays: 60 }).map(({ path, code, params }) => [path, code, ...Object.values(params ?? {})].join(' '))
)
const on = { effectiveOn: today }
const rate = (annualRatePercent: string, from: string): LoanChange => ({ ...on, kind: 'rate-change', annualRatePercent, from })
const move = (from: string, to: string): LoanChange => ({ ...on, kind: 'due-date-change', from, to, moves: 'all' })
const plan = (lower: { lowerInstallments?: number; lowerCents?: number }): LoanChange => ({ ...on, kind: 'plan-change', installments: 12, ...lower })
const waiver = (of: 'interest' | 'fees', amountCents: number, effectiveOn = today): LoanChange => ({ kind: 'waiver', of, amountCents, effectiveOn })

test('nothing counts from a day to come, or from before the money went out', () => {
  expect(faults({ kind: 'fee', amountCents: 100, effectiveOn: '2025-03-02' })).toEqual([`effectiveOn in-the-future ${today}`])
  expect(faults({ kind: 'fee', amountCents: 100, effectiveOn: '2025-01-14' })).toEqual([`effectiveOn before-funding ${fundedOn}`])
  for (const effectiveOn of [fundedOn, today]) expect(faults({ kind: 'fee', amountCents: 100, effectiveOn })).toEqual([])
})

test('a pause may begin in the future, ends after it begins, and is at most as long as the programme allows, both days counted', () => {
  expect(faults({ ...on, kind: 'pause', from: '2025-04-01', to: '2025-05-30' })).toEqual([])
  expect(faults({ ...on, kind: 'pause', from: '2025-04-01', to: '2025-05-31' })).toEqual(['to pause-too-long 60'])
  expect(faults({ ...on, kind: 'pause', from: '2025-04-01', to: '2025-03-31' })).toEqual(['to dates-reversed'])
  expect(faults({ ...on, kind: 'pause', from: '2025-04-01', to: '2025-04-01' })).toEqual([])
  expect(faults({ ...on, kind: 'pause', from: '2025-01-14', to: '2025-01-20' })).toEqual([`from before-funding ${fundedOn}`])
})

test('a pause right beside another, or over it, counts with it; one that was taken back does not', () => {
  const wanted: LoanChange = { ...on, kind: 'pause', from: '2025-04-16', to: '2025-05-20' }
  const before = pause('a', '2025-03-20', '2025-04-15', today)
  expect(faults(wanted, before)).toEqual(['to pause-too-long 60'])
  expect(faults(wanted, before, reversal('u', 'a', today))).toEqual([])
  expect(faults(wanted, pause('a', '2025-03-20', '2025-04-14', today))).toEqual([])
})

test('another due date is a later one, not too far off, and something has to fall due before it', () => {
  expect(faults(move('2025-03-15', '2025-03-28'))).toEqual([])
  expect(faults(move('2025-03-15', '2025-03-14'))).toEqual(['to dates-reversed'])
  expect(faults(move('2025-03-15', '2025-05-15'))).toEqual(['to moved-too-far 60'])
  expect(faults(move('2025-03-16', '2025-03-28'))).toEqual(['to nothing-due-then'])
  expect(faults(move('2025-01-14', '2025-03-28'))).toEqual([`from before-funding ${fundedOn}`])
})

test('of a new plan some installments can be lower, with what each comes to, but never all', () => {
  expect(faults(plan({}))).toEqual([])
  expect(faults(plan({ lowerInstallments: 11, lowerCents: 5_000 }))).toEqual([])
  expect(faults(plan({ lowerInstallments: 12, lowerCents: 5_000 }))).toEqual(['lowerInstallments all-lower 11'])
  expect(faults(plan({ lowerInstallments: 3 }))).toEqual(['lowerCents required'])
  expect(faults(plan({ lowerCents: 5_000 }))).toEqual(['lowerInstallments required'])
})

test('another rate reaches back to the first day at most, begins by its own day, and is never above the one of the agreement', () => {
  expect(faults(rate('6', fundedOn))).toEqual([])
  expect(faults(rate('12', today))).toEqual([])
  expect(faults(rate('12.00000001', today))).toEqual(['annualRatePercent above-agreed-rate 12'])
  expect(faults(rate('6', '2025-01-14'))).toEqual([`from before-funding ${fundedOn}`])
  expect(faults(rate('6', '2025-03-02'))).toEqual([`from in-the-future ${today}`])
  expect(faults(rate('six', today))).toEqual(['annualRatePercent not-rate'])
})

test('no more is given up than is owed of it on the day', () => {
  const charged = fee('f', '2025-02-20', 1_500)
  expect(faults(waiver('fees', 1_500), charged)).toEqual([])
  expect(faults(waiver('fees', 1_501), charged)).toEqual(['amountCents more-than-owed'])
  expect(faults(waiver('fees', 1, '2025-02-19'), charged)).toEqual(['amountCents more-than-owed'])
  expect(faults(waiver('interest', 10_000), charged)).toEqual([])
  expect(faults(waiver('interest', 99_999), charged)).toEqual(['amountCents more-than-owed'])
})

test('no more goes back than is in credit on the day', () => {
  const over = payment('p', '2025-02-01', 1_100_000)
  expect(faults({ ...on, kind: 'refund', amountCents: 80_000 }, over)).toEqual([])
  expect(faults({ ...on, kind: 'refund', amountCents: 110_000 }, over)).toEqual(['amountCents more-than-credit'])
  expect(faults({ kind: 'refund', amountCents: 1, effectiveOn: '2025-01-31' }, over)).toEqual(['amountCents more-than-credit'])
})

test('money is recovered on the day of the charge-off or later', () => {
  const lost = chargeOff('c', '2025-02-20')
  expect(faults({ kind: 'recovery', amountCents: 100, effectiveOn: '2025-02-19' }, lost)).toEqual(['effectiveOn before-charge-off 2025-02-20'])
  expect(faults({ kind: 'recovery', amountCents: 100, effectiveOn: '2025-02-20' }, lost)).toEqual([])
  expect(faults({ ...on, kind: 'charge-off' })).toEqual([])
})

test('a loan is charged off on the first of the days that stand', () => {
  expect(chargedOffOn(scheduled(today))).toBeNull()
  expect(chargedOffOn(scheduled(today, chargeOff('b', '2025-02-25'), chargeOff('a', '2025-02-20')))).toBe('2025-02-20')
  expect(chargedOffOn(scheduled(today, chargeOff('a', '2025-02-20'), reversal('u', 'a', today)))).toBeNull()
  expect(chargedOffOn(scheduled(today, chargeOff('a', '2025-03-02')))).toBeNull()
})
