import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { balancesByAccount, postingsOfChange } from '#domain/ledger/loan-position.ts'
import { positionOfLoan } from '#domain/ledger/position-of-loan.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { anyHistory } from '../support/any-history.ts'
import { chargeOff, fee, payment, rateChange, recovery, refund, reversal, waiver } from '../support/example-terms.ts'
import { daily, LEVEL, scheduled } from '../support/lives.ts'
import { holdsFor } from '../support/seed.ts'
import { sumOf } from '../support/sum.ts'

const positionOf = (history: LoanHistory) => positionOfLoan(history, foldLoan(history))
const books = (history: LoanHistory) => Object.fromEntries(balancesByAccount(positionOf(history)).map(({ account, amountCents }) => [account, amountCents]))
const withFee = (...events: LoanEvent[]) => scheduled('2025-03-01', fee('f', '2025-02-20', 1_500), ...events)
/** All the credit of the days before goes back. */
const refunding = (history: LoanHistory): LoanHistory => {
  const earlier = history.events.filter(({ date }) => date < history.asOf)
  const { creditCents } = foldLoan({ ...history, events: earlier })
  return creditCents === 0 ? history : { ...history, events: [...earlier, refund('back', history.asOf, creditCents)] }
}

test('after any life the accounts of a loan sum to zero', () => {
  holdsFor(anyHistory, (history) => {
    for (const lived of [history, refunding(history)]) expect(sumOf(Object.values(positionOf(lived)), (cents) => cents)).toBe(0)
  })
})

test('the entry of any event balances, and events booked one by one, in any order, lead to the books of the whole life', () => {
  const few = anyHistory.chain((history) => fc.shuffledSubarray(history.events.slice(0, 4)).map((events) => ({ ...history, events })))
  holdsFor(few, (history) => {
    const booked: Record<string, number> = {}
    let before = positionOf({ ...history, events: [] })
    for (const { account, amountCents } of balancesByAccount(before)) booked[account] = amountCents
    for (const [index] of history.events.entries()) {
      const after = positionOf({ ...history, events: history.events.slice(0, index + 1) })
      const lines = postingsOfChange(before, after)
      expect(sumOf(lines, ({ amountCents }) => amountCents)).toBe(0)
      for (const { account, amountCents } of lines) booked[account] = (booked[account] ?? 0) + amountCents
      before = after
    }
    expect(Object.fromEntries(Object.entries(booked).filter(([, cents]) => cents !== 0))).toEqual(books(history))
  })
})

test('whatever is taken back leaves the books as if it had never been', () => {
  holdsFor(anyHistory.filter(({ events }) => events.length > 0), (history) => {
    const [first] = history.events
    const undone: LoanEvent = reversal('undo', first?.id ?? '', history.asOf)
    expect(books({ ...history, events: [...history.events, undone] })).toEqual(books({ ...history, events: history.events.slice(1) }))
  })
})

test('a loan that was charged off is no asset any more, whatever comes later', () => {
  holdsFor(anyHistory.filter(({ events, asOf }) => events.some(({ kind, date }) => kind === 'charge-off' && date <= asOf)), (history) => {
    const { principalCents, feesCents } = positionOf(history)
    expect([principalCents, feesCents]).toEqual([0, 0])
  })
})

test('$10,000 handed out is principal against cash', () => {
  expect(books(scheduled('2025-01-15'))).toEqual({ 1010: -1_000_000, 1200: 1_000_000 })
})

test('interest given up was never income and is not in the books; a fee given up takes from fee income', () => {
  const charged = books(withFee())
  expect(charged).toEqual({ 1010: -1_000_000, 1200: 1_000_000, 1220: 1_500, 4020: -1_500 })
  expect(books(withFee(waiver('w', '2025-03-01', 'interest', 5_000)))).toEqual(charged)
  expect(books(withFee(waiver('w', '2025-03-01', 'fees', 1_000)))).toEqual({ 1010: -1_000_000, 1200: 1_000_000, 1220: 500, 4020: -1_500, 4025: 1_000 })
})

test('more of a fee is not given up in the books than was owed of it', () => {
  expect(books(withFee(waiver('w', '2025-03-01', 'fees', 9_000)))[4025]).toBe(1_500)
})

test('a refund pays out of credit', () => {
  const over = payment('p', '2025-01-15', 1_000_700)
  expect(books(scheduled('2025-01-20', over))).toEqual({ 1010: 700, 2100: -700 })
  expect(books(scheduled('2025-01-20', over, refund('r', '2025-01-20', 300)))).toEqual({ 1010: 400, 2100: -400 })
})

test('a lower rate that reaches back makes of interest received principal paid', () => {
  // $10,000 for 31 of 365 days, at 5 % and at 2.5 %.
  const paid = payment('p', '2025-02-15', 85_598)
  expect(books(daily('2025-03-01', paid))).toMatchObject({ 1200: 1_000_000 - 85_598 + 4_247, 4010: -4_247 })
  expect(books(daily('2025-03-01', paid, rateChange('r', '2025-03-01', '2.5', '2025-01-15')))).toMatchObject({ 1200: 1_000_000 - 85_598 + 2_123, 4010: -2_123 })
})

test('a charge-off writes off principal and unpaid fees; what comes in later is recovered, also where it pays interest in the loan', () => {
  const lost = [payment('p', '2025-02-15', LEVEL), fee('f', '2025-03-20', 1_500), chargeOff('c', '2025-09-01')]
  const principal = 1_000_000 - LEVEL + 10_000
  expect(books(scheduled('2025-09-01', ...lost))).toEqual({ 1010: LEVEL - 1_000_000, 4010: -10_000, 4020: -1_500, 5010: principal + 1_500 })
  expect(books(scheduled('2025-10-01', ...lost, recovery('r', '2025-10-01', 20_000)))).toEqual({
    1010: LEVEL - 1_000_000 + 20_000, 4010: -10_000, 4020: -1_500, 4030: -20_000, 5010: principal + 1_500,
  })
})

test('more than all that is owed, recovered, is her credit', () => {
  const { 2100: credit, 4030: recovered, 5010: lost } = books(scheduled('2025-04-01', chargeOff('c', '2025-02-01'), recovery('r', '2025-04-01', 1_010_000)))
  expect(lost).toBe(1_000_000)
  expect((credit ?? 0) + (recovered ?? 0)).toBe(-1_010_000)
  expect(credit).toBeLessThan(0)
})

test('a fee charged and another rate agreed on after the charge-off change what she owes, not what was lost', () => {
  const lost = [payment('p', '2025-02-15', LEVEL), chargeOff('c', '2025-09-01')]
  const later = [fee('f', '2025-09-10', 2_000), rateChange('r', '2025-09-10', '6', '2025-01-15')]
  expect(books(scheduled('2025-10-01', ...lost, ...later))).toEqual(books(scheduled('2025-10-01', ...lost)))
})

test('before the day on which the money goes out there is nothing in the books, also where a fee will be withheld', () => {
  expect(books(scheduled('2025-01-14'))).toEqual({})
  const history = scheduled('2025-01-14')
  const withheld: LoanHistory = { ...history, terms: { ...history.terms, fees: [{ kind: 'origination', amountCents: 5_000, how: 'withheld', financeCharge: true }] } }
  expect(books(withheld)).toEqual({})
  expect(books({ ...withheld, asOf: '2025-01-15' })).toEqual({ 1010: -995_000, 1200: 1_000_000, 4020: -5_000 })
  expect(balancesByAccount(positionOfLoan(withheld, null))).toEqual([])
})

test('an advance still to come is not in the books, and those before it are', () => {
  const history = scheduled('2025-02-28')
  const inParts: LoanHistory = { ...history, terms: { ...history.terms, advances: [{ date: '2025-01-15', amountCents: 600_000 }, { date: '2025-03-01', amountCents: 400_000 }] } }
  expect(books(inParts)).toEqual({ 1010: -600_000, 1200: 600_000 })
  expect(books({ ...inParts, asOf: '2025-03-01' })).toEqual({ 1010: -1_000_000, 1200: 1_000_000 })
})
