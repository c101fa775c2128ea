import type { LoanState } from '#domain/loan/loan-state.ts'
import type { LoanBalances } from './schemas/loans.ts'

/** The balances people see, and those kept beside the loan, from its fold; all 0 before it was funded. */
export function balancesOf(state: LoanState | null, asOf: string): LoanBalances {
  if (!state) return { ...nothingOwed, asOf }
  const { principalCents, interestCents, feesCents } = state.outstanding
  return {
    asOf, principalCents, interestCents, feesCents,
    outstandingCents: principalCents + interestCents + feesCents,
    creditCents: state.creditCents,
    payoffCents: state.payoffCents,
    dueNowCents: state.dueNowCents,
    pastDueCents: state.pastDueCents,
    daysPastDue: state.daysPastDue,
    nextDueOn: state.nextDue?.dueDate ?? null,
    nextDueCents: state.nextDue?.amountCents ?? 0,
  }
}

const nothingOwed: Omit<LoanBalances, 'asOf'> = {
  principalCents: 0, interestCents: 0, feesCents: 0, outstandingCents: 0, creditCents: 0, payoffCents: 0,
  dueNowCents: 0, pastDueCents: 0, daysPastDue: 0, nextDueOn: null, nextDueCents: 0,
}
