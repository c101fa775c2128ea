import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { balancesByAccount } from '#domain/ledger/loan-position.ts'
import { positionOfLoan } from '#domain/ledger/position-of-loan.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { anyHistory } from '../support/any-history.ts'
import { chargeOff, fee, payment, recovery } from '../support/example-terms.ts'
import { LEVEL, scheduled } from '../support/lives.ts'
import { holdsFor } from '../support/seed.ts'

const positionOf = (history: LoanHistory) => positionOfLoan(history, foldLoan(history))
const books = (history: LoanHistory) => Object.fromEntries(balancesByAccount(positionOf(history)).map(({ account, amountCents }) => [account, amountCents]))
/** $10,000 at 12 %, the first installment paid and a fee of $15 open when it moves in. */
const movedIn = (asOf: string, ...later: LoanEvent[]): LoanHistory => (
  { ...scheduled(asOf, payment('p', '2025-02-15', LEVEL), fee('f', '2025-02-20', 1_500), ...later), broughtInOn: '2025-02-28' }
)
const principal = 1_000_000 - LEVEL + 10_000

describe('a loan that was brought in', () => {
  test('opens with what was owed, against one amount: no cash and no income of before', () => {
    expect(books(movedIn('2025-03-01'))).toEqual({ 1200: principal, 1220: 1_500, 3900: -principal - 1_500 })
  })

  test('what is paid afterwards is cash and income like any other', () => {
    expect(books(movedIn('2025-03-15', payment('q', '2025-03-15', LEVEL)))).toEqual({
      1010: LEVEL, 1200: principal - LEVEL + 9_212, 1220: 1_500, 3900: -principal - 1_500, 4010: -9_212,
    })
  })

  test('looked at on a day before it came, is only what was owed by that day', () => {
    expect(books(movedIn('2025-02-10'))).toEqual({ 1200: 1_000_000, 3900: -1_000_000 })
    expect(books(movedIn('2025-01-14'))).toEqual({})
  })

  test('charged off before it came, it opens with nothing; what comes in is recovered', () => {
    const lost = chargeOff('c', '2025-02-28')
    expect(books(movedIn('2025-03-01', lost))).toEqual({})
    expect(books(movedIn('2025-04-01', lost, recovery('r', '2025-04-01', 20_000)))).toEqual({ 1010: 20_000, 4030: -20_000 })
  })

  test('whatever its life and whenever it came, owes what it would have owed here from its first day, and balances', () => {
    holdsFor(fc.record({ history: anyHistory, days: fc.integer({ min: 0, max: 3 }) }), ({ history, days }) => {
      const start = history.terms.advances[0]?.date ?? ''
      const broughtInOn = [start, ...history.events.map(({ date }) => date)][days] ?? history.asOf
      const [here, moved] = [positionOf(history), positionOf({ ...history, broughtInOn })]
      expect(moved).toMatchObject({ principalCents: here.principalCents, feesCents: here.feesCents, creditCents: here.creditCents })
      expect(Object.values(moved).reduce((sum, cents) => sum + cents, 0)).toBe(0)
    })
  })
})
