import type { LoanEvent } from '#domain/loan/loan-events.ts'
import { eventsThatHappened } from '#domain/loan/event-order.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import { advancedCentsOf, feeCentsOf, type Terms } from '#domain/loan/terms.ts'
import { nothingBooked, type LoanPosition } from './loan-position.ts'

export interface LoanToBook {
  terms: Terms
  events: readonly LoanEvent[]
  asOf: string
  /** The fold as of that day; null before the money went out: then there is nothing in the books. */
  state: LoanState | null
}

/**
 * What a loan is in the books, from its fold. Interest is income when it is received; fees at the start and fees charged
 * are income when they arise. Cash is what she paid minus what was handed to her: a withheld fee never leaves the till.
 */
export function positionOfLoan({ terms, events, asOf, state }: LoanToBook): LoanPosition {
  if (!state) return nothingBooked
  const happened = eventsThatHappened(events).filter((event) => event.date <= asOf)
  const sumOf = (kind: 'payment' | 'fee') => happened.reduce((sum, event) => sum + (event.kind === kind ? event.amountCents : 0), 0)
  const withheld = feeCentsOf(terms, (fee) => fee.how === 'withheld')
  const upfront = feeCentsOf(terms, (fee) => fee.how === 'paid-upfront')
  const financed = feeCentsOf(terms, (fee) => fee.how === 'financed')
  return {
    cashCents: sumOf('payment') + upfront + withheld - advancedCentsOf(terms),
    principalCents: state.outstanding.principalCents,
    feesCents: state.outstanding.feesCents,
    creditCents: 0 - state.creditCents,
    interestIncomeCents: 0 - state.allocations.reduce((sum, { interestCents }) => sum + interestCents, 0),
    feeIncomeCents: 0 - (withheld + upfront + financed + sumOf('fee')),
  }
}
