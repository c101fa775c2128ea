import { expect, test } from '@jest/globals'
import { daysBetween } from '#domain/calendar-date/calendar-date.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { installmentsOf } from '#domain/loan/quote.ts'
import { anyHistory } from '../support/any-history.ts'
import { holdsFor } from '../support/seed.ts'

/**
 * An installment is one amount and money counts to installments oldest first: so late days can be counted without any
 * interest, from what was paid in all and what the installments come to. True where money ahead covers the next ones, and
 * as long as the installments still are what was agreed.
 */
test('late days are what simple counting says', () => {
  holdsFor(anyHistory, ({ events, ...drawn }) => {
    const history = { ...drawn, ahead: 'next' as const, events: events.filter(({ kind }) => kind === 'payment') }
    const { terms, asOf, interestAccrual } = history
    const state = foldLoan(history)
    const agreed = installmentsOf(terms)
    const isAsAgreed = interestAccrual === 'scheduled' || (terms.method === 'equal-installment' && terms.gracePrincipalInstallments === 0)
    if (!isAsAgreed || state.status === 'paid-off' || terms.advances.length > 1) return
    let paid = state.allocations.reduce((sum, part) => sum + part.interestCents + part.principalCents, 0)
    const oldest = agreed.slice(0, -1).find(({ totalCents }) => {
      paid -= totalCents
      return paid < 0
    })
    if (!oldest) return // only the last is open, and it takes whatever is left
    expect(state.daysPastDue).toBe(Math.max(0, daysBetween(oldest.dueDate, asOf)))
  })
})
