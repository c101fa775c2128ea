import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays, dayOf } from '#domain/calendar-date/calendar-date.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { lateFeeSteps, type ChargedLateFee } from '#domain/loan/late-fees.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { anyHistory } from '../support/any-history.ts'
import { chargeOff, fee, life, pause, payment, reversal, weeklyWithoutInterest, yearAtTwelvePercent } from '../support/example-terms.ts'
import { holdsFor } from '../support/seed.ts'

const rule = { amountCents: 500, graceDays: 10 }
/** $40 are due each week from 13 January 2025 on. */
const weekly = (...events: LoanEvent[]): LoanHistory => life(weeklyWithoutInterest, 'daily', '2025-01-06', ...events)
const span = (from: string, through: string, again = false) => ({ from, through, again })
const late = (eventId: string, installment: number, more: Partial<ChargedLateFee> = {}): ChargedLateFee => ({ eventId, installment, stands: true, isSettled: false, ...more })
const first = { kind: 'charge', installment: 1, attempt: 0, dueOn: '2025-01-13', on: '2025-01-24', amountCents: 500 }

test('one arises on the day after the last day of grace, and on no other', () => {
  expect(lateFeeSteps(weekly(), rule, [], span('2025-01-22', '2025-01-22'))).toEqual([])
  expect(lateFeeSteps(weekly(), rule, [], span('2025-01-23', '2025-01-23'))).toEqual([first])
  expect(lateFeeSteps(weekly(), rule, [], span('2025-01-24', '2025-01-24'))).toEqual([])
})

test('paid within the days of grace there is none; a cent short there is', () => {
  expect(lateFeeSteps(weekly(payment('p', '2025-01-23', 4_000)), rule, [], span('2025-01-23', '2025-01-23'))).toEqual([])
  expect(lateFeeSteps(weekly(payment('p', '2025-01-23', 3_999)), rule, [], span('2025-01-23', '2025-01-23'))).toEqual([first])
  expect(lateFeeSteps(weekly(payment('p', '2025-01-24', 4_000)), rule, [], span('2025-01-23', '2025-01-23'))).toEqual([first])
})

test('it is capped by a part of the installment, and what it leaves of a cent is not charged', () => {
  expect(lateFeeSteps(weekly(), { ...rule, capPercent: 10 }, [], span('2025-01-23', '2025-01-23'))).toEqual([{ ...first, amountCents: 400 }])
})

test('once for an installment, whatever night looks again', () => {
  const history = weekly(fee('f', '2025-01-24', 500))
  expect(lateFeeSteps(history, rule, [late('f', 1)], span('2025-01-23', '2025-01-23', true))).toEqual([])
})

test('a late fee is never the reason for another: what it took counts as paid', () => {
  const history: LoanHistory = { ...weekly(fee('f', '2025-01-24', 500), payment('p', '2025-01-25', 4_000), payment('q', '2025-01-27', 4_000)), allocation: ['fees', 'interest', 'principal'] }
  expect(lateFeeSteps(history, rule, [late('f', 1)], span('2025-01-30', '2025-01-30'))).toEqual([])
})

test('a payment that comes to light late takes it back, and one that is undone brings another', () => {
  const paid = weekly(fee('f', '2025-01-24', 500), payment('p', '2025-01-20', 4_000))
  expect(lateFeeSteps(paid, rule, [late('f', 1)], span('2025-01-25', '2025-01-25', true))).toEqual([{ kind: 'take-back', installment: 1, attempt: 0, eventId: 'f' }])
  const undone = weekly(fee('f', '2025-01-24', 500), reversal('r', 'f', '2025-01-25'))
  expect(lateFeeSteps(undone, rule, [late('f', 1, { stands: false })], span('2025-01-26', '2025-01-26', true))).toEqual([{ ...first, attempt: 1 }])
})

test('what a person took back the rule does not bring again', () => {
  const history = weekly(fee('f', '2025-01-24', 500), reversal('r', 'f', '2025-01-25'))
  expect(lateFeeSteps(history, rule, [late('f', 1, { stands: false, isSettled: true })], span('2025-01-23', '2025-01-26', true))).toEqual([])
})

/** A fee that is no late fee, and a payment of which it takes $5 first. */
const withPayment = (cents: number): LoanHistory => ({ ...weekly(fee('other', '2025-01-10', 500), payment('p', '2025-01-13', cents)), allocation: ['fees', 'interest', 'principal'] })

test('a fee of another kind, and one that was taken back, are not of the rule', () => {
  expect(lateFeeSteps(withPayment(3_500), rule, [], span('2025-01-23', '2025-01-23'))).toEqual([first])
  expect(lateFeeSteps(withPayment(4_000), rule, [late('other', 1)], span('2025-01-23', '2025-01-23', true))).toEqual([{ kind: 'take-back', installment: 1, attempt: 0, eventId: 'other' }])
})

test('where another event of the loan was taken back, it is as if it had never been', () => {
  const bounced = weekly(payment('p', '2025-01-13', 4_000), reversal('r', 'p', '2025-01-20'))
  expect(lateFeeSteps(bounced, rule, [], span('2025-01-23', '2025-01-23'))).toEqual([first])
  const feeTakenBack = weekly(fee('f', '2025-01-24', 500), reversal('u', 'f', '2025-01-25'), payment('p', '2025-01-13', 4_000), reversal('r', 'p', '2025-01-26'))
  expect(lateFeeSteps(feeTakenBack, rule, [late('f', 1, { stands: false })], span('2025-01-27', '2025-01-27', true))).toEqual([{ ...first, attempt: 1 }])
})

test('only what had a fee is looked at again, and nothing before its last day of grace', () => {
  expect(lateFeeSteps(weekly(), rule, [], span('2025-02-10', '2025-02-10', true))).toEqual([])
  expect(lateFeeSteps(weekly(), rule, [late('f', 1)], span('2025-01-20', '2025-01-20', true))).toEqual([{ kind: 'take-back', installment: 1, attempt: 0, eventId: 'f' }])
})

test('its cap is a part of the whole installment, interest included, and a cap of nothing charges nothing', () => {
  const monthly = life(yearAtTwelvePercent, 'scheduled', '2025-01-15')
  // 1 % of 888.49
  expect(lateFeeSteps(monthly, { amountCents: 5_000, graceDays: 10, capPercent: 1 }, [], span('2025-02-25', '2025-02-25'))).toMatchObject([{ amountCents: 888 }])
  expect(lateFeeSteps(weekly(), { amountCents: 0, graceDays: 10 }, [], span('2025-01-23', '2025-01-23'))).toEqual([])
})

test('days in a pause are no days of grace; and what is charged off gets none', () => {
  const paused = weekly(pause('x', '2025-01-15', '2025-01-16'))
  expect(lateFeeSteps(paused, rule, [], span('2025-01-13', '2025-01-30')).slice(0, 1)).toEqual([{ ...first, on: '2025-01-26' }])
  expect(lateFeeSteps(weekly(chargeOff('c', '2025-01-20')), rule, [], span('2025-01-23', '2025-01-23'))).toEqual([])
})

test('while money of hers is held as credit, what comes to be owed costs her no late fee', () => {
  const flat: Terms = { ...weeklyWithoutInterest, method: 'flat', annualRatePercent: '10', advances: [{ date: '2025-01-06', amountCents: 40_000 }, { date: '2025-03-10', amountCents: 10_000 }] }
  const paidOff = (cents: number): LoanHistory => life(flat, 'scheduled', '2025-01-06', payment('p', '2025-01-08', cents))
  const asked = (cents: number) => lateFeeSteps(paidOff(cents), rule, [], span('2025-01-06', '2025-03-01')).length
  const owedCents = foldLoan({ ...paidOff(1), asOf: '2025-01-08' }).payoffCents + 1
  expect(asked(owedCents)).toBeGreaterThan(0)
  expect(asked(owedCents + 1)).toBe(0)
})

test('night by night comes to the same as all nights at once', () => {
  // What a later pause changes of the past, one night did not know: loans that are paid, and no more, are compared.
  const paid = anyHistory.map((history) => ({ ...history, events: history.events.filter(({ kind }) => kind === 'payment' || kind === 'fee') }))
  const nights = fc.record({ history: paid, from: fc.integer({ min: 0, max: 60 }), count: fc.integer({ min: 1, max: 25 }) })
  holdsFor(nights, ({ history, from, count }) => {
    const start = addDays(history.terms.advances[0]?.date ?? '', from)
    const through = addDays(start, count)
    const each = Array.from({ length: count + 1 }, (_, night) => addDays(start, night)).flatMap((night) => lateFeeSteps(history, rule, [], span(night, night)))
    const atOnce = lateFeeSteps(history, rule, [], span(start, through))
    expect(each.toSorted((a, b) => a.installment - b.installment)).toEqual(atOnce.toSorted((a, b) => a.installment - b.installment))
    for (const step of atOnce) expect(dayOf(step.kind === 'charge' ? step.on : start)).toBeGreaterThan(dayOf(start))
  })
}, 120_000)
