import type { Cents } from '#domain/money/cents.ts'
import { eventsThatHappened } from '#domain/loan/event-order.ts'
import type { LifeEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import { feeCentsOf, type Terms } from '#domain/loan/terms.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { asOfChargeOff } from './as-of-charge-off.ts'
import { nothingBooked, type LoanPosition } from './loan-position.ts'
import { dayBroughtIn, sinceBroughtIn } from './since-brought-in.ts'

/**
 * What a loan is in the books, from its fold. Interest is income when it is received, so interest given up was never booked;
 * fees at the start and fees charged are income when they arise, and one given up takes from it. Cash is what she paid minus
 * what was handed to her: a withheld fee never leaves the till. A charge-off takes principal and fees out of what is
 * receivable, though she owes them still; what comes in later is a recovery, whatever it pays in the loan. Of a loan that was
 * brought in, what happened before is one opening balance.
 * @param state the fold of the history; null before the money went out: then there is nothing in the books
 */
export function positionOfLoan(history: LoanHistory, state: LoanState | null): LoanPosition {
  const lived = livedPosition(history, state)
  const asOf = dayBroughtIn(history)
  return asOf === undefined ? lived : sinceBroughtIn(lived, livedPosition({ ...history, asOf }, state && foldLoan({ ...history, asOf })))
}

/** What a loan would be in the books, had they been kept from its first day. */
function livedPosition(history: LoanHistory, state: LoanState | null): LoanPosition {
  if (!state || !hasBegun(history)) return nothingBooked
  const happened = eventsThatHappened(history.events).filter((event) => event.date <= history.asOf)
  const ofCash = { cashCents: cashOf(history, happened), creditCents: 0 - state.creditCents }
  const lost = asOfChargeOff(history, happened)
  if (!lost) {
    return { ...nothingBooked, ...ofCash, ...earned(history.terms, happened, state), principalCents: state.outstanding.principalCents, feesCents: state.outstanding.feesCents }
  }
  const { principalCents, feesCents } = lost.state.outstanding
  return {
    ...nothingBooked, ...ofCash, ...earned(history.terms, lost.events, lost.state),
    recoveriesCents: paidTo(lost.state) - paidTo(state),
    chargedOffCents: principalCents + feesCents + handedOut(history.terms, history.asOf) - handedOut(history.terms, lost.on),
  }
}

const hasBegun = ({ terms, asOf }: LoanHistory): boolean => terms.advances.some(({ date }) => date <= asOf)

/** What was handed out by a day, fees withheld included. */
const handedOut = ({ advances }: Terms, on: string): Cents => advances.reduce((sum, { date, amountCents }) => sum + (date <= on ? amountCents : 0), 0)

function cashOf({ terms, asOf }: LoanHistory, happened: readonly LifeEvent[]): Cents {
  const kept = feeCentsOf(terms, ({ how }) => how === 'withheld' || how === 'paid-upfront')
  return sumOf(happened, 'payment') + sumOf(happened, 'recovery') - sumOf(happened, 'refund') + kept - handedOut(terms, asOf)
}

/** Interest and fees as income, with what of the fees was given up: charged, and neither paid nor owed any more. */
function earned(terms: Terms, happened: readonly LifeEvent[], state: LoanState): Pick<LoanPosition, 'interestIncomeCents' | 'feeIncomeCents' | 'feesWaivedCents'> {
  const charged = sumOf(happened, 'fee')
  return {
    interestIncomeCents: 0 - allocated(state, 'interestCents'),
    feeIncomeCents: 0 - feeCentsOf(terms, () => true) - charged,
    feesWaivedCents: charged - allocated(state, 'feesCents') - state.outstanding.feesCents,
  }
}

type Amount = 'payment' | 'recovery' | 'refund' | 'fee'
const sumOf = (events: readonly LifeEvent[], kind: Amount): Cents => events.reduce((sum, event) => sum + (event.kind === kind ? event.amountCents : 0), 0)

const allocated = ({ allocations }: LoanState, part: 'interestCents' | 'feesCents' | 'principalCents'): Cents => allocations.reduce((sum, one) => sum + one[part], 0)

/** What money has paid for: all of it but what is credit. */
const paidTo = (state: LoanState): Cents => allocated(state, 'interestCents') + allocated(state, 'feesCents') + allocated(state, 'principalCents')
