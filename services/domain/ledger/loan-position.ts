import type { AccountCode } from './chart-of-accounts.ts'

/** One line of a journal entry. Debit positive, credit negative, integer cents, never 0. */
export interface PostingLine { account: AccountCode; amountCents: number }

/**
 * What a loan amounts to in the books at one moment, as signed account balances in cents (debit positive).
 * They sum to zero: that is the double entry.
 */
export interface LoanPosition {
  /** Received from the borrower minus paid out to her. */
  cashCents: number
  /** Nothing once it is charged off, though she owes it still. */
  principalCents: number
  /** Fees charged and not yet paid; nothing once they are charged off. */
  feesCents: number
  /** Negative: what was paid over and above is owed to her. */
  creditCents: number
  /** Negative: what was owed on the day a loan was brought in from elsewhere: its money went out, and came back in part, before these books. */
  broughtInCents: number
  /** Negative: interest received so far. */
  interestIncomeCents: number
  /** Negative: fees withheld, financed, paid up front or charged. */
  feeIncomeCents: number
  /** What of the fees charged was given up: it takes from fee income. */
  feesWaivedCents: number
  /** Negative: what came in after a charge-off. */
  recoveriesCents: number
  /** Principal and fees given up as lost. */
  chargedOffCents: number
}

const accountOf: Record<keyof LoanPosition, AccountCode> = {
  cashCents: '1010',
  principalCents: '1200',
  feesCents: '1220',
  creditCents: '2100',
  broughtInCents: '3900',
  interestIncomeCents: '4010',
  feeIncomeCents: '4020',
  feesWaivedCents: '4025',
  recoveriesCents: '4030',
  chargedOffCents: '5010',
}

const parts: readonly (keyof LoanPosition)[] = [
  'cashCents', 'principalCents', 'feesCents', 'creditCents', 'broughtInCents', 'interestIncomeCents', 'feeIncomeCents', 'feesWaivedCents', 'recoveriesCents', 'chargedOffCents',
]

export const nothingBooked: LoanPosition = {
  cashCents: 0, principalCents: 0, feesCents: 0, creditCents: 0, broughtInCents: 0, interestIncomeCents: 0, feeIncomeCents: 0,
  feesWaivedCents: 0, recoveriesCents: 0, chargedOffCents: 0,
}

/** The position as the books must show it: one balance per account, those at 0 left out. */
export function balancesByAccount(position: LoanPosition): PostingLine[] {
  return postingsOfChange(nothingBooked, position)
}

/**
 * The journal entry of one money event: the difference between what the loan is with it and without it.
 * Booking differences is what lets a back-dated payment or a reversal re-derive every later allocation
 * and still leave an entry that balances and names one cause.
 * @returns the lines in account order; empty where nothing moved
 * @throws RangeError where a position does not sum to zero or is not in whole, safe cents: a fault of the caller, never of a person
 */
export function postingsOfChange(before: LoanPosition, after: LoanPosition): PostingLine[] {
  assertBalanced(before)
  assertBalanced(after)
  return parts
    .map((part) => ({ account: accountOf[part], amountCents: after[part] - before[part] }))
    .filter((line) => line.amountCents !== 0)
}

function assertBalanced(position: LoanPosition): void {
  let sum = 0
  for (const part of parts) {
    if (!Number.isSafeInteger(position[part])) throw new RangeError(`${part} is not whole cents: ${position[part]}`)
    sum += position[part]
  }
  if (sum !== 0) throw new RangeError(`A loan position sums to ${sum}, not zero: ${JSON.stringify(position)}`)
}
